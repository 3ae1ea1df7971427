package dev.bayan.export.pdf.write;

import dev.bayan.style.FontFile;
import java.nio.ByteBuffer;

/**
 * What stands for a character that no font has: a frame as wide as the font's .notdef, as tall as a
 * capital, in the simple form of an outline (ISO/IEC 14496-22, 5.3.3.1.2). The .notdef itself is
 * never painted: in some fonts it has no ink, and in others it says something in Latin.
 *
 * <pre>
 * ByteBuffer outline = EmptyBox.outline(font); // box at 2, 4, 6 and 8, as in any outline
 * </pre>
 */
final class EmptyBox {

  /** Parts of an em: room at each side, thickness of the frame, its height, its least width. */
  private static final int SIDE = 16;

  private static final int PEN = 25;
  private static final double HEIGHT = 0.6;
  private static final int LEAST_WIDTH = 4;

  private static final int CORNERS = 4;
  private static final byte ON_CURVE = 1;

  private EmptyBox() {}

  static ByteBuffer outline(FontFile font) {
    int em = font.unitsPerEm();
    int left = em / SIDE;
    int right = left + Math.max(font.advance(0) - 2 * left, em / LEAST_WIDTH);
    int top = (int) Math.round(em * HEIGHT);
    int pen = em / PEN;
    ByteBuffer out = ByteBuffer.allocate(16 + 2 * CORNERS * 5);
    put(out, 2, left, 0, right, top);
    // The last point of each contour, and no instructions.
    put(out, CORNERS - 1, 2 * CORNERS - 1, 0);
    for (int i = 0; i < 2 * CORNERS; i++) {
      out.put(ON_CURVE);
    }
    // From corner to corner, clockwise outside and the other way inside: what is between has ink.
    int width = right - left;
    put(out, left, 0, width, 0);
    put(out, pen - width, width - 2 * pen, 0, 2 * pen - width);
    put(out, 0, top, 0, -top);
    put(out, pen, 0, top - 2 * pen, 0);
    return out.flip();
  }

  private static void put(ByteBuffer out, int... numbers) {
    for (int number : numbers) {
      out.putShort((short) number);
    }
  }
}
