package dev.bayan.verify;

import dev.bayan.plan.RegisterEntry;
import dev.bayan.verify.XlsxSheet.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Compares cells of the workbook of all packs with what they should say.
 *
 * <pre>
 * row.number(cells, 4, head.comparisons(), 7) → nothing, or a finding at E7
 * </pre>
 *
 * @param part of the sheet
 * @param findings grow with what differs
 */
record RegisterRow(String part, List<Finding> findings) {

  /** The name, date and title of a pack. */
  void named(XlsxRow cells, int row, RegisterEntry.Head head) {
    text(cells, 0, head.id(), row);
    LocalDate date = head.date();
    if (date != null && XlsxRoom.isHeld(date)) {
      number(cells, 1, XlsxRoom.serial(date).longValueExact(), row);
    }
    String shown = cells.text(2);
    if (!XlsxRoom.isTooLong(head.title()) || !head.title().startsWith(shown)) {
      text(cells, 2, head.title(), row);
    }
  }

  void text(XlsxRow cells, int column, String expected, int row) {
    String shown = cells.text(column);
    if (!shown.equals(expected)) {
      differ(row, column, XlsxCheck.excerpt(expected), XlsxCheck.excerpt(shown));
    }
  }

  void number(XlsxRow cells, int column, long expected, int row) {
    Cell cell = cells.get(column);
    BigDecimal shown = cell == null ? null : cell.number();
    if (shown == null || shown.compareTo(BigDecimal.valueOf(expected)) != 0) {
      differ(row, column, Long.toString(expected), String.valueOf(shown));
    }
  }

  private void differ(int row, int column, String expected, String shown) {
    String message = "not %s but %s".formatted(expected, shown);
    findings.add(new Finding(part + "!" + (char) ('A' + column) + row, message));
  }
}
