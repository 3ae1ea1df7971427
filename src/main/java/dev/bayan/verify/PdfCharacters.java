package dev.bayan.verify;

/** The kinds of characters in PDF syntax (ISO 32000-1, 7.2.2). */
final class PdfCharacters {

  /** The ASCII characters of names, numbers and keywords. */
  private static final boolean[] REGULAR = new boolean[128];

  static {
    for (int c = 0; c < REGULAR.length; c++) {
      REGULAR[c] = !isSpace((byte) c) && "()<>[]{}/%".indexOf(c) < 0;
    }
  }

  private PdfCharacters() {}

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
  }

  static boolean isRegular(byte b) {
    return b < 0 || REGULAR[b];
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
    if (isDigit(b)) {
      return b - '0';
    }
    int letter = (b | 0x20) - 'a';
    return letter >= 0 && letter < 6 ? letter + 10 : -1;
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
