package dev.bayan.read;

import dev.bayan.style.FontFile;
import java.nio.ByteBuffer;

/**
 * Whether every outline of a font is whole: {@code loca} in order and inside {@code glyf}, points
 * and instructions inside their glyph, parts of composites that exist and do not contain themselves
 * (ISO/IEC 14496-22, 5.3.3 and 5.3.4).
 */
final class OutlineCheck {

  private static final int X_IS_BYTE = 0x02;
  private static final int Y_IS_BYTE = 0x04;
  private static final int REPEATED = 0x08;
  private static final int X_IS_SAME = 0x10;
  private static final int Y_IS_SAME = 0x20;

  private static final int ARGS_ARE_WORDS = 0x0001;
  private static final int HAS_SCALE = 0x0008;
  private static final int MORE_PARTS = 0x0020;
  private static final int HAS_X_AND_Y_SCALE = 0x0040;
  private static final int HAS_TWO_BY_TWO = 0x0080;

  private static final int HEADER = 10;
  private static final int DEEPEST = 8;

  /** Parts of parts of one glyph: no letter has so many. */
  private static final int MOST_PARTS = 1_000;

  private final ByteBuffer glyf;
  private final ByteBuffer loca;
  private final boolean longLoca;
  private final int glyphs;
  private int parts;

  OutlineCheck(FontFile font, int glyphs) {
    this.glyf = table(font, "glyf");
    this.loca = table(font, "loca");
    this.longLoca = table(font, "head").getShort(50) == 1;
    this.glyphs = glyphs;
  }

  private static ByteBuffer table(FontFile font, String tag) {
    ByteBuffer table = font.table(tag);
    if (table == null) {
      throw new IllegalArgumentException(tag);
    }
    return table;
  }

  boolean isSound() {
    if (loca.capacity() < (glyphs + 1) * (longLoca ? 4 : 2)) {
      return false;
    }
    for (int glyph = 0; glyph < glyphs; glyph++) {
      parts = 0;
      if (!isSound(glyph, 0)) {
        return false;
      }
    }
    return true;
  }

  private long offset(int glyph) {
    return longLoca
        ? loca.getInt(4 * glyph) & 0xFFFFFFFFL
        : 2L * (loca.getShort(2 * glyph) & 0xFFFF);
  }

  private boolean isSound(int glyph, int depth) {
    long start = offset(glyph);
    long end = offset(glyph + 1);
    if (start > end || end > glyf.capacity()) {
      return false;
    }
    if (start == end) {
      return true;
    }
    if (end - start < HEADER) {
      return false;
    }
    ByteBuffer outline = glyf.slice((int) start, (int) (end - start));
    int contours = outline.getShort(0);
    return contours < 0
        ? depth < DEEPEST && composite(outline, depth)
        : depth > 0 || simple(outline, contours);
  }

  /** Reads beyond the end are the caller's to catch. */
  private static boolean simple(ByteBuffer outline, int contours) {
    int points = 0;
    for (int i = 0; i < contours; i++) {
      int last = outline.getShort(HEADER + 2 * i) & 0xFFFF;
      if (last + 1 < points) {
        return false;
      }
      points = last + 1;
    }
    int instructions = HEADER + 2 * contours;
    int at = instructions + 2 + (outline.getShort(instructions) & 0xFFFF);
    int coordinates = 0;
    int read = 0;
    while (read < points) {
      int flag = outline.get(at++);
      int times = (flag & REPEATED) == 0 ? 1 : 1 + (outline.get(at++) & 0xFF);
      coordinates +=
          times * (width(flag, X_IS_BYTE, X_IS_SAME) + width(flag, Y_IS_BYTE, Y_IS_SAME));
      read += times;
    }
    return read == points && at + coordinates <= outline.capacity();
  }

  private static int width(int flag, int isByte, int isSame) {
    return (flag & isByte) != 0 ? 1 : (flag & isSame) != 0 ? 0 : 2;
  }

  private boolean composite(ByteBuffer outline, int depth) {
    int at = HEADER;
    int flags;
    do {
      flags = outline.getShort(at);
      int part = outline.getShort(at + 2) & 0xFFFF;
      if (part >= glyphs || ++parts > MOST_PARTS || !isSound(part, depth + 1)) {
        return false;
      }
      at += (flags & ARGS_ARE_WORDS) != 0 ? 8 : 6;
      at += (flags & HAS_SCALE) != 0 ? 2 : 0;
      at += (flags & HAS_X_AND_Y_SCALE) != 0 ? 4 : 0;
      at += (flags & HAS_TWO_BY_TWO) != 0 ? 8 : 0;
    } while ((flags & MORE_PARTS) != 0);
    return at <= outline.capacity();
  }
}
