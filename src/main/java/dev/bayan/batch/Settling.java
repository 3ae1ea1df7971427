package dev.bayan.batch;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the outcomes of a run, of which some show only after their worker has gone on, and closes
 * the intake when too many have failed.
 */
final class Settling {

  private final AtomicReferenceArray<@Nullable Outcome> outcomes;
  private final Progress progress;
  private final Intake intake;
  private final long maxFailures;
  private final Spool spool;
  private int open;
  private long failures;

  Settling(int inputs, Progress progress, Intake intake, Bounds bounds, Spool spool) {
    this.outcomes = new AtomicReferenceArray<>(inputs);
    this.progress = progress;
    this.intake = intake;
    this.spool = spool;
    this.maxFailures = bounds.maxFailures();
    progress.started(inputs);
  }

  void working(Input input) {
    progress.working(input.name());
  }

  void resting(Input input) {
    progress.resting(input.name());
  }

  /** Takes the outcome of an input as soon as it shows; null if there is none yet. */
  void settle(int i, CompletionStage<@Nullable Outcome> future) {
    count(1);
    future.whenComplete(
        (outcome, thrown) -> {
          try {
            if (outcome != null) {
              outcomes.set(i, outcome.keptIn(spool));
              if (!outcome.state().isGood()) {
                failed();
              }
              progress.finished(outcome);
            }
          } finally {
            count(-1);
          }
        });
  }

  /** What came of an input; null if it had no turn. */
  @Nullable Outcome outcome(int i) {
    return outcomes.get(i);
  }

  /** Whether as many have failed as may. */
  synchronized boolean isAtItsLimit() {
    return failures >= maxFailures;
  }

  /** Waits until every outcome has shown. */
  synchronized void await() throws InterruptedException {
    while (open > 0) {
      wait();
    }
  }

  private synchronized void failed() {
    failures++;
    if (failures >= maxFailures) {
      intake.close();
    }
  }

  private synchronized void count(int more) {
    open += more;
    notifyAll();
  }
}
