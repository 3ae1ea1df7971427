package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.style.TextRole;
import dev.bayan.style.Theme;

/**
 * Writes the numbering part (ECMA-376 part 1, 17.9): one list of bullets, and for each numbered
 * list an instance of its own that begins at 1.
 *
 * <p>Numbers are {@code decimal} for Arabic-Indic packs too. No number format of Word means ٠١٢:
 * {@code hindiNumbers} is Devanagari ([MS-DOCX] 2.4), and numbers typed into the level text would
 * not count on when an item is added. In an rtl level Word shows decimals in the digits that the
 * reader's Numeral option names.
 */
final class Numbering {

  /** The instance all bullets share; numbered lists follow it. */
  static final int BULLETS = 1;

  private static final int LEVELS = 3;

  /** Bullet, dash, bullet: all in the face itself, so that no symbol font is needed. */
  private static final String[] SIGNS = {"•", "–", "•"};

  /** From one level's text to the next, in ems. */
  private static final double STEP = 1.4;

  /**
   * From the margin to the first level's signs, in ems: LibreOffice 7.4 sets the signs of an Arabic
   * list before their place instead of behind it, and would else put them into the margin.
   */
  private static final double INSET = 0.9;

  private final Xml xml = Wml.root("w:numbering");
  private final Theme theme;
  private final Faces faces;
  private final boolean rightToLeft;

  private Numbering(Theme theme, Faces faces, boolean rightToLeft) {
    this.theme = theme;
    this.faces = faces;
    this.rightToLeft = rightToLeft;
  }

  static byte[] part(Pack pack, Faces faces) {
    Numbering part = new Numbering(pack.theme(), faces, pack.direction().isRightToLeft());
    part.define(0, true);
    part.define(1, false);
    part.instance(BULLETS, 0);
    int id = BULLETS;
    for (Block block : pack.blocks()) {
      if (block instanceof Block.Numbered) {
        part.instance(++id, 1);
      }
    }
    return part.xml.end().bytes();
  }

  /** From the margin to the text of a first-level item, in points. */
  static double indent(double em) {
    return em * (INSET + STEP);
  }

  private void define(int id, boolean bullets) {
    double em = theme.style(TextRole.LIST_ITEM).size();
    xml.start("w:abstractNum").attr("w:abstractNumId", id);
    Wml.val(xml, "w:multiLevelType", "multilevel");
    for (int level = 0; level < LEVELS; level++) {
      xml.start("w:lvl").attr("w:ilvl", level);
      Wml.val(xml, "w:start", 1);
      Wml.val(xml, "w:numFmt", bullets ? "bullet" : "decimal");
      Wml.val(xml, "w:lvlText", bullets ? SIGNS[level] : "%" + (level + 1) + ".");
      // The start of the line in either direction: Word does not take "start" here ([MS-OI29500]).
      Wml.val(xml, "w:lvlJc", "left");
      xml.start("w:pPr");
      xml.start("w:ind")
          .attr("w:start", Wml.twips(em * (INSET + STEP * (level + 1))))
          .attr("w:hanging", Wml.twips(em * STEP))
          .end();
      xml.end();
      sign();
      xml.end();
    }
    xml.end();
  }

  /** The look of the sign itself: the list's own direction, not the item's first word's. */
  private void sign() {
    xml.start("w:rPr");
    Wml.face(xml, faces, "minor");
    Wml.colour(xml, new Swatches(theme.palette()).accent());
    if (rightToLeft) {
      Wml.on(xml, "w:rtl");
    }
    xml.end();
  }

  private void instance(int id, int definition) {
    xml.start("w:num").attr("w:numId", id);
    Wml.val(xml, "w:abstractNumId", definition);
    if (id != BULLETS) {
      xml.start("w:lvlOverride").attr("w:ilvl", 0);
      Wml.val(xml, "w:startOverride", 1);
      xml.end();
    }
    xml.end();
  }
}
