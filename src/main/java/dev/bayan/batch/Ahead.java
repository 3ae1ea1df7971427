package dev.bayan.batch;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Work done ahead on a thread of its own, which nobody waits for. What goes wrong with it goes
 * wrong again where it is needed, and is told there.
 *
 * <pre>
 * Ahead.of(Portal::prepare)
 * </pre>
 */
final class Ahead {

  private Ahead() {}

  static void of(Runnable work) {
    thread(work).start();
  }

  /**
   * A thread that does one thing after the other, and ends when there has been none for a while.
   */
  static Executor oneByOne() {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Ahead::thread);
    one.allowCoreThreadTimeOut(true);
    return one;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "ahead");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((unused, thrown) -> {});
    return thread;
  }
}
