package dev.bayan.style;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A TrueType font cut down to the {@link Repertoire}, still a whole font file that shapes as the
 * font it was cut from does (ISO/IEC 14496-22).
 *
 * <pre>
 * FontSubset.of(Typeface.amiri().regular()) → 330 KB of 411, 157 KB in a zip
 * </pre>
 *
 * <p>Glyphs keep their numbers, so that the layout tables hold as they are: what no kept character
 * can turn into has no outline and no advance any more. The character map is cut too; a program
 * that meets another character takes another font for it instead of drawing nothing. Hinting stays,
 * because it is what makes the text look as with the font installed.
 */
public final class FontSubset {

  /** Copied as they are. Colours, variations, bitmaps, Graphite and signatures stay behind. */
  private static final List<String> KEPT =
      List.of(
          "head", "hhea", "maxp", "OS/2", "name", "cvt ", "fpgm", "prep", "gasp", "kern", "BASE",
          "GDEF", "GPOS", "GSUB");

  private static final int POST_SIZE = 32;
  private static final int POST_WITHOUT_NAMES = 0x00030000;

  private FontSubset() {}

  /** Whether a font has outlines of the kind that can be cut: TrueType's, not PostScript's. */
  public static boolean isPossible(FontFile font) {
    return font.table("glyf") != null && font.table("loca") != null;
  }

  /**
   * The cut font's file.
   *
   * @throws IllegalArgumentException if the font has no TrueType outlines or is broken
   */
  public static byte[] of(FontFile font) {
    try {
      return cut(font);
    } catch (IndexOutOfBoundsException broken) {
      throw new IllegalArgumentException("tables that point outside themselves: " + font, broken);
    }
  }

  private static byte[] cut(FontFile font) {
    int count = table(font, "maxp").getShort(4) & 0xFFFF;
    Outlines outlines =
        new Outlines(
            table(font, "glyf"), table(font, "loca"), table(font, "head").getShort(50) == 1, count);
    BitSet glyphs = new BitSet(count);
    glyphs.set(0);
    Repertoire.codePoints().map(font::glyph).forEach(glyphs::set);
    GlyphClosure.close(glyphs, font.table("GSUB"), outlines);

    SortedMap<String, byte[]> tables = new TreeMap<>();
    for (String tag : KEPT) {
      ByteBuffer table = font.table(tag);
      if (table != null) {
        tables.put(tag, bytes(table, table.capacity()));
      }
    }
    outlines(tables, outlines, glyphs);
    tables.put("hmtx", advances(font, glyphs, count));
    tables.put("cmap", CmapWriter.table(font, Repertoire.codePoints()));
    byte[] post = bytes(table(font, "post"), POST_SIZE);
    ByteBuffer.wrap(post).putInt(0, POST_WITHOUT_NAMES);
    tables.put("post", post);
    return Sfnt.file(tables);
  }

  /** The outlines of the kept glyphs; the others' have no length. */
  private static void outlines(SortedMap<String, byte[]> tables, Outlines outlines, BitSet glyphs) {
    ByteBuffer loca = ByteBuffer.allocate(4 * (outlines.count() + 1));
    int size = 0;
    for (int g = 0; g < outlines.count(); g++) {
      loca.putInt(size);
      size += glyphs.get(g) ? outlines.of(g).capacity() + 3 & ~3 : 0;
    }
    loca.putInt(size);
    ByteBuffer glyf = ByteBuffer.allocate(size);
    for (int g = glyphs.nextSetBit(0); g >= 0 && g < outlines.count(); ) {
      glyf.position(loca.getInt(4 * g)).put(outlines.of(g));
      g = glyphs.nextSetBit(g + 1);
    }
    tables.put("loca", loca.array());
    tables.put("glyf", glyf.array());
    byte[] head = table(tables, "head");
    ByteBuffer.wrap(head).putShort(50, (short) 1);
  }

  private static byte[] advances(FontFile font, BitSet glyphs, int count) {
    ByteBuffer hmtx = table(font, "hmtx");
    byte[] cut = bytes(hmtx, hmtx.capacity());
    int metrics = table(font, "hhea").getShort(34) & 0xFFFF;
    // The last of them holds for all glyphs that have only a side bearing.
    for (int g = 0; g < Math.min(count, metrics - 1); g++) {
      if (!glyphs.get(g)) {
        ByteBuffer.wrap(cut).putInt(4 * g, 0);
      }
    }
    return cut;
  }

  private static byte[] table(SortedMap<String, byte[]> tables, String tag) {
    byte[] table = tables.get(tag);
    if (table == null) {
      throw new IllegalArgumentException("no " + tag + " table");
    }
    return table;
  }

  private static ByteBuffer table(FontFile font, String tag) {
    ByteBuffer table = font.table(tag);
    if (table == null) {
      throw new IllegalArgumentException(font + " has no " + tag + " table");
    }
    return table;
  }

  private static byte[] bytes(ByteBuffer table, int length) {
    byte[] bytes = new byte[length];
    table.get(0, bytes);
    return bytes;
  }
}
