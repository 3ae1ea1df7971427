package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;
import dev.bayan.style.Picture;

/**
 * Writes pictures that stand in a line of text as one big letter would (ECMA-376 part 1, 20.4.2.8),
 * which is the one way that every program shows alike.
 */
final class DrawingWriter {

  private static final String PLACED =
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

  private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

  private final Xml xml;
  private final Media media;
  private int last;

  DrawingWriter(Xml xml, Media media) {
    this.xml = xml;
    this.media = media;
  }

  /** A run with a picture; {@code alt} is what it shows, for those who do not see it. */
  void write(Picture picture, Picture.Size size, String alt) {
    last++;
    xml.start("w:r").start("w:rPr");
    Wml.on(xml, "w:noProof");
    xml.end().start("w:drawing");
    xml.start("wp:inline").attr("xmlns:wp", PLACED);
    for (String side : new String[] {"distT", "distB", "distL", "distR"}) {
      xml.attr(side, 0);
    }
    extent("wp:extent", size);
    named("wp:docPr", picture, alt);
    xml.start("wp:cNvGraphicFramePr");
    xml.empty("a:graphicFrameLocks", "xmlns:a", Wml.DRAWING, "noChangeAspect", "1").end();
    xml.start("a:graphic").attr("xmlns:a", Wml.DRAWING);
    xml.start("a:graphicData").attr("uri", PICTURE);
    picture(picture, size, alt);
    xml.end().end().end().end().end();
  }

  private void picture(Picture picture, Picture.Size size, String alt) {
    xml.start("pic:pic").attr("xmlns:pic", PICTURE);
    xml.start("pic:nvPicPr");
    named("pic:cNvPr", picture, alt);
    xml.empty("pic:cNvPicPr").end();
    xml.start("pic:blipFill").empty("a:blip", "r:embed", media.id(picture));
    xml.start("a:stretch").empty("a:fillRect").end().end();
    xml.start("pic:spPr").start("a:xfrm").empty("a:off", "x", "0", "y", "0");
    extent("a:ext", size);
    xml.end().start("a:prstGeom").attr("prst", "rect").empty("a:avLst").end();
    xml.end().end();
  }

  private void named(String element, Picture picture, String alt) {
    xml.start(element)
        .attr("id", last)
        .attr("name", "image" + last + "." + picture.type().extension())
        .attr("descr", alt)
        .end();
  }

  private void extent(String element, Picture.Size size) {
    xml.start(element).attr("cx", Wml.emu(size.width())).attr("cy", Wml.emu(size.height())).end();
  }
}
