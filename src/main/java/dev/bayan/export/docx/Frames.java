package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;

/**
 * What stands around a paragraph of a style: rules, fills and the indents that make room for them.
 * Borders are named by the side of the page (ECMA-376 part 1, 17.3.1.17 and 17.3.1.28), so the bar
 * at the start of a quotation is at the right of an Arabic one.
 */
final class Frames {

  /** From the bar at the start of a lead or quotation to its text, in points. */
  private static final int GAP = 10;

  /** What an entry of a table of contents is set in from those of the level above, in points. */
  private static final int LEVEL = 14;

  /** Between a table and what stands below it, in points. */
  private static final int BELOW = 10;

  private final Xml xml;
  private final Swatches palette;
  private final boolean rightToLeft;

  Frames(Xml xml, Swatches palette, boolean rightToLeft) {
    this.xml = xml;
    this.palette = palette;
    this.rightToLeft = rightToLeft;
  }

  /** Air that a framed style needs above itself beside the theme's, in points. */
  static double above(StyleName style) {
    return switch (style) {
      case QUOTE, QUOTE_ALONE -> 4;
      case NOTE -> 3;
      case BODY_BELOW, BULLET_BELOW, NUMBER_BELOW -> BELOW;
      default -> 0;
    };
  }

  /** Air that a framed style needs below itself beside the theme's, in points. */
  static double below(StyleName style) {
    return switch (style) {
      case LEAD -> 6;
      // Once, below the last of them: see contextualSpacing.
      case FACTS -> 8;
      case ATTRIBUTION -> 2;
      default -> 0;
    };
  }

  /** Height of the rules and fills above and below a framed style, in points. */
  static double edges(StyleName style) {
    return switch (style) {
      case TITLE -> 13;
      case LEAD -> 13;
      default -> 0;
    };
  }

  /** What the indents of a framed style take of the line, in points. */
  static double aside(StyleName style) {
    return switch (style) {
      case LEAD -> 2 * GAP + 4;
      case QUOTE, QUOTE_ALONE, ATTRIBUTION -> 2 * GAP;
      case TOC_2 -> LEVEL;
      case TOC_3 -> 2 * LEVEL;
      default -> 0;
    };
  }

  void borders(StyleName style) {
    switch (style) {
      case TITLE -> {
        xml.start("w:pBdr");
        Wml.edge(xml, "w:top", 3, 10, palette.accent());
        xml.end();
      }
      case FACTS -> {
        // Word draws it below the last of several alike (17.3.1.7).
        xml.start("w:pBdr");
        Wml.edge(xml, "w:bottom", 0.5, 6, palette.rule());
        xml.end();
      }
      case LEAD -> {
        // Edges in the fill's own colour widen the fill: a box with room inside.
        xml.start("w:pBdr");
        Wml.edge(xml, "w:top", 0.5, 6, palette.tint());
        side("w:left", !rightToLeft);
        Wml.edge(xml, "w:bottom", 0.5, 6, palette.tint());
        side("w:right", rightToLeft);
        xml.end();
        Wml.fill(xml, palette.tint());
      }
      case QUOTE, QUOTE_ALONE, ATTRIBUTION -> {
        xml.start("w:pBdr");
        Wml.edge(xml, rightToLeft ? "w:right" : "w:left", 2.25, GAP, palette.accent());
        xml.end();
      }
      case HEADER -> {
        xml.start("w:pBdr");
        Wml.edge(xml, "w:bottom", 0.5, 3, palette.rule());
        xml.end();
      }
      default -> {
        // Most styles stand free.
      }
    }
  }

  private void side(String name, boolean isStart) {
    if (isStart) {
      Wml.edge(xml, name, 3, GAP, palette.accent());
    } else {
      Wml.edge(xml, name, 0.5, GAP, palette.tint());
    }
  }

  void indents(StyleName style) {
    switch (style) {
      case LEAD -> indent(GAP + 3, GAP + 1);
      case TOC_2 -> indent(LEVEL, 0);
      case TOC_3 -> indent(2 * LEVEL, 0);
      case QUOTE, QUOTE_ALONE, ATTRIBUTION -> indent(2 * GAP, 0);
      default -> {
        // Lists are indented by their numbering.
      }
    }
  }

  private void indent(int start, int end) {
    xml.start("w:ind").attr("w:start", Wml.twips(start)).attr("w:end", Wml.twips(end)).end();
  }
}
