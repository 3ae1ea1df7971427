package dev.bayan.export.pdf.shape;

import dev.bayan.style.FontFile;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One weight of a typeface, ready for shaping. Two faces are equal if they are the same object: one
 * is made for each font file in a process.
 */
public final class Face {

  private final FontFile file;
  private final Font font;

  /** Left to right and right to left. Threads may each make their own, all alike. */
  private final @Nullable ShapedWord[] spaces = new ShapedWord[2];

  public Face(FontFile file) {
    this.file = file;
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

  public FontFile file() {
    return file;
  }

  Font font() {
    return font;
  }

  /** Its shaped space; null until one is kept. */
  @Nullable ShapedWord space(boolean rightToLeft) {
    return spaces[rightToLeft ? 1 : 0];
  }

  void keepSpace(boolean rightToLeft, ShapedWord space) {
    spaces[rightToLeft ? 1 : 0] = space;
  }
}
