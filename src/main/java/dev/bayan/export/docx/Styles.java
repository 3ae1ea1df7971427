package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;

/**
 * Writes the styles part (ECMA-376 part 1, 17.7) from a theme: document defaults, one paragraph
 * style for each {@link StyleName}, the character styles and the table style.
 */
final class Styles {

  /** Below an entry of a table of contents, in points. */
  private static final double BETWEEN_ENTRIES = 2;

  private final Xml xml = Wml.root("w:styles");
  private final Theme theme;
  private final Language language;
  private final Faces faces;
  private final Swatches swatches;
  private final Frames frames;

  private Styles(Theme theme, Language language) {
    this.theme = theme;
    this.language = language;
    this.faces = Faces.of(theme);
    this.swatches = new Swatches(theme.palette());
    this.frames = new Frames(xml, swatches, language.rightToLeft());
  }

  static byte[] part(Theme theme, Language language) {
    Styles part = new Styles(theme, language);
    part.defaults();
    LatentStyles.write(part.xml);
    part.normal();
    for (StyleName style : StyleName.values()) {
      part.paragraph(style);
    }
    part.characters();
    TableStyle.write(part.xml, part.swatches);
    return part.xml.end().bytes();
  }

  /** What holds where no style says otherwise (17.7.5): face, size, languages, base direction. */
  private void defaults() {
    xml.start("w:docDefaults").start("w:rPrDefault").start("w:rPr");
    Wml.face(xml, faces, "minor");
    Wml.colour(xml, swatches.ink());
    Wml.size(xml, theme.style(StyleName.BODY.role()).size());
    language.write(xml, "w:lang");
    xml.end().end();
    xml.start("w:pPrDefault").start("w:pPr");
    Wml.on(xml, "w:widowControl");
    if (language.rightToLeft()) {
      Wml.on(xml, "w:bidi");
    }
    xml.end().end().end();
  }

  private void normal() {
    xml.start("w:style")
        .attr("w:type", "paragraph")
        .attr("w:default", "1")
        .attr("w:styleId", "Normal");
    Wml.val(xml, "w:name", "Normal");
    Wml.on(xml, "w:qFormat");
    xml.start("w:pPr");
    Spacing.points(0, 0, theme.style(StyleName.BODY.role()).lineHeight(), "atLeast")
        .write(xml, null);
    xml.end().end();
    bare("character", "DefaultParagraphFont", "Default Paragraph Font");
    xml.end();
    bare("numbering", "NoList", "No List");
    xml.end();
    bare("table", "TableNormal", "Normal Table");
    xml.start("w:tblPr").start("w:tblInd").attr("w:w", 0).attr("w:type", "dxa").end().end().end();
  }

  /** A default style of Word's own, left open. */
  private void bare(String type, String id, String name) {
    xml.start("w:style").attr("w:type", type).attr("w:default", "1").attr("w:styleId", id);
    Wml.val(xml, "w:name", name);
    Wml.val(xml, "w:uiPriority", 99);
    Wml.on(xml, "w:semiHidden");
    Wml.on(xml, "w:unhideWhenUsed");
  }

  private void paragraph(StyleName style) {
    xml.start("w:style").attr("w:type", "paragraph");
    if (!LatentStyles.isBuiltIn(style)) {
      xml.attr("w:customStyle", "1");
    }
    xml.attr("w:styleId", style.id());
    Wml.val(xml, "w:name", style.shown());
    StyleName base = style.base();
    Wml.val(xml, "w:basedOn", base == null ? "Normal" : base.id());
    Wml.val(xml, "w:next", next(style).id());
    Wml.val(xml, "w:uiPriority", LatentStyles.priority(style));
    if (base == null) {
      Wml.on(xml, "w:qFormat");
      xml.start("w:pPr");
      paragraphProperties(style);
      xml.end();
      runProperties(style);
    } else {
      differences(style, base);
    }
    xml.end();
  }

  /** Variants share their base's role, and so all but space, size and what they keep with. */
  private void differences(StyleName style, StyleName base) {
    xml.start("w:pPr");
    if (keepsNext(style) != keepsNext(base)) {
      Wml.val(xml, "w:keepNext", keepsNext(style) ? 1 : 0);
    }
    Spacing.of(style, theme).write(xml, Spacing.of(base, theme));
    xml.end();
    if (Density.scaleOf(style) != Density.scaleOf(base)) {
      xml.start("w:rPr");
      Wml.size(xml, theme.style(style.role()).size() * Density.scaleOf(style));
      xml.end();
    }
  }

  private void paragraphProperties(StyleName style) {
    if (keepsNext(style)) {
      Wml.on(xml, "w:keepNext");
    }
    if (style.outlineLevel() != null) {
      Wml.on(xml, "w:keepLines");
    }
    if (style == StyleName.BULLET) {
      xml.start("w:numPr");
      Wml.val(xml, "w:numId", Numbering.BULLETS);
      xml.end();
    }
    frames.borders(style);
    tabs(style);
    Spacing.of(style, theme).write(xml, null);
    frames.indents(style);
    if (style == StyleName.FACTS) {
      // Lines of one block: space stands round them, not between them (17.3.1.9).
      Wml.on(xml, "w:contextualSpacing");
    }
    Integer outline = style.outlineLevel();
    if (outline != null) {
      Wml.val(xml, "w:outlineLvl", outline);
    }
  }

  /** Pages of a table of contents stand at the end of the line, behind dots (17.3.1.37). */
  private void tabs(StyleName style) {
    if (isEntry(style)) {
      int width = Sheet.of(theme.page()).textWidth();
      xml.start("w:tabs");
      xml.empty("w:tab", "w:val", "end", "w:leader", "dot", "w:pos", Integer.toString(width));
      xml.end();
    }
  }

  private static boolean isEntry(StyleName style) {
    return style == StyleName.TOC_1 || style == StyleName.TOC_2 || style == StyleName.TOC_3;
  }

  private void runProperties(StyleName style) {
    TextStyle look = theme.style(style.role());
    xml.start("w:rPr");
    if (style.isHeading()) {
      Wml.face(xml, faces, "major");
    }
    if (look.bold()) {
      Wml.bold(xml);
    }
    Wml.colour(xml, swatches.of(look.colour()));
    Wml.size(xml, style == StyleName.TABLE_END ? 1 : look.size() * Density.scaleOf(style));
    xml.end();
  }

  static double before(StyleName style, TextStyle look) {
    return look.before() + Frames.above(style);
  }

  static double after(StyleName style, TextStyle look) {
    return isEntry(style) ? BETWEEN_ENTRIES : look.after() + Frames.below(style);
  }

  static boolean keepsNext(StyleName style) {
    return style.outlineLevel() != null
        || switch (style) {
          case LOGO,
              FIGURE,
              TOC_HEADING,
              TABLE_TITLE,
              QUOTE,
              TABLE_HEADER,
              DENSE_HEADER,
              MINUTE_HEADER ->
              true;
          default -> false;
        };
  }

  /** What the next paragraph is when somebody presses Enter. */
  private static StyleName next(StyleName style) {
    return switch (style) {
      case TITLE -> StyleName.SUBTITLE;
      case SUBTITLE,
          LEAD,
          HEADING_1,
          HEADING_2,
          HEADING_3,
          QUOTE_ALONE,
          ATTRIBUTION,
          FIGURE_ALONE,
          CAPTION,
          TABLE_END,
          BODY_BELOW ->
          StyleName.BODY;
      case QUOTE -> StyleName.ATTRIBUTION;
      case BULLET_BELOW -> StyleName.BULLET;
      case NUMBER_BELOW -> StyleName.NUMBER;
      case LOGO -> StyleName.TITLE;
      case FIGURE -> StyleName.CAPTION;
      default -> style;
    };
  }

  private void characters() {
    character(StyleName.EMPHASIS, StyleName.EMPHASIS, false);
    // Arabic has no italics, which Word's own style of this name would bring.
    Wml.val(xml, "w:i", "0");
    Wml.val(xml, "w:iCs", "0");
    Wml.colour(xml, swatches.accent());
    xml.end().end();
    character(StyleName.STRONG, StyleName.STRONG, false);
    Wml.bold(xml);
    xml.end().end();
    character(StyleName.HYPERLINK, StyleName.HYPERLINK, false);
    Wml.colour(xml, swatches.link());
    Wml.val(xml, "w:u", "single");
    xml.end().end();
    character(StyleName.NOTE_MARKER, "Note Marker", true);
    Wml.val(xml, "w:vertAlign", "superscript");
    xml.end().end();
  }

  /** Leaves the run properties open. */
  private void character(String id, String name, boolean isCustom) {
    xml.start("w:style").attr("w:type", "character");
    if (isCustom) {
      xml.attr("w:customStyle", "1");
    }
    xml.attr("w:styleId", id);
    Wml.val(xml, "w:name", name);
    Wml.val(xml, "w:basedOn", "DefaultParagraphFont");
    Wml.val(xml, "w:uiPriority", 99);
    Wml.on(xml, "w:unhideWhenUsed");
    xml.start("w:rPr");
  }
}
