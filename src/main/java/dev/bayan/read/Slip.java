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
record Slip(int length, boolean isAboutValues, Message message, Message hint) {

  private static final String QUOTES = "'`‘’‚“”„«»";

  /** The slip that begins at an offset; null if it is none of those known. */
  static @Nullable Slip at(String text, int offset) {
    char c = text.charAt(offset);
    if (c == '،') {
      return sign(1, "json.arabic-comma");
    }
    if (c == '؛' || c == ';') {
      return sign(1, "json.semicolon");
    }
    if (QUOTES.indexOf(c) >= 0) {
      return sign(1, "json.other-quote");
    }
    if (c == '#' || text.startsWith("//", offset) || text.startsWith("/*", offset)) {
      return sign(c == '#' ? 1 : 2, "json.comment");
    }
    if (c == ',') {
      return value(1, "json.no-value-before-comma");
    }
    if (c == '}' || c == ']') {
      return value(1, "json.no-value-before-bracket");
    }
    if (Character.isDigit(c) && c > '9') {
      return value(1, "json.other-digits");
    }
    if (c == '+' || c == '.') {
      return value(1, "json.number-begins");
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
      case "true", "false", "null" -> {
        Message small = Message.verbatim(word.toLowerCase(Locale.ROOT));
        yield new Slip(word.length(), true, Message.of("json.capital"), small);
      }
      case "nan", "infinity", "none", "undefined" -> {
        Message message = Message.of("json.no-such-word", Echo.quoted(word));
        yield new Slip(word.length(), true, message, Message.of("json.no-such-word.help"));
      }
      default -> value(word.length(), "json.bare-text");
    };
  }

  private static Slip sign(int length, String key) {
    return new Slip(length, false, Message.of(key), Message.of(key + ".help"));
  }

  private static Slip value(int length, String key) {
    return new Slip(length, true, Message.of(key), Message.of(key + ".help"));
  }
}
