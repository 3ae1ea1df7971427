package dev.bayan.export.xlsx;

import dev.bayan.export.Register.Item;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.RegisterEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of all packs as one table: those columns that the data of a pack has, and before them
 * the pack's name, date and title. Where Excel has no more rows, the table goes on in another one
 * on the next sheet.
 */
final class RegisterData {

  private static final List<Double> WIDTHS = List.of(22.0, 13.0, 30.0);

  private final Workbook workbook;
  private final int mostRows;
  private final Layout layout;
  private final List<String> columns;
  private final CellFormat plain;
  private final CellFormat days;
  private final List<String> names = new ArrayList<>();
  private SheetPart sheet;
  private DataRows rows;
  private int header;
  private RegisterEntry.@Nullable Head head;

  RegisterData(Workbook workbook, Collection<Item> items, int mostRows) {
    this.workbook = workbook;
    this.mostRows = mostRows;
    Pack frame = workbook.pack();
    columns = columns(frame);
    plain = DataRows.plain(workbook);
    days = plain.coded(workbook.codes().day()).reading(Prose.of("a", frame.direction()));
    double widest = 0;
    long all = 0;
    for (Item item : items) {
      widest = Math.max(widest, workbook.widths().of(item.head().longest(), plain.face()));
      all += item.head().rows();
    }
    List<Double> widths = new ArrayList<>(WIDTHS);
    widths.addAll(DataSheet.widths(widest));
    boolean fitted = all <= Workbook.MOST_FITTED_ROWS;
    layout = new Layout(widths, workbook.rowsAbove() + 1, 1, true, fitted);
    sheet = opened();
    rows = new DataRows(workbook, sheet, WIDTHS.size(), this::before);
  }

  /** The names of the columns, in their order. */
  static List<String> columns(Pack frame) {
    List<String> columns = new ArrayList<>();
    columns.add(frame.labels().sheets().briefing());
    columns.add(frame.labels().date());
    columns.add(frame.labels().title());
    columns.addAll(DataSheet.columns(frame));
    return TablePart.columnNames(columns);
  }

  private SheetPart opened() {
    String first = workbook.names().data();
    String name = names.isEmpty() ? first : workbook.names().another(first);
    names.add(name);
    SheetPart opened = workbook.sheet(name, layout);
    opened.row();
    header = opened.at();
    for (int i = 0; i < columns.size(); i++) {
      opened.plain(i, columns.get(i), workbook.looks().header());
    }
    return opened;
  }

  /** Writes the cells of a pack. */
  void pack(Item item) throws IOException {
    head = item.head();
    if (item.head().rows() > 0) {
      item.source().entry().rows(this::row);
    }
  }

  private void row(RegisterEntry.Row row) {
    if (sheet.at() - header + DataRows.height(row) > mostRows) {
      close();
      sheet = opened();
      rows = new DataRows(workbook, sheet, WIDTHS.size(), this::before);
    }
    rows.cell(row);
  }

  private void before(SheetPart part) {
    if (head == null) {
      throw new IllegalStateException("cells of no pack");
    }
    part.plain(0, head.id(), plain);
    if (head.date() != null && Serial.holds(head.date())) {
      part.day(1, head.date(), days);
    }
    part.plain(2, Xstring.first(head.title()), plain);
  }

  /** Completes the sheets; gives their names. */
  List<String> finish() {
    close();
    return names;
  }

  private void close() {
    // A table has a row, even where no pack has a comparison.
    int last = Math.max(header + 1, sheet.at());
    String range = CellRef.range(0, header, columns.size() - 1, last);
    String name = DataSheet.TABLE + (names.size() == 1 ? "" : "_" + names.size());
    String title = workbook.pack().labels().sheets().data();
    workbook.table(sheet, name, title, String.join("، ", columns), range, columns);
    workbook.finish(sheet);
  }
}
