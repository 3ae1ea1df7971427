package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.shape.Glyph;
import java.util.ArrayList;
import java.util.List;

/**
 * The glyphs of a run, left to right, with what keeps readers from tearing its words.
 *
 * <pre>
 * "قالَ " → a space that says U+200F too, fatha, lam, alef, qaf
 * </pre>
 *
 * <p>The vowel mark that ends a right-to-left word is the first glyph of it. Pdf.js sets a mark
 * beside whatever was painted last, and a mere space is nothing to it; PDFium takes a mark and the
 * comma before it for one number; MuPDF gives it the direction of what was painted before.
 */
final class RunGlyphs {

  private static final String RIGHT_TO_LEFT_MARK = Token.RIGHT_TO_LEFT_MARK;

  private final List<Glyph> glyphs = new ArrayList<>();
  private final int room;

  private RunGlyphs(int room) {
    this.room = room;
  }

  /**
   * The glyphs of a run of tokens.
   *
   * @param beforeVowel whether the run to the right of it begins with a vowel mark
   */
  static List<Glyph> of(List<Token> run, boolean beforeVowel) {
    RunGlyphs made = new RunGlyphs(run.get(0).lettering().face().file().unitsPerEm() / 8);
    for (Token token : run) {
      if (token.isMark()) {
        if (!beforeVowel) {
          made.addMark(token.text());
        }
      } else {
        token.word().glyphs().forEach(made::add);
      }
    }
    if (beforeVowel) {
      made.parted(Token.LEFT_TO_RIGHT_MARK);
    }
    return made.glyphs;
  }

  /** Whether a run begins with a vowel mark. */
  static boolean beginWithVowel(List<Token> run) {
    List<Glyph> first = run.get(0).word().glyphs();
    return !first.isEmpty() && isVowel(first.get(0));
  }

  private void add(Glyph glyph) {
    if (isVowel(glyph)) {
      Glyph last = glyphs.isEmpty() ? null : glyphs.get(glyphs.size() - 1);
      if (last == null || !(isVowel(last) || isLetter(last) || parted(RIGHT_TO_LEFT_MARK))) {
        glyphs.add(Glyph.mark(RIGHT_TO_LEFT_MARK, 0));
      }
    }
    glyphs.add(glyph);
  }

  /** Makes the last space one that pdf.js does not pass over; false if there is none. */
  private boolean parted(String mark) {
    for (int i = glyphs.size() - 1; i >= 0; i--) {
      Glyph glyph = glyphs.get(i);
      if (glyph.text().isBlank()) {
        glyphs.set(i, new Glyph(glyph.parts(), mark + " ", glyph.width()));
        return true;
      }
      if (!glyph.text().equals(RIGHT_TO_LEFT_MARK)) {
        return false;
      }
    }
    return false;
  }

  /** Poppler takes signs in the same place for one sign painted twice: a mark needs room. */
  private void addMark(String mark) {
    if (glyphs.stream().allMatch(glyph -> glyph.width() == 0)) {
      glyphs.add(Glyph.mark(mark, 0));
      return;
    }
    Glyph last = glyphs.remove(glyphs.size() - 1);
    int taken = Math.min(last.width(), room);
    glyphs.add(new Glyph(last.parts(), last.text(), last.width() - taken));
    glyphs.add(Glyph.mark(mark, taken));
  }

  private static boolean isVowel(Glyph glyph) {
    return Character.getType(glyph.text().codePointAt(0)) == Character.NON_SPACING_MARK;
  }

  private static boolean isLetter(Glyph glyph) {
    return Character.isLetter(glyph.text().codePointAt(0));
  }
}
