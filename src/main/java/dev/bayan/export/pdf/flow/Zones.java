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
 * runs for granted. So is a right-to-left phrase of a left-to-right line that has numbers or
 * brackets in it, from its first word to its last; without them it is one run, which readers turn
 * round.
 */
final class Zones {

  /** Where a run stands: among words of its direction, between two directions, in a mixed word. */
  enum Place {
    PLAIN,
    BETWEEN,
    MIXED
  }

  private static final int PLAIN = -1;
  private static final int BETWEEN = -2;

  private final Token[] visual;
  private final boolean rightToLeft;

  /** For each token: plain, between words of two directions, or in a mixed word of a number. */
  private final int[] zones;

  private final List<List<Token>> runs = new ArrayList<>();

  /** The zone of each run. */
  private final int[] zoneOf;

  /** Tokens left to right. */
  Zones(Token[] visual) {
    this.visual = visual;
    this.zones = new int[visual.length];
    this.zoneOf = new int[visual.length];
    this.rightToLeft = isRightToLeft(visual);
    if (rightToLeft) {
      divide();
    } else {
      dividePhrases();
    }
    for (int i = 0; i < visual.length; i++) {
      if (i > 0 && joins(i)) {
        runs.get(runs.size() - 1).add(visual[i]);
      } else {
        List<Token> run = new ArrayList<>(visual.length - i + 1);
        run.add(visual[i]);
        zoneOf[runs.size()] = zones[i];
        runs.add(run);
      }
    }
    new ZoneMarks(this).put();
  }

  private static boolean isRightToLeft(Token[] line) {
    for (Token token : line) {
      if (token.level() == 0) {
        return false;
      }
    }
    return true;
  }

  /** The runs, left to right, each of tokens that are lettered alike. */
  List<List<Token>> runs() {
    return runs;
  }

  /** Whether there are left-to-right words, or marks. */
  boolean haveLeftToRight() {
    for (int i = 0; i < runs.size(); i++) {
      if (zoneOf[i] >= 0) {
        return true;
      }
    }
    for (Token token : visual) {
      if (!token.isRightToLeft()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the line itself runs left to right. */
  boolean areLeftToRight() {
    return !rightToLeft;
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

  /** Where a run stands. */
  Place place(int run) {
    int zone = zoneOf[run];
    return zone == PLAIN ? Place.PLAIN : zone == BETWEEN ? Place.BETWEEN : Place.MIXED;
  }

  /** Whether a run and the next belong to one mixed word. */
  boolean isMixed(int run) {
    return zoneOf[run] >= 0 && run + 1 < runs.size() && zoneOf[run + 1] == zoneOf[run];
  }

  private void dividePhrases() {
    Arrays.fill(zones, PLAIN);
    int phrases = 0;
    for (int from = 0; from < visual.length; from++) {
      int to = from;
      boolean mixed = false;
      while (to < visual.length && visual[to].level() > 0) {
        mixed |= !visual[to].isRightToLeft() || visual[to].isBracket();
        to++;
      }
      if (mixed) {
        Arrays.fill(zones, from, to, phrases++);
      }
      from = to;
    }
  }

  private void divide() {
    int stretches = 0;
    for (int from = 0; from < visual.length; ) {
      int to = from + 1;
      if (!partsWords(from)) {
        while (to < visual.length && !partsWords(to)) {
          to++;
        }
      }
      int zone = PLAIN;
      for (int i = from; i < to; i++) {
        if (!visual[i].isRightToLeft() || (i > from && isCut(i))) {
          zone = stretches++;
          break;
        }
      }
      Arrays.fill(zones, from, to, zone);
      from = to;
    }
    for (int i = 0; i < visual.length; i++) {
      if (zones[i] >= 0) {
        between(i, -1);
        between(i, 1);
      }
    }
  }

  /** Whether a word changes its looks or leads elsewhere from a token on. */
  private boolean isCut(int token) {
    return visual[token].level() == visual[token - 1].level()
        && !visual[token - 1].joins(visual[token]);
  }

  /** Marks the signs beside a token, but for those that touch a right-to-left word. */
  private void between(int token, int step) {
    int end = token + step;
    while (end >= 0 && end < visual.length && zones[end] == PLAIN && visual[end].isNeutral()) {
      end += step;
    }
    boolean beforeWord = end >= 0 && end < visual.length && zones[end] == PLAIN;
    for (int i = end - step; i != token; i -= step) {
      beforeWord &= !visual[i].isBlank();
      if (!beforeWord) {
        zones[i] = BETWEEN;
      }
    }
  }

  /** A space within a left-to-right phrase parts no words of the line. */
  private boolean partsWords(int token) {
    return visual[token].isBlank() && visual[token].isRightToLeft();
  }
}
