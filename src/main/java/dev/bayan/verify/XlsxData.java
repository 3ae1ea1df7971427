package dev.bayan.verify;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Value;
import dev.bayan.text.SearchFold;
import dev.bayan.text.SheetLabels;
import dev.bayan.verify.XlsxSheet.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the sheet of the data holds every cell of every comparison, in their order, each
 * value in the column of its type. Rows are compared as they are read, so that a large sheet is
 * never whole in memory.
 */
final class XlsxData implements XlsxSheetReader.Rows {

  private static final int TEXT = 4;
  private static final int SEARCH = 5;
  private static final int NUMBER = 6;
  private static final int DAY = 7;
  private static final int UNIT = 8;
  private static final int NOTE = 9;
  private static final int SOURCE = 10;

  private final SheetLabels labels;
  private final int header;
  private final String part;
  private final List<Finding> findings;
  private final Iterator<Planned> planned;
  private int at;
  private NavigableMap<Integer, Cell> first = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder search = new StringBuilder();
  private final StringBuilder note = new StringBuilder();

  /** One cell of a comparison and what it stands for. */
  private record Planned(String title, String role, String party, Block.Cell cell, String note) {}

  /**
   * A check of a sheet.
   *
   * @param columns the names of each comparison's columns, the roles' first
   */
  XlsxData(Pack pack, List<List<String>> columns, String part, List<Finding> findings) {
    labels = pack.labels().sheets();
    header = XlsxCheck.head(pack) + 1;
    this.part = part;
    this.findings = findings;
    List<Planned> all = new ArrayList<>();
    for (int i = 0; i < pack.tables().size(); i++) {
      plan(pack.tables().get(i), columns.get(i), all);
    }
    planned = all.iterator();
  }

  private static void plan(Block.Table table, List<String> columns, List<Planned> all) {
    Iterator<Block.Note> notes = table.notes().iterator();
    String title = table.title().text();
    for (Block.Row row : table.rows()) {
      String ofRow = words(row.marker(), notes);
      String role = row.name().text();
      for (int i = 0; i < row.cells().size(); i++) {
        Block.Cell cell = row.cells().get(i);
        String own = words(cell.marker(), notes);
        String note = own + (own.isEmpty() || ofRow.isEmpty() ? "" : "\n") + ofRow;
        String party = i + 1 < columns.size() ? columns.get(i + 1) : "";
        all.add(new Planned(title, role, party, cell, note));
      }
    }
  }

  private static String words(@Nullable Prose marker, Iterator<Block.Note> notes) {
    return marker == null || !notes.hasNext()
        ? ""
        : notes.next().line().text().substring(marker.text().length()).strip();
  }

  @Override
  public void row(int row, NavigableMap<Integer, Cell> cells) {
    if (row <= header) {
      return;
    }
    if (!text(cells, 3).equals(labels.kindContinued())) {
      compare();
      at = row;
      first = cells;
    }
    text.append(text(cells, TEXT));
    search.append(text(cells, SEARCH));
    note.append(text(cells, NOTE));
  }

  /** To be called when the last row has been read. */
  void finish(XlsxSheet sheet, List<String> names) {
    compare();
    if (planned.hasNext()) {
      findings.add(new Finding(part, "not every cell of the comparisons"));
    }
    XlsxSheet.Table range = sheet.table();
    if (range == null || range.firstRow() != header || range.lastRow() < at) {
      findings.add(new Finding(part, "the data is not a table"));
    } else if (!range.columns().equals(names)) {
      findings.add(new Finding(part, "the columns of the data are called otherwise"));
    }
  }

  private void compare() {
    if (at == 0) {
      return;
    }
    if (!planned.hasNext()) {
      findings.add(new Finding(part + "!A" + at, "a row that is not the pack's"));
    } else {
      compare(planned.next());
    }
    text.setLength(0);
    search.setLength(0);
    note.setLength(0);
  }

  private void compare(Planned cell) {
    begins(0, cell.title());
    begins(1, cell.role());
    same("C", text(first, 2), cell.party());
    same("D", text(first, 3), kind(cell.cell().value()));
    String words = cell.cell().text().text();
    BigDecimal number = null;
    BigDecimal day = null;
    String unit = "";
    switch (cell.cell().value()) {
      case Value.Words none -> {}
      case Value.Empty none -> words = "";
      case Value.Number value -> {
        if (XlsxGrid.isHeld(value.number(), words)) {
          number = value.number();
          unit = value.style().percent() ? "%" : unit(value);
          words = "";
        }
      }
      case Value.Day value -> {
        if (XlsxGrid.isHeld(value.date())) {
          day = XlsxGrid.serial(value.date());
          words = "";
        }
      }
    }
    same("E", text.toString(), words);
    same("F", search.toString(), SearchFold.of(words));
    number(NUMBER, number);
    number(DAY, day);
    same("I", text(first, UNIT), unit);
    same("J", note.toString(), cell.note());
    String source = cell.cell().source() == null ? "" : cell.cell().source().toString();
    same("K", text(first, SOURCE), source);
  }

  private static String unit(Value.Number value) {
    return value.style().prefix().strip() + value.style().suffix().strip();
  }

  private String kind(Value value) {
    return switch (value) {
      case Value.Words words -> labels.kindText();
      case Value.Number number -> labels.kindNumber();
      case Value.Day day -> labels.kindDate();
      case Value.Empty nothing -> labels.kindEmpty();
    };
  }

  /** A name that no cell can hold is cut. */
  private void begins(int column, String name) {
    String shown = text(first, column);
    if (!shown.equals(name) && !(XlsxGrid.isTooLong(name) && name.startsWith(shown))) {
      same(column == 0 ? "A" : "B", shown, name);
    }
  }

  private void number(int column, @Nullable BigDecimal expected) {
    Cell cell = first.get(column);
    BigDecimal shown = cell == null ? null : cell.number();
    boolean same =
        expected == null ? cell == null : shown != null && shown.compareTo(expected) == 0;
    if (!same) {
      same(column == NUMBER ? "G" : "H", String.valueOf(shown), String.valueOf(expected));
    }
  }

  private void same(String column, String shown, String expected) {
    if (!shown.equals(expected)) {
      String message =
          "not %s but %s".formatted(XlsxCheck.excerpt(expected), XlsxCheck.excerpt(shown));
      findings.add(new Finding(part + "!" + column + at, message));
    }
  }

  private static String text(NavigableMap<Integer, Cell> cells, int column) {
    Cell cell = cells.get(column);
    return cell == null || cell.text() == null ? "" : cell.text();
  }
}
