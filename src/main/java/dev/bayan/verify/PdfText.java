package dev.bayan.verify;

import java.nio.charset.StandardCharsets;

/**
 * Reads the text strings of a PDF, such as its bookmarks (ISO 32000-1, 7.9.2.2): UTF-16 behind its
 * mark, else a byte a character, in the encoding of PDF's own (annex D.2).
 *
 * <pre>
 * PdfText.of({'R', 0x90, 's'}) → R’s
 * </pre>
 */
final class PdfText {

  /** Of the bytes that are no Latin-1: first those from 18, then those from 80. */
  private static final int LOW = 0x18;

  private static final String LOW_SIGNS = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";
  private static final int HIGH = 0x80;
  private static final String HIGH_SIGNS = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u009F€";

  private PdfText() {}

  /** Whether all characters are those of ASCII that can be seen. */
  private static boolean isPlain(byte[] bytes) {
    boolean plain = true;
    for (byte b : bytes) {
      plain &= b >= ' ';
    }
    return plain;
  }

  static String of(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return PdfCharacters.utf16(bytes, 2);
    }
    if (isPlain(bytes)) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      int c = b & 0xFF;
      if (c >= LOW && c < LOW + LOW_SIGNS.length()) {
        text.append(LOW_SIGNS.charAt(c - LOW));
      } else if (c >= HIGH && c < HIGH + HIGH_SIGNS.length()) {
        text.append(HIGH_SIGNS.charAt(c - HIGH));
      } else {
        text.append((char) c);
      }
    }
    return text.toString();
  }
}
