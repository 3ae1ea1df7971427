package dev.bayan.read;

/**
 * A number as it is written, measured before anything calculates with it: {@code 1e1000000000} is
 * eleven characters and a billion digits.
 *
 * @param digits how many digits it has, its exponent left out
 * @param exponent the digits after {@code e} or {@code E} without sign and leading zeros
 */
record Numeral(int digits, String exponent) {

  static Numeral of(String written) {
    int e = Math.max(written.indexOf('e'), written.indexOf('E'));
    String mantissa = e < 0 ? written : written.substring(0, e);
    int digits = (int) mantissa.chars().filter(c -> c >= '0' && c <= '9').count();
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
}
