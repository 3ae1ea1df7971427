package dev.bayan.batch;

/** A run that cannot start as it was asked for: a wrong path, a folder without briefings. */
public final class BadRequestException extends Exception {

  public BadRequestException(String message) {
    super(message);
  }
}
