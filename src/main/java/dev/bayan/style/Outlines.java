package dev.bayan.style;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A font's outlines glyph by glyph: its {@code loca} and {@code glyf} (ISO/IEC 14496-22, 5.3). */
final class Outlines {

  private static final int ARGS_ARE_WORDS = 0x0001;
  private static final int HAS_SCALE = 0x0008;
  private static final int MORE_PARTS = 0x0020;
  private static final int HAS_X_AND_Y_SCALE = 0x0040;
  private static final int HAS_TWO_BY_TWO = 0x0080;

  private final ByteBuffer glyf;
  private final ByteBuffer loca;
  private final boolean hasLongOffsets;
  private final int count;

  Outlines(ByteBuffer glyf, ByteBuffer loca, boolean hasLongOffsets, int count) {
    this.glyf = glyf;
    this.loca = loca;
    this.hasLongOffsets = hasLongOffsets;
    this.count = count;
  }

  /** How many glyphs the font has. */
  int count() {
    return count;
  }

  private int offset(int glyph) {
    return hasLongOffsets ? loca.getInt(4 * glyph) : 2 * (loca.getShort(2 * glyph) & 0xFFFF);
  }

  /** The bytes of one glyph; none where it draws nothing. */
  ByteBuffer of(int glyph) {
    int from = offset(glyph);
    return glyf.slice(from, offset(glyph + 1) - from);
  }

  /** The glyphs that a composite one is made of; none where it is drawn itself. */
  List<Integer> parts(int glyph) {
    if (glyph >= count) {
      return List.of();
    }
    ByteBuffer outline = of(glyph);
    if (outline.capacity() == 0 || outline.getShort(0) >= 0) {
      return List.of();
    }
    List<Integer> parts = new ArrayList<>();
    int at = 10;
    int flags;
    do {
      flags = outline.getShort(at) & 0xFFFF;
      parts.add(outline.getShort(at + 2) & 0xFFFF);
      at += (flags & ARGS_ARE_WORDS) != 0 ? 8 : 6;
      if ((flags & HAS_SCALE) != 0) {
        at += 2;
      } else if ((flags & HAS_X_AND_Y_SCALE) != 0) {
        at += 4;
      } else if ((flags & HAS_TWO_BY_TWO) != 0) {
        at += 8;
      }
    } while ((flags & MORE_PARTS) != 0);
    return parts;
  }
}
