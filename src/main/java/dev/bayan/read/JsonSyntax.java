package dev.bayan.read;

import org.jspecify.annotations.Nullable;

/**
 * The first mistake in a text that is not JSON (RFC 8259), in words for whoever edits the file.
 *
 * <pre>
 * {"id": "a"، "title": "b"} → 1:11  an Arabic comma, where JSON wants ","
 * </pre>
 *
 * It is asked only after the parser has refused a text, and reads that text again from its start.
 */
final class JsonSyntax {

  private static final int JSON_ESCAPE = 6;

  private final String text;
  private int at;
  private @Nullable Fault fault;

  private JsonSyntax(String text) {
    this.text = text;
  }

  /** The first mistake; one at the offset given if none is found that we can name. */
  static Fault fault(String text, int offset) {
    JsonSyntax syntax = new JsonSyntax(text);
    if (!syntax.value(1) && syntax.fault != null) {
      return syntax.fault;
    }
    int last = Math.max(0, text.length() - 1);
    int at = Math.min(offset, last);
    return new Fault(Code.SYNTAX, at, at + 1, "the file is not JSON from here on", null);
  }

  /** The offset of the next character that is not JSON's white space. */
  static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private boolean value(int depth) {
    at = skipSpace(text, at);
    if (at == text.length()) {
      return ended("a value is missing at the end of the file", null);
    }
    char c = text.charAt(at);
    if ((c == '{' || c == '[') && depth <= Limits.DEPTH) {
      return collection(c == '{', depth);
    }
    if (c == '"') {
      return string();
    }
    return (isDigit(c) || c == '-') ? number() : word();
  }

  private boolean collection(boolean object, int depth) {
    int open = at++;
    char close = object ? '}' : ']';
    at = skipSpace(text, at);
    if (at < text.length() && text.charAt(at) == close) {
      at++;
      return true;
    }
    while (true) {
      if (!(object ? member(open, depth) : item(open, depth))) {
        return false;
      }
      at = skipSpace(text, at);
      if (at == text.length()) {
        return unclosed(open);
      }
      char c = text.charAt(at);
      if (c == close) {
        at++;
        return true;
      }
      if (c != ',') {
        return notSeparated(open, close);
      }
      int comma = at++;
      at = skipSpace(text, at);
      if (at < text.length() && (text.charAt(at) == '}' || text.charAt(at) == ']')) {
        at = comma;
        return wrong(1, "a comma stands before the closing bracket", "remove it");
      }
    }
  }

  private boolean item(int open, int depth) {
    at = skipSpace(text, at);
    return at == text.length() ? unclosed(open) : value(depth + 1);
  }

  private boolean member(int open, int depth) {
    at = skipSpace(text, at);
    if (at == text.length()) {
      return unclosed(open);
    }
    if (text.charAt(at) != '"') {
      Slip slip = Slip.at(text, at);
      return (slip == null || slip.isAboutValues())
          ? wrong(wordLength(), "a key in double quotes is wanted here", "\"key\": value")
          : wrong(slip);
    }
    int key = at;
    if (!string() || !wholeCharacters(key, at)) {
      return false;
    }
    at = skipSpace(text, at);
    if (at == text.length()) {
      return unclosed(open);
    }
    if (text.charAt(at) != ':') {
      return wrong(wordLength(), "a colon is wanted between a key and its value", null);
    }
    at++;
    return value(depth + 1);
  }

  private boolean string() {
    int open = at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return true;
      }
      if (c == '\n' || c == '\r') {
        int length = at - open;
        at = open;
        return wrong(length, "this text has no closing quote in its line", "put \" at its end");
      }
      if (c < ' ') {
        return wrong(
            1, Echo.codePoint(c) + " stands in a text", c == '\t' ? "use a space" : "remove it");
      }
      if (c == '\\' && !escape()) {
        return false;
      }
      at++;
    }
    at = open;
    return ended("the text that begins here has no closing quote", "put \" at its end");
  }

  /** An escape, left at its last character. */
  private boolean escape() {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : '"';
    if (c == 'u') {
      for (int i = at + 2; i < at + 6; i++) {
        if (i >= text.length() || Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
          String hint = "\\u0021 is an exclamation mark";
          return wrong(2, "four hexadecimal digits are wanted after \\u", hint);
        }
      }
      at += 5;
      return true;
    }
    if ("\"\\/bfnrt".indexOf(c) < 0) {
      return wrong(2, "JSON has no such escape", "for a backslash itself write \\\\");
    }
    at++;
    return true;
  }

  /** The parser refuses half a surrogate pair in a key; in a value it leaves that to the gate. */
  private boolean wholeCharacters(int start, int end) {
    int high = -1;
    for (int i = start; i < end; i++) {
      int unit = -1;
      int from = i;
      if (text.charAt(i) == '\\') {
        i++;
        if (text.charAt(i) == 'u') {
          unit = Integer.parseInt(text, i + 1, i + 5, 16);
          i += 4;
        }
      }
      boolean low = unit >= Character.MIN_LOW_SURROGATE && unit <= Character.MAX_LOW_SURROGATE;
      if (low != (high >= 0)) {
        at = low ? from : high;
        wrong(JSON_ESCAPE, "half of a character stands in a key", null);
        return false;
      }
      boolean isHigh = unit >= Character.MIN_HIGH_SURROGATE && unit <= Character.MAX_HIGH_SURROGATE;
      high = isHigh ? from : -1;
    }
    return true;
  }

  private boolean number() {
    int start = at;
    while (at < text.length() && isPartOfNumber(text.charAt(at))) {
      at++;
    }
    String written = text.substring(start, at);
    boolean clean = at == text.length() || " \t\r\n,]}:".indexOf(text.charAt(at)) >= 0;
    if (clean && Numeral.isJson(written)) {
      return true;
    }
    at = start;
    String message = "this is not a number as JSON writes it";
    return wrong(wordLength(), message, "no leading zeros, digits on both sides of the point");
  }

  private boolean word() {
    int length = wordLength();
    String word = text.substring(at, at + length);
    if (word.equals("true") || word.equals("false") || word.equals("null")) {
      at += length;
      return true;
    }
    Slip slip = Slip.at(text, at);
    return slip != null ? wrong(slip) : wrong(length, "a value is wanted here", null);
  }

  private boolean notSeparated(int open, char close) {
    char c = text.charAt(at);
    if (c == '}' || c == ']') {
      return wrong(1, "this closes what \"" + text.charAt(open) + "\" opened", null);
    }
    Slip slip = Slip.at(text, at);
    return (slip != null && !slip.isAboutValues())
        ? wrong(slip)
        : wrong(wordLength(), "\",\" or \"" + close + "\" is wanted before this", null);
  }

  private boolean unclosed(int open) {
    at = open;
    return ended("the file ends before this \"" + text.charAt(open) + "\" is closed", null);
  }

  private boolean ended(String message, @Nullable String hint) {
    int start = Math.min(at, text.stripTrailing().length() - 1);
    fault = new Fault(Code.UNCLOSED, start, start + 1, message, hint);
    return false;
  }

  private boolean wrong(Slip slip) {
    return wrong(slip.length(), slip.message(), slip.hint());
  }

  private boolean wrong(int length, String message, @Nullable String hint) {
    fault = new Fault(Code.SYNTAX, at, at + Math.max(1, length), message, hint);
    return false;
  }

  /** How long the letters, digits and what holds a number together go on from here; at least 1. */
  private int wordLength() {
    int end = at;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || isPartOfNumber(text.charAt(end)))) {
      end++;
    }
    return Math.max(1, end - at);
  }

  private static boolean isPartOfNumber(char c) {
    return isDigit(c) || "+-.eE".indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
