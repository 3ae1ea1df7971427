package dev.bayan.export.xlsx;

import java.util.List;

/**
 * What must be known of a sheet before its first row is written.
 *
 * @param widths of the columns, in digits of the normal face (ECMA-376 part 1, 18.3.1.13)
 * @param frozenRows rows that stay in view, and head every printed page
 * @param frozenColumns columns that stay in view, and stand on every printed page
 */
record Layout(List<Double> widths, int frozenRows, int frozenColumns, boolean landscape) {

  Layout {
    widths = List.copyOf(widths);
  }
}
