package dev.bayan.text;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The runs of short paragraphs that were resolved before: a page's number is asked for by three
 * exporters and three proofs, and numbers of tables come again and again.
 *
 * <pre>
 * RecentRuns.of("٪12", RIGHT_TO_LEFT); // the second time nothing is resolved
 * </pre>
 */
final class RecentRuns {

  /** Longer paragraphs hardly come twice. */
  static final int LONGEST = 48;

  private static final int PLACES = 1 << 10;

  private static final AtomicReferenceArray<@Nullable Known> KNOWN =
      new AtomicReferenceArray<>(PLACES);

  private record Known(String paragraph, Direction base, List<Run> runs) {}

  private RecentRuns() {}

  static List<Run> of(String paragraph, Direction base) {
    int hash = paragraph.hashCode();
    int place = (hash ^ hash >>> 10 ^ hash >>> 20) & (PLACES - 1);
    Known known = KNOWN.get(place);
    if (known != null && known.base == base && known.paragraph.equals(paragraph)) {
      return known.runs;
    }
    List<Run> runs = Runs.resolved(paragraph, base);
    KNOWN.set(place, new Known(paragraph, base, runs));
    return runs;
  }
}
