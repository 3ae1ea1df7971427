package dev.bayan.export.pdf.flow;

import java.util.Arrays;

/**
 * Widths of a table's columns: what the row names need, up to a third, and the parties in equal
 * shares, because a comparison is read across. Where equal shares would cut words, each column gets
 * its widest word first and the rest by what it holds.
 */
final class Columns {

  private Columns() {}

  /**
   * Widths in points that add up to the total.
   *
   * @param least width of each column's widest word with its padding; the row names come first
   * @param most width of each column's longest paragraph with its padding
   */
  static double[] widths(double[] least, double[] most, double total) {
    double names = Math.max(least[0], Math.min(most[0], total / 3.2));
    double share = (total - names) / (least.length - 1);
    double[] widths = new double[least.length];
    if (Arrays.stream(least).skip(1).allMatch(word -> word <= share)) {
      Arrays.fill(widths, share);
      widths[0] = names;
      return widths;
    }
    double leastSum = Arrays.stream(least).sum();
    if (leastSum >= total) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = least[i] * total / leastSum;
      }
      return widths;
    }
    double slack = 0;
    for (int i = 0; i < widths.length; i++) {
      slack += most[i] - least[i];
    }
    for (int i = 0; i < widths.length; i++) {
      double part = slack == 0 ? 1.0 / widths.length : (most[i] - least[i]) / slack;
      widths[i] = least[i] + (total - leastSum) * part;
    }
    return widths;
  }
}
