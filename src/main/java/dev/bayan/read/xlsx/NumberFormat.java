package dev.bayan.read.xlsx;

/** How a workbook shows the number of a cell, as far as a comparison has a word for it. */
public sealed interface NumberFormat {

  /** {@code General}, and all that has no word of its own. */
  record General() implements NumberFormat {}

  /** {@code 0.00}, {@code #,##0}. */
  record Decimals(int decimals) implements NumberFormat {}

  /** {@code 0.0%}. */
  record Percent() implements NumberFormat {}

  /** {@code [$USD] #,##0}; the currency by ISO 4217. */
  record Money(String currency) implements NumberFormat {}

  /** {@code d mmmm yyyy}, with or without a time of day. */
  record Day() implements NumberFormat {}

  /** {@code h:mm}, {@code [h]:mm:ss}. */
  record Time() implements NumberFormat {}
}
