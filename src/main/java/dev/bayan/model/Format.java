package dev.bayan.model;

import java.util.Currency;

/** How the numbers of a comparison row are written. */
public sealed interface Format {

  /** No format was named: each cell as its own type asks. */
  record Plain() implements Format {}

  /** {@code number} or {@code number:2}. */
  record Decimal(int decimals) implements Format {
    /** As many decimals as the number itself has. */
    public static final int AS_WRITTEN = -1;
  }

  /** {@code percent}: 0.455 is written as 45.5 %. */
  record Percent() implements Format {}

  /** {@code currency:USD}; a whole number shows no decimals. */
  record Money(Currency currency) implements Format {}

  /** {@code text}. */
  record Words() implements Format {}

  /** {@code date}. */
  record Date() implements Format {}
}
