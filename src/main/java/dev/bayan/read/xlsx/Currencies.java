package dev.bayan.read.xlsx;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Currencies by what workbooks write for them. A sign that several share counts only with the
 * locale that tells them apart; a bare dollar is the American one.
 *
 * <pre>
 * of("ر.س.‏", "401") → SAR      of("$", "C09") → AUD      of("$", "80A") → null: Mexico's, unlisted
 * </pre>
 */
final class Currencies {

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("₺", "TRY"),
          Map.entry("₪", "ILS"),
          Map.entry("₹", "INR"),
          Map.entry("₽", "RUB"),
          Map.entry("US$", "USD"),
          Map.entry("دولار", "USD"),
          Map.entry("يورو", "EUR"),
          Map.entry("ر.س", "SAR"),
          Map.entry("ج.م", "EGP"),
          Map.entry("د.إ", "AED"),
          Map.entry("د.ك", "KWD"),
          Map.entry("ر.ق", "QAR"),
          Map.entry("د.ب", "BHD"),
          Map.entry("ر.ع", "OMR"),
          Map.entry("د.ا", "JOD"),
          Map.entry("د.أ", "JOD"),
          Map.entry("د.ع", "IQD"),
          Map.entry("ل.ل", "LBP"),
          Map.entry("ل.س", "SYP"),
          Map.entry("د.ل", "LYD"),
          Map.entry("د.ت", "TND"),
          Map.entry("د.م", "MAD"),
          Map.entry("د.ج", "DZD"),
          Map.entry("ر.ي", "YER"),
          Map.entry("ج.س", "SDG"));

  /** By the last digits of the locale, in hexadecimal ([MS-LCID]). */
  private static final Map<String, String> DOLLARS =
      Map.of("", "USD", "409", "USD", "C09", "AUD", "1009", "CAD", "1409", "NZD");

  private Currencies() {}

  /** The ISO 4217 code; null where it is not known for sure. */
  static @Nullable String of(String symbol, String locale) {
    String bare = bare(symbol);
    if (bare.equals("$")) {
      String last = locale.substring(Math.max(0, locale.length() - 4));
      return DOLLARS.get(last.replaceFirst("^0+", "").toUpperCase(Locale.ROOT));
    }
    String sign = SIGNS.get(bare);
    return sign == null && isIso(bare) ? bare : sign;
  }

  /** Without spaces, direction marks and the full stop at the end. */
  private static String bare(String symbol) {
    StringBuilder bare = new StringBuilder();
    symbol
        .codePoints()
        .filter(c -> !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT)
        .forEach(bare::appendCodePoint);
    int end = bare.length();
    while (end > 0 && bare.charAt(end - 1) == '.') {
      end--;
    }
    return bare.substring(0, end);
  }

  private static boolean isIso(String code) {
    if (code.length() != 3) {
      return false;
    }
    try {
      return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }
}
