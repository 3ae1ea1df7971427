package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.flow.Zones.Place;
import java.util.List;

/**
 * Puts directional marks into the runs of a line where readers would go wrong without.
 *
 * <pre>
 * (1978) in Arabic → L R "(" JL R | L "1978" | R ")" JL R, painted in this order
 * </pre>
 *
 * <p>L and R are U+200E and U+200F, J is U+2060. What each of five readers makes of which mark was
 * tried out: src/test/js/READERS.md tells.
 */
final class ZoneMarks {

  private final Zones zones;
  private final List<List<Token>> runs;

  ZoneMarks(Zones zones) {
    this.zones = zones;
    this.runs = zones.runs();
  }

  void put() {
    markEnds();
    for (int i = 0; i < runs.size(); i++) {
      markEdges(i);
    }
    for (int from = 0; from < runs.size(); ) {
      int to = from + 1;
      while (zones.isMixed(to - 1)) {
        to++;
      }
      if (to > from + 1) {
        markMixed(from, to);
      }
      from = to;
    }
  }

  /**
   * To the left of a left-to-right word, where poppler, which turns whole lines round, stops at it;
   * and after a space that stands alone, for PDFium drops a string of one space.
   */
  private void markEnds() {
    for (int i = 0; i + 1 < runs.size(); i++) {
      List<Token> run = runs.get(i);
      Token last = run.get(run.size() - 1);
      Token next = runs.get(i + 1).get(0);
      boolean leftToRightFollows =
          switch (zones.place(i)) {
            case PLAIN -> false;
            case BETWEEN -> !next.isRightToLeft() || zones.place(i + 1) == Place.MIXED;
            case MIXED -> !next.isRightToLeft();
          };
      if (i == 0 && last.isBlank() && !last.isSpace()) {
        // The end of the line has a mark. Before a mixed word it has another, which PDFBox must not
        // take for the same: there PDFBox is to begin anew, and nowhere else.
        if (zones.isMixed(1)) {
          run.add(last.mark(Token.ARABIC_LETTER_MARK));
        }
        continue;
      }
      if (last.isNeutral() && (leftToRightFollows || (run.size() == 1 && last.isSpace()))) {
        run.add(last.mark(Token.RIGHT_TO_LEFT_MARK));
      } else if (zones.isMixed(i) && !last.isRightToLeft() && isOfNumbers(next)) {
        // Poppler counts a sign of numbers to the number.
        run.add(last.mark(Token.RIGHT_TO_LEFT_MARK));
      }
    }
  }

  /** At the edges of a run that signs stand at: they would go with what stands beyond. */
  private void markEdges(int i) {
    List<Token> run = runs.get(i);
    Token first = run.get(0);
    boolean apart = !zones.isMixed(i) && (i == 0 || !zones.isMixed(i - 1));
    if (i > 0 && first.level() == 0 && runs.get(i - 1).get(0).level() > 0) {
      run.add(0, first.mark(Token.LEFT_TO_RIGHT_MARK));
    } else if (i == 0 && first.level() > 0 && zones.areLeftToRight()) {
      // PDFBox takes a line for what its first letter is.
      run.add(0, first.mark(Token.LEFT_TO_RIGHT_MARK));
    } else if (i > 0 && zones.place(i) == Place.BETWEEN && zones.place(i - 1) == Place.PLAIN) {
      // For poppler, on a page that has more Latin letters than Arabic ones.
      run.add(0, first.mark(Token.LEFT_TO_RIGHT_MARK));
    } else if (apart && zones.place(i) == Place.MIXED && runs.size() > 1) {
      // PDFBox puts the @ of a name, or the + of C++, on the side where the line goes on.
      Token last = run.get(run.size() - 1);
      if (!last.isMark() && endsInSign(last)) {
        run.add(last.mark(Token.LEFT_TO_RIGHT_MARK));
      }
      if (isSign(first.text().codePointAt(0))) {
        run.add(0, first.mark(Token.LEFT_TO_RIGHT_MARK));
      }
    }
  }

  /**
   * Where the parts of a mixed word begin: MuPDF breaks the line where it jumps back, unless the
   * direction changes there; PDFBox keeps what begins left to right in the order of painting.
   */
  private void markMixed(int from, int to) {
    boolean rightToLeft = true;
    for (int i = to - 1; i >= from; i--) {
      List<Token> run = runs.get(i);
      Token first = run.get(0);
      if (first.isNeutral() && Signs.isNeutral(first.text().codePointAt(0))) {
        markSign(run, rightToLeft);
        rightToLeft = true;
        continue;
      }
      Token last = run.get(run.size() - 1);
      if (!last.isMark() && !last.isRightToLeft() && endsInSign(last)) {
        run.add(last.mark(Token.LEFT_TO_RIGHT_MARK));
      }
      run.add(0, first.mark(Token.LEFT_TO_RIGHT_MARK));
      if (!rightToLeft) {
        run.add(0, first.mark(Token.RIGHT_TO_LEFT_MARK));
      }
      rightToLeft = last.isMark() || (last.isRightToLeft() && !last.isNeutral());
    }
  }

  /**
   * A bracket, or another sign of no direction, between marks as {@link RunGlyphs} has it in plain
   * text; poppler needs it apart from the number or word on either side.
   */
  private static void markSign(List<Token> run, boolean afterRightToLeft) {
    Token sign = run.get(0);
    run.add(1, sign.mark(Token.LEFTWARD));
    if (!run.get(run.size() - 1).text().equals(Token.RIGHT_TO_LEFT_MARK)) {
      run.add(sign.mark(Token.RIGHT_TO_LEFT_MARK));
    }
    run.add(0, sign.mark(Token.RIGHT_TO_LEFT_MARK));
    if (afterRightToLeft) {
      run.add(0, sign.mark(Token.LEFT_TO_RIGHT_MARK));
    }
  }

  private static boolean endsInSign(Token token) {
    return isSign(token.text().codePointBefore(token.text().length()));
  }

  private static boolean isSign(int codePoint) {
    return !Character.isLetterOrDigit(codePoint);
  }

  private static boolean isOfNumbers(Token token) {
    return token.isNeutral() && Signs.isOfNumbers(token.text().codePointAt(0));
  }
}
