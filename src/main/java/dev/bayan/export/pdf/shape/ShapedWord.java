package dev.bayan.export.pdf.shape;

import java.util.List;

/**
 * A word's glyphs in visual order, left to right, all on one baseline: each begins where the widths
 * of those before it end.
 */
public record ShapedWord(List<Glyph> glyphs, int width) {

  /**
   * @param width advance of the whole word in font units: the sum of the glyphs' widths
   */
  public ShapedWord {
    glyphs = List.copyOf(glyphs);
  }

  static ShapedWord of(List<Glyph> glyphs) {
    return new ShapedWord(glyphs, glyphs.stream().mapToInt(Glyph::width).sum());
  }
}
