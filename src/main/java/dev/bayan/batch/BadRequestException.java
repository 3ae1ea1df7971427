package dev.bayan.batch;

import dev.bayan.read.Message;
import dev.bayan.read.Messages;

/** A run that cannot start as it was asked for: a wrong path, a folder without briefings. */
public class BadRequestException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Message said;

  public BadRequestException(Message said) {
    super(Messages.in("en").say(said));
    this.said = said;
  }

  /** What is wrong, in no language yet. */
  public Message said() {
    return said;
  }
}
