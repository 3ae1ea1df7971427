package dev.bayan.export.xlsx;

import dev.bayan.export.opc.Xml;
import dev.bayan.style.Theme;
import java.util.List;

/** What stands before and after the rows of a worksheet: view, columns, page. */
final class SheetFrame {

  /** ST paper sizes of 18.3.1.63, by width and height in millimetres. */
  private record Paper(int code, long width, long height) {}

  private static final List<Paper> PAPERS =
      List.of(
          new Paper(9, 210, 297),
          new Paper(8, 297, 420),
          new Paper(11, 148, 210),
          new Paper(1, 216, 279),
          new Paper(5, 216, 356));

  private SheetFrame() {}

  static void open(Xml xml, Layout layout, boolean first, boolean rightToLeft, Stylesheet styles) {
    xml.start("worksheet").attr("xmlns", Names.MAIN).attr("xmlns:r", Names.RELATIONSHIPS);
    xml.start("sheetPr").empty("pageSetUpPr", "fitToPage", "1").end();
    xml.start("sheetViews").start("sheetView").attr("showGridLines", 0);
    if (rightToLeft) {
      xml.attr("rightToLeft", 1);
    }
    if (first) {
      xml.attr("tabSelected", 1);
    }
    xml.attr("workbookViewId", 0);
    pane(xml, layout);
    xml.end().end();
    xml.empty(
        "sheetFormatPr", "defaultRowHeight", SheetPart.decimal(styles.normal().size() * 1.75));
    xml.start("cols");
    for (int i = 0; i < layout.widths().size(); i++) {
      xml.start("col").attr("min", i + 1L).attr("max", i + 1L);
      xml.attr("width", SheetPart.decimal(layout.widths().get(i))).attr("customWidth", 1).end();
    }
    xml.end();
  }

  private static void pane(Xml xml, Layout layout) {
    int columns = layout.frozenColumns();
    int rows = layout.frozenRows();
    if (columns == 0 && rows == 0) {
      xml.empty("selection", "activeCell", "A1", "sqref", "A1");
      return;
    }
    String open = CellRef.of(columns, rows + 1);
    String active = columns == 0 ? "bottomLeft" : "bottomRight";
    xml.start("pane");
    if (columns > 0) {
      xml.attr("xSplit", columns);
    }
    xml.attr("ySplit", rows).attr("topLeftCell", open);
    xml.attr("activePane", active).attr("state", "frozen").end();
    if (columns > 0) {
      xml.empty("selection", "pane", "topRight");
      xml.empty("selection", "pane", "bottomLeft");
    }
    xml.empty("selection", "pane", active, "activeCell", open, "sqref", open);
  }

  static void page(Xml xml, Layout layout, RunningLines lines, Theme.Page page) {
    xml.start("pageMargins").attr("left", inches(page.outer().inches()));
    xml.attr("right", inches(page.inner().inches())).attr("top", inches(page.top().inches()));
    xml.attr("bottom", inches(page.bottom().inches()));
    xml.attr("header", inches(page.top().inches() / 2));
    xml.attr("footer", inches(page.bottom().inches() / 2)).end();
    xml.start("pageSetup");
    long width = Math.round(page.width().points() * 25.4 / 72);
    long height = Math.round(page.height().points() * 25.4 / 72);
    for (Paper paper : PAPERS) {
      if (paper.width() == width && paper.height() == height) {
        xml.attr("paperSize", paper.code());
      }
    }
    // As many pages as it takes downwards, one across.
    xml.attr("fitToWidth", 1).attr("fitToHeight", 0);
    xml.attr("orientation", layout.landscape() ? "landscape" : "portrait").end();
    xml.start("headerFooter");
    xml.start("oddHeader").text(Xstring.escape(lines.header())).end();
    xml.start("oddFooter").text(Xstring.escape(lines.footer())).end().end();
  }

  private static String inches(double inches) {
    return SheetPart.decimal(inches);
  }
}
