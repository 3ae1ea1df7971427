package dev.bayan.export.pdf.shape.opentype;

/**
 * The glyphs of a shaped word in visual order, left to right, in font units.
 *
 * @param glyphs their numbers in the font
 * @param x where each is drawn, from the start of the word
 * @param y how far above the line
 * @param starts the first character of the cluster that each belongs to
 * @param width of the word
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
public record Shaped(int[] glyphs, int[] x, int[] y, int[] starts, int width) {

  static Shaped of(Glyphs glyphs, Placement placement, boolean backwards) {
    int count = glyphs.count;
    int[] codes = new int[count];
    int[] x = new int[count];
    int[] y = new int[count];
    int[] starts = new int[count];
    int pen = 0;
    for (int i = 0; i < count; i++) {
      int from = backwards ? count - 1 - i : i;
      codes[i] = glyphs.glyph[from];
      x[i] = pen + placement.x[from];
      y[i] = placement.y[from];
      starts[i] = glyphs.start[from];
      pen += placement.advance[from];
    }
    return new Shaped(codes, x, y, starts, pen);
  }
}
