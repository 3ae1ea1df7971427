package dev.bayan.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The name somebody meant who typed another.
 *
 * <pre>
 * Suggestion.of("--jbos", List.of("--jobs", "--input")) → --jobs
 * </pre>
 */
final class Suggestion {

  private static final int FARTHEST = 2;

  private Suggestion() {}

  static Optional<String> of(String typed, Collection<String> names) {
    return names.stream()
        .filter(name -> distance(typed, name) <= FARTHEST)
        .min(
            Comparator.comparingInt((String name) -> distance(typed, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Letters to add, to drop or to change (Levenshtein): a swap of two counts as two. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
