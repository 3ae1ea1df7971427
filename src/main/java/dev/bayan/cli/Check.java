package dev.bayan.cli;

import dev.bayan.read.Message;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the doctor has looked at.
 *
 * @param name stable, for programs
 * @param found what there is
 * @param help how to mend it; null where nothing has to be
 */
record Check(String name, State state, Message found, @Nullable Message help) {

  /** How it is. */
  enum State {
    GOOD,
    /** It works, and could be better. */
    POOR,
    /** A run would fail. */
    BAD
  }

  static Check good(String name, Message found) {
    return new Check(name, State.GOOD, found, null);
  }

  static Check poor(String name, Message found, Message help) {
    return new Check(name, State.POOR, found, help);
  }

  static Check bad(String name, Message found, Message help) {
    return new Check(name, State.BAD, found, help);
  }
}
