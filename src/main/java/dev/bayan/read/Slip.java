package dev.bayan.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mistake that people make in JSON, known by how it begins: Arabic punctuation, curly quotes,
 * comments, {@code True}, ٤٥.
 *
 * <pre>
 * Slip.at("[1، 2]", 2) → an Arabic comma, where JSON wants ","
 * </pre>
 *
 * @param length of the offending text, in UTF-16 code units
 * @param isAboutValues whether it is one only where a value is wanted
 */
record Slip(int length, boolean isAboutValues, String message, String hint) {

  private static final String QUOTES = "'`‘’‚“”„«»";

  /** The slip that begins at an offset; null if it is none of those known. */
  static @Nullable Slip at(String text, int offset) {
    char c = text.charAt(offset);
    if (c == '،') {
      return new Slip(1, false, "an Arabic comma, where JSON wants \",\"", "write , (U+002C)");
    }
    if (c == '؛' || c == ';') {
      return new Slip(1, false, "a semicolon, where JSON wants \",\"", "write , (U+002C)");
    }
    if (QUOTES.indexOf(c) >= 0) {
      String message = "JSON knows only the straight double quote";
      return new Slip(1, false, message, "write \" (U+0022) at both ends of a text");
    }
    if (c == '#' || text.startsWith("//", offset) || text.startsWith("/*", offset)) {
      String hint = "a key that begins with x- is ignored: {\"x-note\": \"…\"}";
      return new Slip(c == '#' ? 1 : 2, false, "JSON has no comments", hint);
    }
    if (c == ',') {
      return new Slip(1, true, "a value is missing before this comma", "null is a value too");
    }
    if (c == '}' || c == ']') {
      return new Slip(1, true, "a value is missing before this bracket", "null is a value too");
    }
    if (Character.isDigit(c) && c > '9') {
      return new Slip(1, true, "JSON writes numbers with the digits 0-9", "or put it in quotes");
    }
    if (c == '+' || c == '.') {
      return new Slip(1, true, "a number does not begin so in JSON", "write 0.5, or 5 for +5");
    }
    return word(text, offset);
  }

  private static @Nullable Slip word(String text, int offset) {
    int end = offset;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(offset, end);
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "true", "false", "null" ->
          new Slip(
              word.length(), true, "JSON writes this word small", word.toLowerCase(Locale.ROOT));
      case "nan", "infinity", "none", "undefined" ->
          new Slip(word.length(), true, "JSON has no " + Echo.quoted(word), "write null");
      default ->
          new Slip(word.length(), true, "a text stands in double quotes", "put \" at both ends");
    };
  }
}
