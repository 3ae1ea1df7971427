package dev.bayan.read;

import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a table of the rows of a file: the first that says anything names the columns, the first
 * cell of each other names its row. Rows that say nothing are passed over; columns whose names
 * begin with {@code x-} are the user's own.
 *
 * <pre>
 * الدور,مصر,x-draft,قطر      → columns مصر, قطر
 * المساعدات,120500,ask,      → row المساعدات: 120500, nothing
 * </pre>
 */
final class TableRows {

  private final Values values;
  private final CellReader cells;
  private final RowFormat formats;
  private final @Nullable String axis;

  /** Which cells of a row are read, by their index; null before the columns are named. */
  private @Nullable List<Integer> kept;

  /** The name cell and those under the named columns, the user's own among them. */
  private int width;

  private final Set<Integer> own = new HashSet<>();
  private final List<String> columns = new ArrayList<>();
  private final List<Comparison.Row> rows = new ArrayList<>();
  private int seen;
  private long cellsSeen;
  private long textSeen;

  TableRows(Values values, @Nullable String axis) {
    this.values = values;
    this.cells = new CellReader(values);
    this.formats = new RowFormat(values.problems());
    this.axis = axis;
  }

  /** How many cells a row is to have; 0 before the columns are named. */
  int width() {
    return width;
  }

  /**
   * Takes the next row.
   *
   * @param at the row as a whole
   * @return whether there is sense in another
   */
  boolean add(List<TableCell> row, Node at) {
    if (row.stream().allMatch(TableCell::isEmpty)) {
      return true;
    }
    if (kept == null) {
      return name(row, at);
    }
    seen++;
    cellsSeen += row.size();
    for (TableCell cell : row) {
      textSeen += cell.otherwise() instanceof Node.Text text ? text.text().length() : 0;
    }
    if (seen > Limits.TABLE_ROWS || cellsSeen > Limits.TABLE_CELLS) {
      return tooLong(at, Message.of("table.too-long"));
    }
    if (textSeen > Limits.TABLE_TEXT) {
      return tooLong(at, Message.of("table.too-much-text", Limits.TABLE_TEXT / (1024 * 1024)));
    }
    body(row, at, kept);
    return true;
  }

  private boolean tooLong(Node at, Message message) {
    values.problems().report(Code.TABLE_TOO_LONG, at, message, Message.of("table.too-long.help"));
    return false;
  }

  /** The table, or null where it could not be read whole. */
  @Nullable Table end() {
    Problems problems = values.problems();
    if (kept == null || seen == 0) {
      if (!problems.hasErrors()) {
        String what = kept == null ? "table.nothing" : "table.no-rows";
        problems.report(
            Code.TABLE_EMPTY,
            Place.WHOLE_FILE,
            Pointer.ROOT,
            Message.of(what),
            Message.of("table.empty.help"));
      }
      return null;
    }
    return problems.hasErrors() ? null : new Table(columns, rows);
  }

  private boolean name(List<TableCell> row, Node at) {
    width = row.size();
    while (width > 1 && row.get(width - 1).isEmpty()) {
      width--;
    }
    List<Integer> read = new ArrayList<>();
    for (int i = 1; i < width; i++) {
      Node.Text name = row.get(i).name();
      if (name != null && name.text().startsWith("x-")) {
        own.add(i);
      } else {
        read.add(i);
      }
    }
    if (read.isEmpty()) {
      values
          .problems()
          .report(
              Code.TABLE_EMPTY,
              at,
              Message.of("table.no-columns"),
              Message.of(at.place().line() == 0 ? "table.empty.help" : "table.no-columns.help"));
      return false;
    }
    if (read.size() > ComparisonReader.MOST_COLUMNS) {
      Message message = Message.of("table.columns", read.size(), ComparisonReader.MOST_COLUMNS);
      values.problems().report(Code.COLUMN_COUNT, at, message, Message.of("table.columns.help"));
      return false;
    }
    kept = read;
    Map<String, String> names = new HashMap<>();
    if (axis != null) {
      names.put(ComparisonReader.fold(axis), "");
    }
    for (int i : read) {
      column(row.get(i), names);
    }
    return true;
  }

  private void column(TableCell cell, Map<String, String> names) {
    String name = text(cell);
    if (name == null || cell.name() == null) {
      return;
    }
    columns.add(name);
    String where =
        cell.name().place().line() == 0
            ? cell.name().pointer().toString()
            : cell.name().place().toString();
    String other = names.putIfAbsent(ComparisonReader.fold(name), where);
    if (other != null) {
      Message message =
          other.isEmpty()
              ? Message.of("table.repeated-axis", Echo.quoted(name))
              : Message.of("table.repeated", Echo.quoted(name), Echo.isolated(other));
      values
          .problems()
          .report(Code.REPEATED_HEADER, cell.name(), message, Message.of("table.repeated.help"));
    }
  }

  private void body(List<TableCell> row, Node at, List<Integer> read) {
    if (row.size() < width) {
      count(row.size(), at);
      return;
    }
    for (TableCell beyond : row.subList(width, row.size())) {
      if (!beyond.isEmpty()) {
        values
            .problems()
            .report(
                Code.CELL_COUNT,
                beyond.otherwise(),
                Message.of("table.beyond"),
                Message.of("table.beyond.help"));
        break;
      }
    }
    String name = text(row.get(0));
    List<TableCell> mine = read.stream().map(row::get).toList();
    Format format = formats.of(mine, row.get(0).otherwise());
    List<Cell> cellsRead = new ArrayList<>(mine.size());
    for (TableCell cell : mine) {
      boolean agrees = cell.format().equals(format);
      // What the file says was agreed on by the row: there is nothing to hold against it.
      Cell value = cells.cell(agrees ? cell.value() : cell.otherwise(), new Format.Plain());
      if (value != null) {
        cellsRead.add(value);
      }
    }
    if (name != null && cellsRead.size() == columns.size()) {
      rows.add(new Comparison.Row(name, format, cellsRead, null));
    }
  }

  private void count(int size, Node at) {
    values
        .problems()
        .report(
            Code.CELL_COUNT,
            at,
            Message.of("table.cells", size, width),
            Message.of("table.cells.help"));
  }

  /** The text of a name; null, and reported, where there is none. */
  private @Nullable String text(TableCell cell) {
    if (cell.name() == null) {
      values
          .problems()
          .report(
              Code.CELL_KIND,
              cell.otherwise(),
              Message.of("table.name"),
              Message.of("table.name.help"));
      return null;
    }
    if (cell.isEmpty()) {
      values
          .problems()
          .report(
              Code.EMPTY_TEXT,
              cell.name(),
              Message.of("table.no-name"),
              Message.of("table.no-name.help"));
      return null;
    }
    return values.name(cell.name());
  }
}
