package dev.bayan.export.xlsx;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Value;
import dev.bayan.style.TextRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One comparison on a sheet of its own: its title, roles by parties as a table, and its notes
 * below.
 */
final class MatrixSheet {

  /** The row of the table's header, below the title. */
  private static final int HEADER = 2;

  private final Workbook workbook;
  private final Pack pack;
  private final Looks looks;
  private final Block.Table table;
  private final SheetPart sheet;

  /** What cells could not hold, in reading order. */
  private final List<Rest> rests = new ArrayList<>();

  private record Rest(Prose paragraph, String text) {}

  MatrixSheet(Workbook workbook, Block.Table table) {
    this.workbook = workbook;
    this.table = table;
    pack = workbook.pack();
    looks = workbook.looks();
    Layout layout = new Layout(MatrixWidths.of(workbook, table), HEADER, 1, true);
    String name = workbook.names().ofTables().getOrDefault(table, table.id());
    sheet = workbook.sheet(name, layout);
  }

  void write() {
    sheet.row();
    text(0, table.title(), table.title().text(), looks.line(TextRole.TABLE_TITLE));
    header();
    table.rows().forEach(this::row);
    notes();
    workbook.finish(sheet);
  }

  private void header() {
    sheet.row();
    List<Prose> headers = new ArrayList<>();
    headers.add(table.axis());
    headers.addAll(table.columns());
    List<String> names = TablePart.columnNames(headers.stream().map(Prose::text).toList());
    for (int i = 0; i < names.size(); i++) {
      sheet.text(i, headers.get(i), names.get(i), looks.header());
      String whole = headers.get(i).text();
      if (whole.length() > TablePart.LONGEST) {
        rests.add(new Rest(headers.get(i), whole));
      }
    }
    int last = HEADER + Math.max(1, table.rows().size());
    String range = CellRef.range(0, HEADER, names.size() - 1, last);
    String name = workbook.names().table(table);
    workbook.table(sheet, name, table.title().text(), range, names);
  }

  private void row(Block.Row row) {
    sheet.row();
    text(0, row.name(), withMarker(row.name(), row.marker()), looks.rowName());
    for (int i = 0; i < row.cells().size(); i++) {
      cell(i + 1, row.cells().get(i));
    }
  }

  private void cell(int column, Block.Cell cell) {
    CellFormat format = cell.source() == null ? looks.cell() : looks.linked(looks.cell());
    String words = cell.text().text();
    String suffix = cell.marker() == null ? "" : "\u00A0" + cell.marker().text();
    FormatCodes codes = workbook.codes();
    switch (cell.value()) {
      case Value.Words only -> text(column, cell.text(), words + suffix, format);
      case Value.Number number -> {
        boolean held = Serial.holds(number.number(), words);
        String code = held ? codes.number(number.style(), suffix) : null;
        if (code != null) {
          sheet.number(column, number.number(), format.coded(code));
        } else {
          text(column, cell.text(), words + suffix, format);
        }
      }
      case Value.Day day -> {
        boolean held = Serial.holds(day.date());
        String code = held ? codes.day(day.date(), words, suffix) : null;
        if (code != null) {
          sheet.day(column, day.date(), format.coded(code));
        } else {
          text(column, cell.text(), words + suffix, format);
        }
      }
      case Value.Empty nothing -> sheet.blank(column, format);
    }
    source(cell.source());
  }

  private void source(@Nullable URI source) {
    if (source != null) {
      String label = pack.labels().source() + pack.labels().labelEnd();
      sheet.link(source, label + " " + source);
    }
  }

  private void text(int column, Prose paragraph, String words, CellFormat format) {
    List<String> pieces = Xstring.pieces(words, Xstring.CELL_LIMIT);
    sheet.text(column, paragraph, pieces.get(0), format);
    pieces.stream().skip(1).forEach(piece -> rests.add(new Rest(paragraph, piece)));
  }

  /** Notes, then whatever the cells above could not hold. */
  private void notes() {
    List<Rest> lines = new ArrayList<>();
    for (Block.Note note : table.notes()) {
      for (String piece : Xstring.pieces(note.line().text(), Xstring.CELL_LIMIT)) {
        lines.add(new Rest(note.line(), piece));
      }
    }
    lines.addAll(rests);
    if (lines.isEmpty()) {
      return;
    }
    sheet.gap();
    for (int i = 0; i < lines.size(); i++) {
      sheet.row();
      if (i == 0) {
        Prose label = Prose.of(pack.labels().notes(), pack.direction());
        sheet.text(0, label, looks.text(TextRole.NOTE).indented(1));
      }
      Rest line = lines.get(i);
      sheet.text(1, line.paragraph(), line.text(), looks.text(TextRole.NOTE).indented(1));
    }
  }

  /** Words and the marker of their note, kept on one line. */
  static String withMarker(Prose words, @Nullable Prose marker) {
    return marker == null ? words.text() : words.text() + "\u00A0" + marker.text();
  }
}
