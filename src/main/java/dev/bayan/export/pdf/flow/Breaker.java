package dev.bayan.export.pdf.flow;

import java.util.Arrays;

/**
 * Chooses the line breaks of a whole paragraph at once: those of least demerits (Knuth and Plass,
 * "Breaking paragraphs into lines", 1981), so that no line is loose for the sake of the one before.
 *
 * <pre>
 * new Breaker(boxes, 450, true).breaks() → {12, 25, 31}: three lines, the third ends the paragraph
 * </pre>
 *
 * <p>A line wider than the measure is never chosen unless it is a single box; a line that its
 * spaces cannot fill costs so much that it is chosen only where there is no other way. So one pass
 * is enough. Each break looks back over one line's boxes: the cost is linear in the paragraph.
 */
final class Breaker {

  /** Widths are sums of fractions: a word as wide as its column fits it. */
  static final double TOLERANCE = 0.01;

  /** A justified line is of one of these classes: tight, decent, loose, very loose. */
  private static final int CLASSES = 4;

  /** What a line costs for being one. */
  private static final double LINE = 10;

  /** What a justified line costs that even its widest spaces leave empty, by its empty share. */
  private static final double GAPPY = 10_000;

  /** Two neighbours whose classes are further apart than one look uneven. */
  private static final double UNEVEN = 3_000;

  /** Two lines in succession that end inside a word. */
  private static final double CUT_TWICE = 10_000;

  /** A last line of one short word, or of little else. */
  private static final double SHORT_END = 12_000;

  /** The share of the measure below which a last line is short. */
  private static final double SHORT = 0.18;

  /** Ragged text: another line, against a line that is all but empty. */
  private static final double ONE_MORE_LINE = 1e7;

  private static final double EMPTY_LINE = 1e8;

  private static final double RAGGED_SHORT_END = 4e6;

  private final Boxes boxes;
  private final double measure;
  private final boolean justified;

  /** Least demerits of the text up to a box, by the class of the line that ends there. */
  private final double[] least;

  /** Where that line begins, and the class of the line before it. */
  private final int[] from;

  Breaker(Boxes boxes, double measure, boolean justified) {
    this.boxes = boxes;
    this.measure = measure;
    this.justified = justified;
    this.least = new double[CLASSES * (boxes.count() + 1)];
    this.from = new int[least.length];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    least[1] = 0;
  }

  /** For each line the number of the box after its last; the last one is the count of boxes. */
  int[] breaks() {
    int count = boxes.count();
    int first = 0;
    for (int end = 1; end <= count; end++) {
      while (overflows(first, end, measure - boxes.width(first, end))) {
        first++;
      }
      reach(first, end);
    }
    int state = best(count);
    int[] ends = new int[count];
    int lines = 0;
    while (state >= CLASSES) {
      ends[lines++] = state / CLASSES;
      state = from[state];
    }
    int[] breaks = new int[lines];
    for (int i = 0; i < lines; i++) {
      breaks[i] = ends[lines - 1 - i];
    }
    return breaks;
  }

  /** The demerits of a way to break the paragraph; infinite if a line overflows. */
  double demerits(int[] breaks) {
    double sum = 0;
    int start = 0;
    int before = 1;
    for (int end : breaks) {
      double room = measure - boxes.width(start, end);
      if (overflows(start, end, room)) {
        return Double.POSITIVE_INFINITY;
      }
      double ratio = ratio(start, end, room);
      int fit = fit(ratio, end);
      sum += look(start, end, room, ratio) + cost(start, end, room) + between(before, fit);
      before = fit;
      start = end;
    }
    return sum;
  }

  /** The state of least demerits at a box. */
  private int best(int end) {
    int best = CLASSES * end;
    for (int state = best + 1; state < CLASSES * (end + 1); state++) {
      if (least[state] < least[best]) {
        best = state;
      }
    }
    return best;
  }

  /** Finds the best lines that end before a box, the first of which begins at another. */
  private void reach(int first, int end) {
    double bound = Double.POSITIVE_INFINITY;
    for (int start = first; start < end; start++) {
      double room = measure - boxes.width(start, end);
      double ratio = ratio(start, end, room);
      double look = look(start, end, room, ratio);
      // However it goes on, a way that is so much worse than another cannot catch up; and of lines
      // that are too short, each shorter one is worse.
      if (ratio >= 0 && end < boxes.count() && look > bound + UNEVEN) {
        return;
      }
      double cost = look + cost(start, end, room);
      if (least[best(start)] + cost > bound + UNEVEN) {
        continue;
      }
      int fit = fit(ratio, end);
      int state = CLASSES * end + fit;
      for (int before = 0; before < CLASSES; before++) {
        double sum = least[CLASSES * start + before] + cost + between(before, fit);
        if (sum < least[state]) {
          least[state] = sum;
          from[state] = CLASSES * start + before;
          bound = Math.min(bound, sum);
        }
      }
    }
  }

  private boolean overflows(int start, int end, double room) {
    double shrink = justified ? boxes.shrink(start, end) : 0;
    return room < -shrink - TOLERANCE && end > start + 1;
  }

  /** How far the spaces give: -1 as narrow as they may be, 1 as wide; more is a ragged line. */
  private double ratio(int start, int end, double room) {
    if (!justified || Math.abs(room) <= TOLERANCE) {
      return 0;
    }
    if (room < 0) {
      return room / Math.max(boxes.shrink(start, end), TOLERANCE);
    }
    return end == boxes.count() ? 0 : room / Math.max(boxes.stretch(start, end), TOLERANCE);
  }

  private int fit(double ratio, int end) {
    if (!justified || end == boxes.count()) {
      return 1;
    }
    return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  }

  /** What a line costs for where it ends. */
  private double cost(int start, int end, double room) {
    boolean last = end == boxes.count();
    double penalty = last ? 0 : boxes.penalty(end - 1);
    double cost = penalty * penalty;
    if (penalty > 0 && start > 0 && boxes.penalty(start - 1) > 0) {
      cost += CUT_TWICE;
    }
    if (last && start > 0 && measure - room < SHORT * measure) {
      cost += justified ? SHORT_END : RAGGED_SHORT_END;
    }
    return cost;
  }

  /** What a line costs for how full it is. */
  private double look(int start, int end, double room, double ratio) {
    if (justified) {
      double used = Math.min(Math.abs(ratio), 1);
      double badness = LINE + 100 * used * used * used;
      if (ratio > 1) {
        badness += 100 + GAPPY * (room - boxes.stretch(start, end)) / measure;
      }
      return badness * badness;
    }
    double share = end == boxes.count() ? 0 : room / measure;
    return ONE_MORE_LINE + EMPTY_LINE * share * share;
  }

  private static double between(int before, int fit) {
    return Math.abs(before - fit) > 1 ? UNEVEN : 0;
  }
}
