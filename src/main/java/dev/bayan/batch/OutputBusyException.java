package dev.bayan.batch;

import dev.bayan.read.Message;
import dev.bayan.read.Messages;

/** Another run is writing to the same output folder. */
public final class OutputBusyException extends Exception {

  private final transient Message said;

  OutputBusyException(Message said) {
    super(Messages.in("en").say(said));
    this.said = said;
  }

  /** What is in the way, in no language yet. */
  public Message said() {
    return said;
  }
}
