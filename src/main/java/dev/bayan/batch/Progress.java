package dev.bayan.batch;

/** Watches a run. Called from any of its threads, and never slow. */
public interface Progress {

  /** Says nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void started(int inputs) {}

        @Override
        public void finished(Outcome outcome) {}
      };

  /** A run begins, and this is its name. */
  default void begun(String run) {}

  /** The run has found its inputs. */
  void started(int inputs);

  /** One of them is worked on from now on. */
  default void working(String file) {}

  /** It no longer is: it has been dealt with for now, or was given up. */
  default void resting(String file) {}

  /** One more of them is done with, for good or ill. */
  void finished(Outcome outcome);
}
