package dev.bayan.export.xlsx;

import dev.bayan.export.Hands;
import dev.bayan.export.Pieces;
import dev.bayan.export.opc.OfficePackage.Part;
import dev.bayan.export.opc.PackedStream;
import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Span;
import dev.bayan.style.Theme;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One worksheet, written from top to bottom in the order of the schema (ECMA-376 part 1, 18.3.1.99
 * worksheet) and packed as it is written.
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
 * picture has a height of its own. The rows of a large table have none: measuring their words takes
 * longer than all the rest.
 */
final class SheetPart {

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
  private final PackedStream packed;
  private final SheetRows rows;
  private final SheetLinks links;
  private final List<Comments.Comment> comments = new ArrayList<>();
  private final List<String> covered = new ArrayList<>();
  private int row;
  private double height;

  /** The height that the row has whatever stands in it; 0: none. */
  private double fixed;

  private int lastColumn;
  private @Nullable String tableId;
  private @Nullable String drawingId;
  private @Nullable String notesId;

  SheetPart(
      Part part,
      Pieces.@Nullable Room room,
      Hands hands,
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
    packed = new PackedStream(room == null ? Pieces.inMemory() : room.pieces(), hands);
    rows = new SheetRows(packed);
    links = new SheetLinks(part, room);
    SheetFrame.open(xml, layout, first, rightToLeft, styles);
    xml.start("sheetData");
    take();
  }

  private void take() {
    packed.hand(xml.taken());
  }

  /** Begins the next row; its number counts from 1. */
  void row() {
    flush();
    row++;
    rows.begin(row);
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
    int index =
        paragraph.isPlain()
            ? strings.index(text)
            : strings.index(CellText.of(paragraph, from, text, format.face(), styles.accent()));
    int lines = layout.fitted() ? lines(column, paragraph, text, format) : 1;
    CellFormat quoted = format.reading(paragraph).quoted(Xstring.opensLikeFormula(text));
    rows.shared(column, styles.index(quoted), index);
    added(column, format, lines);
  }

  void text(int column, Prose paragraph, CellFormat format) {
    text(column, paragraph, 0, paragraph.text(), format);
  }

  /** A text in the cell's face, read in its own direction. */
  void plain(int column, String text, CellFormat format) {
    int lines = layout.fitted() ? widths.lines(text, format, layout.widths().get(column)) : 1;
    say(column, text, format, strings.hasRoom(text));
    added(column, format, lines);
  }

  /** A text of a large sheet that no other cell says: it is not kept until the end. */
  void once(int column, String text, CellFormat format) {
    if (layout.fitted()) {
      plain(column, text, format);
    } else {
      say(column, text, format, false);
      added(column, format, 1);
    }
  }

  private void say(int column, String text, CellFormat format, boolean isShared) {
    int style =
        styles.index(format.reading(text, rightToLeft).quoted(Xstring.opensLikeFormula(text)));
    if (isShared) {
      rows.shared(column, style, strings.index(text));
    } else {
      rows.inline(column, style, text);
    }
  }

  private int lines(int column, Prose paragraph, String text, CellFormat format) {
    return widths.lines(text, measured(paragraph, format), layout.widths().get(column));
  }

  /** Bold where anything is: the wider face leaves room. */
  private static CellFormat measured(Prose paragraph, CellFormat format) {
    Face face = format.face();
    boolean isBold =
        !paragraph.isPlain() && paragraph.spans().stream().anyMatch(Span::strong) && !face.bold();
    return isBold ? format.with(new Face(face.size(), true, false, face.colour())) : format;
  }

  void number(int column, BigDecimal number, CellFormat format) {
    rows.number(column, styles.index(format), Serial.write(number));
    added(column, format, 1);
  }

  void day(int column, LocalDate day, CellFormat format) {
    rows.number(column, styles.index(format), Long.toString(Serial.of(day)));
    added(column, format, 1);
  }

  /** A formula and what it comes to, for readers that do not calculate. */
  void formula(int column, String formula, long value, CellFormat format) {
    rows.formula(column, styles.index(format), formula, value);
    added(column, format, 1);
  }

  void blank(int column, CellFormat format) {
    rows.blank(column, styles.index(format));
    added(column, format, 1);
  }

  private void added(int column, CellFormat format, int lines) {
    if (layout.fitted()) {
      height = Math.max(height, AIR + widths.height(lines, format.face()));
    }
    lastColumn = column;
  }

  private void flush() {
    if (rows.isEmpty()) {
      return;
    }
    double points = fixed > 0 ? fixed : height;
    rows.end(points > 0 ? Math.min(HIGHEST, points) : null, fixed > 0);
    height = 0;
    fixed = 0;
  }

  /** Makes the last cell lead to a web page. */
  void link(URI target, String tip) {
    links.toPage(CellRef.of(lastColumn, row), target, tip);
  }

  /** Makes a cell of the row lead to the top of another sheet. */
  void link(int column, String sheet) {
    links.toSheet(CellRef.of(column, row), sheet);
  }

  /** Fastens a note to the last cell. */
  void comment(Prose note) {
    comments.add(new Comments.Comment(lastColumn, row, note));
  }

  /** The notes fastened to cells, in reading order. */
  List<Comments.Comment> comments() {
    return comments;
  }

  /** Tints what is above zero in a range of counts. */
  void tint(String range) {
    covered.add(range);
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

  /** Relates the sheet to its comments and to the shapes that show them. */
  void notes(Part texts, Part shapes) {
    part.relate(texts, Names.COMMENTS);
    notesId = part.relate(shapes, Names.VML);
  }

  /** Relates the sheet to its table. */
  void table(Part table) {
    tableId = part.relate(table, Names.TABLE);
  }

  /** Writes what follows the rows and fills the part. */
  void finish(RunningLines lines, Theme.Page page) {
    flush();
    rows.flush();
    xml.end();
    for (int i = 0; i < covered.size(); i++) {
      Stylesheet.condition(xml, covered.get(i), i + 1);
    }
    links.write(xml, packed);
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
    if (notesId != null) {
      xml.empty("legacyDrawing", "r:id", notesId);
    }
    if (tableId != null) {
      xml.start("tableParts").attr("count", 1).empty("tablePart", "r:id", tableId).end();
    }
    xml.end();
    take();
    part.write(packed.packed());
  }
}
