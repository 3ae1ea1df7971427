package dev.bayan.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * One worksheet as it was read back.
 *
 * @param part its place in the package
 * @param rows cells that hold something, by row from 1 and column from 0
 * @param table the range that is a table; null where there is none
 * @param lines headers and footers, with their codes
 * @param pictures what each picture and chart on it shows, in words
 * @param links where cells lead, by their addresses
 * @param comments the notes fastened to cells, by their addresses
 */
record XlsxSheet(
    String name,
    String part,
    boolean rightToLeft,
    NavigableMap<Integer, XlsxRow> rows,
    @Nullable Table table,
    List<String> lines,
    List<String> pictures,
    Map<String, String> links,
    Map<String, String> comments) {

  /**
   * A cell with a value.
   *
   * @param text its words; null for a number
   * @param code its number format
   * @param formula what it is calculated by; null: it is not
   */
  record Cell(
      @Nullable String text, @Nullable BigDecimal number, String code, @Nullable String formula) {}

  /** The same sheet with rows that were handed on while it was read. */
  XlsxSheet with(NavigableMap<Integer, XlsxRow> others) {
    return new XlsxSheet(name, part, rightToLeft, others, table, lines, pictures, links, comments);
  }

  /**
   * A table's range, rows from 1 and columns from 0.
   *
   * @param alt what a screen reader says of it
   * @param name what formulas call it
   * @param dressed whether it has a filter and stripes
   */
  record Table(
      int firstRow,
      int firstColumn,
      int lastRow,
      int lastColumn,
      List<String> columns,
      String alt,
      String name,
      boolean dressed) {
    Table {
      columns = List.copyOf(columns);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Table that
          && firstRow == that.firstRow
          && firstColumn == that.firstColumn
          && lastRow == that.lastRow
          && lastColumn == that.lastColumn
          && columns.equals(that.columns)
          && alt.equals(that.alt);
    }

    @Override
    public int hashCode() {
      return 31 * firstRow + lastRow + alt.hashCode();
    }
  }

  @Nullable Cell cell(int row, int column) {
    XlsxRow cells = rows.get(row);
    return cells == null ? null : cells.get(column);
  }

  /** The words of a cell; empty where it has none. */
  String text(int row, int column) {
    XlsxRow cells = rows.get(row);
    return cells == null ? "" : cells.text(column);
  }

  XlsxRow row(int row) {
    return rows.getOrDefault(row, new XlsxRow());
  }

  /** A1 notation with the part, for findings. */
  String place(int row, int column) {
    return part + "!" + address(row, column);
  }

  /** A1 notation. */
  String address(int row, int column) {
    int letters = column;
    StringBuilder name = new StringBuilder();
    do {
      name.insert(0, (char) ('A' + letters % 26));
      letters = letters / 26 - 1;
    } while (letters >= 0);
    return name.toString() + row;
  }
}
