package dev.bayan.verify;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * A piece of a proof that may be done by a thread with nothing else to do, or else by whoever needs
 * it first: what comes out is the same.
 *
 * <pre>
 * Aside&lt;Integer> pages = Aside.of(idle, this::count);
 * pages.result() → how many there are, as soon as one of the two has counted them
 * </pre>
 */
final class Aside<T> {

  private final FutureTask<T> task;

  private Aside(Callable<T> work) {
    task = new FutureTask<>(work);
  }

  /** A piece that waits to be needed. */
  static <T> Aside<T> of(Callable<T> work) {
    return new Aside<>(work);
  }

  /**
   * A piece that may begin at once.
   *
   * @param idle threads with nothing else to do; where there are none it does nothing
   */
  static <T> Aside<T> of(Executor idle, Callable<T> work) {
    Aside<T> aside = new Aside<>(work);
    idle.execute(aside::begin);
    return aside;
  }

  /** Does it, unless that has begun. */
  void begin() {
    task.run();
  }

  /**
   * What came out, or was thrown. A proof is never left half done: an interrupt is kept for
   * afterwards.
   */
  T result() {
    begin();
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error thrown) {
        throw thrown;
      }
      throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
