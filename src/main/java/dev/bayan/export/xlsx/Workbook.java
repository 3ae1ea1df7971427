package dev.bayan.export.xlsx;

import dev.bayan.export.opc.OfficePackage;
import dev.bayan.export.opc.OfficePackage.Part;
import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.style.Picture;
import dev.bayan.style.TextRole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The workbook being written: its sheets in the order in which they are added, and what they share
 * (ECMA-376 part 1, 18.2.27 workbook).
 */
final class Workbook {

  private static final String PROPERTIES =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "extended-properties\"><Application>Bayan</Application></Properties>";

  private final Pack pack;
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
  private int tables;

  private record Sheet(String name, String id, Layout layout) {}

  Workbook(Pack pack) {
    this.pack = pack;
    styles = new Stylesheet(pack.theme(), pack.direction().isRightToLeft());
    strings = new SharedStrings(styles);
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
        new SheetPart(sheet, strings, styles, widths, layout, number == 1, rightToLeft);
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
    Part drawing = file.part("/xl/drawings/drawing1.xml", Names.DRAWING_TYPE);
    String id = drawing.relate(image, Names.IMAGE);
    drawing.write(Drawing.bytes(id, alt, column, sheet.at(), size));
    sheet.drawing(drawing);
  }

  /** Makes a range of the sheet a table. */
  void table(SheetPart sheet, Block.Table table, String range, List<String> columns) {
    tables++;
    String title = table.title().text();
    String summary = pack.description(table);
    byte[] bytes = TablePart.bytes(tables, names.table(table), title, summary, range, columns);
    sheet.table(file.part("/xl/tables/table" + tables + ".xml", Names.TABLE_TYPE, bytes));
  }

  /** Completes a sheet; to be called when its last row is written. */
  void finish(SheetPart sheet) {
    sheet.finish(lines, pack.theme().page());
  }

  byte[] bytes() {
    part.relate(file.part("/xl/styles.xml", Names.STYLES_TYPE, styles.bytes()), Names.STYLES);
    part.relate(
        file.part("/xl/sharedStrings.xml", Names.SHARED_STRINGS_TYPE, strings.bytes()),
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
    return file.bytes(pack);
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
