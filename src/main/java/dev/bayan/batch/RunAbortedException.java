package dev.bayan.batch;

/** Something that would go wrong with every further briefing too, such as a full disk. */
final class RunAbortedException extends Exception {

  RunAbortedException(String message, Throwable cause) {
    super(message, cause);
  }
}
