package dev.bayan.export.xlsx;

import dev.bayan.export.opc.OfficePackage.Part;
import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Span;
import dev.bayan.style.Theme;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One worksheet, written from top to bottom in the order of the schema (ECMA-376 part 1, 18.3.1.99
 * worksheet).
 *
 * <pre>
 * sheet.row();
 * sheet.text(0, prose, format);
 * sheet.number(1, new BigDecimal("0.455"), percent);
 * workbook.finish(sheet);
 * </pre>
 *
 * <p>Rows carry the height that their words take, but never as a custom one, as Excel itself writes
 * rows that fit their content: LibreOffice and viewers do not fit rows of their own accord, and a
 * row without {@code customHeight} is fitted again as soon as it is edited. Only the row of a
 * picture has a height of its own.
 */
final class SheetPart {

  /** Excel gives a file up for repair beyond these. */
  private static final int MOST_LINKS = 65_530;

  private static final int LONGEST_ADDRESS = 2_079;
  private static final int LONGEST_TIP = 255;

  /** No row of Excel is higher, in points. */
  private static final double HIGHEST = 409;

  /** Air below the last line of a row, in points. */
  private static final double AIR = 4;

  private final Part part;
  private final SharedStrings strings;
  private final Stylesheet styles;
  private final Widths widths;
  private final Layout layout;
  private final boolean first;
  private final boolean rightToLeft;
  private final Xml xml = new Xml();
  private final List<Cell> cells = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final Map<URI, String> targets = new HashMap<>();
  private int row;
  private double height;

  /** The height that the row has whatever stands in it; 0: none. */
  private double fixed;

  private int lastColumn;
  private @Nullable String tableId;
  private @Nullable String drawingId;

  /** A cell of the row being filled; a null value is none. */
  private record Cell(int column, int style, boolean shared, @Nullable String value) {}

  private record Link(String cell, @Nullable String id, @Nullable String place, String tip) {}

  SheetPart(
      Part part,
      SharedStrings strings,
      Stylesheet styles,
      Widths widths,
      Layout layout,
      boolean first,
      boolean rightToLeft) {
    this.part = part;
    this.strings = strings;
    this.styles = styles;
    this.widths = widths;
    this.layout = layout;
    this.first = first;
    this.rightToLeft = rightToLeft;
    SheetFrame.open(xml, layout, first, rightToLeft, styles);
    xml.start("sheetData");
  }

  /** Begins the next row; its number counts from 1. */
  void row() {
    flush();
    row++;
  }

  /** Leaves a row empty. */
  void gap() {
    row();
  }

  /**
   * A paragraph in pieces that each fit a cell: no more characters than one holds, and no more
   * lines than the highest row shows.
   */
  List<String> pieces(int column, Prose paragraph, CellFormat format) {
    String text = paragraph.text();
    int lines = widths.lines(text, measured(paragraph, format), layout.widths().get(column));
    int most = (int) (HIGHEST / widths.height(1, format.face()));
    // A sixth is kept back: where the face is missing, a reader takes another.
    int limit = lines <= most ? Xstring.CELL_LIMIT : text.length() / lines * most * 5 / 6;
    return Xstring.pieces(text, Math.max(1, Math.min(Xstring.CELL_LIMIT, limit)));
  }

  /**
   * A text of at most {@link Xstring#CELL_LIMIT} units, read in the paragraph's direction.
   *
   * @param from where in the paragraph the text begins
   */
  void text(int column, Prose paragraph, int from, String text, CellFormat format) {
    CellText words = CellText.of(paragraph, from, text, format.face(), styles.accent());
    int lines = widths.lines(text, measured(paragraph, format), layout.widths().get(column));
    CellFormat quoted = format.reading(paragraph).quoted(opensLikeFormula(text));
    add(column, quoted, lines, true, Integer.toString(strings.index(words)));
  }

  void text(int column, Prose paragraph, CellFormat format) {
    text(column, paragraph, 0, paragraph.text(), format);
  }

  /** Bold where anything is: the wider face leaves room. */
  private static CellFormat measured(Prose paragraph, CellFormat format) {
    Face face = format.face();
    boolean strong = paragraph.spans().stream().anyMatch(Span::strong);
    return strong ? format.with(new Face(face.size(), true, false, face.colour())) : format;
  }

  void number(int column, BigDecimal number, CellFormat format) {
    add(column, format, 1, false, Serial.write(number));
  }

  void day(int column, LocalDate day, CellFormat format) {
    add(column, format, 1, false, Long.toString(Serial.of(day)));
  }

  void blank(int column, CellFormat format) {
    add(column, format, 1, false, null);
  }

  private void add(
      int column, CellFormat format, int lines, boolean shared, @Nullable String value) {
    cells.add(new Cell(column, styles.index(format), shared, value));
    height = Math.max(height, AIR + widths.height(lines, format.face()));
    lastColumn = column;
  }

  private void flush() {
    if (cells.isEmpty()) {
      return;
    }
    double points = fixed > 0 ? fixed : height;
    xml.start("row").attr("r", row).attr("ht", decimal(Math.min(HIGHEST, points)));
    if (fixed > 0) {
      xml.attr("customHeight", 1);
    }
    for (Cell cell : cells) {
      xml.start("c").attr("r", CellRef.of(cell.column(), row)).attr("s", cell.style());
      if (cell.shared()) {
        xml.attr("t", "s");
      }
      if (cell.value() != null) {
        xml.start("v").text(cell.value()).end();
      }
      xml.end();
    }
    xml.end();
    cells.clear();
    height = 0;
    fixed = 0;
  }

  /** Whether a cell can lead to an address. */
  static boolean leads(URI target) {
    return target.toString().length() <= LONGEST_ADDRESS;
  }

  /** Makes the last cell lead to a web page. */
  void link(URI target, String tip) {
    if (links.size() < MOST_LINKS && leads(target)) {
      String id = targets.computeIfAbsent(target, uri -> part.relate(uri, Names.HYPERLINK));
      links.add(new Link(CellRef.of(lastColumn, row), id, null, tip));
    }
  }

  /** Makes a cell of the row lead to the top of another sheet. */
  void link(int column, String sheet) {
    String place = CellRef.sheet(sheet) + "!A1";
    links.add(new Link(CellRef.of(column, row), null, place, sheet));
  }

  /** Begins a row of a height of its own, for a picture. */
  void row(double points) {
    row();
    fixed = points;
  }

  /** The number of the row being filled, from 1. */
  int at() {
    return row;
  }

  /** Relates the sheet to its drawing. */
  void drawing(Part drawing) {
    drawingId = part.relate(drawing, Names.DRAWING);
  }

  /** Relates the sheet to its table. */
  void table(Part table) {
    tableId = part.relate(table, Names.TABLE);
  }

  /** Writes what follows the rows and fills the part. */
  void finish(RunningLines lines, Theme.Page page) {
    flush();
    xml.end();
    if (!links.isEmpty()) {
      xml.start("hyperlinks");
      links.forEach(this::hyperlink);
      xml.end();
    }
    SheetFrame.page(xml, layout, page, rightToLeft);
    SheetFrame.lines(xml, lines, first);
    if (row > 0) {
      // A text of digits is meant: no green corner that offers to make a number of it.
      String all = CellRef.range(0, 1, layout.widths().size() - 1, row);
      xml.start("ignoredErrors");
      xml.empty("ignoredError", "sqref", all, "numberStoredAsText", "1").end();
    }
    if (drawingId != null) {
      xml.empty("drawing", "r:id", drawingId);
    }
    if (tableId != null) {
      xml.start("tableParts").attr("count", 1).empty("tablePart", "r:id", tableId).end();
    }
    part.write(xml.end().bytes());
  }

  private void hyperlink(Link link) {
    xml.start("hyperlink").attr("ref", link.cell());
    if (link.id() != null) {
      xml.attr("r:id", link.id());
    }
    if (link.place() != null) {
      xml.attr("location", Xstring.escape(link.place()));
    }
    String tip = link.tip();
    String shown = tip.substring(0, Xstring.boundary(tip, 0, Math.min(LONGEST_TIP, tip.length())));
    xml.attr("tooltip", Xstring.escape(shown)).end();
  }

  private static boolean opensLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }

  /** A width as the schema's xsd:double, with two decimals. */
  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
