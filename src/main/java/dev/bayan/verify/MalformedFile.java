package dev.bayan.verify;

/** A file is not what its format says it must be. */
final class MalformedFile extends RuntimeException {

  private static final long serialVersionUID = 1;

  MalformedFile(String message) {
    super(message);
  }

  MalformedFile(String message, Throwable cause) {
    super(message, cause);
  }
}
