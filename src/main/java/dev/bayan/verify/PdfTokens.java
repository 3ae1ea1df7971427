package dev.bayan.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The tokens and values of PDF syntax (ISO 32000-1, 7.2 and 7.3), in a file or content stream. */
final class PdfTokens {

  /** A name object, without its slash. */
  record Name(String text) {}

  /** An operator of a content stream, or a keyword such as {@code null}. */
  record Word(String text) {}

  private final byte[] bytes;
  private int at;

  PdfTokens(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
    if (at < 0 || at > bytes.length) {
      throw new MalformedFile("a place outside the file");
    }
  }

  boolean atEnd() {
    skipSpace();
    return at >= bytes.length;
  }

  int integer() {
    skipSpace();
    int start = at;
    skipRegular();
    try {
      return Integer.parseInt(new String(bytes, start, at - start, StandardCharsets.ISO_8859_1));
    } catch (NumberFormatException e) {
      throw new MalformedFile("a number was expected", e);
    }
  }

  private PdfVocabulary.Entry entry() {
    int start = at;
    skipRegular();
    return PdfVocabulary.of(bytes, start, at);
  }

  private void skipRegular() {
    while (at < bytes.length && PdfCharacters.isRegular(bytes[at])) {
      at++;
    }
  }

  void expect(String keyword) {
    if (!next(keyword)) {
      throw new MalformedFile(keyword + " was expected");
    }
  }

  /** Steps over a keyword if it comes next. */
  boolean next(String keyword) {
    int start = at;
    skipSpace();
    if (entry().word().text().equals(keyword)) {
      return true;
    }
    at = start;
    return false;
  }

  /** Where a stream's content begins, after the keyword's line end. */
  int streamStart() {
    if (at < bytes.length && bytes[at] == '\r') {
      at++;
    }
    return at + 1;
  }

  /** The next value; two numbers and an R are a reference. */
  Object value() {
    skipSpace();
    if (at >= bytes.length) {
      throw new MalformedFile("a value was expected at the end");
    }
    return switch (bytes[at]) {
      case '/' -> name();
      case '(' -> literal();
      case '[' -> array();
      case '<' -> bytes[at + 1] == '<' ? dictionary() : hexadecimal();
      default -> numberOrWord();
    };
  }

  private Name name() {
    at++;
    return entry().name();
  }

  private Object numberOrWord() {
    byte first = bytes[at];
    if (first == '-' || first == '+' || first == '.' || PdfCharacters.isDigit(first)) {
      return numberOrReference();
    }
    Word word = entry().word();
    if (!word.text().isEmpty()) {
      return word;
    }
    throw new MalformedFile("stray character " + (char) bytes[at]);
  }

  private Object numberOrReference() {
    int start = at;
    boolean negative = bytes[at] == '-';
    if (bytes[at] == '-' || bytes[at] == '+') {
      at++;
    }
    double value = 0;
    double scale = 0;
    while (at < bytes.length && PdfCharacters.isRegular(bytes[at])) {
      byte b = bytes[at++];
      if (b == '.' && scale == 0) {
        scale = 1;
      } else if (PdfCharacters.isDigit(b)) {
        value = 10 * value + b - '0';
        scale *= 10;
      } else {
        throw new MalformedFile("not a number");
      }
    }
    if (scale == 0 && PdfCharacters.isDigit(bytes[start]) && skipGeneration()) {
      return new PdfObjects.Ref((int) value);
    }
    double number = scale > 1 ? value / scale : value;
    return negative ? -number : number;
  }

  /** Steps over the rest of a reference, {@code 0 R}, if that comes next. */
  private boolean skipGeneration() {
    int next = at;
    while (next < bytes.length && PdfCharacters.isSpace(bytes[next])) {
      next++;
    }
    int digits = next;
    while (next < bytes.length && PdfCharacters.isDigit(bytes[next])) {
      next++;
    }
    int space = next;
    while (next < bytes.length && PdfCharacters.isSpace(bytes[next])) {
      next++;
    }
    boolean refers =
        space > digits
            && next > space
            && next < bytes.length
            && bytes[next] == 'R'
            && (next + 1 == bytes.length || !PdfCharacters.isRegular(bytes[next + 1]));
    if (refers) {
      at = next + 1;
    }
    return refers;
  }

  private List<Object> array() {
    at++;
    List<Object> elements = new ArrayList<>();
    while (!closes(']')) {
      elements.add(value());
    }
    at++;
    return elements;
  }

  private Map<String, Object> dictionary() {
    at += 2;
    Map<String, Object> entries = new PdfEntries();
    while (!closes('>')) {
      skipSpace();
      if (bytes[at] != '/') {
        throw new MalformedFile("a key was expected");
      }
      entries.put(name().text(), value());
    }
    at += 2;
    return entries;
  }

  private boolean closes(char bracket) {
    skipSpace();
    if (at >= bytes.length) {
      throw new MalformedFile(bracket + " was expected");
    }
    return bytes[at] == bracket;
  }

  private byte[] hexadecimal() {
    at++;
    int end = at;
    while (end < bytes.length && bytes[end] != '>') {
      end++;
    }
    if (end == bytes.length) {
      throw new MalformedFile("> was expected");
    }
    byte[] out = new byte[(end - at + 1) / 2];
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
        // A last digit that stands alone is the higher of a pair (7.3.4.3).
        out[digits / 2] |= (byte) (digits % 2 == 0 ? digit << 4 : digit);
        digits++;
      } else if (!PdfCharacters.isSpace(bytes[at])) {
        throw new MalformedFile("not a hexadecimal string");
      }
    }
    at++;
    int length = (digits + 1) / 2;
    return length == out.length ? out : Arrays.copyOf(out, length);
  }

  /** A string between parentheses, which may nest (7.3.4.2). */
  private byte[] literal() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int depth = 1;
    at++;
    while (true) {
      if (at >= bytes.length) {
        throw new MalformedFile("a string without end");
      }
      byte b = bytes[at++];
      if (b == '\\') {
        escaped(out);
        continue;
      }
      depth += b == '(' ? 1 : b == ')' ? -1 : 0;
      if (depth == 0) {
        return out.toByteArray();
      }
      out.write(b);
    }
  }

  private void escaped(ByteArrayOutputStream out) {
    if (at >= bytes.length) {
      throw new MalformedFile("a string without end");
    }
    byte b = bytes[at++];
    switch (b) {
      case 'n' -> out.write('\n');
      case 'r' -> out.write('\r');
      case 't' -> out.write('\t');
      case 'b' -> out.write('\b');
      case 'f' -> out.write('\f');
      case '\n' -> {
        // A line end that is no part of the string.
      }
      default -> {
        if (b < '0' || b > '7') {
          out.write(b);
          return;
        }
        int code = b - '0';
        for (int i = 0; i < 2 && at < bytes.length && bytes[at] >= '0' && bytes[at] <= '7'; i++) {
          code = 8 * code + bytes[at++] - '0';
        }
        out.write(code);
      }
    }
  }

  private void skipSpace() {
    int next = at;
    boolean comment = false;
    while (next < bytes.length) {
      byte b = bytes[next];
      if (comment) {
        comment = b != '\n' && b != '\r';
      } else if (b == '%') {
        comment = true;
      } else if (!PdfCharacters.isSpace(b)) {
        break;
      }
      next++;
    }
    at = next;
  }
}
