package dev.bayan.export.pdf.shape;

import dev.bayan.export.pdf.shape.Glyph.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes one glyph of each number in Arabic-Indic digits.
 *
 * <pre>
 * the glyphs of ٢, ٠, ٢, ٥ → one that says "‎٢٠٢٥"
 * </pre>
 *
 * <p>MuPDF takes such digits (class AN of UAX #9) for right-to-left letters and turns 2025 into
 * 5202, unless they are the text of one glyph that begins left to right.
 */
final class ArabicNumbers {

  private static final char LEFT_TO_RIGHT_MARK = '\u200E';

  private ArabicNumbers() {}

  /** The glyphs of a left-to-right word, each number of two digits or more as one. */
  static List<Glyph> joined(List<Glyph> glyphs) {
    if (!hasDigits(glyphs)) {
      return glyphs;
    }
    List<Glyph> joined = new ArrayList<>();
    int i = 0;
    while (i < glyphs.size()) {
      int end = i;
      for (int j = i; j < glyphs.size() && isDigit(glyphs.get(i)); j++) {
        if (isDigit(glyphs.get(j))) {
          end = j + 1;
        } else if (!isSeparator(glyphs.get(j))) {
          break;
        }
      }
      if (end > i) {
        joined.add(one(glyphs.subList(i, end)));
        i = end;
      } else {
        joined.add(glyphs.get(i));
        i++;
      }
    }
    return joined;
  }

  /** Without a stream: it is asked of every left-to-right word. */
  private static boolean hasDigits(List<Glyph> glyphs) {
    for (Glyph glyph : glyphs) {
      if (isDigit(glyph)) {
        return true;
      }
    }
    return false;
  }

  private static Glyph one(List<Glyph> glyphs) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder().append(LEFT_TO_RIGHT_MARK);
    int width = 0;
    for (Glyph glyph : glyphs) {
      for (Part part : glyph.parts()) {
        parts.add(new Part(part.glyph(), part.dx() + width, part.dy()));
      }
      text.append(glyph.text());
      width += glyph.width();
    }
    return new Glyph(parts, text.toString(), width);
  }

  private static boolean isDigit(Glyph glyph) {
    return glyph.text().length() == 1
        && Character.getDirectionality(glyph.text().charAt(0))
            == Character.DIRECTIONALITY_ARABIC_NUMBER;
  }

  /** What may stand between two digits of one number (class CS). */
  private static boolean isSeparator(Glyph glyph) {
    return glyph.text().length() == 1
        && Character.getDirectionality(glyph.text().charAt(0))
            == Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR;
  }
}
