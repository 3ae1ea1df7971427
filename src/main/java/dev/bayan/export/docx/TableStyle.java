package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;
import dev.bayan.style.Theme;

/**
 * Writes the table styles of comparisons (ECMA-376 part 1, 17.7.6): an accent header, names on a
 * tint, every second row tinted, hairlines between rows. Tables have no fill of their own, so that
 * whoever changes the style changes them all; the closer ones differ from the first in their
 * margins alone.
 */
final class TableStyle {

  private TableStyle() {}

  static void write(Xml xml, Theme theme, Density density) {
    xml.start("w:style")
        .attr("w:type", "table")
        .attr("w:customStyle", "1")
        .attr("w:styleId", density.tableId());
    Wml.val(xml, "w:name", density.table());
    boolean isBase = density == Density.NORMAL;
    Wml.val(xml, "w:basedOn", isBase ? "TableNormal" : Density.NORMAL.tableId());
    Wml.val(xml, "w:uiPriority", 40);
    Wml.on(xml, "w:qFormat");
    xml.start("w:tblPr");
    Wml.val(xml, "w:tblStyleRowBandSize", 1);
    borders(xml, theme.palette());
    cellMargins(xml, density);
    xml.end();
    // Each says it all: LibreOffice 7.4 inherits no conditions, and would hide the white header.
    conditions(xml, theme.palette());
    xml.end();
  }

  private static void borders(Xml xml, Theme.Palette palette) {
    xml.start("w:tblBorders");
    Wml.edge(xml, "w:top", 1, 0, palette.accent());
    Wml.edge(xml, "w:bottom", 1, 0, palette.accent());
    Wml.edge(xml, "w:insideH", 0.5, 0, palette.rule());
    Wml.edge(xml, "w:insideV", 0.5, 0, palette.rule());
    xml.end();
  }

  private static void conditions(Xml xml, Theme.Palette palette) {
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
  private static void cellMargins(Xml xml, Density density) {
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
