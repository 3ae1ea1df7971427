package dev.bayan.batch;

import dev.bayan.batch.Admission.Place;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * One briefing's claim to a worker. Either the worker gets as far as publishing, or the watchdog
 * gives the briefing up: never both, so that what is late is never published after all.
 */
final class Ticket {

  private boolean isCommitted;
  private boolean isGivenUp;
  private @Nullable Place place;

  /**
   * The work is done: from here on it is not given up.
   *
   * @throws CancellationException if it has been
   */
  synchronized void commit() {
    if (isGivenUp) {
      throw new CancellationException();
    }
    isCommitted = true;
  }

  /** Gives the briefing up; false if it is being published, or has been given up before. */
  synchronized boolean giveUp() {
    if (isCommitted || isGivenUp) {
      return false;
    }
    isGivenUp = true;
    leave();
    return true;
  }

  /** What the briefing takes up until it is done with. */
  synchronized void hold(Place taken) {
    place = taken;
    if (isGivenUp) {
      leave();
    }
  }

  synchronized void leave() {
    if (place != null) {
      place.close();
      place = null;
    }
  }
}
