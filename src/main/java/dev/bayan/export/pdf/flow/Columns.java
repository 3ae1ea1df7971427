package dev.bayan.export.pdf.flow;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Widths of a table's columns: what the row names need, up to a third, and the parties in equal
 * shares, because a comparison is read across. Where equal shares would cut words, each column gets
 * its widest word first and the rest by what it holds.
 */
final class Columns {

  /** Share of the table that one long word may claim. */
  private static final double WIDEST = 0.4;

  private Columns() {}

  /**
   * Widths in points that add up to the total.
   *
   * @param least width of each column's widest word with its padding; the row names come first
   * @param most width of each column's longest paragraph with its padding
   */
  static double[] widths(double[] least, double[] most, double total) {
    least = capped(least, total);
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
      return shared(least, total);
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

  /** Whether every word can stand whole, but for the longest. */
  static boolean fit(double[] least, double total) {
    return Arrays.stream(capped(least, total)).sum() <= total;
  }

  /** A web address may be cut; it must not squeeze the words of all other columns. */
  private static double[] capped(double[] least, double total) {
    return least.length <= 2
        ? least
        : Arrays.stream(least).map(word -> Math.min(word, total * WIDEST)).toArray();
  }

  /** Narrow columns get what they need; the wide ones share the rest equally. */
  private static double[] shared(double[] least, double total) {
    Integer[] byNeed = new Integer[least.length];
    Arrays.setAll(byNeed, i -> i);
    double[] needs = least;
    Arrays.sort(byNeed, Comparator.comparingDouble(i -> needs[i]));
    double[] widths = new double[least.length];
    double left = total;
    for (int n = 0; n < byNeed.length; n++) {
      widths[byNeed[n]] = Math.min(least[byNeed[n]], left / (byNeed.length - n));
      left -= widths[byNeed[n]];
    }
    widths[byNeed[byNeed.length - 1]] += left;
    return widths;
  }
}
