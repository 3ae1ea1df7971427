package dev.bayan.export.pdf.flow;

import java.util.Arrays;

/**
 * Widths of a table's columns: what the row names need, up to a third, and the parties in equal
 * shares, because a comparison is read across. Where equal shares would cut words, or make the
 * table much longer, each column gets its widest word first and the rest by what it holds.
 */
final class Columns {

  /** Equal shares may make a table so much longer. */
  private static final double LONGER = 1.25;

  private final TableMeasure table;
  private final double scale;
  private final double padding;

  /** The columns of the row names and of the parties from one to before another. */
  private final int[] columns;

  private final double[] least;
  private final double[] most;
  private final double total;

  private Columns(TableMeasure table, double scale, int from, int to, double total) {
    this.table = table;
    this.scale = scale;
    this.padding = 2 * TableFit.padding(table, scale);
    this.total = total;
    this.columns = new int[to - from + 1];
    this.least = new double[columns.length];
    this.most = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = i == 0 ? 0 : from + i;
      least[i] = TableFit.word(table, columns[i], scale);
      // One endless cell must not squeeze all others: it is long in any case.
      double line = Math.min(total, table.line(columns[i]) * scale + padding);
      most[i] = Math.max(least[i], line);
    }
  }

  /** Widths in points that add up to the total, the row names' first. */
  static double[] widths(TableMeasure table, double scale, int from, int to, double total) {
    return new Columns(table, scale, from, to, total).widths();
  }

  private double[] widths() {
    if (sum(least) >= total) {
      return shared();
    }
    double[] byNeed = byNeed();
    double names = Math.max(least[0], Math.min(most[0], total / 3.2));
    double share = (total - names) / (columns.length - 1);
    for (int i = 1; i < least.length; i++) {
      if (least[i] > share) {
        return byNeed;
      }
    }
    double[] equal = new double[columns.length];
    Arrays.fill(equal, share);
    equal[0] = names;
    return lines(equal) <= LONGER * lines(byNeed) ? equal : byNeed;
  }

  /** What is needed first; of the rest each column gets its part of what is wanting. */
  private double[] byNeed() {
    double[] needs = new double[columns.length];
    for (int i = 0; i < needs.length; i++) {
      needs[i] = TableFit.need(table, columns[i], scale);
    }
    if (sum(needs) > total) {
      needs = least;
    }
    double wanting = 0;
    for (int i = 0; i < columns.length; i++) {
      wanting += Math.max(0, most[i] - needs[i]);
    }
    double left = total - sum(needs);
    double[] widths = new double[columns.length];
    for (int i = 0; i < widths.length; i++) {
      double part = wanting == 0 ? 1.0 / widths.length : Math.max(0, most[i] - needs[i]) / wanting;
      widths[i] = needs[i] + left * part;
    }
    return widths;
  }

  private static double sum(double[] widths) {
    double sum = 0;
    for (double width : widths) {
      sum += width;
    }
    return sum;
  }

  /** About how many lines the rows have. */
  private double lines(double[] widths) {
    double lines = 0;
    for (int row = 0; row < table.rows(); row++) {
      double tallest = 1;
      for (int i = 0; i < columns.length; i++) {
        double room = Math.max(1, widths[i] - padding);
        tallest = Math.max(tallest, Math.ceil(table.line(row, columns[i]) * scale / room - 0.01));
      }
      lines += tallest;
    }
    return lines;
  }

  /** Narrow columns get what they need; the wide ones share the rest equally. */
  private double[] shared() {
    Integer[] byLeast = new Integer[least.length];
    Arrays.setAll(byLeast, i -> i);
    Arrays.sort(byLeast, (a, b) -> Double.compare(least[a], least[b]));
    double[] widths = new double[least.length];
    double left = total;
    for (int n = 0; n < byLeast.length; n++) {
      widths[byLeast[n]] = Math.min(least[byLeast[n]], left / (byLeast.length - n));
      left -= widths[byLeast[n]];
    }
    widths[byLeast[byLeast.length - 1]] += left;
    return widths;
  }
}
