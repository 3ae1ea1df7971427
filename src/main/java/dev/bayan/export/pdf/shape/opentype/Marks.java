package dev.bayan.export.pdf.shape.opentype;

import dev.bayan.style.FontFile;

/**
 * Puts the marks of each letter in one order, whatever order they were typed in: shadda, then the
 * vowel signs (the canonical order of Unicode, but for shadda, which is drawn innermost).
 */
final class Marks {

  private static final char MADDA = '\u0653';
  private static final char HAMZA_ABOVE = '\u0654';
  private static final char HAMZA_BELOW = '\u0655';

  private final FontFile font;
  private final char[] characters;

  Marks(FontFile font, String word) {
    this.font = font;
    this.characters = word.toCharArray();
  }

  void order(Glyphs glyphs) {
    int letter = 0;
    for (int i = 1; i < characters.length; i++) {
      if (!Writing.isMark(characters[i])) {
        letter = i;
        continue;
      }
      if (isTakenApart(characters[letter])) {
        glyphs.merge(letter, i + 1);
      }
      int to = i;
      while (to > letter + 1 && rank(characters[to - 1]) > rank(characters[i])) {
        to--;
      }
      if (to < i) {
        glyphs.merge(to, i + 1);
        glyphs.move(i, to);
        char mark = characters[i];
        System.arraycopy(characters, to, characters, to + 1, i - to);
        characters[to] = mark;
      }
    }
  }

  private static int rank(char mark) {
    return mark == '\u0651' ? 0 : mark;
  }

  /** Whether a letter with marks is taken apart to order them, which makes one cluster of all. */
  private boolean isTakenApart(char letter) {
    return switch (letter) {
      case 'آ' -> font.glyph(MADDA) != 0;
      case 'أ', 'ؤ', 'ئ', 'ۀ', 'ۂ', 'ۓ' -> font.glyph(HAMZA_ABOVE) != 0;
      case 'إ' -> font.glyph(HAMZA_BELOW) != 0;
      default -> false;
    };
  }
}
