package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.export.pdf.shape.ShapedWord;
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

  /** Of most runs there are no more. */
  private static final int MARKS = 2;

  private static final char NO_BREAK_SPACE = '\u00A0';

  private final List<Glyph> glyphs;
  private final int room;
  private final Brackets brackets;

  private RunGlyphs(int count, int room, Brackets brackets) {
    this.glyphs = new ArrayList<>(count);
    this.room = room;
    this.brackets = brackets;
  }

  /**
   * The glyphs of a run of tokens.
   *
   * @param place where it stands in the line
   * @param beforeVowel whether the run to the right of it begins with a vowel mark
   * @param brackets of the line, to the left of the run
   */
  static List<Glyph> of(
      List<Token> run, Zones.Place place, boolean beforeVowel, Brackets brackets) {
    int room = run.get(0).lettering().face().file().unitsPerEm() / 8;
    int count = MARKS;
    for (int i = 0; i < run.size(); i++) {
      count += run.get(i).word().glyphs().size();
    }
    RunGlyphs made = new RunGlyphs(count, room, brackets);
    for (int t = 0; t < run.size(); t++) {
      Token token = run.get(t);
      if (token.isMark()) {
        if (!beforeVowel) {
          made.addMark(token.text());
        }
        continue;
      }
      if (token.word().isOfLetters() || (place == Zones.Place.PLAIN && token.isSpace())) {
        // As most are: none of what follows is about letters, or about spaces between words.
        made.glyphs.addAll(token.word().glyphs());
        continue;
      }
      List<Glyph> word = token.word().glyphs();
      for (int g = 0; g < word.size(); g++) {
        Glyph glyph = word.get(g);
        if (!token.isRightToLeft() || !isOne(glyph.text())) {
          made.add(glyph);
        } else {
          switch (place) {
            case PLAIN -> made.addRightToLeft(glyph);
            case BETWEEN -> made.addBetween(glyph);
            case MIXED -> made.addMixed(token, glyph);
          }
        }
      }
    }
    if (beforeVowel) {
      made.parted(Token.LEFT_TO_RIGHT_MARK);
    }
    return made.glyphs;
  }

  /** Whether a run begins with a vowel mark. */
  static boolean beginWithVowel(List<Token> run) {
    ShapedWord first = run.get(0).word();
    return !first.isOfLetters() && !first.glyphs().isEmpty() && isVowel(first.glyphs().get(0));
  }

  /**
   * A sign among right-to-left letters. A bracket stands between two left-to-right marks, lest
   * PDFium and PDFBox mirror it; each has a joiner that keeps MuPDF, which goes by the first
   * character of a glyph, from ending the word there. Left of a comma poppler needs to be told that
   * no number follows.
   */
  private void addRightToLeft(Glyph glyph) {
    int sign = glyph.text().codePointAt(0);
    if (Signs.isTurned(sign)) {
      if (brackets.partBefore(sign)) {
        glyphs.add(Glyph.mark(Token.ISOLATE, 0));
      }
      glyphs.add(Glyph.mark(RIGHT_TO_LEFT_MARK, 0));
      glyphs.add(Glyph.mark(Token.LEFTWARD, 0));
      add(glyph);
      glyphs.add(Glyph.mark(Token.LEFTWARD, 0));
    } else if (sign != NO_BREAK_SPACE && Signs.isSeparator(sign)) {
      glyphs.add(Glyph.mark(RIGHT_TO_LEFT_MARK, 0));
      add(glyph);
    } else if (sign != NO_BREAK_SPACE && Signs.isOfNumbers(sign)) {
      add(new Glyph(glyph.parts(), Token.ARABIC_LETTER_MARK + glyph.text(), glyph.width()));
    } else {
      if (glyphs.isEmpty() && Signs.isNeutral(sign)) {
        // MuPDF would count it to the left-to-right word before it.
        glyphs.add(Glyph.mark(RIGHT_TO_LEFT_MARK, 0));
      }
      add(glyph);
    }
  }

  /** A sign that stands between two directions: it must not join the one to the right of it. */
  private void addBetween(Glyph glyph) {
    if (Signs.isOfNumbers(glyph.text().codePointAt(0))) {
      boolean touched = !glyphs.isEmpty() && isSign(glyphs.getLast());
      if (touched && glyph.text().charAt(0) != NO_BREAK_SPACE) {
        glyphs.add(joined(glyphs.removeLast(), glyph));
        glyphs.add(Glyph.mark(Token.LEFT_TO_RIGHT_MARK, 0));
        return;
      }
      glyphs.add(Glyph.mark(RIGHT_TO_LEFT_MARK, 0));
      add(new Glyph(glyph.parts(), Token.LEFT_TO_RIGHT_MARK + glyph.text(), glyph.width()));
    } else {
      add(glyph);
    }
  }

  /** Whether a glyph is a sign that {@link #addBetween} put there. */
  private static boolean isSign(Glyph glyph) {
    return !glyph.isMark()
        && glyph.text().startsWith(Token.LEFT_TO_RIGHT_MARK)
        && glyph.text().charAt(1) != NO_BREAK_SPACE;
  }

  /**
   * Two signs as one: MuPDF and pdf.js would take them from left to right, and so turn them round.
   */
  private static Glyph joined(Glyph left, Glyph right) {
    List<Glyph.Part> parts = new ArrayList<>(left.parts());
    for (Glyph.Part part : right.parts()) {
      parts.add(new Glyph.Part(part.glyph(), part.dx() + left.width(), part.dy()));
    }
    String text = Token.LEFT_TO_RIGHT_MARK + right.text() + left.text().substring(1);
    return new Glyph(parts, text, left.width() + right.width());
  }

  /** Signs that stand alone have marks already. */
  private void addMixed(Token token, Glyph glyph) {
    if (glyph.text().equals(" ")) {
      // Within a phrase of a left-to-right line; pdf.js would pass over a mere space.
      glyphs.add(new Glyph(glyph.parts(), RIGHT_TO_LEFT_MARK + " ", glyph.width()));
    } else if (token.isNeutral()) {
      add(glyph);
    } else {
      addRightToLeft(glyph);
    }
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
    if (!haveWidth()) {
      glyphs.add(Glyph.mark(mark, 0));
      return;
    }
    Glyph last = glyphs.remove(glyphs.size() - 1);
    int taken = Math.min(last.width(), room);
    glyphs.add(new Glyph(last.parts(), last.text(), last.width() - taken));
    glyphs.add(Glyph.mark(mark, taken));
  }

  private boolean haveWidth() {
    for (Glyph glyph : glyphs) {
      if (glyph.width() != 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(String character) {
    return character.length() == Character.charCount(character.codePointAt(0));
  }

  private static boolean isVowel(Glyph glyph) {
    return Character.getType(glyph.text().codePointAt(0)) == Character.NON_SPACING_MARK;
  }

  private static boolean isLetter(Glyph glyph) {
    return Character.isLetter(glyph.text().codePointAt(0));
  }
}
