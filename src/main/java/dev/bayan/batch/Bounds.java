package dev.bayan.batch;

import java.time.Duration;

/**
 * How far a run goes.
 *
 * @param timeout how long one briefing may take; then it is given up and the others go on
 * @param maxFailures how many briefings may fail before no further one is begun; from 1
 * @param admitted how many bytes of input are worked on at a time; a larger one is worked on alone
 */
public record Bounds(Duration timeout, long maxFailures, long admitted) {

  /** No bounds that a run meets. */
  public static final Bounds NONE =
      new Bounds(Duration.ofDays(1), Long.MAX_VALUE, Integer.MAX_VALUE);

  public Bounds {
    if (timeout.isNegative() || timeout.isZero() || maxFailures < 1 || admitted < 1) {
      throw new IllegalArgumentException("bounds that let nothing through");
    }
  }
}
