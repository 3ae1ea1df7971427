package dev.bayan.export.xlsx;

import dev.bayan.export.opc.Xml;
import dev.bayan.style.Length;
import dev.bayan.style.Picture;

/**
 * The part that lays pictures and charts over a sheet (ECMA-376 part 1, 20.5.2
 * SpreadsheetDrawingML). Each is held by its corner where the column begins, which is its
 * right-hand one on a sheet that runs from right to left, keeps its size, and says what it shows.
 */
final class Drawing {

  /** English Metric Units to a point. */
  private static final int EMU = 12_700;

  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private final Xml xml = new Xml();

  /** Identifiers of what is drawn; 1 is the drawing's own. */
  private int id = 1;

  Drawing() {
    xml.start("xdr:wsDr").attr("xmlns:xdr", Names.SHEET_DRAWING);
    xml.attr("xmlns:a", Names.DRAWING_MAIN).attr("xmlns:r", Names.RELATIONSHIPS);
  }

  /**
   * Adds a picture.
   *
   * @param image the relationship that leads to it
   * @param alt what it shows
   * @param column from 0
   * @param row from 1
   */
  void picture(String image, String alt, int column, int row, Picture.Size size) {
    open(column, row, size);
    xml.start("xdr:pic").start("xdr:nvPicPr");
    named("Logo", alt);
    xml.start("xdr:cNvPicPr").empty("a:picLocks", "noChangeAspect", "1").end().end();
    xml.start("xdr:blipFill").empty("a:blip", "r:embed", image);
    xml.start("a:stretch").empty("a:fillRect").end().end();
    xml.start("xdr:spPr").start("a:xfrm").empty("a:off", "x", "0", "y", "0");
    extent("a:ext", size);
    xml.end();
    xml.start("a:prstGeom").attr("prst", "rect").empty("a:avLst").end().end().end();
    xml.empty("xdr:clientData").end();
  }

  /** Adds a chart by the relationship that leads to it. */
  void chart(String chart, String alt, int column, int row, Picture.Size size) {
    open(column, row, size);
    xml.start("xdr:graphicFrame").attr("macro", "").start("xdr:nvGraphicFramePr");
    named("Chart " + id, alt);
    xml.empty("xdr:cNvGraphicFramePr").end();
    xml.start("xdr:xfrm").empty("a:off", "x", "0", "y", "0").empty("a:ext", "cx", "0", "cy", "0");
    xml.end();
    xml.start("a:graphic").start("a:graphicData").attr("uri", CHART);
    xml.start("c:chart").attr("xmlns:c", CHART).attr("r:id", chart).end();
    xml.end().end().end();
    xml.empty("xdr:clientData").end();
  }

  byte[] bytes() {
    return xml.end().bytes();
  }

  private void open(int column, int row, Picture.Size size) {
    id++;
    xml.start("xdr:oneCellAnchor");
    xml.start("xdr:from");
    value("xdr:col", column);
    value("xdr:colOff", 0);
    value("xdr:row", row - 1L);
    value("xdr:rowOff", 0);
    xml.end();
    extent("xdr:ext", size);
  }

  private void named(String name, String alt) {
    xml.empty("xdr:cNvPr", "id", Integer.toString(id), "name", name, "descr", alt);
  }

  private void value(String name, long value) {
    xml.start(name).text(Long.toString(value)).end();
  }

  private void extent(String name, Picture.Size size) {
    xml.start(name).attr("cx", emu(size.width())).attr("cy", emu(size.height())).end();
  }

  private static long emu(Length length) {
    return Math.round(length.points() * EMU);
  }
}
