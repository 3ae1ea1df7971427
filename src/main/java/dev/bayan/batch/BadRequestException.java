package dev.bayan.batch;

/** A run that cannot start as it was asked for: a wrong path, a folder without briefings. */
public class BadRequestException extends Exception {

  private static final long serialVersionUID = 1;

  public BadRequestException(String message) {
    super(message);
  }
}
