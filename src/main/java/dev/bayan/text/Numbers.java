package dev.bayan.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers in words' clothes: digits, separators, signs and currencies of a locale. The minus sign
 * and the sign of percent come first and last in logical order, with no invisible marks: {@link
 * Runs} gives them their side. Nothing is written as minus zero.
 *
 * <pre>
 * write(120500.5, plain(1), ar-EG, ARABIC_INDIC) → ١٢٠٬٥٠٠٫٥
 * write(0.455, percent(1), en, LATIN)            → 45.5%
 * </pre>
 */
public final class Numbers {

  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final BigDecimal FIVE_DIGITS = new BigDecimal(10_000);

  private Numbers() {}

  /** The number, rounded to the style's decimals as spreadsheets do: halves away from zero. */
  public static String write(
      BigDecimal number, NumberStyle style, LocaleProfile locale, DigitStyle digits) {
    BigDecimal scaled = style.percent() ? number.movePointRight(2) : number;
    String plain = scaled.setScale(style.decimals(), RoundingMode.HALF_UP).toPlainString();
    boolean negative = plain.startsWith("-");
    String magnitude = negative ? plain.substring(1) : plain;
    int point = magnitude.indexOf('.');
    String whole = point < 0 ? magnitude : magnitude.substring(0, point);
    boolean arabic = digits == DigitStyle.ARABIC_INDIC;

    StringBuilder written = new StringBuilder();
    if (negative) {
      written.append('-');
    }
    written.append(style.prefix());
    for (int i = 0; i < whole.length(); i++) {
      if (style.grouped() && i > 0 && (whole.length() - i) % 3 == 0) {
        written.append(arabic ? "٬" : locale.grouping());
      }
      written.append(whole.charAt(i));
    }
    if (point >= 0) {
      written
          .append(arabic ? "٫" : locale.decimal())
          .append(magnitude, point + 1, magnitude.length());
    }
    if (style.percent()) {
      written.append(arabic ? '٪' : '%');
    }
    if (!style.suffix().isEmpty()) {
      written.append(NO_BREAK_SPACE).append(style.suffix());
    }
    return digits.write(written.toString());
  }

  /**
   * How a number is written of which nothing is known: with all its decimals, thousands set apart
   * from five digits on, for four may be a year.
   */
  public static NumberStyle natural(BigDecimal number) {
    NumberStyle style = NumberStyle.plain(Math.max(0, number.scale()));
    return number.abs().compareTo(FIVE_DIGITS) < 0 ? style.ungrouped() : style;
  }

  /** The number as it was written, without thousands separators. */
  public static String plain(BigDecimal number, LocaleProfile locale, DigitStyle digits) {
    String point = digits == DigitStyle.ARABIC_INDIC ? "٫" : locale.decimal();
    return digits.write(number.toPlainString().replace(".", point));
  }

  /** Money: the symbol before the number in English, after it in Arabic. */
  public static NumberStyle money(String currencyCode, int decimals, LocaleProfile locale) {
    if (locale.direction().isRightToLeft()) {
      return new NumberStyle(decimals, false, true, "", Currencies.arabic(currencyCode));
    }
    return new NumberStyle(decimals, false, true, Currencies.english(currencyCode), "");
  }
}
