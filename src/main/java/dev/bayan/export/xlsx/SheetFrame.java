package dev.bayan.export.xlsx;

import dev.bayan.export.opc.Xml;
import dev.bayan.style.Theme;
import java.util.List;

/** What stands before and after the rows of a worksheet: view, columns, page. */
final class SheetFrame {

  /** Paper sizes of 18.3.1.63, upright, in millimetres. */
  private record Paper(int code, long width, long height) {}

  private static final List<Paper> PAPERS =
      List.of(
          new Paper(9, 210, 297),
          new Paper(8, 297, 420),
          new Paper(11, 148, 210),
          new Paper(1, 216, 279),
          new Paper(5, 216, 356),
          new Paper(3, 279, 432),
          new Paper(7, 184, 267),
          new Paper(12, 250, 354),
          new Paper(13, 182, 257),
          new Paper(14, 216, 330));

  /** Digits of the normal face; a page across holds 106 at full size. */
  private static final double WIDEST_PAGE = 200;

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
    pane(xml, layout, first);
    xml.end().end();
    xml.empty("sheetFormatPr", "defaultRowHeight", Serial.decimal(styles.normal().size() * 1.75));
    xml.start("cols");
    for (int i = 0; i < layout.widths().size(); i++) {
      xml.start("col").attr("min", i + 1L).attr("max", i + 1L);
      xml.attr("width", Serial.decimal(layout.widths().get(i))).attr("customWidth", 1).end();
    }
    xml.end();
  }

  private static void pane(Xml xml, Layout layout, boolean first) {
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
    // The sheet that is open first is read from its first cell on, which may be a frozen one.
    String cell = first ? "A1" : open;
    xml.empty("selection", "pane", active, "activeCell", cell, "sqref", cell);
  }

  /** Margins and paper (18.3.1.62 and 63); the inner margin is the one where lines begin. */
  static void page(Xml xml, Layout layout, Theme.Page page, boolean rightToLeft) {
    double start = page.inner().inches();
    double end = page.outer().inches();
    xml.start("pageMargins").attr("left", inches(rightToLeft ? end : start));
    xml.attr("right", inches(rightToLeft ? start : end));
    xml.attr("top", inches(page.top().inches()));
    xml.attr("bottom", inches(page.bottom().inches()));
    xml.attr("header", inches(page.top().inches() / 2));
    xml.attr("footer", inches(page.bottom().inches() / 2)).end();
    xml.start("pageSetup");
    long width = millimetres(Math.min(page.width().points(), page.height().points()));
    long height = millimetres(Math.max(page.width().points(), page.height().points()));
    // A size that Excel has no number for is left to the printer; what is wider is scaled down.
    for (Paper paper : PAPERS) {
      if (Math.abs(paper.width() - width) <= 1 && Math.abs(paper.height() - height) <= 1) {
        xml.attr("paperSize", paper.code());
      }
    }
    // As many pages as it takes downwards, one across; two where one would be too small to read.
    boolean isWide = layout.widths().stream().mapToDouble(w -> w).sum() > WIDEST_PAGE;
    xml.attr("fitToWidth", isWide && layout.frozenColumns() > 0 ? 2 : 1).attr("fitToHeight", 0);
    if (isWide && layout.frozenColumns() > 0) {
      xml.attr("pageOrder", "overThenDown");
    }
    boolean landscape = layout.landscape() || page.width().points() > page.height().points();
    xml.attr("orientation", landscape ? "landscape" : "portrait").end();
  }

  /** Header and footer (18.3.1.46); the first sheet's first page has the title in it already. */
  static void lines(Xml xml, RunningLines lines, boolean first) {
    xml.start("headerFooter");
    if (first) {
      xml.attr("differentFirst", 1);
    }
    line(xml, "oddHeader", lines.header());
    line(xml, "oddFooter", lines.footer());
    if (first) {
      line(xml, "firstHeader", lines.marking());
      line(xml, "firstFooter", lines.footer());
    }
    xml.end();
  }

  private static void line(Xml xml, String element, String codes) {
    if (!codes.isEmpty()) {
      xml.start(element).text(Xstring.escape(codes)).end();
    }
  }

  private static long millimetres(double points) {
    return Math.round(points * 25.4 / 72);
  }

  private static String inches(double inches) {
    return Serial.decimal(inches);
  }
}
