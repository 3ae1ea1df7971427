package dev.bayan.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a cell of a workbook has room for: texts of some length, numbers of some digits, and days
 * since March 1900, counted from one before (18.17.4 dates).
 *
 * <pre>
 * XlsxRoom.serial(2025-07-06) → 45844
 * </pre>
 */
final class XlsxRoom {

  /** In UTF-16 code units, of a cell's text. */
  static final int CELL_LIMIT = 32_767;

  private static final int LINE_LIMIT = 253;

  /** Beyond these a number is kept in words. */
  private static final int DIGITS = 15;

  private static final int LONGEST_NUMBER = 40;
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private XlsxRoom() {}

  static BigDecimal serial(LocalDate day) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day));
  }

  static boolean isHeld(BigDecimal number, String words) {
    int exponent = number.precision() - number.scale();
    return number.stripTrailingZeros().precision() <= DIGITS
        && words.length() <= LONGEST_NUMBER
        && (number.signum() == 0 || Math.abs(exponent) < 307);
  }

  static boolean isHeld(LocalDate day) {
    return !day.isBefore(FIRST_DAY);
  }

  /** Whether no cell can hold a text as a whole. */
  static boolean isTooLong(String words) {
    return words.length() > CELL_LIMIT
        || words.chars().filter(c -> c == '\n').count() >= LINE_LIMIT;
  }
}
