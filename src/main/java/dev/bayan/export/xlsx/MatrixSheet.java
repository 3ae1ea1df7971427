package dev.bayan.export.xlsx;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Value;
import dev.bayan.style.TextRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One comparison on a sheet of its own: its title, roles by parties as a table, and its notes
 * below.
 */
final class MatrixSheet {

  private final Workbook workbook;
  private final Pack pack;
  private final Looks looks;
  private final Block.Table table;
  private final SheetPart sheet;
  private final Notes notes;
  private final CellFormat plain;
  private final CellFormat linked;
  private final Map<String, CellFormat> coded = new HashMap<>();

  /** The row of the table's header, below the title. */
  private final int header;

  /** What cells could not hold, in reading order. */
  private final List<Rest> rests = new ArrayList<>();

  /** Where cells lead besides the one address that a cell can lead to, in reading order. */
  private final List<URI> links = new ArrayList<>();

  /** A piece of a paragraph, and where in it the piece begins. */
  private record Rest(Prose paragraph, int from, String text) {}

  MatrixSheet(Workbook workbook, Block.Table table) {
    this.workbook = workbook;
    this.table = table;
    pack = workbook.pack();
    looks = workbook.looks();
    notes = new Notes(table);
    plain = looks.cell();
    linked = looks.linked(plain);
    header = workbook.rowsAbove() + 2;
    boolean fitted = table.rows().size() <= Workbook.MOST_FITTED_ROWS;
    Layout layout = new Layout(MatrixWidths.of(workbook, table), header, 1, true, fitted);
    String name = workbook.names().ofTables().getOrDefault(table, table.id());
    sheet = workbook.sheet(name, layout);
  }

  void write() {
    sheet.row();
    Prose title = table.caption().line();
    text(0, title, title.text(), looks.line(TextRole.TABLE_TITLE));
    header();
    table.rows().forEach(this::row);
    below();
    workbook.finish(sheet);
  }

  private void header() {
    sheet.row();
    List<Prose> headers = headers(table);
    List<String> names = columnNames(table);
    for (int i = 0; i < names.size(); i++) {
      sheet.text(i, headers.get(i), 0, names.get(i), looks.header());
      String whole = headers.get(i).text();
      if (whole.length() > TablePart.LONGEST) {
        rests.add(new Rest(headers.get(i), 0, whole));
      }
    }
    int last = header + Math.max(1, table.rows().size());
    String range = CellRef.range(0, header, names.size() - 1, last);
    String summary = pack.description(table);
    String name = workbook.names().table(table);
    workbook.table(sheet, name, table.title().text(), summary, range, names);
  }

  private static List<Prose> headers(Block.Table table) {
    List<Prose> headers = new ArrayList<>();
    headers.add(table.axis());
    headers.addAll(table.columns());
    return headers;
  }

  /** What the columns of a comparison are called on every sheet, the roles' first. */
  static List<String> columnNames(Block.Table table) {
    return TablePart.columnNames(headers(table).stream().map(Prose::text).toList());
  }

  private void row(Block.Row row) {
    sheet.row();
    text(0, row.name(), withMarker(row.name(), row.marker()), looks.rowName());
    comment(row.marker());
    for (int i = 0; i < row.cells().size(); i++) {
      cell(i + 1, row.cells().get(i));
    }
  }

  private void cell(int column, Block.Cell cell) {
    CellFormat format = cell.source() == null ? plain : linked;
    String words = cell.text().text();
    String suffix = cell.marker() == null ? "" : "\u00A0" + cell.marker().text();
    FormatCodes codes = workbook.codes();
    switch (cell.value()) {
      case Value.Words only -> text(column, cell.text(), words + suffix, format);
      case Value.Number number -> {
        boolean held = Serial.holds(number.number(), words);
        String code = held ? codes.number(number.number(), number.style(), suffix) : null;
        if (code != null) {
          sheet.number(column, number.number(), coded(format, code));
        } else {
          text(column, cell.text(), words + suffix, format);
        }
      }
      case Value.Day day -> {
        boolean held = Serial.holds(day.date());
        String code = held ? codes.day(day.date(), words, suffix) : null;
        if (code != null) {
          sheet.day(column, day.date(), coded(format, code));
        } else {
          text(column, cell.text(), words + suffix, format);
        }
      }
      case Value.Empty nothing -> sheet.blank(column, format);
    }
    comment(cell.marker());
    lead(cell.source(), cell.text());
  }

  /** Fastens the note of a marker to the last cell. */
  private void comment(@Nullable Prose marker) {
    Prose note = notes.of(marker);
    if (note != null && sheet.comments().size() < Comments.MOST) {
      sheet.comment(note);
    }
  }

  private CellFormat coded(CellFormat format, String code) {
    return format.equals(plain) ? coded.computeIfAbsent(code, plain::coded) : format.coded(code);
  }

  /** Makes the last cell lead to its source, or else to the first address in its words. */
  private void lead(@Nullable URI source, Prose words) {
    List<URI> more = new ArrayList<>(words.links());
    if (source == null && more.isEmpty()) {
      return;
    }
    URI target = source == null ? more.get(0) : source;
    String label = source == null ? "" : pack.labels().source() + pack.labels().labelEnd() + " ";
    sheet.link(target, label + target);
    if (SheetLinks.leads(target)) {
      more.remove(target);
    }
    links.addAll(more);
  }

  private void text(int column, Prose paragraph, String words, CellFormat format) {
    List<String> pieces = Xstring.pieces(words, Xstring.CELL_LIMIT);
    sheet.text(column, paragraph, 0, pieces.get(0), format);
    int from = pieces.get(0).length();
    for (String piece : pieces.subList(1, pieces.size())) {
      rests.add(new Rest(paragraph, from, piece));
      from += piece.length();
    }
  }

  /**
   * Notes, then whatever the cells above could not hold, then the addresses they do not lead to.
   */
  private void below() {
    CellFormat format = looks.text(TextRole.NOTE).indented(1);
    List<Rest> lines = new ArrayList<>();
    for (Block.Note note : table.notes()) {
      int from = 0;
      for (String piece : Xstring.pieces(note.line().text(), Xstring.CELL_LIMIT)) {
        lines.add(new Rest(note.line(), from, piece));
        from += piece.length();
      }
    }
    int ofNotes = lines.size();
    lines.addAll(rests);
    if (!lines.isEmpty()) {
      sheet.gap();
    }
    for (int i = 0; i < lines.size(); i++) {
      Rest line = lines.get(i);
      label(i == 0, pack.labels().notes(), format);
      sheet.text(1, line.paragraph(), line.from(), line.text(), format);
      if (i < ofNotes && line.from() == 0) {
        lead(null, line.paragraph());
      }
    }
    if (!links.isEmpty()) {
      sheet.gap();
    }
    for (int i = 0; i < links.size(); i++) {
      URI link = links.get(i);
      label(i == 0, pack.labels().links(), format);
      sheet.text(1, Prose.of(link.toString(), pack.direction()), looks.linked(format));
      sheet.link(link, link.toString());
    }
  }

  private void label(boolean first, String label, CellFormat format) {
    sheet.row();
    if (first) {
      sheet.text(0, Prose.of(label, pack.direction()), format);
    }
  }

  /** Words and the marker of their note, kept on one line. */
  static String withMarker(Prose words, @Nullable Prose marker) {
    return marker == null ? words.text() : words.text() + "\u00A0" + marker.text();
  }
}
