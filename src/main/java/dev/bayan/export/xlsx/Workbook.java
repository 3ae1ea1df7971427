package dev.bayan.export.xlsx;

import dev.bayan.export.Hands;
import dev.bayan.export.Pieces;
import dev.bayan.export.opc.OfficePackage;
import dev.bayan.export.opc.OfficePackage.Part;
import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Pack;
import dev.bayan.style.Length;
import dev.bayan.style.Picture;
import dev.bayan.style.TextRole;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The workbook being written: its sheets in the order in which they are added, and what they share
 * (ECMA-376 part 1, 18.2.27 workbook).
 */
final class Workbook {

  private static final String PROPERTIES =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "extended-properties\"><Application>Bayan</Application></Properties>";

  /** Rows beyond which their heights are left to the reader to fit. */
  static final int MOST_FITTED_ROWS = 5_000;

  /** A chart's size in points, and the rows of the usual height that it covers. */
  private static final Picture.Size CHART =
      new Picture.Size(Length.points(560), Length.points(300));

  private final Pack pack;
  private final Pieces.@Nullable Room room;
  private final Hands hands;
  private final OfficePackage file = new OfficePackage();
  private final Part part = file.part("/xl/workbook.xml", Names.WORKBOOK_TYPE);
  private final Stylesheet styles;
  private final SharedStrings strings;
  private final RunningLines lines;
  private final Looks looks;
  private final FormatCodes codes;
  private final SheetNames names;
  private final Widths widths;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<SheetPart, Drawn> drawings = new LinkedHashMap<>();
  private int tables;
  private int charts;
  private int notes;

  private record Drawn(Part part, Drawing drawing) {}

  private record Sheet(String name, String id, Layout layout) {}

  Workbook(Pack pack) {
    this(pack, null, Hands.OWN, Integer.MAX_VALUE);
  }

  /**
   * A workbook that may not fit in memory.
   *
   * @param room for its sheets; null: in memory
   * @param hands who packs its sheets
   * @param mostTexts how many texts are kept to be written once
   */
  Workbook(Pack pack, Pieces.@Nullable Room room, Hands hands, int mostTexts) {
    this.pack = pack;
    this.room = room;
    this.hands = hands;
    styles = new Stylesheet(pack.theme(), pack.direction().isRightToLeft());
    strings = new SharedStrings(styles, mostTexts);
    lines = RunningLines.of(pack);
    looks = new Looks(pack);
    codes = new FormatCodes(pack);
    names = new SheetNames(pack);
    widths = new Widths(pack.theme().typeface(), styles.normal());
    file.relate(part, Names.OFFICE_DOCUMENT);
    byte[] properties = PROPERTIES.getBytes(StandardCharsets.UTF_8);
    file.relate(
        file.part("/docProps/app.xml", Names.EXTENDED_PROPERTIES_TYPE, properties),
        Names.EXTENDED_PROPERTIES);
  }

  Pack pack() {
    return pack;
  }

  Looks looks() {
    return looks;
  }

  FormatCodes codes() {
    return codes;
  }

  SheetNames names() {
    return names;
  }

  Widths widths() {
    return widths;
  }

  /** Whether the comparisons have a sheet of all their cells, and one of what is known. */
  boolean hasData() {
    long cells = DataSheet.cells(pack);
    return cells > 0 && cells <= DataSheet.MOST_ROWS;
  }

  /** How many rows of a sheet stand above its own: one that shows the marking, or none. */
  int rowsAbove() {
    return pack.head().marking() == null ? 0 : 1;
  }

  /**
   * Adds a sheet, the marking in its first row; the first one is open when the workbook opens.
   *
   * @param layout counts the row of the marking among those that are frozen
   */
  SheetPart sheet(String name, Layout layout) {
    int number = sheets.size() + 1;
    Part sheet = file.part("/xl/worksheets/sheet" + number + ".xml", Names.WORKSHEET_TYPE);
    sheets.add(new Sheet(name, part.relate(sheet, Names.WORKSHEET), layout));
    boolean rightToLeft = pack.direction().isRightToLeft();
    SheetPart opened =
        new SheetPart(
            sheet, room, hands, strings, styles, widths, layout, number == 1, rightToLeft);
    Pack.Marking marking = pack.head().marking();
    if (marking != null) {
      opened.row();
      CellFormat line = looks.line(TextRole.TABLE_CELL);
      opened.text(0, marking.text(), looks.coloured(line, marking.colour()));
    }
    return opened;
  }

  /** Lays a picture over a column of the row that is being filled. */
  void picture(SheetPart sheet, Picture picture, String alt, int column, Picture.Size size) {
    String name = "/xl/media/image1." + picture.type().extension();
    Part image = file.part(name, picture.type().mediaType(), picture.toByteArray());
    Drawn drawn = drawn(sheet);
    String id = drawn.part().relate(image, Names.IMAGE);
    drawn.drawing().picture(id, alt, column, sheet.at(), size);
  }

  /** Lays a chart below what has been written. */
  void chart(SheetPart sheet, Charts.Chart chart) {
    charts++;
    String name = "/xl/charts/chart" + charts + ".xml";
    Part part = file.part(name, Names.CHART_TYPE, ChartPart.bytes(chart));
    Drawn drawn = drawn(sheet);
    sheet.gap();
    sheet.row(CHART.height().points());
    sheet.blank(0, looks.line(TextRole.NOTE));
    String id = drawn.part().relate(part, Names.CHART);
    drawn.drawing().chart(id, chart.alt(), 0, sheet.at(), CHART);
  }

  private Drawn drawn(SheetPart sheet) {
    Drawn known = drawings.get(sheet);
    if (known != null) {
      return known;
    }
    String name = "/xl/drawings/drawing" + (drawings.size() + 1) + ".xml";
    Drawn drawn = new Drawn(file.part(name, Names.DRAWING_TYPE), new Drawing());
    drawings.put(sheet, drawn);
    sheet.drawing(drawn.part());
    return drawn;
  }

  /**
   * Makes a range of the sheet a table.
   *
   * @param title read out by screen readers
   * @param summary read out after it
   */
  void table(
      SheetPart sheet,
      String name,
      String title,
      String summary,
      String range,
      List<String> columns) {
    tables++;
    byte[] bytes = TablePart.bytes(tables, name, title, summary, range, columns);
    sheet.table(file.part("/xl/tables/table" + tables + ".xml", Names.TABLE_TYPE, bytes));
  }

  /** Completes a sheet; to be called when its last row is written. */
  void finish(SheetPart sheet) {
    Drawn drawn = drawings.get(sheet);
    if (drawn != null) {
      drawn.part().write(drawn.drawing().bytes());
    }
    List<Comments.Comment> comments = sheet.comments();
    if (!comments.isEmpty()) {
      notes++;
      byte[] texts = Comments.texts(comments, looks, styles);
      byte[] shapes = Comments.shapes(comments, pack.direction().isRightToLeft());
      sheet.notes(
          file.part("/xl/comments" + notes + ".xml", Names.COMMENTS_TYPE, texts),
          file.part("/xl/drawings/vmlDrawing" + notes + ".vml", Names.VML_TYPE, shapes));
    }
    sheet.finish(lines, pack.theme().page());
  }

  byte[] bytes() {
    complete();
    return file.bytes(pack);
  }

  void write(OutputStream to) throws IOException {
    complete();
    file.write(pack, to);
  }

  private void complete() {
    part.relate(file.part("/xl/styles.xml", Names.STYLES_TYPE, styles.bytes()), Names.STYLES);
    part.relate(
        file.part("/xl/sharedStrings.xml", Names.SHARED_STRINGS_TYPE, strings.packed()),
        Names.SHARED_STRINGS);
    Xml xml = new Xml().start("workbook").attr("xmlns", Names.MAIN);
    xml.attr("xmlns:r", Names.RELATIONSHIPS);
    xml.empty("workbookPr");
    xml.start("bookViews").empty("workbookView", "firstSheet", "0", "activeTab", "0").end();
    xml.start("sheets");
    for (int i = 0; i < sheets.size(); i++) {
      xml.start("sheet").attr("name", Xstring.escape(sheets.get(i).name()));
      xml.attr("sheetId", i + 1L).attr("r:id", sheets.get(i).id()).end();
    }
    xml.end();
    printTitles(xml);
    part.write(xml.end().bytes());
  }

  /** What stays in view heads every printed page too (18.2.5 definedName). */
  private void printTitles(Xml xml) {
    boolean opened = false;
    for (int i = 0; i < sheets.size(); i++) {
      Layout layout = sheets.get(i).layout();
      if (layout.frozenRows() == 0) {
        continue;
      }
      if (!opened) {
        xml.start("definedNames");
        opened = true;
      }
      String sheet = CellRef.sheet(sheets.get(i).name());
      // The marking is in the header of the page already.
      String rows = sheet + "!$" + (rowsAbove() + 1) + ":$" + layout.frozenRows();
      String last = CellRef.column(Math.max(0, layout.frozenColumns() - 1));
      String columns = layout.frozenColumns() == 0 ? "" : sheet + "!$A:$" + last + ",";
      xml.start("definedName").attr("name", "_xlnm.Print_Titles").attr("localSheetId", i);
      xml.text(Xstring.escape(columns + rows)).end();
    }
    if (opened) {
      xml.end();
    }
  }
}
