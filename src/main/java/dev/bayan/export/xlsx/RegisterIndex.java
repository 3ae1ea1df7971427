package dev.bayan.export.xlsx;

import dev.bayan.export.Format;
import dev.bayan.export.Register.Item;
import dev.bayan.export.xlsx.CellFormat.Edge;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.style.TextRole;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sheet that the workbook of all packs opens with: a pack a row, with the way to its files by a
 * path that holds wherever the folder of the packs is moved.
 */
final class RegisterIndex {

  /** Of its table in formulas. */
  static final String TABLE = "Briefings";

  private static final List<Double> WIDTHS =
      List.of(24.0, 14.0, 46.0, 18.0, 12.0, 14.0, 9.0, 9.0, 9.0);

  private static final int DATE = 1;
  private static final int TITLE = 2;
  private static final int MARK = 3;
  private static final int COMPARISONS = 4;
  private static final int CELLS = 5;
  private static final int FILES = 6;

  /** What the formats are called in every language. */
  private static final List<String> FORMATS = List.of("Word", "Excel", "PDF");

  private static final List<String> EXTENSIONS =
      Stream.of(Format.DOCX, Format.XLSX, Format.PDF).map(Format::extension).toList();

  private final Workbook workbook;
  private final Pack frame;
  private final Looks looks;
  private final Collection<Item> items;
  private final SheetPart sheet;

  RegisterIndex(Workbook workbook, Collection<Item> items) {
    this.workbook = workbook;
    this.items = items;
    frame = workbook.pack();
    looks = workbook.looks();
    boolean fitted = items.size() <= Workbook.MOST_FITTED_ROWS;
    Layout layout = new Layout(WIDTHS, workbook.rowsAbove() + 2, 0, true, fitted);
    sheet = workbook.sheet(workbook.names().another(frame.labels().sheets().briefings()), layout);
  }

  /** Writes the sheet, which leads to others by their names. */
  void write(List<String> data) {
    sheet.row();
    sheet.plain(0, frame.head().title().text(), looks.line(TextRole.TABLE_TITLE));
    CellFormat leading = looks.linked(looks.line(TextRole.TABLE_CELL));
    for (int i = 0; i < data.size() && DATE + i < WIDTHS.size(); i++) {
      sheet.plain(DATE + i, data.get(i), leading);
      sheet.link(DATE + i, data.get(i));
    }
    sheet.row();
    int header = sheet.at();
    List<String> columns = columns(frame);
    for (int i = 0; i < columns.size(); i++) {
      // Always among the shared ones, where every program looks for the headings of a table.
      sheet.text(i, Prose.of(columns.get(i), frame.direction()), looks.header());
    }
    items.forEach(this::item);
    int last = Math.max(header + 1, sheet.at());
    String range = CellRef.range(0, header, columns.size() - 1, last);
    String title = frame.head().title().text();
    workbook.table(sheet, TABLE, title, String.join("، ", columns), range, columns);
    workbook.finish(sheet);
  }

  /** The names of the columns, in their order. */
  static List<String> columns(Pack frame) {
    List<String> columns = new ArrayList<>();
    columns.add(frame.labels().sheets().briefing());
    columns.add(frame.labels().date());
    columns.add(frame.labels().title());
    columns.add(frame.labels().classification());
    columns.add(frame.labels().sheets().comparisons());
    columns.add(frame.labels().sheets().data());
    columns.addAll(FORMATS);
    return TablePart.columnNames(columns);
  }

  private void item(Item item) {
    RegisterEntry.Head head = item.head();
    CellFormat plain = looks.cell().with(Edge.NONE);
    sheet.row();
    sheet.plain(0, head.id(), plain);
    if (head.date() != null && Serial.holds(head.date())) {
      CellFormat read = plain.reading(Prose.of("a", frame.direction()));
      sheet.day(DATE, head.date(), read.coded(workbook.codes().day()));
    }
    sheet.plain(TITLE, Xstring.first(head.title()), plain);
    if (head.mark() != null) {
      sheet.plain(MARK, head.mark().words(), looks.coloured(plain, head.mark().colour()));
    }
    CellFormat count = plain.coded(workbook.codes().count());
    sheet.number(COMPARISONS, BigDecimal.valueOf(head.comparisons()), count);
    sheet.number(CELLS, BigDecimal.valueOf(head.rows()), count);
    for (int i = 0; i < FORMATS.size(); i++) {
      for (String file : item.files()) {
        if (file.endsWith("." + EXTENSIONS.get(i))) {
          sheet.plain(FILES + i, FORMATS.get(i), looks.linked(plain));
          sheet.link(path(file), file);
        }
      }
    }
  }

  /** A path as an address: what an address has no room for is percent-encoded. */
  private static URI path(String file) {
    try {
      return URI.create(new URI(null, null, file, null).toASCIIString());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path: " + file, e);
    }
  }
}
