package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.shape.Glyph;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a left-to-right run where PDFium cuts it, which then puts the pieces from right to left.
 *
 * <pre>
 * press@example.org → "press" | "@" | "example" | "." | "org"
 * </pre>
 *
 * <p>A piece is a maximal stretch of letters, of numbers and their signs, or of what has no
 * direction. How the pieces are painted, so that PDFium finds their order again, is told in
 * src/test/js/READERS.md.
 */
final class Pieces {

  private enum Kind {
    LETTERS,
    NUMBERS,
    NEUTRALS
  }

  private Pieces() {}

  /**
   * The pieces from left to right, before them the marks that stand apart from them, if only none,
   * and after them those that end the run; nothing at all where one string is understood by all.
   * Left-to-right marks stay with what they stand before: a number runs left to right to PDFium
   * only behind one.
   */
  static List<List<Glyph>> of(List<Glyph> glyphs) {
    int end = glyphs.size();
    while (end > 0 && glyphs.get(end - 1).isMark()) {
      end--;
    }
    List<List<Glyph>> pieces = new ArrayList<>();
    Kind last = null;
    int from = 0;
    for (int i = 0; i < end && glyphs.get(i).isMark(); i++) {
      if (!glyphs.get(i).text().equals(Token.LEFT_TO_RIGHT_MARK)) {
        from = i + 1;
      }
    }
    int begin = from;
    for (int i = from; i < end; i++) {
      Glyph glyph = glyphs.get(i);
      // A mark stays with what follows it: MuPDF doubles a piece that ends in one.
      if (glyph.isMark()) {
        continue;
      }
      int sign = glyph.text().codePointAt(glyph.text().length() - 1);
      if (Signs.isRightToLeft(sign)) {
        return List.of();
      }
      Kind kind = kind(sign);
      if (last != null && kind != last) {
        pieces.add(glyphs.subList(from, i));
        from = i;
      }
      last = kind;
    }
    if (pieces.isEmpty()) {
      return pieces;
    }
    pieces.add(glyphs.subList(from, end));
    pieces.addFirst(glyphs.subList(0, begin));
    if (end < glyphs.size()) {
      pieces.add(glyphs.subList(end, glyphs.size()));
    }
    return pieces;
  }

  private static Kind kind(int sign) {
    return switch (Character.getDirectionality(sign)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> Kind.LETTERS;
      case Character.DIRECTIONALITY_EUROPEAN_NUMBER,
          Character.DIRECTIONALITY_ARABIC_NUMBER,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
          Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_NONSPACING_MARK,
          Character.DIRECTIONALITY_BOUNDARY_NEUTRAL ->
          Kind.NUMBERS;
      default -> Kind.NEUTRALS;
    };
  }
}
