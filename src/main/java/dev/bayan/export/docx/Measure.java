package dev.bayan.export.docx;

import dev.bayan.plan.Prose;
import dev.bayan.plan.Span;
import dev.bayan.style.FontFile;
import dev.bayan.style.Typeface;
import dev.bayan.text.ArabicLetters;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How wide words are, roughly: the sum of the letters' own advances, as if none joined another. A
 * little too wide for Arabic, which is the right side to err on for a column.
 *
 * <pre>
 * measure.of(prose, true).line() * 12 → points that the text takes on one line in 12-point bold
 * </pre>
 */
final class Measure {

  /** Basic Latin to the end of the Arabic block, each looked up once in the font's cmap. */
  private static final int KNOWN = 0x700;

  /** A raised marker of up to three digits. */
  private static final double MARKER = 1.5;

  /** What Arabic letters in words take of their advances alone: 0.63 to 0.66 in running text. */
  private static final double JOINED = 0.645;

  private final Advances regular;
  private final Advances bold;

  Measure(Typeface typeface) {
    regular = new Advances(typeface.regular());
    bold = new Advances(typeface.bold());
  }

  /**
   * The extent of a text, in ems.
   *
   * @param line of the whole text on one line
   * @param word of its longest word
   */
  record Extent(double line, double word) {
    Extent or(Extent other) {
      return new Extent(Math.max(line, other.line), Math.max(word, other.word));
    }
  }

  /** A text with the marker of its note, which clings to its last word. */
  Extent of(Prose prose, @Nullable Prose marker, boolean isBold) {
    Extent text = of(prose, isBold);
    return marker == null ? text : new Extent(text.line() + MARKER, text.word() + MARKER);
  }

  Extent of(Prose prose, boolean isBold) {
    double line = 0;
    double word = 0;
    double longest = 0;
    for (Span span : prose.spans()) {
      Advances advances = isBold || span.strong() ? bold : regular;
      String text = span.text();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        double width = advances.of(c);
        line += width;
        word = c == ' ' || c == '\n' ? 0 : word + width;
        longest = Math.max(longest, word);
      }
    }
    return new Extent(line, longest);
  }

  /** The whole text on one line with its Arabic letters joined, in ems: as near as can be told. */
  double joined(Prose prose, boolean isBold) {
    double line = 0;
    for (Span span : prose.spans()) {
      Advances advances = isBold || span.strong() ? bold : regular;
      String text = span.text();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        double width = advances.of(c);
        line += ArabicLetters.contains(c) ? width * JOINED : width;
      }
    }
    return line;
  }

  /** How far the letters of one font go on, in ems. */
  private static final class Advances {

    private final FontFile font;
    private final float[] known = new float[KNOWN];

    Advances(FontFile font) {
      this.font = font;
      Arrays.fill(known, -1);
    }

    /** Half of a surrogate pair has no advance of its own: an em for the pair. */
    double of(char c) {
      if (c >= KNOWN) {
        return Character.isSurrogate(c) ? 0.5 : advance(c);
      }
      float advance = known[c];
      if (advance < 0) {
        advance = advance(c);
        known[c] = advance;
      }
      return advance;
    }

    private float advance(char c) {
      return Character.getType(c) == Character.NON_SPACING_MARK
          ? 0
          : (float) font.advance(font.glyph(c)) / font.unitsPerEm();
    }
  }
}
