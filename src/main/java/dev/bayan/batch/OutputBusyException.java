package dev.bayan.batch;

/** Another run is writing to the same output folder. */
public final class OutputBusyException extends Exception {

  OutputBusyException(String message) {
    super(message);
  }
}
