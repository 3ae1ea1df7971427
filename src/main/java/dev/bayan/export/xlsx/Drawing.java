package dev.bayan.export.xlsx;

import dev.bayan.export.opc.Xml;
import dev.bayan.style.Length;
import dev.bayan.style.Picture;

/**
 * The part that lays one picture over a sheet (ECMA-376 part 1, 20.5.2 SpreadsheetDrawingML). It is
 * held by its corner where the column begins, which is its right-hand one on a sheet that runs from
 * right to left, and keeps its size.
 */
final class Drawing {

  /** English Metric Units to a point. */
  private static final int EMU = 12_700;

  private Drawing() {}

  /**
   * The drawing.
   *
   * @param image the relationship that leads to the picture
   * @param alt what the picture shows
   * @param column from 0
   * @param row from 1
   */
  static byte[] bytes(String image, String alt, int column, int row, Picture.Size size) {
    Xml xml = new Xml().start("xdr:wsDr").attr("xmlns:xdr", Names.SHEET_DRAWING);
    xml.attr("xmlns:a", Names.DRAWING_MAIN).attr("xmlns:r", Names.RELATIONSHIPS);
    xml.start("xdr:oneCellAnchor");
    xml.start("xdr:from");
    value(xml, "xdr:col", column);
    value(xml, "xdr:colOff", 0);
    value(xml, "xdr:row", row - 1L);
    value(xml, "xdr:rowOff", 0);
    xml.end();
    extent(xml, "xdr:ext", size);
    xml.start("xdr:pic").start("xdr:nvPicPr");
    xml.empty("xdr:cNvPr", "id", "2", "name", "Logo", "descr", alt);
    xml.start("xdr:cNvPicPr").empty("a:picLocks", "noChangeAspect", "1").end().end();
    xml.start("xdr:blipFill").empty("a:blip", "r:embed", image);
    xml.start("a:stretch").empty("a:fillRect").end().end();
    xml.start("xdr:spPr").start("a:xfrm").empty("a:off", "x", "0", "y", "0");
    extent(xml, "a:ext", size);
    xml.end();
    xml.start("a:prstGeom").attr("prst", "rect").empty("a:avLst").end().end().end();
    xml.empty("xdr:clientData").end();
    return xml.end().bytes();
  }

  private static void value(Xml xml, String name, long value) {
    xml.start(name).text(Long.toString(value)).end();
  }

  private static void extent(Xml xml, String name, Picture.Size size) {
    xml.start(name).attr("cx", emu(size.width())).attr("cy", emu(size.height())).end();
  }

  private static long emu(Length length) {
    return Math.round(length.points() * EMU);
  }
}
