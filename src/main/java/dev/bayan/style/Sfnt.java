package dev.bayan.style;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/** Puts tables together as a TrueType font file (ISO/IEC 14496-22, 4.5), its checksums right. */
final class Sfnt {

  private static final int TRUE_TYPE = 0x00010000;

  /** What all words of a font file add up to, with the adjustment in its head table. */
  private static final int WHOLE = 0xB1B0AFBA;

  private static final int ADJUSTMENT = 8;

  private Sfnt() {}

  /** The file; {@code head} is among the tables, and its adjustment is filled in here. */
  static byte[] file(SortedMap<String, byte[]> tables) {
    int count = tables.size();
    int size = 12 + 16 * count;
    for (byte[] table : tables.values()) {
      size += padded(table.length);
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(count);
    out.putInt(TRUE_TYPE).putShort((short) count).putShort((short) (16 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (16 * (count - power)));
    int head = 0;
    int offset = 12 + 16 * count;
    for (var table : tables.entrySet()) {
      byte[] content = table.getValue();
      out.put(offset, content);
      if (table.getKey().equals("head")) {
        head = offset;
        out.putInt(head + ADJUSTMENT, 0);
      }
      out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      out.putInt(sum(out, offset, padded(content.length))).putInt(offset).putInt(content.length);
      offset += padded(content.length);
    }
    return out.putInt(head + ADJUSTMENT, WHOLE - sum(out, 0, size)).array();
  }

  private static int padded(int length) {
    return length + 3 & ~3;
  }

  private static int sum(ByteBuffer words, int from, int length) {
    int sum = 0;
    for (int at = from; at < from + length; at += 4) {
      sum += words.getInt(at);
    }
    return sum;
  }
}
