package dev.bayan.export.xlsx;

import dev.bayan.style.FontFile;
import dev.bayan.style.Length;
import dev.bayan.style.Typeface;

/**
 * How much room text takes, from the font's own metrics: what AWT would measure depends on the
 * machine. Widths are in digits of the normal face, as columns are measured (ECMA-376 part 1,
 * 18.3.1.13), heights in points.
 *
 * <pre>
 * of("الدبلوماسية", face) → 9.7
 * </pre>
 */
final class Widths {

  /** A cell's own padding, and the indent of table cells, in digits. */
  static final double PADDING = 1.2;

  static final double INDENT = 1.7;

  /** Letters of Arabic that never join the next one. */
  private static final String JOIN_BACK_ONLY = "ءآأؤإاةدذرزوىٱڈڑۃے";

  /** A letter that joins the next one is about half as wide as the letter alone. */
  private static final double JOINED = 0.5;

  /** Lines end at words, so a line holds a little less than its width. */
  private static final double RAGGED = 1.03;

  private final Typeface typeface;
  private final double digit;

  Widths(Typeface typeface, Face normal) {
    this.typeface = typeface;
    FontFile font = typeface.regular();
    int widest = 0;
    for (char c = '0'; c <= '9'; c++) {
      widest = Math.max(widest, font.advance(font.glyph(c)));
    }
    digit = widest * normal.size() / font.unitsPerEm();
  }

  /** The width of a text set in one line, without padding. */
  double of(String text, Face face) {
    FontFile font = typeface.weight(face.bold());
    double units = 0;
    Kind before = Kind.OTHER;
    double beforeWidth = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      if (Character.isHighSurrogate((char) c)) {
        c = text.codePointAt(i);
        i += Character.charCount(c) - 1;
      }
      Kind kind = Kind.of(c);
      if (kind == Kind.MARK) {
        continue;
      }
      if (before == Kind.JOINS && kind != Kind.OTHER) {
        units -= beforeWidth * (1 - JOINED);
      }
      before = kind;
      beforeWidth = font.advanceOf(c);
      units += beforeWidth;
    }
    return units * face.size() / font.unitsPerEm() / digit;
  }

  /** How wide a column of so many digits is. */
  Length length(double column) {
    return Length.points(column * digit);
  }

  /** How many lines a text takes in a column. */
  int lines(String text, CellFormat format, double column) {
    if (!format.alignment().wrap()) {
      return 1;
    }
    double room = Math.max(1, column - PADDING - INDENT * format.alignment().indent());
    int lines = 0;
    int from = 0;
    while (from <= text.length()) {
      int feed = text.indexOf('\n', from);
      int to = feed < 0 ? text.length() : feed;
      double width = of(text.substring(from, to), format.face());
      lines += width <= room ? 1 : (int) Math.ceil(width * RAGGED / room);
      from = to + 1;
    }
    return lines;
  }

  /** The height of lines set in a face, as its font asks for. */
  double height(int lines, Face face) {
    FontFile font = typeface.weight(face.bold());
    double line = (font.ascent() - font.descent()) * face.size() / font.unitsPerEm();
    return lines * line;
  }

  /** What a character has to do with the width of the one before it. */
  private enum Kind {
    /** A vowel mark and the like, which takes no room. */
    MARK,
    /** A letter that joins the next one. */
    JOINS,
    /** Another letter of Arabic. */
    ENDS,
    OTHER;

    private static final int LAST = 0x06FF;
    private static final Kind[] KNOWN = new Kind[LAST + 1];

    static {
      for (int c = 0; c <= LAST; c++) {
        KNOWN[c] = look(c);
      }
    }

    static Kind of(int c) {
      return c <= LAST ? KNOWN[c] : look(c);
    }

    private static Kind look(int c) {
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        return MARK;
      }
      boolean arabic = c >= 0x0620 && c <= LAST && Character.isLetter(c);
      return !arabic ? OTHER : JOIN_BACK_ONLY.indexOf(c) < 0 ? JOINS : ENDS;
    }
  }
}
