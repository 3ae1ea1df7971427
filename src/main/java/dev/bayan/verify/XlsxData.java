package dev.bayan.verify;

import dev.bayan.plan.Pack;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.plan.Value;
import dev.bayan.text.SearchFold;
import dev.bayan.text.SheetLabels;
import dev.bayan.verify.XlsxSheet.Cell;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
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
  private final int offset;
  private final Consumer<XlsxRow> before;
  private final String part;
  private final List<Finding> findings;
  private final Iterator<RegisterEntry.Row> planned;
  private int at;
  private XlsxRow first = new XlsxRow();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder search = new StringBuilder();
  private final StringBuilder note = new StringBuilder();

  /**
   * A check of a sheet.
   *
   * @param frame the words of the sheet
   * @param offset the columns before the comparison's name
   * @param before sees to those columns, after a cell was taken from those that are planned
   */
  XlsxData(
      Pack frame,
      int offset,
      Consumer<XlsxRow> before,
      Iterator<RegisterEntry.Row> planned,
      String part,
      List<Finding> findings) {
    labels = frame.labels().sheets();
    header = XlsxCheck.head(frame) + 1;
    this.offset = offset;
    this.before = before;
    this.planned = planned;
    this.part = part;
    this.findings = findings;
  }

  @Override
  public void row(int row, XlsxRow cells) {
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

  /** To be called when the last sheet has been read. */
  static void exhausted(Iterator<RegisterEntry.Row> planned, String part, List<Finding> findings) {
    if (planned.hasNext()) {
      findings.add(new Finding(part, "not every cell of the comparisons"));
    }
  }

  /** To be called when the last row has been read. */
  void finish(XlsxSheet sheet, List<String> names) {
    compare();
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
      RegisterEntry.Row row = planned.next();
      before.accept(first);
      compare(row);
    }
    text.setLength(0);
    search.setLength(0);
    note.setLength(0);
  }

  private void compare(RegisterEntry.Row cell) {
    begins(0, cell.comparison());
    begins(1, cell.role());
    begins(2, cell.party());
    same(3, text(first, 3), kind(cell.value()));
    String words = cell.words();
    BigDecimal number = null;
    BigDecimal day = null;
    String unit = "";
    switch (cell.value()) {
      case Value.Words none -> {}
      case Value.Empty none -> words = "";
      case Value.Number value -> {
        if (XlsxRoom.isHeld(value.number(), words)) {
          number = value.number();
          unit = value.style().percent() ? "%" : unit(value);
          words = "";
        }
      }
      case Value.Day value -> {
        if (XlsxRoom.isHeld(value.date())) {
          day = XlsxRoom.serial(value.date());
          words = "";
        }
      }
    }
    same(TEXT, text.toString(), words);
    same(SEARCH, search.toString(), SearchFold.of(words));
    number(NUMBER, number);
    number(DAY, day);
    same(UNIT, text(first, UNIT), unit);
    same(NOTE, note.toString(), cell.note());
    same(SOURCE, text(first, SOURCE), cell.source() == null ? "" : cell.source().toString());
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
    if (!shown.equals(name) && !(XlsxRoom.isTooLong(name) && name.startsWith(shown))) {
      same(column, shown, name);
    }
  }

  private void number(int column, @Nullable BigDecimal expected) {
    Cell cell = first.get(offset + column);
    BigDecimal shown = cell == null ? null : cell.number();
    boolean same =
        expected == null ? cell == null : shown != null && shown.compareTo(expected) == 0;
    if (!same) {
      same(column, String.valueOf(shown), String.valueOf(expected));
    }
  }

  private void same(int column, String shown, String expected) {
    if (!shown.equals(expected)) {
      String message =
          "not %s but %s".formatted(XlsxCheck.excerpt(expected), XlsxCheck.excerpt(shown));
      char letter = (char) ('A' + offset + column);
      findings.add(new Finding(part + "!" + letter + at, message));
    }
  }

  private String text(XlsxRow cells, int column) {
    return cells.text(offset + column);
  }
}
