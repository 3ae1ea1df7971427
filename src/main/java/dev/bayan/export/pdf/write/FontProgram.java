package dev.bayan.export.pdf.write;

import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.style.FontFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A TrueType font program that holds just the glyphs of one document, numbered as its character
 * codes are: the tables that ISO 32000-1, 9.9 asks of a CIDFontType2, and no other.
 */
final class FontProgram {

  /** The first of the tables: their names stand in order. */
  private static final String GLYF = "glyf";

  private static final int TABLES = 6;

  /** Bytes before the directory of tables, and of each entry. */
  private static final int HEADER = 12;

  private static final int ENTRY = 16;

  private final GlyfTable outlines;
  private final byte[] bytes;

  /** The glyphs: first .notdef, then the blanks, then the list in its order. */
  FontProgram(FontFile font, List<Glyph> glyphs) {
    outlines = new GlyfTable(font, Blanks.COUNT, glyphs);
    Map<String, byte[]> tables = new TreeMap<>();
    tables.put(GLYF, outlines.glyf());
    tables.put("loca", outlines.loca());
    tables.put("hmtx", hmtx(font, glyphs, outlines));
    tables.put("head", head(font, outlines.isShort()));
    tables.put("hhea", hhea(font, outlines.count()));
    tables.put("maxp", maxp(font, outlines.count()));
    bytes = file(tables, outlines.checksum());
  }

  /** The font file. */
  byte[] bytes() {
    return bytes;
  }

  /** The same, deflated: most of it has been deflated before. */
  byte[] deflated() {
    int from = HEADER + ENTRY * TABLES;
    PressedFont pressed = new PressedFont(bytes.length);
    pressed.add(bytes, 0, from);
    outlines.addTo(pressed);
    pressed.add(bytes, from + outlines.size(), bytes.length);
    return pressed.finished(bytes);
  }

  private static byte[] hmtx(FontFile font, List<Glyph> glyphs, GlyfTable outlines) {
    ByteBuffer out = ByteBuffer.allocate(4 * outlines.count());
    out.putShort((short) font.advance(0)).putShort((short) outlines.leftEdge(0));
    for (int i = 1; i <= Blanks.COUNT; i++) {
      out.putShort((short) Blanks.width(i, font.unitsPerEm())).putShort((short) 0);
    }
    int next = Blanks.COUNT + 1;
    for (Glyph glyph : glyphs) {
      out.putShort((short) glyph.width()).putShort((short) outlines.leftEdge(next++));
    }
    for (int i = next; i < outlines.count(); i++) {
      out.putShort((short) 0).putShort((short) outlines.leftEdge(i));
    }
    return out.array();
  }

  private static byte[] copy(FontFile font, String tag) {
    ByteBuffer table = font.table(tag);
    if (table == null) {
      throw new IllegalArgumentException(font + " has no table " + tag);
    }
    byte[] copy = new byte[table.capacity()];
    table.get(0, copy);
    return copy;
  }

  private static byte[] head(FontFile font, boolean isShort) {
    byte[] head = copy(font, "head");
    ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) (isShort ? 0 : 1));
    return head;
  }

  private static byte[] hhea(FontFile font, int count) {
    byte[] hhea = copy(font, "hhea");
    ByteBuffer.wrap(hhea).putShort(34, (short) count);
    return hhea;
  }

  private static byte[] maxp(FontFile font, int count) {
    byte[] maxp = copy(font, "maxp");
    ByteBuffer table = ByteBuffer.wrap(maxp);
    table.putShort(4, (short) count);
    // Composites of composites: their points, contours, parts and depth add up.
    table.putShort(10, (short) Math.max(table.getShort(10), 2000));
    table.putShort(12, (short) Math.max(table.getShort(12), 200));
    table.putShort(26, (short) 0);
    table.putShort(28, (short) Math.max(table.getShort(28), 8));
    table.putShort(30, (short) (table.getShort(30) + 1));
    return maxp;
  }

  private static byte[] file(Map<String, byte[]> tables, int ofOutlines) {
    int size = HEADER + ENTRY * TABLES;
    for (byte[] table : tables.values()) {
      size += padded(table.length);
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(TABLES);
    out.putInt(0x00010000).putShort((short) TABLES);
    out.putShort((short) (16 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (16 * (TABLES - power)));
    int offset = HEADER + ENTRY * TABLES;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] content = table.getValue();
      out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      int checksum = table.getKey().equals(GLYF) ? ofOutlines : checksum(content);
      out.putInt(checksum).putInt(offset).putInt(content.length);
      out.put(offset, content);
      offset += padded(content.length);
    }
    return out.array();
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  private static int checksum(byte[] content) {
    int sum = 0;
    for (int i = 0; i < content.length; i++) {
      sum += (content[i] & 0xFF) << (24 - 8 * (i & 3));
    }
    return sum;
  }
}
