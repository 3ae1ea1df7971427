package dev.bayan.verify;

import java.util.Arrays;

/**
 * A string that a page shows: what its glyphs say, from left to right, and which way that runs.
 *
 * <pre>
 * "مصر", painted from left to right as "رصم" → addTo(words, …) adds "مصر"
 * </pre>
 *
 * <p>One is filled again and again: a page has hundreds of strings.
 */
final class PdfShown {

  private char[] characters = new char[256];
  private int length;
  private byte direction;

  void clear() {
    length = 0;
    direction = PdfFonts.Texts.NEUTRAL;
  }

  /** Adds what the codes of a string say. */
  void add(byte[] codes, PdfFonts.Texts font) {
    for (int i = 0; i + 1 < codes.length; i += 2) {
      int code = (codes[i] & 0xFF) << 8 | (codes[i + 1] & 0xFF);
      char only = font.character(code);
      if (only != 0 && length < characters.length) {
        characters[length++] = only;
      } else {
        add(font.text(code));
      }
      if (direction == PdfFonts.Texts.NEUTRAL) {
        direction = font.direction(code);
      }
    }
  }

  private void add(String text) {
    int end = length + text.length();
    if (end > characters.length) {
      characters = Arrays.copyOf(characters, 2 * end);
    }
    text.getChars(0, text.length(), characters, length);
    length = end;
  }

  /** As it is painted. */
  String text() {
    return new String(characters, 0, length);
  }

  /** Adds it in logical order; neutrals run as the document does. */
  void addTo(StringBuilder words, boolean rightToLeft) {
    boolean turned =
        direction == PdfFonts.Texts.NEUTRAL
            ? rightToLeft
            : direction == PdfFonts.Texts.RIGHT_TO_LEFT;
    if (turned && !turn()) {
      words.append(new StringBuilder(text()).reverse());
    } else {
      words.append(characters, 0, length);
    }
  }

  /** Turns its characters round; false where one is of two halves, which keep their order. */
  private boolean turn() {
    for (int i = 0; i < length; i++) {
      if (Character.isSurrogate(characters[i])) {
        return false;
      }
    }
    for (int i = 0, j = length - 1; i < j; i++, j--) {
      char first = characters[i];
      characters[i] = characters[j];
      characters[j] = first;
    }
    return true;
  }

  /** The direction of a text by the first character that says so. */
  static byte direction(String text) {
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int character = text.codePointAt(i);
      if (Character.getType(character) == Character.FORMAT) {
        continue; // A directional mark is for readers that guess, and says nothing of its string.
      }
      switch (Character.getDirectionality(character)) {
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          return PdfFonts.Texts.RIGHT_TO_LEFT;
        }
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT,
            Character.DIRECTIONALITY_EUROPEAN_NUMBER,
            Character.DIRECTIONALITY_ARABIC_NUMBER -> {
          return PdfFonts.Texts.LEFT_TO_RIGHT;
        }
        default -> {
          // A neutral: ask the next.
        }
      }
    }
    return PdfFonts.Texts.NEUTRAL;
  }
}
