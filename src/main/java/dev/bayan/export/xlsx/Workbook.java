package dev.bayan.export.xlsx;

import dev.bayan.export.opc.OfficePackage;
import dev.bayan.export.opc.OfficePackage.Part;
import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Pack;
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
  private final SharedStrings strings = new SharedStrings();
  private final Stylesheet styles;
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

  /** Adds a sheet; the first one is open when the workbook opens. */
  SheetPart sheet(String name, Layout layout) {
    int number = sheets.size() + 1;
    Part sheet = file.part("/xl/worksheets/sheet" + number + ".xml", Names.WORKSHEET_TYPE);
    sheets.add(new Sheet(name, part.relate(sheet, Names.WORKSHEET), layout));
    boolean rightToLeft = pack.direction().isRightToLeft();
    return new SheetPart(sheet, strings, styles, widths, layout, number == 1, rightToLeft);
  }

  /** Makes a range of the sheet a table. */
  void table(SheetPart sheet, String name, String title, String range, List<String> columns) {
    tables++;
    byte[] bytes = TablePart.bytes(tables, name, title, range, columns);
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
      String rows = sheet + "!$1:$" + layout.frozenRows();
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
