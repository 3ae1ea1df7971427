package dev.bayan.export.xlsx;

import java.util.List;

/**
 * What must be known of a sheet before its first row is written.
 *
 * @param widths of the columns, in digits of the normal face (ECMA-376 part 1, 18.3.1.13)
 * @param frozenRows rows that stay in view, and head every printed page
 * @param frozenColumns columns that stay in view, and stand on every printed page
 * @param fitted whether rows are given the height that their words take
 */
record Layout(
    List<Double> widths, int frozenRows, int frozenColumns, boolean landscape, boolean fitted) {

  Layout {
    widths = List.copyOf(widths);
  }

  Layout(List<Double> widths, int frozenRows, int frozenColumns, boolean landscape) {
    this(widths, frozenRows, frozenColumns, landscape, true);
  }
}
