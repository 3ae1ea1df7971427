package dev.bayan.read;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the user may have meant: the known word at most two slips of the finger away (a letter more,
 * less, other, or two swapped), compared after NFC and without regard to case.
 *
 * <pre>
 * hint("tittle", ["title", "id"]) → did you mean "title"?
 * </pre>
 */
public final class Suggestion {

  private static final int FARTHEST = 2;
  private static final int LISTED = 20;

  private Suggestion() {}

  /** A question when a word is near, otherwise the list of what there is. */
  static Message hint(String given, Collection<String> known) {
    String nearest = nearest(given, known);
    return nearest == null ? allowed(known) : question(nearest);
  }

  /** The question, when a word is near, and the list in any case. */
  static Message choice(String given, Collection<String> known) {
    String nearest = nearest(given, known);
    return nearest == null
        ? allowed(known)
        : Message.of("suggestion.both", question(nearest), allowed(known));
  }

  private static Message question(String nearest) {
    return Message.of("suggestion.did-you-mean", Echo.quoted(nearest));
  }

  private static Message allowed(Collection<String> known) {
    if (known.isEmpty()) {
      return Message.of("suggestion.none");
    }
    List<String> listed = known.stream().limit(LISTED).map(Echo::quoted).toList();
    String key = known.size() > LISTED ? "suggestion.allowed-and-more" : "suggestion.allowed";
    return Message.of(key, listed);
  }

  /** The known word that is near; null if none is. */
  public static @Nullable String nearest(String given, Collection<String> known) {
    String folded = fold(given);
    String nearest = null;
    int best = FARTHEST + 1;
    for (String candidate : known) {
      String other = fold(candidate);
      // A word of two letters is two slips away from every other.
      if (Math.abs(folded.length() - other.length()) < best) {
        int distance = distance(folded, other);
        if (distance < best && distance < other.length()) {
          best = distance;
          nearest = candidate;
        }
      }
    }
    return nearest;
  }

  private static String fold(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Optimal string alignment distance. */
  private static int distance(String a, String b) {
    int[] twoAbove = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + other, 1 + Math.min(above[j], row[j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
        }
      }
      twoAbove = above;
      above = row;
    }
    return above[b.length()];
  }
}
