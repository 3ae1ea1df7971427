package dev.bayan.export.xlsx;

import dev.bayan.plan.Pack;
import dev.bayan.text.Dates;
import dev.bayan.text.DigitStyle;
import dev.bayan.text.LocaleProfile;
import dev.bayan.text.NumberStyle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Number formats (ECMA-376 part 1, 18.8.31) that write typed cells as the pack's words do, without
 * touching their values.
 *
 * <pre>
 * number(percent(1), "")   → [$-2000C01]#,##0.0%;[$-2000C01]-#,##0.0%
 * day(2025-07-06, …, "")   → [$-2010C01]d mmmm yyyy
 * </pre>
 *
 * <p>{@code [$-NNCCLLLL]} is digits, calendar and language in hexadecimal. It holds for one section
 * only, so each section has it: without it the negative one falls back to Western digits.
 */
final class FormatCodes {

  /** Excel has room for 200 to 250 custom formats, depending on its language. */
  private static final int MOST_OF_ONE_CELL = 150;

  private static final int LONGEST_CODE = 255;

  private final LocaleProfile locale;
  private final DigitStyle digits;
  private final String any;
  private final String gregorian;

  /** Of numbers that keep their sign, whatever they are. */
  private final Map<NumberStyle, String> ofStyles = new HashMap<>();

  private final Set<String> ofOneCell = new HashSet<>();

  FormatCodes(Pack pack) {
    locale = pack.locale();
    digits = pack.digits();
    any = tag(digits, 0, locale);
    gregorian = tag(digits, 1, locale);
  }

  /** A number without a suffix; there is always room for it. */
  String number(BigDecimal number, NumberStyle style) {
    return numberCode(number, style, "");
  }

  /** A day of the Gregorian calendar in figures, the same in every language. */
  String day() {
    return tag(1) + "yyyy-mm-dd";
  }

  /** A count of cells, one or none of them in words. */
  String coverage(String none, String one) {
    String code =
        "[=0]" + tag(0) + literal(none) + ";[=1]" + tag(0) + literal(one) + ";" + tag(0) + "0";
    return code.length() > LONGEST_CODE ? count() : code;
  }

  /** A count, such as a paragraph's number. */
  String count() {
    return tag(0) + "0";
  }

  /**
   * A number with a literal suffix: the marker of a note, or nothing. Null where there is no room
   * for one more format; the cell must then hold words.
   */
  @Nullable String number(BigDecimal number, NumberStyle style, String suffix) {
    return ifRoom(numberCode(number, style, suffix), suffix.isEmpty());
  }

  private String numberCode(BigDecimal number, NumberStyle style, String suffix) {
    return number.signum() < 0 || !suffix.isEmpty()
        ? codeOf(number, style, suffix)
        : ofStyles.computeIfAbsent(style, of -> codeOf(number, of, ""));
  }

  private String codeOf(BigDecimal number, NumberStyle style, String suffix) {
    String unit = style.suffix().isEmpty() ? "" : "\u00A0" + style.suffix();
    String body =
        literal(style.prefix())
            + (style.grouped() ? "#,##0" : "0")
            + (style.decimals() > 0 ? "." + "0".repeat(style.decimals()) : "")
            + (style.percent() ? "%" : "")
            + literal(unit + suffix);
    String positive = tag(0) + body;
    String negative = tag(0) + "-" + body;
    BigDecimal half = new BigDecimal(BigInteger.valueOf(-5), style.decimals() + 1);
    if (number.signum() < 0 && !style.percent() && number.compareTo(half) > 0) {
      // What is rounded to zero has no sign.
      String rounded = "[<=" + half.toPlainString() + "]" + negative;
      return rounded + ";[<0]" + positive + ";" + positive;
    }
    return positive + ";" + negative;
  }

  /**
   * A day with its month by name. Where the pack's words are not just that (another calendar, or
   * two), the format holds them for this one day; another day typed over it is written as usual.
   * Null where there is no room for one more format.
   */
  @Nullable String day(LocalDate day, String words, String suffix) {
    String usual = tag(1) + "d mmmm yyyy";
    if (words.equals(Dates.gregorian(day, locale, digits))) {
      return locale.isCommonMonth(day.getMonth())
          ? ifRoom(usual + literal(suffix), suffix.isEmpty())
          : ifRoom(ofMonth(day, usual, literal(suffix)), false);
    }
    // The date section comes first: readers look there for what makes a number a date.
    return ifRoom(
        "[<>" + Serial.of(day) + "]" + usual + literal(suffix) + ";" + literal(words + suffix),
        false);
  }

  /** A month whose name programs do not agree upon: spelled out for the days that are in it. */
  private String ofMonth(LocalDate day, String usual, String suffix) {
    long first = Serial.of(day.withDayOfMonth(1));
    long last = Serial.of(day.withDayOfMonth(day.lengthOfMonth()));
    String month = locale.months().get(day.getMonthValue() - 1);
    String other = usual + suffix + ";";
    String own = tag(1) + "d " + literal(month) + " yyyy" + suffix;
    return "[<" + first + "]" + other + "[>" + last + "]" + other + own;
  }

  private @Nullable String ifRoom(String code, boolean shared) {
    boolean room = shared || ofOneCell.size() < MOST_OF_ONE_CELL || ofOneCell.contains(code);
    if (code.length() > LONGEST_CODE || !room) {
      return null;
    }
    if (!shared) {
      ofOneCell.add(code);
    }
    return code;
  }

  /** Digits, calendar (0: does not matter, 1: Gregorian) and language. */
  private String tag(int calendar) {
    return calendar == 0 ? any : gregorian;
  }

  /** In hexadecimal, the leading zero dropped. */
  private static String tag(DigitStyle digits, int calendar, LocaleProfile locale) {
    int numerals =
        switch (digits) {
          case LATIN -> 1;
          case ARABIC_INDIC -> 2;
        };
    int all = numerals << 24 | calendar << 16 | locale.lcid();
    return "[$-" + Integer.toHexString(all).toUpperCase(Locale.ROOT) + "]";
  }

  /** Text that a format shows as it is. */
  private static String literal(String text) {
    return text.isEmpty() ? "" : "\"" + text.replace("\"", "\"\\\"\"") + "\"";
  }
}
