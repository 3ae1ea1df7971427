package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.shape.Glyph;
import java.util.List;

/**
 * Text of one level and one lettering on one line: painted as one string, left to right. Runs are
 * told apart by identity; no two are equal.
 */
public final class TextRun implements Kid.Painted {

  private final int number;
  private final List<Glyph> glyphs;
  private final Lettering lettering;
  private final double width;
  private final boolean alone;
  private final List<List<Glyph>> pieces;

  /**
   * @param number from 0, one for each run of a document
   * @param glyphs in visual order
   * @param width in points
   * @param alone whether the run is its whole line, so that visual and logical order agree
   * @param pieces the strings it is painted in, left to right, after marks; none if it is one
   */
  TextRun(
      int number,
      List<Glyph> glyphs,
      Lettering lettering,
      double width,
      boolean alone,
      List<List<Glyph>> pieces) {
    this.number = number;
    this.glyphs = List.copyOf(glyphs);
    this.lettering = lettering;
    this.width = width;
    this.alone = alone;
    this.pieces = pieces;
  }

  public int number() {
    return number;
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
