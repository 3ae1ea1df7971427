package dev.bayan.export.pdf;

import dev.bayan.style.FontFile;
import dev.bayan.style.Typeface;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Amiri with less in it: a font file whose character map knows only some characters, or that lacks
 * whole tables.
 *
 * <pre>
 * CutFont.typeface(c -> c > 0x7F) → Amiri without Latin
 * </pre>
 */
public final class CutFont {

  private CutFont() {}

  /** Both weights with the characters that are kept. */
  public static Typeface typeface(IntPredicate kept) {
    return new Typeface(
        "Cut", of(Typeface.amiri().regular(), kept), of(Typeface.amiri().bold(), kept));
  }

  static FontFile of(FontFile font, IntPredicate kept) {
    return of(font, kept, Map.of());
  }

  /** With tables replaced; by nothing where a replacement is empty. */
  static FontFile of(FontFile font, IntPredicate kept, Map<String, byte[]> replaced) {
    Map<String, byte[]> tables = new TreeMap<>();
    ByteBuffer file = ByteBuffer.wrap(font.bytes());
    for (int i = 0; i < file.getShort(4); i++) {
      int entry = 12 + 16 * i;
      byte[] table = new byte[file.getInt(entry + 12)];
      file.get(file.getInt(entry + 8), table);
      String tag = new String(file.array(), entry, 4, StandardCharsets.ISO_8859_1);
      tables.put(tag, replaced.getOrDefault(tag, table));
    }
    tables.put("cmap", cmap(font, kept));
    tables.values().removeIf(table -> table.length == 0);
    return FontFile.of("cut " + font.name(), file(tables));
  }

  /** A subtable of format 12 with a group for each character. */
  private static byte[] cmap(FontFile font, IntPredicate kept) {
    int[] characters =
        IntStream.rangeClosed(1, 0xFFFF).filter(c -> font.glyph(c) != 0).filter(kept).toArray();
    int length = 16 + 12 * characters.length;
    ByteBuffer out = ByteBuffer.allocate(12 + length);
    out.putShort((short) 0).putShort((short) 1);
    out.putShort((short) 3).putShort((short) 10).putInt(12);
    out.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0);
    out.putInt(characters.length);
    for (int c : characters) {
      out.putInt(c).putInt(c).putInt(font.glyph(c));
    }
    return out.array();
  }

  private static byte[] file(Map<String, byte[]> tables) {
    int size = 12 + 16 * tables.size();
    for (byte[] table : tables.values()) {
      size += (table.length + 3) & ~3;
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(tables.size());
    out.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (16 * (tables.size() - power)));
    int offset = 12 + 16 * tables.size();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1)).putInt(0);
      out.putInt(offset).putInt(table.getValue().length);
      out.put(offset, table.getValue());
      offset += (table.getValue().length + 3) & ~3;
    }
    return out.array();
  }
}
