package dev.bayan.export.xlsx;

import dev.bayan.export.opc.Xml;
import dev.bayan.export.xlsx.CellFormat.Alignment;
import dev.bayan.export.xlsx.CellFormat.Edge;
import dev.bayan.style.Colour;
import dev.bayan.style.TextRole;
import dev.bayan.style.Theme;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The registry of a workbook's cell formats, and the part that holds them (ECMA-376 part 1, 18.8.39
 * styleSheet). Indexes are given in the order of asking.
 *
 * <pre>
 * styles.index(format) → 3, which a cell writes as s="3"
 * </pre>
 */
final class Stylesheet {

  static final String TABLE_STYLE = "Bayan";

  /** Windows' ARABIC_CHARSET: a cell has no second font for complex script (18.4.1). */
  private static final int ARABIC = 178;

  /** The first number format id that is not Excel's own. */
  private static final int FIRST_CODE = 164;

  private static final int RECENT = 128;

  private final Theme theme;
  private final boolean arabic;
  private final Map<CellFormat, Integer> formats = new LinkedHashMap<>();

  /**
   * By themselves: the cells of a column share one object, and to compare its fields takes long.
   */
  private final IdentityHashMap<CellFormat, Integer> recent = new IdentityHashMap<>();

  private final Map<Face, Integer> faces = new LinkedHashMap<>();
  private final Map<Optional<Colour>, Integer> fills = new LinkedHashMap<>();
  private final Map<String, Integer> codes = new LinkedHashMap<>();

  Stylesheet(Theme theme, boolean arabic) {
    this.theme = theme;
    this.arabic = arabic;
    faces.put(normal(), 0);
    fills.put(Optional.empty(), 0);
  }

  /** The face of cells that nobody has formatted; column widths are measured in its digits. */
  Face normal() {
    return Face.of(theme.style(TextRole.TABLE_CELL));
  }

  /** The format's index among cellXfs; 0 is the unformatted cell. */
  int index(CellFormat format) {
    Integer index = recent.get(format);
    if (index == null) {
      index = place(format);
      if (recent.size() == RECENT) {
        recent.clear();
      }
      recent.put(format, index);
    }
    return index;
  }

  private int place(CellFormat format) {
    Integer known = formats.get(format);
    if (known != null) {
      return known;
    }
    faces.putIfAbsent(format.face(), faces.size());
    fills.putIfAbsent(Optional.ofNullable(format.fill()), fills.size() + 1);
    if (!format.code().isEmpty()) {
      codes.putIfAbsent(format.code(), FIRST_CODE + codes.size());
    }
    int index = formats.size() + 1;
    formats.put(format, index);
    return index;
  }

  byte[] bytes() {
    Xml xml = new Xml().start("styleSheet").attr("xmlns", Names.MAIN);
    if (!codes.isEmpty()) {
      xml.start("numFmts").attr("count", codes.size());
      codes.forEach(
          (code, id) ->
              xml.empty("numFmt", "numFmtId", id.toString(), "formatCode", Xstring.escape(code)));
      xml.end();
    }
    xml.start("fonts").attr("count", faces.size());
    faces.keySet().forEach(face -> font(xml, face));
    xml.end();
    fills(xml);
    xml.start("borders").attr("count", Edge.values().length);
    for (Edge edge : Edge.values()) {
      border(xml, edge);
    }
    xml.end();
    xml.start("cellStyleXfs").attr("count", 1);
    xml.empty("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0").end();
    xml.start("cellXfs").attr("count", formats.size() + 1L);
    xml.empty("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0", "xfId", "0");
    formats.keySet().forEach(format -> xf(xml, format));
    xml.end();
    xml.start("cellStyles").attr("count", 1);
    xml.empty("cellStyle", "name", "Normal", "xfId", "0", "builtinId", "0").end();
    tableStyle(xml);
    return xml.end().bytes();
  }

  private void font(Xml xml, Face face) {
    xml.start("font");
    face(xml, face, "name");
    xml.end();
  }

  /** The properties of a font; a stretch of rich text names its family by another element. */
  void face(Xml xml, Face face, String family) {
    if (face.bold()) {
      xml.empty("b");
    }
    if (face.underlined()) {
      xml.empty("u");
    }
    xml.empty("sz", "val", BigDecimal.valueOf(face.size()).stripTrailingZeros().toPlainString());
    xml.empty("color", "rgb", argb(face.colour()));
    xml.empty(family, "val", theme.typeface().family());
    if (arabic) {
      xml.start("charset").attr("val", ARABIC).end();
    }
  }

  /** The colour of what is emphasised, or leads somewhere. */
  Colour accent() {
    return theme.palette().accent();
  }

  private void fills(Xml xml) {
    xml.start("fills").attr("count", fills.size() + 1L);
    for (Optional<Colour> fill : fills.keySet()) {
      xml.start("fill");
      if (fill.isPresent()) {
        solid(xml, "fgColor", fill.get());
        xml.end();
      } else {
        // Excel reserves the first two fills and ignores what stands there.
        xml.empty("patternFill", "patternType", "none").end();
        xml.start("fill").empty("patternFill", "patternType", "gray125").end();
      }
    }
    xml.end();
  }

  private static void solid(Xml xml, String element, Colour colour) {
    xml.start("patternFill").attr("patternType", "solid");
    xml.empty(element, "rgb", argb(colour)).end();
  }

  private void border(Xml xml, Edge edge) {
    xml.start("border").empty("left").empty("right").empty("top");
    switch (edge) {
      case NONE -> xml.empty("bottom");
      case HAIRLINE -> rule(xml, "thin", theme.palette().rule());
      case STRONG -> rule(xml, "medium", theme.palette().accent());
    }
    xml.empty("diagonal").end();
  }

  private static void rule(Xml xml, String style, Colour colour) {
    xml.start("bottom").attr("style", style).empty("color", "rgb", argb(colour)).end();
  }

  private void xf(Xml xml, CellFormat format) {
    xml.start("xf").attr("numFmtId", codes.getOrDefault(format.code(), 0));
    xml.attr("fontId", faces.getOrDefault(format.face(), 0));
    xml.attr("fillId", fills.getOrDefault(Optional.ofNullable(format.fill()), 0));
    xml.attr("borderId", format.edge().border()).attr("xfId", 0);
    if (format.quoted()) {
      xml.attr("quotePrefix", 1);
    }
    xml.attr("applyNumberFormat", 1).attr("applyFont", 1).attr("applyFill", 1);
    xml.attr("applyBorder", 1).attr("applyAlignment", 1);
    Alignment alignment = format.alignment();
    xml.start("alignment").attr("horizontal", alignment.side().value());
    xml.attr("vertical", alignment.middle() ? "center" : "top");
    if (alignment.wrap()) {
      xml.attr("wrapText", 1);
    }
    if (alignment.indent() > 0) {
      xml.attr("indent", alignment.indent());
    }
    xml.attr("readingOrder", alignment.rightToLeft() ? 2 : 1).end().end();
  }

  /** Bands and header of our own (18.8.40), so that sorting and filtering keep the stripes. */
  private void tableStyle(Xml xml) {
    xml.start("dxfs").attr("count", 4);
    xml.start("dxf").start("font").empty("b");
    xml.empty("color", "rgb", argb(theme.palette().onAccent())).end();
    dxfFill(xml, theme.palette().accent());
    xml.end();
    xml.start("dxf");
    dxfFill(xml, theme.palette().tint());
    xml.end();
    xml.start("dxf").start("font").empty("b");
    xml.empty("color", "rgb", argb(theme.palette().accent())).end();
    dxfFill(xml, theme.palette().tint());
    xml.end();
    xml.start("dxf").start("font");
    xml.empty("color", "rgb", argb(theme.palette().muted())).end().end();
    xml.end();
    xml.start("tableStyles").attr("count", 1).attr("defaultTableStyle", TABLE_STYLE);
    xml.start("tableStyle").attr("name", TABLE_STYLE).attr("pivot", 0).attr("count", 2);
    xml.empty("tableStyleElement", "type", "headerRow", "dxfId", "0");
    xml.empty("tableStyleElement", "type", "secondRowStripe", "dxfId", "1");
    xml.end().end();
  }

  /**
   * Tells counts above zero from zeros, which the format of their cells says in words (18.3.1.18).
   */
  static void condition(Xml xml, String range, int priority) {
    xml.start("conditionalFormatting").attr("sqref", range);
    rule(xml, "greaterThan", 2, 2L * priority - 1);
    rule(xml, "equal", 3, 2L * priority);
    xml.end();
  }

  private static void rule(Xml xml, String operator, int format, long priority) {
    xml.start("cfRule").attr("type", "cellIs").attr("dxfId", format).attr("priority", priority);
    xml.attr("operator", operator).start("formula").text("0").end().end();
  }

  /** In a differential format the colour of a solid fill is the background (18.8.14). */
  private static void dxfFill(Xml xml, Colour colour) {
    xml.start("fill");
    solid(xml, "bgColor", colour);
    xml.end();
  }

  private static String argb(Colour colour) {
    return "FF" + colour.hex();
  }
}
