package dev.bayan.batch;

import dev.bayan.read.Message;
import dev.bayan.read.Messages;

/** Something that would go wrong with every further briefing too, such as a full disk. */
final class RunAbortedException extends Exception {

  private final transient Message said;

  RunAbortedException(Message said, Throwable cause) {
    super(Messages.in("en").say(said), cause);
    this.said = said;
  }

  /** Why the run cannot go on, in no language yet. */
  Message said() {
    return said;
  }
}
