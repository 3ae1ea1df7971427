package dev.bayan.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Numbers in words' clothes: digits, separators, signs and currencies of a locale.
 *
 * <pre>
 * write(120500.5, plain(1), ar-EG, ARABIC_INDIC) → ١٢٠٬٥٠٠٫٥
 * write(0.455, percent(1), en, LATIN)            → 45.5%
 * </pre>
 */
public final class Numbers {

  private static final char NO_BREAK_SPACE = '\u00A0';

  /**
   * Currencies as Arabic newspapers write them: the short names of CLDR for Arab currencies, words
   * for the rest, because a sign such as $ changes sides with what stands beside it. Others keep
   * their ISO code.
   */
  private static final Map<String, String> ARABIC_CURRENCIES =
      Map.ofEntries(
          Map.entry("AED", "د.إ."),
          Map.entry("BHD", "د.ب."),
          Map.entry("DZD", "د.ج."),
          Map.entry("EGP", "ج.م."),
          Map.entry("EUR", "يورو"),
          Map.entry("GBP", "جنيه إسترليني"),
          Map.entry("IQD", "د.ع."),
          Map.entry("JOD", "د.أ."),
          Map.entry("KWD", "د.ك."),
          Map.entry("LBP", "ل.ل."),
          Map.entry("LYD", "د.ل."),
          Map.entry("MAD", "د.م."),
          Map.entry("OMR", "ر.ع."),
          Map.entry("QAR", "ر.ق."),
          Map.entry("SAR", "ر.س."),
          Map.entry("SDG", "ج.س."),
          Map.entry("SYP", "ل.س."),
          Map.entry("TND", "د.ت."),
          Map.entry("USD", "دولار"),
          Map.entry("YER", "ر.ي."));

  private static final Map<String, String> ENGLISH_CURRENCIES =
      Map.of("USD", "$", "EUR", "€", "GBP", "£");

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
      if (i > 0 && (whole.length() - i) % 3 == 0) {
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

  /** The number as it was written, without thousands separators. */
  public static String plain(BigDecimal number, LocaleProfile locale, DigitStyle digits) {
    String point = digits == DigitStyle.ARABIC_INDIC ? "٫" : locale.decimal();
    return digits.write(number.toPlainString().replace(".", point));
  }

  /** Money: the symbol before the number in English, after it in Arabic. */
  public static NumberStyle money(String currencyCode, int decimals, LocaleProfile locale) {
    if (locale.direction().isRightToLeft()) {
      String name = ARABIC_CURRENCIES.getOrDefault(currencyCode, currencyCode);
      return new NumberStyle(decimals, false, "", name);
    }
    String symbol = ENGLISH_CURRENCIES.getOrDefault(currencyCode, currencyCode + NO_BREAK_SPACE);
    return new NumberStyle(decimals, false, symbol, "");
  }
}
