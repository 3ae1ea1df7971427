package dev.bayan.read.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A cell that holds something.
 *
 * @param row from 0
 * @param column from 0
 */
public record SheetCell(int row, int column, Value value) {

  /** What a cell holds. */
  public sealed interface Value {

    /** Never blank. */
    record Text(String text) implements Value {}

    record Number(BigDecimal number, NumberFormat format) implements Value {}

    /** A day, and whether a time of day was cut off it. */
    record Day(LocalDate day, boolean hadTime) implements Value {}

    record Bool(boolean value) implements Value {}

    /** {@code #REF!} and its like. */
    record Fault(String code) implements Value {}

    /** A formula whose result was not saved. */
    record Uncalculated() implements Value {}

    /** A time, or a number that is shown as a date and is none. */
    record NoDay() implements Value {}
  }

  /** The cell's name, {@code B7}. */
  public String reference() {
    return CellName.of(row, column);
  }
}
