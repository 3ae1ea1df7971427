package dev.bayan.read.xlsx;

import dev.bayan.read.xlsx.SheetCell.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Dates as spreadsheets count them (clause 18.17.4.1): from 1900, with a 29 February 1900 that
 * never was, or from 1904.
 *
 * <pre>
 * DayNumber.of(45838, false) → 2025-06-30      60 → no day: it is that 29 February
 * </pre>
 */
final class DayNumber {

  private static final LocalDate BEFORE_MARCH_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate FROM_MARCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
  private static final int LEAP_DAY = 60;
  private static final int LAST = 2_958_465;

  /** Half a second: less is what calculating with doubles leaves over. */
  private static final BigDecimal HALF_SECOND = new BigDecimal("0.0000057");

  private DayNumber() {}

  static Value of(BigDecimal number, boolean from1904) {
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST + 1L)) >= 0) {
      return new Value.NoDay();
    }
    int day = number.add(HALF_SECOND).setScale(0, RoundingMode.FLOOR).intValue();
    boolean hasTime = number.subtract(BigDecimal.valueOf(day)).compareTo(HALF_SECOND) > 0;
    if (from1904) {
      LocalDate date = FROM_1904.plusDays(day);
      return date.getYear() > 9999 ? new Value.NoDay() : new Value.Day(date, hasTime);
    }
    if (day == 0 || day == LEAP_DAY || day > LAST) {
      return new Value.NoDay();
    }
    LocalDate from = day < LEAP_DAY ? BEFORE_MARCH_1900 : FROM_MARCH_1900;
    return new Value.Day(from.plusDays(day), hasTime);
  }
}
