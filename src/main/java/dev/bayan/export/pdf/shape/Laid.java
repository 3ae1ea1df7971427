package dev.bayan.export.pdf.shape;

/**
 * A glyph as it was laid out, in font units; y grows upwards.
 *
 * @param start the first character of its cluster
 * @param advance the font's own; a glyph without one is a mark
 */
record Laid(int glyph, int x, int y, int start, int advance) {

  boolean isMark() {
    return advance == 0;
  }
}
