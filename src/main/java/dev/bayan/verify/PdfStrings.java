package dev.bayan.verify;

import java.util.Arrays;

/**
 * The two ways in which PDF syntax writes strings of bytes (ISO 32000-1, 7.3.4).
 *
 * <pre>
 * &lt;0628> → 06 28        (a\\(b\\061) → a(b1
 * </pre>
 */
final class PdfStrings {

  private static final String ESCAPES = "nrtbf";
  private static final String ESCAPED = "\n\r\t\b\f";

  private PdfStrings() {}

  /** Hexadecimal digits between angle brackets. */
  static byte[] hexadecimal(byte[] bytes, int from, int end) {
    byte[] out = new byte[(end - from + 1) / 2];
    int at = from;
    int digits = 0;
    for (; at + 1 < end; at += 2) {
      int pair = PdfCharacters.digit(bytes[at]) << 4 | PdfCharacters.digit(bytes[at + 1]);
      if (pair < 0) {
        break;
      }
      out[digits / 2] = (byte) pair;
      digits += 2;
    }
    for (; at < end; at++) {
      int digit = PdfCharacters.digit(bytes[at]);
      if (digit >= 0) {
        // A last digit that stands alone is the higher of a pair.
        out[digits / 2] |= (byte) (digits % 2 == 0 ? digit << 4 : digit);
        digits++;
      } else if (!PdfCharacters.isSpace(bytes[at])) {
        throw new MalformedFile("not a hexadecimal string");
      }
    }
    int length = (digits + 1) / 2;
    return length == out.length ? out : Arrays.copyOf(out, length);
  }

  /** Where the parenthesis is that closes a string; others in it may nest. */
  static int end(byte[] bytes, int from) {
    int depth = 1;
    for (int at = from; at < bytes.length; at++) {
      switch (bytes[at]) {
        case '\\' -> at++;
        case '(' -> depth++;
        case ')' -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return at;
      }
    }
    throw new MalformedFile("a string without end");
  }

  /** What stands between parentheses. */
  static byte[] literal(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != '\\') {
      at++;
    }
    if (at == end) {
      return Arrays.copyOfRange(bytes, from, end);
    }
    byte[] out = new byte[end - from];
    int length = at - from;
    System.arraycopy(bytes, from, out, 0, length);
    while (at < end) {
      byte b = bytes[at++];
      if (b != '\\') {
        out[length++] = b;
        continue;
      }
      b = bytes[at++];
      int known = ESCAPES.indexOf(b);
      if (known >= 0) {
        out[length++] = (byte) ESCAPED.charAt(known);
      } else if (b >= '0' && b <= '7') {
        int code = b - '0';
        for (int i = 0; i < 2 && at < end && bytes[at] >= '0' && bytes[at] <= '7'; i++) {
          code = 8 * code + bytes[at++] - '0';
        }
        out[length++] = (byte) code;
      } else if (b != '\n') {
        // A line end behind the sign is no part of the string; anything else is itself.
        out[length++] = b;
      }
    }
    return length == out.length ? out : Arrays.copyOf(out, length);
  }
}
