package dev.bayan.export.pdf.write;

import dev.bayan.style.FontFile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The outlines of a font as subsets take them over, without hinting programs (ISO/IEC 14496-22,
 * 5.3.3). Those that were asked for are kept: most documents want the same.
 *
 * <pre>
 * GlyphSource.of(amiri).outline(amiri.glyph('ب')).bytes() → not to be changed
 * </pre>
 */
final class GlyphSource {

  static final int ARGS_ARE_WORDS = 0x0001;
  static final int ARGS_ARE_OFFSETS = 0x0002;
  static final int MORE_PARTS = 0x0020;
  private static final int HAS_SCALE = 0x0008;
  private static final int HAS_X_AND_Y_SCALE = 0x0040;
  private static final int HAS_TWO_BY_TWO = 0x0080;
  private static final int HAS_INSTRUCTIONS = 0x0100;

  private static final Map<FontFile, GlyphSource> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final ByteBuffer glyf;
  private final ByteBuffer loca;
  private final boolean longLoca;
  private final GlyphOutline box;
  private final AtomicReferenceArray<GlyphOutline> outlines;

  private GlyphSource(FontFile font) {
    this.glyf = table(font, "glyf");
    this.loca = table(font, "loca");
    this.longLoca = table(font, "head").getShort(50) == 1;
    this.box = GlyphOutline.kept(unhinted(EmptyBox.outline(font)));
    this.outlines = new AtomicReferenceArray<>(loca.capacity() / (longLoca ? 4 : 2));
  }

  /** The outlines of a font, the same object each time. */
  static GlyphSource of(FontFile font) {
    GlyphSource known = KNOWN.get(font);
    if (known == null) {
      known = new GlyphSource(font);
      KNOWN.put(font, known);
    }
    return known;
  }

  private static ByteBuffer table(FontFile font, String tag) {
    ByteBuffer table = font.table(tag);
    if (table == null) {
      throw new IllegalArgumentException(font + " has no TrueType outlines (" + tag + ")");
    }
    return table;
  }

  /** How many glyphs there are. */
  int count() {
    return outlines.length() - 1;
  }

  /** What a glyph paints: of one that the font has not, our {@link EmptyBox}. */
  GlyphOutline painted(int glyph) {
    return glyph == 0 ? box : outline(glyph);
  }

  /** The font's outline; a composite one has the numbers that its parts have in the font. */
  GlyphOutline outline(int glyph) {
    GlyphOutline known = outlines.get(glyph);
    if (known == null) {
      int from = offset(glyph);
      known = GlyphOutline.kept(unhinted(glyf.slice(from, offset(glyph + 1) - from)));
      outlines.set(glyph, known);
    }
    return known;
  }

  private int offset(int glyph) {
    return longLoca ? loca.getInt(4 * glyph) : 2 * (loca.getShort(2 * glyph) & 0xFFFF);
  }

  /** The place after a part of a composite outline, of which the flags are given. */
  static int after(int part, int flags) {
    int at = part + ((flags & ARGS_ARE_WORDS) != 0 ? 8 : 6);
    at += (flags & HAS_SCALE) != 0 ? 2 : 0;
    at += (flags & HAS_X_AND_Y_SCALE) != 0 ? 4 : 0;
    return at + ((flags & HAS_TWO_BY_TWO) != 0 ? 8 : 0);
  }

  private static byte[] unhinted(ByteBuffer source) {
    if (source.capacity() == 0) {
      return new byte[0];
    }
    int contours = source.getShort(0);
    return contours < 0 ? composite(source) : simple(source, contours);
  }

  private static byte[] simple(ByteBuffer source, int contours) {
    int instructions = 10 + 2 * contours;
    int skipped = source.getShort(instructions) & 0xFFFF;
    byte[] copy = new byte[source.capacity() - skipped];
    source.get(0, copy, 0, instructions);
    int rest = instructions + 2 + skipped;
    source.get(rest, copy, instructions + 2, source.capacity() - rest);
    return copy;
  }

  private static byte[] composite(ByteBuffer source) {
    byte[] bytes = new byte[source.capacity()];
    source.get(0, bytes);
    ByteBuffer copy = ByteBuffer.wrap(bytes);
    int at = 10;
    int flags;
    do {
      flags = copy.getShort(at);
      copy.putShort(at, (short) (flags & ~HAS_INSTRUCTIONS));
      at = after(at, flags);
    } while ((flags & MORE_PARTS) != 0);
    return Arrays.copyOf(bytes, at);
  }
}
