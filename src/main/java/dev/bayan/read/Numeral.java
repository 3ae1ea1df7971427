package dev.bayan.read;

/**
 * A number as it is written, measured before anything calculates with it: {@code 1e1000000000} is
 * eleven characters and a billion digits.
 *
 * <pre>
 * Numeral.of("-12.50e+007") → 4 digits, exponent "7"
 * </pre>
 *
 * @param digits how many digits it has, its exponent left out
 * @param exponent the digits after {@code e} or {@code E} without sign and leading zeros
 */
record Numeral(int digits, String exponent) {

  static Numeral of(String written) {
    int e = Math.max(written.indexOf('e'), written.indexOf('E'));
    String mantissa = e < 0 ? written : written.substring(0, e);
    int digits = 0;
    for (int i = 0; i < mantissa.length(); i++) {
      digits += mantissa.charAt(i) >= '0' && mantissa.charAt(i) <= '9' ? 1 : 0;
    }
    int from = e < 0 ? written.length() : e + 1;
    while (from < written.length() && "+-0".indexOf(written.charAt(from)) >= 0) {
      from++;
    }
    return new Numeral(digits, written.substring(from));
  }

  boolean hasModestExponent() {
    return exponent.isEmpty()
        || (exponent.length() <= 3 && Integer.parseInt(exponent) <= Limits.EXPONENT);
  }

  boolean isWithinLimits() {
    return digits <= Limits.DIGITS && hasModestExponent();
  }

  /**
   * Whether a text is a number by RFC 8259, section 6. No regular expression: the engine's stack
   * would not stand a million digits.
   */
  static boolean isJson(String written) {
    int at = written.startsWith("-") ? 1 : 0;
    int whole = digits(written, at);
    boolean good = whole == 1 || (whole > 1 && written.charAt(at) != '0');
    at += whole;
    if (at < written.length() && written.charAt(at) == '.') {
      int decimals = digits(written, at + 1);
      good &= decimals > 0;
      at += 1 + decimals;
    }
    if (at < written.length() && (written.charAt(at) == 'e' || written.charAt(at) == 'E')) {
      at++;
      if (at < written.length() && "+-".indexOf(written.charAt(at)) >= 0) {
        at++;
      }
      int exponent = digits(written, at);
      good &= exponent > 0;
      at += exponent;
    }
    return good && at == written.length();
  }

  private static int digits(String written, int from) {
    int to = from;
    while (to < written.length() && written.charAt(to) >= '0' && written.charAt(to) <= '9') {
      to++;
    }
    return to - from;
  }
}
