package dev.bayan.read;

import dev.bayan.style.Colour;
import dev.bayan.style.Length;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of values that only a theme has: lengths with a unit, colours, numbers within limits,
 * words out of a short list. Null where there was something to report.
 *
 * <pre>
 * "27mm" → 76.5 pt      "#0B4F5C" → a colour      27 → null, and B5001 with the hint "27mm"
 * </pre>
 */
final class ThemeValues {

  private static final Pattern LENGTH =
      Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?) ?(mm|cm|in|pt)");

  /** Lengths are written in decimals: a limit itself is not beyond it. */
  private static final double ROUNDING = 1e-9;

  private static final Pattern BARE_HEX = Pattern.compile("[0-9A-Fa-f]{6}");
  private static final Pattern SHORT_HEX = Pattern.compile("#?([0-9A-Fa-f]{3})");

  private final Values values;

  ThemeValues(Problems problems) {
    this.values = new Values(problems);
  }

  Values values() {
    return values;
  }

  Problems problems() {
    return values.problems();
  }

  /** A number within limits. */
  @Nullable Double number(Node node, double least, double most) {
    if (!(node instanceof Node.Number number)) {
      return values.wrongType(node, Message.of("tree.number"));
    }
    double value = number.number().doubleValue();
    if (value < least || value > most) {
      return refuse(
          Code.OUT_OF_RANGE, node, Message.of("theme.number-range", plain(least), plain(most)));
    }
    return value;
  }

  /** A length with its unit, within limits in millimetres. */
  @Nullable Length length(Node node, double least, double most) {
    if (node instanceof Node.Number number) {
      String digits = number.number().abs().toPlainString();
      String example = digits.length() > 8 ? "25mm" : digits + "mm";
      Message hint = Message.of("theme.length.help", example);
      problems().report(Code.BAD_LENGTH, node, Message.of("theme.length-bare"), hint);
      return null;
    }
    String written = values.word(node);
    if (written == null) {
      return null;
    }
    Matcher length = LENGTH.matcher(written);
    if (!length.matches()) {
      Message message = Message.of("theme.length", Echo.quoted(written));
      problems().report(Code.BAD_LENGTH, node, message, Message.of("theme.length.help", "25mm"));
      return null;
    }
    Length read = of(Double.parseDouble(length.group(1)), length.group(2));
    double millimetres = read.points() * 25.4 / 72;
    if (millimetres < least - ROUNDING || millimetres > most + ROUNDING) {
      return refuse(
          Code.OUT_OF_RANGE, node, Message.of("theme.length-range", plain(least), plain(most)));
    }
    return read;
  }

  private static Length of(double number, String unit) {
    return switch (unit) {
      case "mm" -> Length.millimetres(number);
      case "cm" -> Length.millimetres(number * 10);
      case "in" -> Length.points(number * 72);
      default -> Length.points(number);
    };
  }

  @Nullable Colour colour(Node node) {
    String written = values.word(node);
    return written == null ? null : colour(node, written);
  }

  /** A colour of the palette by its name, or any other. */
  @Nullable Colour colour(Node node, Map<String, Colour> palette) {
    String written = values.word(node);
    if (written == null) {
      return null;
    }
    Colour named = palette.get(written);
    if (named != null) {
      return named;
    }
    String near = Suggestion.nearest(written, palette.keySet());
    if (near != null && !written.startsWith("#")) {
      Message hint = Message.of("theme.did-you-mean", Echo.quoted(near));
      problems().report(Code.BAD_COLOUR, node, notAColour(written), hint);
      return null;
    }
    return colour(node, written);
  }

  private @Nullable Colour colour(Node node, String written) {
    if (written.startsWith("#") && BARE_HEX.matcher(written.substring(1)).matches()) {
      return Colour.hex(written.substring(1));
    }
    String meant = "#0B4F5C";
    Matcher three = SHORT_HEX.matcher(written);
    if (BARE_HEX.matcher(written).matches()) {
      meant = "#" + written;
    } else if (three.matches()) {
      meant = "#" + three.group(1).replaceAll("(.)", "$1$1");
    }
    Message hint = Message.of("theme.colour.help", meant.toUpperCase(Locale.ROOT));
    problems().report(Code.BAD_COLOUR, node, notAColour(written), hint);
    return null;
  }

  private static Message notAColour(String written) {
    return Message.of("theme.colour", Echo.quoted(written));
  }

  @Nullable Boolean bool(Node node) {
    return node instanceof Node.Bool bool
        ? Boolean.valueOf(bool.value())
        : values.wrongType(node, Message.of("theme.true-or-false"));
  }

  /** A word out of a list. */
  @Nullable String oneOf(Node node, Collection<String> known) {
    String word = values.word(node);
    if (word == null || known.contains(word)) {
      return word;
    }
    Message message = Message.of("theme.unknown-word", Echo.quoted(word));
    problems().report(Code.UNKNOWN_THEME_WORD, node, message, choice(word, known));
    return null;
  }

  /** What may have been meant, and in any case what there is. */
  static Message choice(String word, Collection<String> known) {
    String near = Suggestion.nearest(word, known);
    String all = known.stream().map(Echo::quoted).collect(Collectors.joining(", "));
    return near == null
        ? Message.of("theme.allowed", all)
        : Message.of("theme.nearest", Echo.quoted(near), all);
  }

  /** A text that may be empty. */
  @Nullable String line(Node node) {
    boolean isEmpty = node instanceof Node.Text text && text.text().isEmpty();
    return isEmpty ? "" : values.text(node);
  }

  /** The members of a part of the theme. */
  @Nullable Fields fields(Node node, Message part, List<String> known) {
    return values.fields(node, part, known);
  }

  // Unchecked only in name: it always gives back null.
  @SuppressWarnings("TypeParameterUnusedInFormals")
  private <T> @Nullable T refuse(Code code, Node node, Message message) {
    problems().report(code, node, message, null);
    return null;
  }

  /** A number as a person writes it: {@code 4.5}, {@code 60}. */
  static String plain(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }

  /** {@code #0B4F5C}. */
  static String hex(Colour colour) {
    byte[] channels = {(byte) colour.red(), (byte) colour.green(), (byte) colour.blue()};
    return "#" + HexFormat.of().withUpperCase().formatHex(channels);
  }
}
