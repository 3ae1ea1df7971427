package dev.bayan.read;

import dev.bayan.style.FontFile;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Sets a word in a font with the shaper that will set the PDF: what the Java platform cannot open,
 * or opens and cannot join, is better known before anything is built.
 */
final class FontTrial {

  private static final String JOINED = "ببب";
  private static final String TRIED = "باa0";

  private FontTrial() {}

  /** What came of it. */
  sealed interface Result {
    record Sets() implements Result {}

    record DoesNotJoin() implements Result {}

    record DoesNotOpen(Message reason) implements Result {}
  }

  static Result of(FontFile file) {
    try {
      Font font =
          Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file.bytes()))
              .deriveFont((float) file.unitsPerEm());
      FontRenderContext context = new FontRenderContext(null, true, true);
      if (!opens(font, context, file)) {
        return new Result.DoesNotOpen(Message.of("font.other-glyphs"));
      }
      boolean hasArabic = file.glyph(JOINED.charAt(0)) != 0;
      return hasArabic && !joins(font, context) ? new Result.DoesNotJoin() : new Result.Sets();
    } catch (FontFormatException | IOException e) {
      return new Result.DoesNotOpen(Message.verbatim(Echo.line(String.valueOf(e.getMessage()))));
    } catch (RuntimeException e) {
      // The JDK's own font code trips over what it has not foreseen.
      return new Result.DoesNotOpen(Message.verbatim(e.getClass().getSimpleName()));
    }
  }

  /** A font that cannot be scaled opens without a word, and all its letters have no width. */
  private static boolean opens(Font font, FontRenderContext context, FontFile file) {
    int letter = TRIED.codePoints().filter(c -> file.glyph(c) != 0).findFirst().orElse(-1);
    if (letter < 0) {
      return true;
    }
    GlyphVector one = font.createGlyphVector(context, Character.toChars(letter));
    int glyph = file.glyph(letter);
    double advance = one.getGlyphMetrics(0).getAdvance();
    return one.getGlyphCode(0) == glyph && Math.abs(advance - file.advance(glyph)) <= 1;
  }

  private static boolean joins(Font font, FontRenderContext context) {
    char[] word = JOINED.toCharArray();
    GlyphVector shaped =
        font.layoutGlyphVector(context, word, 0, word.length, Font.LAYOUT_RIGHT_TO_LEFT);
    int[] codes = shaped.getGlyphCodes(0, shaped.getNumGlyphs(), null);
    return Arrays.stream(codes).distinct().count() > 1;
  }
}
