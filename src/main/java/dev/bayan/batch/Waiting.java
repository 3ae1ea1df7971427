package dev.bayan.batch;

import java.util.concurrent.ExecutionException;

/** Waits for what must not be left half done: an interrupt is kept for afterwards. */
final class Waiting {

  private Waiting() {}

  /** Something that is waited for. */
  interface For {
    Object get() throws InterruptedException, ExecutionException;
  }

  static void of(For what) throws ExecutionException {
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          what.get();
          return;
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
