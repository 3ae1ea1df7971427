package dev.bayan.batch;

/**
 * What became of a program that was started at the end of a run. Its arguments are left out: they
 * may be somebody's secret.
 *
 * @param isForSuccess whether the run was good; otherwise it failed
 * @param program the first of its arguments
 * @param exitCode its own; -1 where it has none
 * @param millis how long it ran
 */
public record HookRun(
    boolean isForSuccess, String program, Ending ending, int exitCode, long millis) {

  /** How a hook came to its end. */
  public enum Ending {
    /** By itself. */
    EXITED,
    /** It was ended when its time was up. */
    TIMED_OUT,
    /** There is no such program, or it may not be started. */
    NOT_STARTED
  }

  /** Whether it did what it was started for. */
  public boolean isGood() {
    return ending == Ending.EXITED && exitCode == 0;
  }
}
