package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;
import dev.bayan.style.Colour;
import dev.bayan.style.Theme;

/**
 * Writes the drawing theme (ECMA-376 part 1, 20.1.6): the palette and the face, which styles name
 * by their places here ({@link Swatches}). Another theme chosen in Word changes the whole document.
 */
final class ThemePart {

  private final Xml xml = new Xml();
  private final Theme theme;

  private ThemePart(Theme theme) {
    this.theme = theme;
  }

  static byte[] part(Theme theme) {
    ThemePart part = new ThemePart(theme);
    part.write();
    return part.xml.bytes();
  }

  private void write() {
    xml.start("a:theme").attr("xmlns:a", Wml.DRAWING).attr("name", "Bayan");
    xml.start("a:themeElements");
    colours(theme.palette());
    xml.start("a:fontScheme").attr("name", "Bayan");
    font("a:majorFont");
    font("a:minorFont");
    xml.end();
    formats();
    xml.end().end();
  }

  private void colours(Theme.Palette palette) {
    xml.start("a:clrScheme").attr("name", "Bayan");
    colour("a:dk1", palette.ink());
    colour("a:lt1", Swatches.PAPER);
    colour("a:dk2", palette.muted());
    colour("a:lt2", palette.tint());
    colour("a:accent1", palette.accent());
    colour("a:accent2", palette.muted());
    colour("a:accent3", palette.rule());
    colour("a:accent4", palette.ink());
    colour("a:accent5", palette.accent());
    colour("a:accent6", palette.muted());
    colour("a:hlink", palette.accent());
    colour("a:folHlink", palette.muted());
    xml.end();
  }

  private void colour(String name, Colour colour) {
    xml.start(name).empty("a:srgbClr", "val", colour.hex()).end();
  }

  private void font(String name) {
    Faces faces = Faces.of(theme);
    String complex = faces.complex().family();
    xml.start(name);
    xml.empty("a:latin", "typeface", faces.latin().family());
    xml.empty("a:ea", "typeface", "");
    xml.empty("a:cs", "typeface", complex);
    xml.empty("a:font", "script", "Arab", "typeface", complex);
    xml.end();
  }

  /** The schema wants three of each (20.1.4.1.14); we draw none of them. */
  private void formats() {
    xml.start("a:fmtScheme").attr("name", "Bayan");
    fills("a:fillStyleLst");
    xml.start("a:lnStyleLst");
    for (int width = 6350; width <= 19050; width += 6350) {
      xml.start("a:ln").attr("w", width);
      fill();
      xml.end();
    }
    xml.end();
    xml.start("a:effectStyleLst");
    for (int i = 0; i < 3; i++) {
      xml.start("a:effectStyle").empty("a:effectLst").end();
    }
    xml.end();
    fills("a:bgFillStyleLst");
    xml.end();
  }

  private void fills(String name) {
    xml.start(name);
    for (int i = 0; i < 3; i++) {
      fill();
    }
    xml.end();
  }

  private void fill() {
    xml.start("a:solidFill").empty("a:schemeClr", "val", "phClr").end();
  }
}
