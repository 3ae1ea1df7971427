package dev.bayan.export.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What Excel's cells can hold as numbers: IEEE doubles, shown to 15 digits, and days counted from
 * 1900 (ECMA-376 part 1, 18.17.4.1).
 *
 * <pre>
 * holds(12345678901234567) → false: Excel would make it …560
 * of(2025-07-06)           → 45844
 * </pre>
 */
final class Serial {

  /** Excel keeps 15 significant digits and turns the others into zeros. */
  private static final int DIGITS = 15;

  /** A number wider than its column shows as hashes, whereas words wrap. */
  private static final int LONGEST = 40;

  private static final BigDecimal LARGEST = new BigDecimal("1E+307");
  private static final BigDecimal SMALLEST = new BigDecimal("1E-307");

  /** Day 0; Excel believes in 29 February 1900, so days before 1 March are one off. */
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

  private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private Serial() {}

  /** Whether a number, shown as {@code words}, survives as a number cell. */
  static boolean holds(BigDecimal number, String words) {
    BigDecimal magnitude = number.abs();
    return number.stripTrailingZeros().precision() <= DIGITS
        && words.length() <= LONGEST
        && (number.signum() == 0
            || (magnitude.compareTo(LARGEST) < 0 && magnitude.compareTo(SMALLEST) > 0));
  }

  static boolean holds(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  static long of(LocalDate day) {
    return ChronoUnit.DAYS.between(ZERO, day);
  }

  /** A number as a {@code v} element writes it (xsd:double). */
  static String write(BigDecimal number) {
    String plain = number.toPlainString();
    return plain.length() <= 2 * DIGITS ? plain : number.stripTrailingZeros().toString();
  }

  /** A width as the schema's xsd:double, with two decimals. */
  static String decimal(double value) {
    long hundredths = Math.round(value * 100);
    long rest = hundredths % 100;
    return hundredths / 100 + (rest < 10 ? ".0" : ".") + rest;
  }
}
