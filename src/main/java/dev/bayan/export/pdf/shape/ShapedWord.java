package dev.bayan.export.pdf.shape;

import java.util.List;

/**
 * A word's glyphs in visual order, left to right, all on one baseline: each begins where the widths
 * of those before it end.
 */
public record ShapedWord(List<Glyph> glyphs, int width, boolean isOfLetters) {

  /** No glyphs. */
  public static final ShapedWord EMPTY = of(List.of());

  /**
   * @param width advance of the whole word in font units: the sum of the glyphs' widths
   * @param isOfLetters whether the text of each glyph begins with a letter
   */
  public ShapedWord {
    glyphs = List.copyOf(glyphs);
  }

  /** Width of its spaces of either kind, in font units. */
  public int widthOfSpaces() {
    int sum = 0;
    for (Glyph glyph : glyphs) {
      sum += isSpace(glyph) ? glyph.width() : 0;
    }
    return sum;
  }

  /** The same, its spaces wider by a factor, in steps of so many font units. */
  public ShapedWord spaced(double factor, int step) {
    Glyph[] spaced = glyphs.toArray(Glyph[]::new);
    int sum = 0;
    for (int i = 0; i < spaced.length; i++) {
      Glyph glyph = spaced[i];
      if (isSpace(glyph)) {
        int wider = (int) Math.round(glyph.width() * factor / step) * step;
        spaced[i] = new Glyph(glyph.parts(), glyph.text(), wider);
      }
      sum += spaced[i].width();
    }
    return new ShapedWord(List.of(spaced), sum, isOfLetters);
  }

  private static boolean isSpace(Glyph glyph) {
    return glyph.text().equals(" ") || glyph.text().equals("\u00A0");
  }

  /** A word of such glyphs. */
  public static ShapedWord of(List<Glyph> glyphs) {
    int width = 0;
    boolean letters = true;
    for (Glyph glyph : glyphs) {
      width += glyph.width();
      letters &= Character.isLetter(glyph.text().codePointAt(0));
    }
    return new ShapedWord(glyphs, width, letters);
  }
}
