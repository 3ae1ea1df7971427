package dev.bayan.export.docx;

import dev.bayan.export.docx.Swatches.Swatch;
import dev.bayan.export.opc.Xml;
import dev.bayan.style.Colour;
import dev.bayan.style.Length;

/**
 * The low-level words of WordprocessingML (ECMA-376 part 1, clause 17): names, measures, and the
 * properties that must always be written in pairs.
 *
 * <pre>
 * Wml.bold(xml)        → &lt;w:b/&gt;&lt;w:bCs/&gt;
 * Wml.size(xml, 12.5)  → &lt;w:sz w:val="25"/&gt;&lt;w:szCs w:val="25"/&gt;
 * </pre>
 */
final class Wml {

  static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

  /** Prefix of the relationship types, and the namespace of the attribute that names one. */
  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private Wml() {}

  /** The content type of a main part: {@code document.main}, {@code styles}, {@code header}. */
  static String type(String kind) {
    return TYPES + kind + "+xml";
  }

  /** A relationship type: {@code officeDocument}, {@code styles}, {@code hyperlink}. */
  static String relation(String kind) {
    return RELATIONS + "/" + kind;
  }

  /** A part's root element with the namespaces our parts use. */
  static Xml root(String name) {
    return new Xml().start(name).attr("xmlns:w", MAIN).attr("xmlns:r", RELATIONS);
  }

  /** A property without a value: {@code <w:keepNext/>}. */
  static void on(Xml xml, String name) {
    xml.start(name).end();
  }

  static void val(Xml xml, String name, String value) {
    xml.start(name).attr("w:val", value).end();
  }

  static void val(Xml xml, String name, long value) {
    xml.start(name).attr("w:val", value).end();
  }

  /**
   * The faces of all four scripts of a run (17.3.2.26): Arabic takes its own from {@code cs}.
   *
   * @param font of the drawing theme, {@code major} or {@code minor}: what it says counts where a
   *     program knows themes
   */
  static void face(Xml xml, Faces faces, String font) {
    String latin = faces.latin().family();
    String complex = faces.complex().family();
    xml.empty(
        "w:rFonts",
        "w:ascii",
        latin,
        "w:hAnsi",
        latin,
        "w:eastAsia",
        latin,
        "w:asciiTheme",
        font + "HAnsi",
        "w:hAnsiTheme",
        font + "HAnsi",
        "w:cs",
        complex,
        "w:cstheme",
        font + "Bidi");
  }

  /** Bold, and its complex-script twin, without which Arabic stays light (17.3.2.1, 17.3.2.2). */
  static void bold(Xml xml) {
    on(xml, "w:b");
    on(xml, "w:bCs");
  }

  /** The size in points, twice, because Arabic ignores {@code sz} (17.3.2.38, 17.3.2.39). */
  static void size(Xml xml, double points) {
    val(xml, "w:sz", halfPoints(points));
    val(xml, "w:szCs", halfPoints(points));
  }

  static void colour(Xml xml, Colour colour) {
    val(xml, "w:color", colour.hex());
  }

  /** By its place in the theme, and by its value for programs that know no themes (17.3.2.6). */
  static void colour(Xml xml, Swatch colour) {
    xml.start("w:color").attr("w:val", colour.colour().hex());
    slot(xml, "w:themeColor", colour);
    xml.end();
  }

  /** A plain fill behind text or cells (17.3.5). */
  static void fill(Xml xml, Swatch colour) {
    xml.start("w:shd").attr("w:val", "clear").attr("w:color", "auto");
    xml.attr("w:fill", colour.colour().hex());
    slot(xml, "w:themeFill", colour);
    xml.end();
  }

  private static void slot(Xml xml, String attribute, Swatch colour) {
    if (colour.slot() != null) {
      xml.attr(attribute, colour.slot());
    }
  }

  /**
   * One edge of a border (17.3.4).
   *
   * @param width in points
   * @param space between border and text, in points
   */
  static void edge(Xml xml, String name, double width, int space, Swatch colour) {
    xml.start(name)
        .attr("w:val", "single")
        .attr("w:sz", Math.round(width * 8))
        .attr("w:space", space)
        .attr("w:color", colour.colour().hex());
    slot(xml, "w:themeColor", colour);
    xml.end();
  }

  /** English Metric Units, in which drawings are measured (20.1.10.16): 12,700 to the point. */
  static long emu(Length length) {
    return Math.max(1, Math.round(length.points() * 12_700));
  }

  static long halfPoints(double points) {
    return Math.round(points * 2);
  }

  static double points(int twips) {
    return twips / 20.0;
  }

  static int twips(double points) {
    return Length.points(points).twips();
  }
}
