package dev.bayan.read.docx;

import dev.bayan.read.Message;
import dev.bayan.read.Messages;

/** A file that cannot be read as a Word document. */
public final class UnreadableDocumentException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Message said;

  UnreadableDocumentException(Message said) {
    super(Messages.in("en").say(said));
    this.said = said;
  }

  /** What is wrong, in no language yet. */
  public Message said() {
    return said;
  }
}
