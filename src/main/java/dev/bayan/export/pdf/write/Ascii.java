package dev.bayan.export.pdf.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Characters of PDF syntax as the bytes they will be in the file (ISO 32000-1, 7.2). The JDK's
 * builder of strings takes five calls a character, which its first compiler leaves as they are.
 *
 * <pre>
 * new Ascii(16).append(7).append(" 0 R").bytes() → 7 0 R
 * </pre>
 */
final class Ascii {

  private static final String DIGITS = "0123456789ABCDEF";
  private static final byte[] HEXADECIMAL = DIGITS.getBytes(StandardCharsets.ISO_8859_1);

  private byte[] bytes;
  private int length;

  Ascii(int room) {
    bytes = new byte[room];
  }

  int length() {
    return length;
  }

  void setLength(int shorter) {
    length = shorter;
  }

  Ascii append(char c) {
    if (length == bytes.length) {
      grow(1);
    }
    bytes[length++] = (byte) c;
    return this;
  }

  Ascii append(String text) {
    int more = text.length();
    if (length + more > bytes.length) {
      grow(more);
    }
    byte[] to = bytes;
    int at = length;
    for (int i = 0; i < more; i++) {
      to[at++] = (byte) text.charAt(i);
    }
    length = at;
    return this;
  }

  Ascii append(byte[] more) {
    if (length + more.length > bytes.length) {
      grow(more.length);
    }
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  /** A number in decimal digits. */
  Ascii append(long number) {
    long rest = number;
    if (rest < 0) {
      append('-');
      rest = -rest;
    }
    int digits = 1;
    for (long over = rest / 10; over > 0; over /= 10) {
      digits++;
    }
    if (length + digits > bytes.length) {
      grow(digits);
    }
    for (int at = length + digits - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  /** A character code or a unit of UTF-16 in four digits (7.3.4.3). */
  Ascii hexadecimal(int code) {
    if (length + 4 > bytes.length) {
      grow(4);
    }
    bytes[length] = HEXADECIMAL[code >> 12 & 15];
    bytes[length + 1] = HEXADECIMAL[code >> 8 & 15];
    bytes[length + 2] = HEXADECIMAL[code >> 4 & 15];
    bytes[length + 3] = HEXADECIMAL[code & 15];
    length += 4;
    return this;
  }

  private void grow(int more) {
    bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
  }

  void writeTo(ByteArrayOutputStream out) {
    out.write(bytes, 0, length);
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }
}
