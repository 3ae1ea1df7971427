package dev.bayan.export.xlsx;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.plan.Value;
import dev.bayan.text.SheetLabels;
import java.util.ArrayList;
import java.util.List;

/**
 * Every cell of every comparison in a row of its own, as one table: what is filtered, pivoted and
 * merged with other workbooks.
 *
 * <pre>
 * أدوار | المساعدات | قطر | عدد | | | 120500 | | دولار | بحسب البيان | https://…
 * </pre>
 *
 * <p>A value stands in the column of its type; beside a text stands the same as it is looked for
 * ({@link SearchFold}). What a cell cannot hold goes on in the next row, of a kind of its own.
 */
final class DataSheet {

  /** Beyond these rows Excel has no more, and nobody filters by hand. */
  static final int MOST_ROWS = 1_000_000;

  /** Of the table in formulas. */
  static final String TABLE = "Data";

  static final int COMPARISON = 0;
  static final int ROLE = 1;
  static final int PARTY = 2;
  static final int KIND = 3;
  private static final int NUMBER = 6;

  /** The columns that say what a row is of: they stay in view, and on every printed page. */
  private static final int NAMES = 2;

  private static final List<Double> WIDTHS =
      List.of(18.0, 18.0, 15.0, 12.0, 38.0, 28.0, 15.0, 14.0, 11.0, 26.0, 26.0);

  /** A number wider than its column shows as hashes. */
  private static final double PADDING = Widths.PADDING + 2 * Widths.INDENT;

  private final Workbook workbook;
  private final Pack pack;
  private final SheetPart sheet;
  private final DataRows rows;

  DataSheet(Workbook workbook) {
    this.workbook = workbook;
    pack = workbook.pack();
    boolean fitted = cells(pack) <= Workbook.MOST_FITTED_ROWS;
    Layout layout = new Layout(widths(workbook), workbook.rowsAbove() + 1, NAMES, true, fitted);
    sheet = workbook.sheet(workbook.names().data(), layout);
    rows = new DataRows(workbook, sheet, 0, none -> {});
  }

  private static List<Double> widths(Workbook workbook) {
    double widest = 0;
    Face face = DataRows.plain(workbook).face();
    int longest = 0;
    for (Block.Table table : workbook.pack().tables()) {
      for (Block.Row row : table.rows()) {
        for (Block.Cell cell : row.cells()) {
          String words = cell.value() instanceof Value.Number ? cell.text().text() : "";
          // Of figures, those that are much shorter are never wider.
          if (words.length() > longest - 3 && DataRows.said(cell.value(), words).isEmpty()) {
            longest = Math.max(longest, words.length());
            widest = Math.max(widest, workbook.widths().of(words, face));
          }
        }
      }
    }
    return widths(widest);
  }

  /** The widths of the columns, where the widest number takes so many digits. */
  static List<Double> widths(double widest) {
    List<Double> widths = new ArrayList<>(WIDTHS);
    widths.set(NUMBER, Math.max(WIDTHS.get(NUMBER), widest + PADDING));
    return widths;
  }

  /** How many cells the comparisons of a pack have. */
  static long cells(Pack pack) {
    return pack.tables().stream()
        .mapToLong(table -> (long) table.rows().size() * table.columns().size())
        .sum();
  }

  /** The names of the columns, in their order. */
  static List<String> columns(Pack pack) {
    SheetLabels labels = pack.labels().sheets();
    return TablePart.columnNames(
        List.of(
            pack.labels().comparison(),
            labels.role(),
            labels.party(),
            labels.kind(),
            pack.labels().text(),
            labels.searchText(),
            labels.number(),
            labels.day(),
            labels.unit(),
            labels.note(),
            pack.labels().source()));
  }

  /** Writes the sheet; tells whether any row goes on with the text of the one above. */
  boolean write() {
    sheet.row();
    int header = sheet.at();
    List<String> columns = columns(pack);
    for (int i = 0; i < columns.size(); i++) {
      sheet.plain(i, columns.get(i), workbook.looks().header());
    }
    pack.tables().forEach(this::table);
    String range = CellRef.range(0, header, columns.size() - 1, sheet.at());
    workbook.table(
        sheet, TABLE, pack.labels().sheets().data(), String.join("، ", columns), range, columns);
    workbook.finish(sheet);
    return rows.isContinued();
  }

  private void table(Block.Table table) {
    Notes notes = new Notes(table);
    String title = table.title().text();
    List<String> parties = MatrixSheet.columnNames(table);
    for (Block.Row row : table.rows()) {
      String ofRow = Notes.words(notes.of(row.marker()), row.marker());
      String role = row.name().text();
      for (int i = 0; i < row.cells().size(); i++) {
        Block.Cell cell = row.cells().get(i);
        String own = Notes.words(notes.of(cell.marker()), cell.marker());
        String note = own.isEmpty() || ofRow.isEmpty() ? own + ofRow : own + "\n" + ofRow;
        String words = cell.text().text();
        rows.cell(
            new RegisterEntry.Row(
                title, role, parties.get(i + 1), cell.value(), words, note, cell.source()));
      }
    }
  }
}
