package dev.bayan.cli;

import dev.bayan.batch.Intake;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens at Ctrl-C or SIGTERM: no further briefing begins, those that have begun are
 * published, the report is written; then the JVM ends with 128 and the signal's number, 130 or 143.
 */
final class StopHook extends Thread {

  /** What it may take to write the report. */
  private static final long LAST_SECONDS = 5;

  private final Intake intake;
  private final CountDownLatch released = new CountDownLatch(1);

  StopHook(Intake intake) {
    super("stop");
    this.intake = intake;
  }

  /** The run is over and has said all it had to say. */
  void release() {
    released.countDown();
  }

  @Override
  public void run() {
    intake.close();
    try {
      if (!released.await(intake.drain().toMillis(), TimeUnit.MILLISECONDS)) {
        // A writer that hangs loses nothing by being cut off: its pack is not even staged.
        intake.end();
        if (!released.await(LAST_SECONDS, TimeUnit.SECONDS)) {
          Runtime.getRuntime().halt(ExitCode.ABORTED);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
