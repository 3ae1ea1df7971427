package dev.bayan.export.pdf.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * How a table is set so that its words stay whole: upright as it is or in smaller text, else across
 * the longer side of the paper, else in parts one below the other, each with some of the columns.
 *
 * <pre>
 * 50 parties → parts 13, 13, 12, 12 across
 * </pre>
 *
 * @param across whether the table needs the paper on its side
 * @param scale of its text
 * @param parts how many parties stand in each part
 */
record TableFit(boolean across, double scale, List<Integer> parts) {

  /** Smaller text is not read with ease, in points. */
  private static final double SMALLEST = 8;

  /** A table in parts need not be squeezed, in points. */
  private static final double SMALLEST_OF_PARTS = 9;

  /** By how much each party beyond a handful makes the text smaller. */
  private static final double CROWDING = 0.04;

  /** Room of one of a handful of parties, in points. */
  private static final double HANDFUL = 110;

  /** What a column of sentences needs to be read with ease, in ems. */
  private static final double COMFORT = 4;

  /** Longer words, addresses mostly, may be cut. */
  private static final double LONGEST_WORD = 12;

  private static final double STEP = 0.05;

  /** Space at either side of a cell's words in ems, where there is room and where there is not. */
  private static final double PADDING = 0.58;

  private static final double TIGHT_PADDING = 0.4;
  private static final int ROOMY = 6;

  TableFit {
    parts = List.copyOf(parts);
  }

  static TableFit of(TableMeasure table, Frame upright, Frame across) {
    double least = Math.min(1, SMALLEST / table.size());
    int parties = table.columns() - 1;
    for (Frame frame : List.of(upright, across)) {
      boolean turned = frame.width() > upright.width();
      for (double scale = most(table, frame, least); ; scale -= STEP) {
        scale = Math.max(least, scale);
        if (needs(table, 0, parties, scale) <= frame.width()) {
          return new TableFit(turned, scale, List.of(parties));
        }
        if (scale <= least) {
          break;
        }
      }
    }
    double scale = Math.min(1, SMALLEST_OF_PARTS / table.size());
    int fewest = parts(table, across.width(), scale).size();
    while (scale + STEP <= 1 && parts(table, across.width(), scale + STEP).size() == fewest) {
      scale += STEP;
    }
    return new TableFit(
        across.width() > upright.width(), scale, even(table, across.width(), scale, fewest));
  }

  /** Many parties are set smaller from the start, unless all they say stands on one line. */
  private static double most(TableMeasure table, Frame frame, double least) {
    double lines = 0;
    for (int i = 0; i < table.columns(); i++) {
      lines += table.line(i) + 2 * padding(table, 1);
    }
    double crowd = table.columns() - 1 - frame.width() / HANDFUL;
    return lines <= frame.width() ? 1 : Math.max(least, Math.min(1, 1 - CROWDING * crowd));
  }

  /** Space at either side of a cell's words. */
  static double padding(TableMeasure table, double scale) {
    double ems = table.columns() - 1 <= ROOMY ? PADDING : TIGHT_PADDING;
    return ems * table.size() * scale;
  }

  /** The width below which the words of a column are cut, with its padding. */
  static double word(TableMeasure table, int column, double scale) {
    double longest = LONGEST_WORD * table.size();
    return Math.min(table.word(column), longest) * scale + 2 * padding(table, scale);
  }

  /** The least width at which a column is read with ease. */
  static double need(TableMeasure table, int column, double scale) {
    double comfort = Math.min(table.line(column), COMFORT * table.size());
    return Math.max(word(table, column, scale), comfort * scale + 2 * padding(table, scale));
  }

  /** What the row names and the parties from one to before another need. */
  private static double needs(TableMeasure table, int from, int to, double scale) {
    double needs = need(table, 0, scale);
    for (int i = from; i < to; i++) {
      needs += need(table, i + 1, scale);
    }
    return needs;
  }

  /** As many parties in each part as a width holds, one at least. */
  private static List<Integer> parts(TableMeasure table, double width, double scale) {
    List<Integer> parts = new ArrayList<>();
    int from = 0;
    for (int to = 1; to < table.columns(); to++) {
      if (to == table.columns() - 1 || needs(table, from, to + 1, scale) > width) {
        parts.add(to - from);
        from = to;
      }
    }
    return parts;
  }

  /** The same number of parts, as even as the columns' needs allow. */
  private static List<Integer> even(TableMeasure table, double width, double scale, int count) {
    double low = needs(table, 0, 0, scale);
    double high = width;
    for (int i = 0; i < 30; i++) {
      double middle = (low + high) / 2;
      if (parts(table, middle, scale).size() <= count) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return parts(table, high, scale);
  }
}
