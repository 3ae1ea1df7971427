package dev.bayan.batch;

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
    Thread thread = new Thread(work, "ahead");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((unused, thrown) -> {});
    thread.start();
  }
}
