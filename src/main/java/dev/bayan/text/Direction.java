package dev.bayan.text;

/** The base direction of a paragraph (UAX #9, rule P3), never guessed: the language decides it. */
public enum Direction {
  LEFT_TO_RIGHT,
  RIGHT_TO_LEFT;

  public boolean isRightToLeft() {
    return this == RIGHT_TO_LEFT;
  }
}
