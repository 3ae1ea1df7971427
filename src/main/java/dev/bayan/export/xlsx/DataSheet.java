package dev.bayan.export.xlsx;

import dev.bayan.export.xlsx.CellFormat.Edge;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Value;
import dev.bayan.text.NumberStyle;
import dev.bayan.text.SearchFold;
import dev.bayan.text.SheetLabels;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  private static final int TEXT = 4;
  private static final int SEARCH = 5;
  private static final int NUMBER = 6;
  private static final int DAY = 7;
  private static final int UNIT = 8;
  private static final int NOTE = 9;
  private static final int SOURCE = 10;

  private static final List<Double> WIDTHS =
      List.of(18.0, 18.0, 15.0, 12.0, 38.0, 28.0, 15.0, 14.0, 11.0, 26.0, 26.0);

  /** A number wider than its column shows as hashes. */
  private static final double PADDING = Widths.PADDING + 2 * Widths.INDENT;

  private final Workbook workbook;
  private final Pack pack;
  private final SheetLabels labels;
  private final SheetPart sheet;
  private final FormatCodes codes;
  private final CellFormat plain;

  /** Read from left to right in any pack. */
  private final CellFormat address;

  private final CellFormat days;
  private final Map<String, CellFormat> coded = new HashMap<>();
  private boolean continued;

  DataSheet(Workbook workbook) {
    this.workbook = workbook;
    pack = workbook.pack();
    labels = pack.labels().sheets();
    codes = workbook.codes();
    plain = workbook.looks().cell().with(Edge.NONE);
    Prose latin = Prose.of("a", pack.direction());
    address = workbook.looks().linked(plain).reading(latin);
    days = plain.coded(codes.day()).reading(latin);
    boolean fitted = cells(pack) <= Workbook.MOST_FITTED_ROWS;
    Layout layout = new Layout(widths(), workbook.rowsAbove() + 1, 0, true, fitted);
    sheet = workbook.sheet(workbook.names().data(), layout);
  }

  private List<Double> widths() {
    double widest = WIDTHS.get(NUMBER);
    Face face = plain.face();
    int longest = 0;
    for (Block.Table table : pack.tables()) {
      for (Block.Row row : table.rows()) {
        for (Block.Cell cell : row.cells()) {
          String words = cell.value() instanceof Value.Number ? cell.text().text() : "";
          // Of figures, those that are much shorter are never wider.
          if (words.length() > longest - 3 && said(cell).isEmpty()) {
            longest = Math.max(longest, words.length());
            widest = Math.max(widest, workbook.widths().of(words, face) + PADDING);
          }
        }
      }
    }
    List<Double> widths = new ArrayList<>(WIDTHS);
    widths.set(NUMBER, widest);
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
    workbook.table(sheet, TABLE, labels.data(), String.join("، ", columns), range, columns);
    workbook.finish(sheet);
    return continued;
  }

  private void table(Block.Table table) {
    Notes notes = new Notes(table);
    String title = Xstring.first(table.title().text());
    List<String> parties = MatrixSheet.columnNames(table);
    for (Block.Row row : table.rows()) {
      String ofRow = Notes.words(notes.of(row.marker()), row.marker());
      String role = Xstring.first(row.name().text());
      for (int i = 0; i < row.cells().size(); i++) {
        Block.Cell cell = row.cells().get(i);
        String own = Notes.words(notes.of(cell.marker()), cell.marker());
        String note = own.isEmpty() || ofRow.isEmpty() ? own + ofRow : own + "\n" + ofRow;
        cell(title, role, parties.get(i + 1), cell, note);
      }
    }
  }

  private void cell(String title, String role, String party, Block.Cell cell, String note) {
    Value value = cell.value();
    String words = said(cell);
    List<String> texts = words.isEmpty() ? List.of() : Xstring.pieces(words, Xstring.CELL_LIMIT);
    List<String> notes = Xstring.pieces(note, Xstring.CELL_LIMIT);
    for (int i = 0; i < Math.max(texts.size(), notes.size()); i++) {
      sheet.row();
      sheet.plain(COMPARISON, title, plain);
      sheet.plain(ROLE, role, plain);
      sheet.plain(PARTY, party, plain);
      sheet.plain(KIND, i == 0 ? kind(value) : labels.kindContinued(), plain);
      continued |= i > 0;
      if (i < texts.size()) {
        sheet.plain(TEXT, texts.get(i), plain);
        sheet.plain(SEARCH, SearchFold.of(texts.get(i)), plain);
      }
      if (i == 0 && words.isEmpty()) {
        typed(value);
      }
      if (i < notes.size() && !note.isEmpty()) {
        sheet.plain(NOTE, notes.get(i), plain);
      }
      if (i == 0 && cell.source() != null) {
        source(cell.source());
      }
    }
  }

  /** The words of a cell that no typed column can hold. */
  private static String said(Block.Cell cell) {
    String words = cell.text().text();
    return switch (cell.value()) {
      case Value.Words only -> words;
      case Value.Number number -> Serial.holds(number.number(), words) ? "" : words;
      case Value.Day day -> Serial.holds(day.date()) ? "" : words;
      case Value.Empty nothing -> "";
    };
  }

  private String kind(Value value) {
    return switch (value) {
      case Value.Words words -> labels.kindText();
      case Value.Number number -> labels.kindNumber();
      case Value.Day day -> labels.kindDate();
      case Value.Empty nothing -> labels.kindEmpty();
    };
  }

  private void typed(Value value) {
    switch (value) {
      case Value.Words none -> {}
      case Value.Number number -> {
        NumberStyle style = number.style();
        sheet.number(NUMBER, number.number(), coded(codes.number(number.number(), style)));
        String unit = style.percent() ? "%" : style.prefix().strip() + style.suffix().strip();
        if (!unit.isEmpty()) {
          sheet.plain(UNIT, unit, plain);
        }
      }
      case Value.Day day -> sheet.day(DAY, day.date(), days);
      case Value.Empty none -> {}
    }
  }

  private void source(URI source) {
    sheet.plain(SOURCE, Xstring.first(source.toString()), address);
    sheet.link(source, pack.labels().source() + pack.labels().labelEnd() + " " + source);
  }

  private CellFormat coded(String code) {
    return coded.computeIfAbsent(code, plain::coded);
  }
}
