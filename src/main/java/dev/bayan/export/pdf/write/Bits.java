package dev.bayan.export.pdf.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A row of bits that grows, the first in the lowest place of its byte, as deflate has them (RFC
 * 1951, 3.1.1).
 *
 * <pre>
 * bits.add(0b101, 3); bits.add(0b1, 1); bits.bytes() → {0x0D}
 * </pre>
 */
final class Bits {

  /** A finished row, which can be added to others wherever they end. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
  record Piece(long[] words, int length) {}

  private long[] words;

  /** Full words. */
  private int full;

  /** What comes after them, and how many bits it has: fewer than 64. */
  private long word;

  private int fill;

  /**
   * @param about how many bits are expected
   */
  Bits(int about) {
    words = new long[about / Long.SIZE + 2];
  }

  /** Adds the lowest bits of a number that has no higher ones. */
  void add(long bits, int count) {
    reserve(count);
    put(bits, count);
  }

  /** Adds a row that was finished before. */
  void add(Piece piece) {
    reserve(piece.length);
    int last = piece.length / Long.SIZE;
    long[] from = piece.words;
    if (fill == 0) {
      System.arraycopy(from, 0, words, full, last);
      full += last;
    } else {
      long[] to = words;
      int at = full;
      int shift = fill;
      long rest = word;
      for (int i = 0; i < last; i++) {
        long next = from[i];
        to[at++] = rest | next << shift;
        rest = next >>> (Long.SIZE - shift);
      }
      full = at;
      word = rest;
    }
    put(from[last], piece.length % Long.SIZE);
  }

  /**
   * Adds the codes of some bytes.
   *
   * @param codes of each byte: its bits, above the four that say how many they are
   */
  void add(byte[] bytes, int from, int until, int[] codes) {
    reserve((until - from) * PressedFont.LONGEST);
    long[] to = words;
    int at = full;
    int filled = fill;
    long rest = word;
    for (int i = from; i < until; i++) {
      int code = codes[bytes[i] & 0xFF];
      int count = code & 15;
      long bits = (long) code >>> 4;
      rest |= bits << filled;
      filled += count;
      if (filled >= Long.SIZE) {
        to[at++] = rest;
        filled -= Long.SIZE;
        rest = bits >>> (count - filled);
      }
    }
    full = at;
    fill = filled;
    word = rest;
  }

  /** Goes on at the next whole byte. */
  void align() {
    add(0, -fill & 7);
  }

  /** What has been added, as a row that does not change. */
  Piece piece() {
    long[] copy = Arrays.copyOf(words, full + 1);
    copy[full] = word;
    return new Piece(copy, full * Long.SIZE + fill);
  }

  /** What has been added, filled up with zeros to whole bytes. */
  byte[] bytes() {
    byte[] bytes = new byte[full * Long.BYTES + (fill + 7) / 8];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(words, 0, full);
    for (int i = full * Long.BYTES, shift = 0; i < bytes.length; i++, shift += 8) {
      bytes[i] = (byte) (word >>> shift);
    }
    return bytes;
  }

  private void put(long bits, int count) {
    word |= bits << fill;
    fill += count;
    if (fill >= Long.SIZE) {
      words[full++] = word;
      fill -= Long.SIZE;
      // A shift by 64 is none at all.
      word = fill == 0 ? 0 : bits >>> (count - fill);
    }
  }

  private void reserve(int count) {
    int needed = full + (fill + count) / Long.SIZE + 1;
    if (needed > words.length) {
      words = Arrays.copyOf(words, Math.max(needed, 2 * words.length));
    }
  }
}
