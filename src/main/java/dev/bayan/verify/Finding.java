package dev.bayan.verify;

/**
 * One way in which a file differs from its pack.
 *
 * @param place where in the file, in the format's own terms: a part name, a page
 */
public record Finding(String place, String message) {}
