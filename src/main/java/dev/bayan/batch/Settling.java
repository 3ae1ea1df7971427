package dev.bayan.batch;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Gathers the outcomes of a run, of which some show only after their worker has gone on. */
final class Settling {

  private final AtomicReferenceArray<@Nullable Outcome> outcomes;
  private final Progress progress;
  private int open;

  Settling(AtomicReferenceArray<@Nullable Outcome> outcomes, Progress progress) {
    this.outcomes = outcomes;
    this.progress = progress;
  }

  /** Takes the outcome of an input as soon as it shows; null if there is none yet. */
  void settle(int i, CompletionStage<@Nullable Outcome> future) {
    count(1);
    future.whenComplete(
        (outcome, thrown) -> {
          try {
            if (outcome != null) {
              outcomes.set(i, outcome);
              progress.finished(outcome);
            }
          } finally {
            count(-1);
          }
        });
  }

  /** Waits until every outcome has shown. */
  synchronized void await() throws InterruptedException {
    while (open > 0) {
      wait();
    }
  }

  private synchronized void count(int more) {
    open += more;
    notifyAll();
  }
}
