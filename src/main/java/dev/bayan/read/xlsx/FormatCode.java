package dev.bayan.read.xlsx;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number format code (ECMA-376 part 1, 18.8.31), read only for what kind of value it shows. The
 * first section counts: the others are for negative numbers, zero and text.
 *
 * <pre>
 * FormatCode.read("[$-C01]d mmmm yyyy") → Day      FormatCode.read("0.00;[Red]-0.00") → Decimals(2)
 * </pre>
 */
final class FormatCode {

  /** The code with all that is only shown taken out: {@code #,##0.00}. */
  private final StringBuilder plain = new StringBuilder();

  /** What stands around the number: {@code $}. */
  private final StringBuilder words = new StringBuilder();

  private @Nullable String currency;
  private boolean elapsed;

  private FormatCode() {}

  /** The format of a built-in number (18.8.30), where a workbook gives it no code of its own. */
  static NumberFormat builtIn(int id) {
    return switch (id) {
      case 1, 3, 37, 38 -> new NumberFormat.Decimals(0);
      case 2, 4, 39, 40 -> new NumberFormat.Decimals(2);
      case 9, 10 -> new NumberFormat.Percent();
      case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 ->
          new NumberFormat.Day();
      case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47 -> new NumberFormat.Time();
      default -> new NumberFormat.General();
    };
  }

  static NumberFormat read(String code) {
    FormatCode read = new FormatCode();
    read.scan(code);
    return read.format();
  }

  private void scan(String code) {
    int i = 0;
    while (i < code.length() && code.charAt(i) != ';') {
      char c = code.charAt(i);
      switch (c) {
        case '"' -> {
          int end = code.indexOf('"', i + 1);
          end = end < 0 ? code.length() : end;
          words.append(code, i + 1, end);
          i = end + 1;
        }
        case '\\' -> {
          words.append(code, Math.min(i + 1, code.length()), Math.min(i + 2, code.length()));
          i += 2;
        }
        case '_', '*' -> i += 2;
        case '[' -> {
          int end = code.indexOf(']', i);
          end = end < 0 ? code.length() : end;
          bracket(code.substring(i + 1, end));
          i = end + 1;
        }
        default -> {
          ("0#?.,/%@Ee+-".indexOf(c) >= 0 || isLetter(c) ? plain : words).append(c);
          i++;
        }
      }
    }
  }

  /** {@code [$USD-409]}, {@code [h]}; colours, conditions and locales say nothing here. */
  private void bracket(String content) {
    if (content.startsWith("$")) {
      int dash = content.lastIndexOf('-');
      String symbol = content.substring(1, dash < 1 ? content.length() : dash);
      if (!symbol.isEmpty()) {
        currency = Currencies.of(symbol, dash < 1 ? "" : content.substring(dash + 1));
      }
    } else if (content.matches("(?i)h+|m+|s+")) {
      elapsed = true;
    }
  }

  private NumberFormat format() {
    String code = plain.toString().toLowerCase(Locale.ROOT);
    if (elapsed) {
      return new NumberFormat.Time();
    }
    if (code.contains("general")) {
      return money(new NumberFormat.General());
    }
    if (code.indexOf('0') < 0 && code.indexOf('#') < 0 && code.indexOf('?') < 0) {
      return dateOrTime(code);
    }
    if (code.contains("%")) {
      return new NumberFormat.Percent();
    }
    // Seconds may have decimals: ss.000.
    if (code.indexOf('y') >= 0 || code.indexOf('d') >= 0) {
      return new NumberFormat.Day();
    }
    if (code.indexOf('h') >= 0 || code.indexOf('s') >= 0) {
      return new NumberFormat.Time();
    }
    boolean bare = code.matches("[0#?,]*(\\.[0#?]*)?");
    boolean scaled = code.matches(".*[0#?],+(\\..*)?");
    return bare && !scaled ? money(decimals(code)) : new NumberFormat.General();
  }

  private static NumberFormat dateOrTime(String code) {
    if (code.indexOf('y') >= 0 || code.indexOf('d') >= 0) {
      return new NumberFormat.Day();
    }
    if (code.indexOf('h') >= 0 || code.indexOf('s') >= 0) {
      return new NumberFormat.Time();
    }
    return code.indexOf('m') >= 0 ? new NumberFormat.Day() : new NumberFormat.General();
  }

  private static NumberFormat decimals(String code) {
    int point = code.indexOf('.');
    String after = point < 0 ? "" : code.substring(point + 1);
    // 0.## shows as many as there are.
    return after.chars().allMatch(c -> c == '0')
        ? new NumberFormat.Decimals(after.length())
        : new NumberFormat.General();
  }

  private NumberFormat money(NumberFormat otherwise) {
    String found = currency == null ? Currencies.of(words.toString(), "") : currency;
    return found == null ? otherwise : new NumberFormat.Money(found);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
