package dev.bayan.export.pdf.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a line in visual order into runs, and says in which order they are painted, so that readers
 * find the words that are there.
 *
 * <pre>
 * قالت Reuters ثم → "ثم" | " " | "Reuters" | " " | "قالت", left to right
 * وCNN            → "و" before "CNN", though it stands to the right of it
 * </pre>
 *
 * <p>Readers guess the direction of a space or a comma from the letters that they met last, and so
 * put one that stands between two directions on the wrong side, where it parts no words. Such signs
 * are runs of their own here, up to the nearest right-to-left word, which no guess can move. A word
 * of two directions is painted in the order in which it is read: pdf.js and MuPDF take the order of
 * runs for granted.
 */
final class Zones {

  private static final int PLAIN = -1;
  private static final int BETWEEN = -2;

  private final Token[] visual;

  /** For each token: plain, between words of two directions, or in a mixed word of a number. */
  private final int[] zones;

  private final List<List<Token>> runs = new ArrayList<>();

  /** The zone of each run. */
  private final List<Integer> zoneOf = new ArrayList<>();

  /** Tokens left to right. */
  Zones(Token[] visual) {
    this.visual = visual;
    this.zones = new int[visual.length];
    // In a left-to-right line both orders agree but for the words within a right-to-left phrase.
    if (Arrays.stream(visual).noneMatch(token -> token.level() == 0)) {
      divide();
    } else {
      Arrays.fill(zones, PLAIN);
    }
    for (int i = 0; i < visual.length; i++) {
      if (i > 0 && joins(i)) {
        runs.get(runs.size() - 1).add(visual[i]);
      } else {
        runs.add(new ArrayList<>(List.of(visual[i])));
        zoneOf.add(zones[i]);
      }
    }
    mark();
  }

  /** The runs, left to right, each of tokens that are lettered alike. */
  List<List<Token>> runs() {
    return runs;
  }

  /** The runs by their places in the order of painting: a mixed word as it is read. */
  List<Integer> order() {
    List<Integer> order = new ArrayList<>(runs.size());
    for (int from = 0; from < runs.size(); ) {
      int to = from + 1;
      while (isMixed(to - 1)) {
        to++;
      }
      for (int i = to - 1; i >= from; i--) {
        order.add(i);
      }
      from = to;
    }
    return order;
  }

  /** Signs of a mixed word stand each alone: painted together they would be in page order. */
  private boolean joins(int i) {
    return zones[i - 1] == zones[i]
        && visual[i - 1].joins(visual[i])
        && (zones[i] < 0 || !(visual[i - 1].isNeutral() || visual[i].isNeutral()));
  }

  /** Whether a run and the next belong to one mixed word. */
  private boolean isMixed(int run) {
    return zoneOf.get(run) >= 0
        && run + 1 < runs.size()
        && zoneOf.get(run + 1).equals(zoneOf.get(run));
  }

  private void divide() {
    int words = 0;
    for (int from = 0; from < visual.length; ) {
      int to = from + 1;
      if (!partsWords(from)) {
        while (to < visual.length && !partsWords(to)) {
          to++;
        }
      }
      int zone = PLAIN;
      for (int i = from; i < to; i++) {
        if (!visual[i].isRightToLeft()) {
          zone = words++;
          break;
        }
      }
      Arrays.fill(zones, from, to, zone);
      from = to;
    }
    for (int i = 0; i < visual.length; i++) {
      if (zones[i] >= 0) {
        for (int j = i - 1; j >= 0 && zones[j] == PLAIN && visual[j].isNeutral(); j--) {
          zones[j] = BETWEEN;
        }
        for (int j = i + 1; j < visual.length && zones[j] == PLAIN && visual[j].isNeutral(); j++) {
          zones[j] = BETWEEN;
        }
      }
    }
  }

  /**
   * Puts marks where readers would go wrong without: to the left of a left-to-right word, where
   * poppler, which turns whole lines round, stops at it; and after a space that stands alone, for
   * PDFium drops a string of one space.
   */
  private void mark() {
    for (int i = 0; i + 1 < runs.size(); i++) {
      List<Token> run = runs.get(i);
      Token last = run.get(run.size() - 1);
      boolean leftToRightFollows =
          zoneOf.get(i) != PLAIN && !runs.get(i + 1).get(0).isRightToLeft();
      if (last.isNeutral() && (leftToRightFollows || (run.size() == 1 && last.isSpace()))) {
        run.add(last.mark(Token.RIGHT_TO_LEFT_MARK));
      } else if (isMixed(i) && !last.isRightToLeft() && isOfNumbers(runs.get(i + 1).get(0))) {
        // Poppler counts a sign of numbers to the number.
        run.add(last.mark(Token.RIGHT_TO_LEFT_MARK));
      }
    }
    for (int i = 1; i < runs.size(); i++) {
      // Poppler again, on a page that has more Latin letters than Arabic ones.
      if (zoneOf.get(i) == BETWEEN && zoneOf.get(i - 1) == PLAIN) {
        runs.get(i).add(0, runs.get(i).get(0).mark(Token.LEFT_TO_RIGHT_MARK));
      }
    }
    for (int from = 0; from < runs.size(); ) {
      int to = from + 1;
      while (isMixed(to - 1)) {
        to++;
      }
      if (to > from + 1) {
        markMixed(from, to);
      }
      from = to;
    }
  }

  /**
   * Marks where the parts of a mixed word begin: MuPDF breaks the line where it jumps back, unless
   * the direction changes there; PDFBox keeps what begins left to right in the order of painting.
   */
  private void markMixed(int from, int to) {
    boolean rightToLeft = true;
    for (int i = to - 1; i >= from; i--) {
      List<Token> run = runs.get(i);
      Token first = run.get(0);
      Token last = run.get(run.size() - 1);
      run.add(0, first.mark(Token.LEFT_TO_RIGHT_MARK));
      if (!rightToLeft) {
        run.add(0, first.mark(Token.RIGHT_TO_LEFT_MARK));
      }
      rightToLeft = last.isMark() || (last.isRightToLeft() && !last.isNeutral());
    }
  }

  private static boolean isOfNumbers(Token sign) {
    return sign.isNeutral()
        && switch (Character.getDirectionality(sign.text().codePointAt(0))) {
          case Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
              Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
              Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR ->
              true;
          default -> false;
        };
  }

  /** A space within a left-to-right phrase parts no words of the line. */
  private boolean partsWords(int token) {
    return visual[token].isBlank() && visual[token].isRightToLeft();
  }
}
