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
    return new Fault(Code.SYNTAX, at, at + 1, Message.of("json.not-json"), null);
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
      return ended(Message.of("json.no-value-at-end"), null);
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
        return wrong(1, "json.trailing-comma", Message.of("json.remove"));
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
          ? wrong(wordLength(), "json.key-wanted", Message.of("json.key-wanted.help"))
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
      return wrong(wordLength(), "json.no-colon", null);
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
        return wrong(length, "json.text-over-line", Message.of("json.no-quote.help"));
      }
      if (c < ' ') {
        Message hint = Message.of(c == '\t' ? "json.use-space" : "text.remove");
        return wrong(1, Message.of("json.control", Echo.codePoint(c)), hint);
      }
      if (c == '\\' && !escape()) {
        return false;
      }
      at++;
    }
    at = open;
    return ended(Message.of("json.no-quote"), Message.of("json.no-quote.help"));
  }

  /** An escape, left at its last character. */
  private boolean escape() {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : '"';
    if (c == 'u') {
      for (int i = at + 2; i < at + 6; i++) {
        if (i >= text.length() || Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
          return wrong(2, "json.four-digits", Message.of("json.four-digits.help"));
        }
      }
      at += 5;
      return true;
    }
    if ("\"\\/bfnrt".indexOf(c) < 0) {
      return wrong(2, "json.no-such-escape", Message.of("json.no-such-escape.help"));
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
        wrong(JSON_ESCAPE, "json.half-character", null);
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
    return wrong(wordLength(), "json.not-a-number", Message.of("json.not-a-number.help"));
  }

  private boolean word() {
    int length = wordLength();
    String word = text.substring(at, at + length);
    if (word.equals("true") || word.equals("false") || word.equals("null")) {
      at += length;
      return true;
    }
    Slip slip = Slip.at(text, at);
    return slip != null ? wrong(slip) : wrong(length, "json.value-wanted", null);
  }

  private boolean notSeparated(int open, char close) {
    char c = text.charAt(at);
    if (c == '}' || c == ']') {
      return wrong(1, Message.of("json.other-bracket", quoted(text.charAt(open))), null);
    }
    Slip slip = Slip.at(text, at);
    return (slip != null && !slip.isAboutValues())
        ? wrong(slip)
        : wrong(wordLength(), Message.of("json.not-separated", quoted(close)), null);
  }

  private boolean unclosed(int open) {
    at = open;
    return ended(Message.of("json.unclosed", quoted(text.charAt(open))), null);
  }

  private boolean ended(Message message, @Nullable Message hint) {
    int start = Math.min(at, text.stripTrailing().length() - 1);
    fault = new Fault(Code.UNCLOSED, start, start + 1, message, hint);
    return false;
  }

  private boolean wrong(Slip slip) {
    return wrong(slip.length(), slip.message(), slip.hint());
  }

  private boolean wrong(int length, String key, @Nullable Message hint) {
    return wrong(length, Message.of(key), hint);
  }

  private boolean wrong(int length, Message message, @Nullable Message hint) {
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

  private static String quoted(char bracket) {
    return "\"" + bracket + "\"";
  }

  private static boolean isPartOfNumber(char c) {
    return isDigit(c) || "+-.eE".indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
