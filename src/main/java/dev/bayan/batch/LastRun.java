package dev.bayan.batch;

/**
 * The last run into an output folder.
 *
 * @param again what it was asked, of its briefings that are still there; what has been published
 *     since stays
 * @param isGood whether there is nothing to do again
 */
public record LastRun(Request again, boolean isGood) {}
