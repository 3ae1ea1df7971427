package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;

/**
 * Writes the table style of comparisons (ECMA-376 part 1, 17.7.6): an accent header, names on a
 * tint, every second row tinted, hairlines between rows. It is the only one, and tables have no
 * fill of their own, so that whoever changes the style changes them all: of a style based on it
 * LibreOffice 7.4 would inherit no conditions, and hide the white header. Closer tables say their
 * margins themselves, as they do their widths.
 */
final class TableStyle {

  static final String ID = "Comparison";

  private TableStyle() {}

  static void write(Xml xml, Swatches palette) {
    xml.start("w:style").attr("w:type", "table").attr("w:customStyle", "1").attr("w:styleId", ID);
    Wml.val(xml, "w:name", ID);
    Wml.val(xml, "w:basedOn", "TableNormal");
    Wml.val(xml, "w:uiPriority", 40);
    Wml.on(xml, "w:qFormat");
    xml.start("w:tblPr");
    Wml.val(xml, "w:tblStyleRowBandSize", 1);
    borders(xml, palette);
    margins(xml, Density.NORMAL);
    xml.end();
    conditions(xml, palette);
    xml.end();
  }

  private static void borders(Xml xml, Swatches palette) {
    xml.start("w:tblBorders");
    Wml.edge(xml, "w:top", 1, 0, palette.accent());
    Wml.edge(xml, "w:bottom", 1, 0, palette.accent());
    Wml.edge(xml, "w:insideH", 0.5, 0, palette.rule());
    Wml.edge(xml, "w:insideV", 0.5, 0, palette.rule());
    xml.end();
  }

  private static void conditions(Xml xml, Swatches palette) {
    condition(xml, "firstRow");
    // No weight here: it would cancel the paragraph style's own (17.7.3, toggle properties).
    xml.start("w:rPr");
    Wml.colour(xml, palette.onAccent());
    xml.end().start("w:tcPr");
    Wml.fill(xml, palette.accent());
    Wml.val(xml, "w:vAlign", "center");
    xml.end().end();

    condition(xml, "firstCol");
    xml.start("w:tcPr");
    Wml.fill(xml, palette.tint());
    xml.end().end();

    condition(xml, "band2Horz");
    xml.start("w:tcPr");
    Wml.fill(xml, palette.tint());
    xml.end().end();
  }

  private static void condition(Xml xml, String type) {
    xml.start("w:tblStylePr").attr("w:type", type);
  }

  /** Space around the words of each cell (17.4.42); the same at both sides in either direction. */
  static void margins(Xml xml, Density density) {
    xml.start("w:tblCellMar");
    margin(xml, "w:top", density.edge());
    margin(xml, "w:left", density.side());
    margin(xml, "w:bottom", density.edge());
    margin(xml, "w:right", density.side());
    xml.end();
  }

  private static void margin(Xml xml, String name, double points) {
    xml.start(name).attr("w:w", Wml.twips(points)).attr("w:type", "dxa").end();
  }
}
