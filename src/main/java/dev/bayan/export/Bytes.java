package dev.bayan.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The characters of a part as the bytes they will be in its file: those of ASCII, and of texts in
 * UTF-8. The JDK's builder of strings takes five calls a character, which its first compiler leaves
 * as they are, and its string is encoded once more.
 *
 * <pre>
 * new Bytes(16).append(7).append(" 0 R").bytes() → 7 0 R
 * </pre>
 */
public final class Bytes {

  private static final byte[] HEXADECIMAL =
      "0123456789ABCDEF".getBytes(StandardCharsets.ISO_8859_1);

  /** What stands behind the sign for a byte that needs one; 0: it needs none. */
  private static final byte[] IN_LITERALS = new byte[0x100];

  static {
    IN_LITERALS['('] = '(';
    IN_LITERALS[')'] = ')';
    IN_LITERALS['\\'] = '\\';
    // As it is, it would be read as a line feed.
    IN_LITERALS['\r'] = 'r';
  }

  private static final boolean[] NONE = new boolean[0x80];

  private byte[] bytes;
  private int length;

  public Bytes(int room) {
    bytes = new byte[room];
  }

  public int length() {
    return length;
  }

  /** Forgets what is beyond a length. */
  public void setLength(int shorter) {
    length = shorter;
  }

  public Bytes append(char c) {
    if (length == bytes.length) {
      grow(1);
    }
    bytes[length++] = (byte) c;
    return this;
  }

  /** Characters of ASCII. */
  @SuppressWarnings("deprecation") // Drops the upper half of characters, of which there is none.
  public Bytes append(String text) {
    int more = text.length();
    if (length + more > bytes.length) {
      grow(more);
    }
    text.getBytes(0, more, bytes, length);
    length += more;
    return this;
  }

  /** The name of an attribute of markup with what stands around it: {@code name="}. */
  @SuppressWarnings("deprecation") // As above.
  public Bytes attribute(String name) {
    int more = name.length() + 3;
    if (length + more > bytes.length) {
      grow(more);
    }
    bytes[length] = ' ';
    name.getBytes(0, more - 3, bytes, length + 1);
    length += more;
    bytes[length - 2] = '=';
    bytes[length - 1] = '"';
    return this;
  }

  /** Characters of ASCII between two others. */
  @SuppressWarnings("deprecation") // As above.
  public Bytes append(char before, String text, char after) {
    int more = text.length() + 2;
    if (length + more > bytes.length) {
      grow(more);
    }
    bytes[length] = (byte) before;
    text.getBytes(0, more - 2, bytes, length + 1);
    length += more;
    bytes[length - 1] = (byte) after;
    return this;
  }

  public Bytes append(byte[] more) {
    return append(more, more.length);
  }

  public Bytes append(Bytes other) {
    return append(other.bytes, other.length);
  }

  private Bytes append(byte[] more, int count) {
    if (length + count > bytes.length) {
      grow(count);
    }
    System.arraycopy(more, 0, bytes, length, count);
    length += count;
    return this;
  }

  /** A number in decimal digits. */
  public Bytes append(long number) {
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
  public Bytes hexadecimal(int code) {
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

  /**
   * A character code as two bytes of a string between parentheses (7.3.4.2), where a sign is needed
   * before those that would end or change it.
   */
  public Bytes literal(int code) {
    if (length + 4 > bytes.length) {
      grow(4);
    }
    byte[] to = bytes;
    int at = length;
    int b = code >> 8 & 0xFF;
    if (IN_LITERALS[b] != 0) {
      to[at++] = '\\';
      b = IN_LITERALS[b];
    }
    to[at++] = (byte) b;
    b = code & 0xFF;
    if (IN_LITERALS[b] != 0) {
      to[at++] = '\\';
      b = IN_LITERALS[b];
    }
    to[at++] = (byte) b;
    length = at;
    return this;
  }

  /** A stretch of a text in UTF-8; it has no half of a character. */
  public Bytes utf8(String text, int from, int to) {
    int i = from;
    while ((i = utf8Until(text, i, to, NONE)) < to) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isSupplementaryCodePoint(c)) {
        append((char) (0xF0 | c >> 18)).append((char) (0x80 | (c >> 12 & 0x3F)));
      } else {
        append((char) (0xE0 | c >> 12));
      }
      append((char) (0x80 | (c >> 6 & 0x3F))).append((char) (0x80 | (c & 0x3F)));
    }
    return this;
  }

  /**
   * A stretch of a text in UTF-8 up to a special character.
   *
   * @param special which characters of ASCII are; those from U+D800 on are too
   * @return where the first of them stands, or the stretch's end
   */
  public int utf8Until(String text, int from, int to, boolean[] special) {
    int most = 3 * (to - from);
    if (length + most > bytes.length) {
      grow(most);
    }
    byte[] out = bytes;
    int at = length;
    int i = from;
    for (; i < to; i++) {
      int c = text.charAt(i);
      if (c < 0x80) {
        if (special[c]) {
          break;
        }
        out[at++] = (byte) c;
      } else if (c < 0x800) {
        out[at++] = (byte) (0xC0 | c >> 6);
        out[at++] = (byte) (0x80 | (c & 0x3F));
      } else if (c < 0xD800) {
        out[at++] = (byte) (0xE0 | c >> 12);
        out[at++] = (byte) (0x80 | (c >> 6 & 0x3F));
        out[at++] = (byte) (0x80 | (c & 0x3F));
      } else {
        break;
      }
    }
    length = at;
    return i;
  }

  private void grow(int more) {
    bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
  }

  /** All of them, a copy. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }
}
