package dev.bayan.verify;

/** The kinds of characters in PDF syntax (ISO 32000-1, 7.2.2). */
final class PdfCharacters {

  /** White space, by the byte. */
  private static final boolean[] SPACE = new boolean[256];

  /** The characters of names, numbers and keywords. */
  private static final boolean[] REGULAR = new boolean[256];

  /** The values of hexadecimal digits; -1 for what is none. */
  private static final byte[] DIGIT = new byte[256];

  static {
    for (int c = 0; c < REGULAR.length; c++) {
      SPACE[c] = " \n\r\t\f\0".indexOf(c) >= 0;
      REGULAR[c] = !SPACE[c] && "()<>[]{}/%".indexOf(c) < 0;
      DIGIT[c] = (byte) (c < 128 ? Character.digit(c, 16) : -1);
    }
  }

  private PdfCharacters() {}

  static boolean isSpace(byte b) {
    return SPACE[b & 0xFF];
  }

  static boolean isRegular(byte b) {
    return REGULAR[b & 0xFF];
  }

  /**
   * What bytes of UTF-16, the high one first, say. The JDK's decoder is a call that the first
   * compiler looks up anew each time, which was half of a PDF's proof.
   *
   * @throws MalformedFile if the last character is half there
   */
  static String utf16(byte[] bytes, int from) {
    if ((bytes.length - from) % 2 != 0) {
      throw new MalformedFile("half a character");
    }
    char[] text = new char[(bytes.length - from) / 2];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) (bytes[from + 2 * i] << 8 | (bytes[from + 2 * i + 1] & 0xFF));
    }
    return new String(text);
  }

  /** The value of a hexadecimal digit; -1 for what is none. */
  static int digit(byte b) {
    return DIGIT[b & 0xFF];
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
