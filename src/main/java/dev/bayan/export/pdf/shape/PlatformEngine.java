package dev.bayan.export.pdf.shape;

import dev.bayan.export.pdf.shape.opentype.Shaped;
import dev.bayan.style.FontFile;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;

/**
 * The layout engine of the Java platform, HarfBuzz by way of {@link Font#layoutGlyphVector}: for
 * the scripts and fonts that {@link dev.bayan.export.pdf.shape.opentype} does not know. It takes a
 * quarter of a second to begin with.
 */
final class PlatformEngine {

  /** A glyph the engine took out: it stands for a character that draws nothing. */
  private static final int DELETED = 0xFFFE;

  /** Draws nothing; the engine takes its glyph out. */
  private static final String JOINER = "\u200D";

  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private final Font font;

  /**
   * @throws IllegalArgumentException if the platform cannot open the font
   */
  PlatformEngine(FontFile file) {
    try {
      // Sized so that one pixel is one font unit. Kerning closes the gaps after و and ر; optional
      // ligatures stay off, because a glyph for two letters (fi) costs readers the letters.
      this.font =
          Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file.bytes()))
              .deriveFont((float) file.unitsPerEm())
              .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
    } catch (FontFormatException e) {
      throw new IllegalArgumentException("not a font that can be shaped: " + file.name(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The glyphs of a word of one direction, its ends shaped as if it went on there. */
  Shaped shape(String word, boolean rightToLeft, boolean before, boolean after) {
    String joined = (before ? JOINER : "") + word + (after ? JOINER : "");
    GlyphVector vector =
        font.layoutGlyphVector(
            UNHINTED,
            joined.toCharArray(),
            0,
            joined.length(),
            rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    int count = vector.getNumGlyphs();
    // All at once: each position by itself would be an object or two.
    float[] positions = vector.getGlyphPositions(0, count + 1, null);
    int[] glyphs = new int[count];
    int[] x = new int[count];
    int[] y = new int[count];
    int[] starts = new int[count];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (vector.getGlyphCode(i) < DELETED) {
        glyphs[kept] = vector.getGlyphCode(i);
        x[kept] = Math.round(positions[2 * i]);
        y[kept] = -Math.round(positions[2 * i + 1]);
        starts[kept] = vector.getGlyphCharIndex(i) - (before ? 1 : 0);
        kept++;
      }
    }
    return new Shaped(
        Arrays.copyOf(glyphs, kept),
        Arrays.copyOf(x, kept),
        Arrays.copyOf(y, kept),
        Arrays.copyOf(starts, kept),
        Math.round(positions[2 * count]));
  }
}
