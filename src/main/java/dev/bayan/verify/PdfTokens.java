package dev.bayan.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The tokens and values of PDF syntax (ISO 32000-1, 7.2 and 7.3), in a file or content stream. */
final class PdfTokens {

  /** A name object, without its slash. */
  record Name(String text) {}

  /** An operator of a content stream, or a keyword such as {@code null}. */
  record Word(String text) {

    // What a record makes by itself goes through method handles, which a cold run has to make.
    @Override
    public boolean equals(Object other) {
      return other instanceof Word that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** Whole numbers that are met again and again. */
  private static final Double[] NUMBERS = new Double[1 << 10];

  static {
    for (int i = 0; i < NUMBERS.length; i++) {
      NUMBERS[i] = (double) i;
    }
  }

  private final byte[] bytes;
  private int at;

  /** The elements of arrays and dictionaries that are not closed yet, and how many those are. */
  private Object[] open = new Object[32];

  private int opened;

  /** Whether the last number has a point. */
  private boolean fraction;

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
    byte[] in = bytes;
    int next = at;
    while (next < in.length && PdfCharacters.isRegular(in[next])) {
      next++;
    }
    at = next;
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

  /** Steps over a number, if one comes next. */
  boolean skipsNumber() {
    skipSpace();
    if (at < bytes.length && beginsNumber(bytes[at])) {
      number();
      return true;
    }
    return false;
  }

  private static boolean beginsNumber(byte b) {
    return b == '-' || b == '+' || b == '.' || PdfCharacters.isDigit(b);
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
    if (beginsNumber(bytes[at])) {
      return numberOrReference();
    }
    Word word = entry().word();
    if (!word.text().isEmpty()) {
      return word;
    }
    throw new MalformedFile("stray character " + (char) bytes[at]);
  }

  private Object numberOrReference() {
    boolean mayRefer = PdfCharacters.isDigit(bytes[at]);
    double number = number();
    if (mayRefer && !fraction && skipGeneration()) {
      return new PdfObjects.Ref((int) number);
    }
    return !fraction && number >= 0 && number < NUMBERS.length ? NUMBERS[(int) number] : number;
  }

  private double number() {
    byte[] in = bytes;
    int next = at;
    boolean negative = in[next] == '-';
    if (negative || in[next] == '+') {
      next++;
    }
    double value = 0;
    double scale = 0;
    while (next < in.length && PdfCharacters.isRegular(in[next])) {
      byte b = in[next++];
      if (b == '.' && scale == 0) {
        scale = 1;
      } else if (PdfCharacters.isDigit(b)) {
        value = 10 * value + b - '0';
        scale *= 10;
      } else {
        throw new MalformedFile("not a number");
      }
    }
    at = next;
    fraction = scale > 0;
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
    int first = opened;
    while (!closes(']')) {
      push(value());
    }
    at++;
    return Arrays.asList(popped(first));
  }

  private void push(Object element) {
    if (opened == open.length) {
      open = Arrays.copyOf(open, 2 * opened);
    }
    open[opened++] = element;
  }

  private Object[] popped(int first) {
    Object[] elements = Arrays.copyOfRange(open, first, opened);
    opened = first;
    return elements;
  }

  private Map<String, Object> dictionary() {
    at += 2;
    int first = opened;
    while (!closes('>')) {
      if (bytes[at] != '/') {
        throw new MalformedFile("a key was expected");
      }
      push(name().text());
      push(value());
    }
    at += 2;
    return PdfEntries.of(popped(first));
  }

  private boolean closes(char bracket) {
    skipSpace();
    if (at >= bytes.length) {
      throw new MalformedFile(bracket + " was expected");
    }
    return bytes[at] == bracket;
  }

  private byte[] hexadecimal() {
    int from = at + 1;
    int end = from;
    while (end < bytes.length && bytes[end] != '>') {
      end++;
    }
    if (end == bytes.length) {
      throw new MalformedFile("> was expected");
    }
    at = end + 1;
    return PdfStrings.hexadecimal(bytes, from, end);
  }

  private byte[] literal() {
    int from = at + 1;
    int end = PdfStrings.end(bytes, from);
    at = end + 1;
    return PdfStrings.literal(bytes, from, end);
  }

  private void skipSpace() {
    byte[] in = bytes;
    int next = at;
    while (next < in.length && (PdfCharacters.isSpace(in[next]) || in[next] == '%')) {
      if (in[next] == '%') {
        while (next < in.length && in[next] != '\n' && in[next] != '\r') {
          next++;
        }
      } else {
        next++;
      }
    }
    at = next;
  }
}
