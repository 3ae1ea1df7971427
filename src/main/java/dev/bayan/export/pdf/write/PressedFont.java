package dev.bayan.export.pdf.write;

import java.util.zip.Adler32;

/**
 * Flate compression of font programs (ISO 32000-1, 7.4.4; RFC 1951) by a code that is known before:
 * it was made of the outlines of Amiri, which are four fifths of such a program, and any byte has
 * one. Outlines hardly repeat each other, so there is nothing to look for; and since the code is
 * always the same, so are the bits of an outline, which are kept with it.
 *
 * <pre>
 * PressedFont font = new PressedFont(program.length);
 * font.add(program, 0, program.length);
 * byte[] deflated = font.finished(program);
 * </pre>
 */
final class PressedFont {

  /** No code has more bits. */
  static final int LONGEST = 15;

  /** The bits of the codes of all bytes and of the end, as hexadecimal digits. */
  private static final String LENGTHS =
      "3455665566677777777777557888777788778856888888888877775589999999"
          + "999999999a9aaaaaaaaaaaaaaaaaaaaaaaaaaaaaabaaababaabaabababaabbbb"
          + "acabababbbbbbbbbbbbbbbbbbbbbbbbbbabbababbcabaabbbaacbbbbbbbbbcbc"
          + "bbabbbbbbbabbbbabbabbaabaaaabbbaabaaaaababbbbabdaaababbbabbab985"
          + "d";

  private static final int END = 256;

  /** Of a byte or the end: its bits, above the four that say how many they are. */
  private static final int[] CODES = codes();

  private static final Bits.Piece BEGINNING = beginning();

  private final Bits bits;

  PressedFont(int length) {
    bits = new Bits(BEGINNING.length() + 8 * length);
    bits.add(BEGINNING);
  }

  /** The bits of some bytes, wherever they stand. */
  static Bits.Piece piece(byte[] bytes, int padding) {
    Bits bits = new Bits(8 * bytes.length);
    bits.add(bytes, 0, bytes.length, CODES);
    bits.add(new byte[padding], 0, padding, CODES);
    return bits.piece();
  }

  void add(byte[] bytes, int from, int until) {
    bits.add(bytes, from, until, CODES);
  }

  void add(Bits.Piece piece) {
    bits.add(piece);
  }

  /** The stream in zlib's format (RFC 1950), of the bytes that have been added. */
  byte[] finished(byte[] program) {
    add(bits, CODES[END]);
    bits.align();
    Adler32 sum = new Adler32();
    sum.update(program);
    // It alone has its highest byte first.
    bits.add(Integer.reverseBytes((int) sum.getValue()) & 0xFFFF_FFFFL, Integer.SIZE);
    return bits.bytes();
  }

  private static void add(Bits bits, int code) {
    bits.add(code >>> 4, code & 15);
  }

  /**
   * Codes of the same length follow each other (RFC 1951, 3.2.2), and stand with their ends first.
   */
  private static int[] codes() {
    int[] codes = new int[END + 1];
    int next = 0;
    for (int length = 1; length <= LONGEST; length++) {
      next <<= 1;
      for (int i = 0; i <= END; i++) {
        if (length(i) == length) {
          codes[i] = Integer.reverse(next++) >>> (Integer.SIZE - length) << 4 | length;
        }
      }
    }
    return codes;
  }

  private static int length(int symbol) {
    return Character.digit(LENGTHS.charAt(symbol), 16);
  }

  /** Zlib's first two bytes, and the code itself (RFC 1951, 3.2.7): the only block. */
  private static Bits.Piece beginning() {
    Bits bits = new Bits(1 << 11);
    bits.add(0x0178, 16);
    bits.add(0b101, 3);
    // 257 lengths of bytes and the end, two of distances, of which none is used.
    bits.add(0, 5);
    bits.add(1, 5);
    // Lengths are written in four bits each, and none is repeated.
    bits.add(15, 4);
    bits.add(0, 9);
    for (int i = 0; i <= 15; i++) {
      bits.add(4, 3);
    }
    for (int i = 0; i <= END; i++) {
      addLength(bits, length(i));
    }
    addLength(bits, 1);
    addLength(bits, 1);
    return bits.piece();
  }

  private static void addLength(Bits bits, int length) {
    bits.add(Integer.reverse(length) >>> 28, 4);
  }
}
