package dev.bayan.cli;

import dev.bayan.batch.Outcome;
import dev.bayan.batch.Progress;

/** Two that watch the same run. */
record BothProgress(Progress first, Progress second) implements Progress {

  @Override
  public void begun(String run) {
    first.begun(run);
    second.begun(run);
  }

  @Override
  public void started(int inputs) {
    first.started(inputs);
    second.started(inputs);
  }

  @Override
  public void working(String file) {
    first.working(file);
    second.working(file);
  }

  @Override
  public void resting(String file) {
    first.resting(file);
    second.resting(file);
  }

  @Override
  public void finished(Outcome outcome) {
    first.finished(outcome);
    second.finished(outcome);
  }
}
