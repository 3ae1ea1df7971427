package dev.bayan.cli;

/** What the process says to whoever started it. */
final class ExitCode {

  static final int DONE = 0;
  static final int SOME_FAILED = 1;
  static final int USAGE = 2;
  static final int ABORTED = 3;

  /** EX_TEMPFAIL of sysexits.h: try again later. */
  static final int BUSY = 75;

  /** 128 + SIGINT; after SIGTERM the JVM itself says 143. */
  static final int STOPPED = 130;

  private ExitCode() {}
}
