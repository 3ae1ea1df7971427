package dev.bayan.export.pdf.write;

import dev.bayan.export.Bytes;

/**
 * Glyphs of every font that draw nothing and say nothing: they begin a string elsewhere than it is
 * seen, and lead there.
 *
 * <p>Their codes are those of white space, and their text in the ToUnicode map is empty. So no
 * reader copies anything: those that take the code for the character where there is no text (pdf.js
 * and PDFium) pass over white space.
 */
final class Blanks {

  /** Codes below those of the font's own glyphs. */
  static final int COUNT = 32;

  /** Has no width. PDFium takes it for a space, and so puts none before it. */
  static final int ANCHOR = 0x20;

  /** Has no width either. PDFium puts a space before it where there is room for one. */
  static final int START = 0x0D;

  private static final int WIDEST = 0x09;
  static final int NARROWEST = 0x0C;

  private Blanks() {}

  /** The advance of a code in font units; halved from code to code. */
  static int width(int code, int unitsPerEm) {
    boolean wide = code >= WIDEST && code <= NARROWEST;
    return wide ? Math.min(4 * unitsPerEm, 0x4000) >> (code - WIDEST) : 0;
  }

  /** Whether a code is ever painted. */
  static boolean isPainted(int code) {
    return code == ANCHOR || (code >= WIDEST && code <= START);
  }

  /** Codes whose advances reach so far to the right, or a little farther; gives how far. */
  static int fill(int units, int unitsPerEm, Bytes out) {
    int reached = 0;
    for (int code = WIDEST; code <= NARROWEST; code++) {
      int width = width(code, unitsPerEm);
      while (units - reached >= width || (code == NARROWEST && reached < units)) {
        out.hexadecimal(code);
        reached += width;
      }
    }
    return reached;
  }
}
