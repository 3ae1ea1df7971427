package dev.bayan.verify;

import dev.bayan.plan.Block;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Value;
import dev.bayan.verify.XlsxSheet.Cell;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Proves that one sheet holds one comparison, cell by cell, and nothing else. Rows of the table are
 * compared as they are read, so that a large sheet is never whole in memory.
 */
final class XlsxGrid implements XlsxSheetReader.Rows {

  /** What a column's name can hold. */
  private static final int NAME_LIMIT = 255;

  private final Block.Table table;
  private final XlsxSheet.Table range;
  private final int head;

  /** What is kept of the sheet: the rows above and below the table's, and the one at hand. */
  private XlsxSheet sheet;

  /** The row that is compared next; 0 before the header. */
  private int next;

  private final List<Finding> findings;
  private final Set<String> seen = new HashSet<>();

  /** What did not fit its cell, and so must stand below the table. */
  private final StringBuilder rests = new StringBuilder();

  private XlsxGrid(
      Block.Table table, XlsxSheet sheet, XlsxSheet.Table range, int head, List<Finding> findings) {
    this.table = table;
    this.sheet = sheet;
    this.range = range;
    this.head = head;
    this.findings = findings;
  }

  /**
   * A check of a sheet that is about to be read; null if there is nothing to check.
   *
   * @param range where the table stands, by its part
   * @param head the rows above the title: that of the classification
   */
  static @Nullable XlsxGrid of(
      Block.Table table,
      int head,
      XlsxBook.Ref ref,
      XlsxSheet.@Nullable Table range,
      List<Finding> findings) {
    if (range == null) {
      findings.add(new Finding(ref.part(), "the comparison is not a table"));
      return null;
    }
    int rows = range.lastRow() - range.firstRow();
    int columns = range.lastColumn() - range.firstColumn() + 1;
    if (rows != Math.max(1, table.rows().size()) || columns != table.columns().size() + 1) {
      findings.add(new Finding(ref.part(), "the table has %d by %d".formatted(rows, columns)));
      return null;
    }
    XlsxSheet none =
        new XlsxSheet(
            ref.name(),
            ref.part(),
            false,
            new TreeMap<>(),
            range,
            List.of(),
            List.of(),
            Map.of(),
            Map.of());
    return new XlsxGrid(table, none, range, head, findings);
  }

  @Override
  public void row(int row, XlsxRow cells) {
    if (sheet.rows().putIfAbsent(row, cells) != null || (next > 0 && row < next)) {
      findings.add(new Finding(sheet.place(row, 0), "a row that is there twice"));
    }
    if (row > range.firstRow()) {
      compareTo(Math.min(row, range.lastRow()));
    }
  }

  /**
   * To be called when the last row has been read.
   *
   * @param read the sheet, but for its rows
   */
  void finish(XlsxSheet read) {
    compareTo(range.lastRow());
    sheet = read.with(sheet.rows());
    if (!range.equals(read.table())) {
      findings.add(new Finding(sheet.part(), "the comparison is not a table"));
    }
    new XlsxAttached(sheet, findings).check(table, range.firstRow() + 1);
    XlsxBelow.check(table, sheet, range, rests, findings);
    strangers(sheet.rows().headMap(range.firstRow(), true).keySet());
  }

  /** The rows that are kept: those above the table, its header, and those below. */
  XlsxSheet kept(XlsxSheet read) {
    return read.with(sheet.rows());
  }

  private void compareTo(int last) {
    if (next == 0) {
      header();
      next = range.firstRow() + 1;
    }
    for (; next <= last; next++) {
      int index = next - range.firstRow() - 1;
      if (index < table.rows().size()) {
        row(table.rows().get(index), next);
      }
      strangers(Set.of(next));
      sheet.rows().remove(next);
    }
  }

  private void header() {
    words(range.firstRow() - 1, range.firstColumn(), table.caption().line().text());
    if (range.alt().isEmpty() || !table.title().text().startsWith(range.alt())) {
      findings.add(new Finding(sheet.part(), "the table has not its title for a screen reader"));
    }
    header(0, table.axis());
    for (int i = 0; i < table.columns().size(); i++) {
      header(i + 1, table.columns().get(i));
    }
  }

  private void row(Block.Row row, int at) {
    words(at, range.firstColumn(), with(row.name().text(), row.marker()));
    for (int j = 0; j < row.cells().size(); j++) {
      cell(at, range.firstColumn() + 1 + j, row.cells().get(j));
    }
  }

  private void header(int offset, Prose header) {
    int column = range.firstColumn() + offset;
    String name = range.columns().get(offset);
    String shown = sheet.text(range.firstRow(), column);
    String words = header.text();
    boolean cut = words.length() > NAME_LIMIT;
    if (cut) {
      rests.append(words);
    }
    boolean repeated = seen.contains(folded(words));
    boolean altered = cut ? words.startsWith(stem(shown)) : repeated && words.equals(stem(shown));
    if (!shown.equals(words) && !altered) {
      differ(range.firstRow(), column, words, shown);
    }
    if (!shown.equals(name)) {
      differ(range.firstRow(), column, "the column's name " + name, shown);
    }
    if (!seen.add(folded(shown))) {
      findings.add(new Finding(sheet.place(range.firstRow(), column), "two columns of one name"));
    }
  }

  /** A header without the number that tells it from its twin. */
  private static String stem(String header) {
    return header.replaceAll("\u00A0\\([0-9]+\\)$", "");
  }

  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private void cell(int row, int column, Block.Cell cell) {
    String words = cell.text().text();
    switch (cell.value()) {
      case Value.Words only -> words(row, column, with(words, cell.marker()));
      case Value.Empty nothing -> {
        if (sheet.cell(row, column) != null) {
          differ(row, column, "nothing", String.valueOf(sheet.cell(row, column)));
        }
      }
      case Value.Number number -> {
        if (XlsxRoom.isHeld(number.number(), words) && !isSaid(row, column, cell)) {
          number(row, column, number.number());
          marker(row, column, cell);
        } else {
          words(row, column, with(words, cell.marker()));
        }
      }
      case Value.Day day -> {
        if (!XlsxRoom.isHeld(day.date()) || isSaid(row, column, cell)) {
          words(row, column, with(words, cell.marker()));
        } else {
          number(row, column, XlsxRoom.serial(day.date()));
          marker(row, column, cell);
          Cell shown = sheet.cell(row, column);
          if (shown != null && !shown.code().contains("yyyy")) {
            findings.add(new Finding(sheet.place(row, column), "a day that shows as a number"));
          }
        }
      }
    }
  }

  /** Whether a cell holds words though it could be typed: Excel has room for so many formats. */
  private boolean isSaid(int row, int column, Block.Cell cell) {
    boolean ofItsOwn = cell.marker() != null || cell.value() instanceof Value.Day;
    return ofItsOwn && sheet.text(row, column).equals(with(cell.text().text(), cell.marker()));
  }

  /** A typed cell shows the marker of its note by its format. */
  private void marker(int row, int column, Block.Cell cell) {
    Cell shown = sheet.cell(row, column);
    if (cell.marker() != null && shown != null && !shown.code().contains(cell.marker().text())) {
      findings.add(new Finding(sheet.place(row, column), "the marker of the note is missing"));
    }
  }

  private void number(int row, int column, BigDecimal number) {
    Cell cell = sheet.cell(row, column);
    if (cell == null || cell.number() == null || cell.number().compareTo(number) != 0) {
      differ(row, column, "the number " + number.toPlainString(), String.valueOf(cell));
    }
  }

  private void words(int row, int column, String words) {
    String shown = sheet.text(row, column);
    if (shown.equals(words)) {
      return;
    }
    if (XlsxRoom.isTooLong(words) && !shown.isEmpty() && words.startsWith(shown)) {
      rests.append(words, shown.length(), words.length());
    } else {
      differ(row, column, words, shown);
    }
  }

  /** Nothing stands beside the table or above its title. */
  private void strangers(Set<Integer> rows) {
    for (int row : rows) {
      XlsxRow cells = sheet.row(row);
      for (int column = 0; column < cells.end(); column++) {
        boolean title = row == range.firstRow() - 1 && column == range.firstColumn();
        boolean inside = row >= range.firstRow() && column <= range.lastColumn();
        boolean marking = row == head && column == 0;
        if (!title && !inside && !marking && cells.get(column) != null) {
          findings.add(new Finding(sheet.place(row, column), "a cell that is not the pack's"));
        }
      }
    }
  }

  private static String with(String words, @Nullable Prose marker) {
    return marker == null ? words : words + "\u00A0" + marker.text();
  }

  private void differ(int row, int column, String expected, String shown) {
    findings.add(
        new Finding(
            sheet.place(row, column),
            "not %s but %s".formatted(XlsxCheck.excerpt(expected), XlsxCheck.excerpt(shown))));
  }
}
