package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.shape.Glyph;
import java.util.List;

/**
 * Text of one level and one lettering on one line: painted as one string, left to right. Runs are
 * told apart by identity; no two are equal.
 */
public final class TextRun implements Kid.Painted {

  private final List<Glyph> glyphs;
  private final Lettering lettering;
  private final double width;
  private final boolean alone;
  private final List<List<Glyph>> pieces;

  private int page = -1;
  private int mcid;

  /**
   * @param glyphs in visual order; nobody changes them any more
   * @param width in points
   * @param alone whether the run is its whole line, so that visual and logical order agree
   * @param pieces the strings it is painted in, left to right, after marks; none if it is one
   */
  TextRun(
      List<Glyph> glyphs,
      Lettering lettering,
      double width,
      boolean alone,
      List<List<Glyph>> pieces) {
    this.glyphs = glyphs;
    this.lettering = lettering;
    this.width = width;
    this.alone = alone;
    this.pieces = pieces;
  }

  /** Says where it stands: on a page, from 0, under a marked-content identifier. */
  public void paintedAt(int onPage, int identifier) {
    page = onPage;
    mcid = identifier;
  }

  /** The page it stands on; less than 0 if it was not painted. */
  public int page() {
    return page;
  }

  public int mcid() {
    return mcid;
  }

  public List<Glyph> glyphs() {
    return glyphs;
  }

  public Lettering lettering() {
    return lettering;
  }

  public double width() {
    return width;
  }

  public List<List<Glyph>> pieces() {
    return pieces;
  }

  public boolean isAlone() {
    return alone;
  }
}
