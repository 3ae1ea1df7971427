package dev.bayan.batch;

import java.util.concurrent.Semaphore;

/**
 * How much input is worked on at a time, in bytes: what a briefing takes in memory goes with its
 * size. One that is larger than all of it is let in when nobody else is there.
 */
final class Admission {

  private static final int UNIT = 1024;

  private final int places;
  private final Semaphore free;

  Admission(long bytes) {
    this.places = Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE);
    // In the order of their coming, or small ones would keep a large one out for ever.
    this.free = new Semaphore(places, true);
  }

  /** A place that is taken until it is closed. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  Place admit(long bytes) throws InterruptedException {
    int taken = Math.clamp(bytes / UNIT, 1, places);
    free.acquire(taken);
    return () -> free.release(taken);
  }
}
