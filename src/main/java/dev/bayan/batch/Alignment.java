package dev.bayan.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which line of a table that came back is which of the briefing's: by the tags in it, else by its
 * name, else by its place between two that are known.
 *
 * <pre>
 * Alignment.of([2, 1, NONE], [ب, أ, جديد], [أ, ب]) → [1, 0, NONE]
 * </pre>
 */
final class Alignment {

  /** A line that the briefing has not. */
  static final int NONE = -1;

  private Alignment() {}

  /**
   * For each line of the table its index in the briefing, or {@link #NONE}.
   *
   * @param tagged the index that a line's tags name, or {@link #NONE}
   * @param names the names of the table's lines
   * @param known the names of the briefing's
   */
  static int[] of(int[] tagged, List<String> names, List<String> known) {
    int[] found = new int[names.size()];
    Arrays.fill(found, NONE);
    Set<Integer> taken = new HashSet<>();
    // Of a line that was copied the first is the line itself.
    for (int i = 0; i < found.length; i++) {
      if (tagged[i] >= 0 && tagged[i] < known.size() && taken.add(tagged[i])) {
        found[i] = tagged[i];
      }
    }
    byName(found, tagged, names, known, taken);
    // Where the tags are gone, a line is where it was; beside tagged lines an untagged one is new.
    if (Arrays.stream(tagged).allMatch(tag -> tag == NONE)) {
      byPlace(found, known.size(), taken);
    }
    return found;
  }

  private static void byName(
      int[] found, int[] tagged, List<String> names, List<String> known, Set<Integer> taken) {
    Map<String, Deque<Integer>> free = new HashMap<>();
    for (int j = 0; j < known.size(); j++) {
      if (!taken.contains(j)) {
        String name = EditedText.seen(known.get(j));
        free.computeIfAbsent(name, same -> new ArrayDeque<>()).add(j);
      }
    }
    for (int i = 0; i < found.length; i++) {
      if (found[i] == NONE && tagged[i] == NONE) {
        Deque<Integer> same = free.get(EditedText.seen(names.get(i)));
        if (same != null && !same.isEmpty()) {
          found[i] = same.remove();
          taken.add(found[i]);
        }
      }
    }
  }

  /** Between two known lines as many unknown as the briefing has there: they are those. */
  private static void byPlace(int[] found, int size, Set<Integer> taken) {
    int before = NONE;
    int i = 0;
    while (i < found.length) {
      if (found[i] != NONE) {
        before = found[i++];
        continue;
      }
      int end = i;
      while (end < found.length && found[end] == NONE) {
        end++;
      }
      int after = end < found.length ? found[end] : size;
      List<Integer> free = new ArrayList<>();
      for (int j = before + 1; j < after; j++) {
        if (!taken.contains(j)) {
          free.add(j);
        }
      }
      if (free.size() == end - i) {
        for (int k = i; k < end; k++) {
          found[k] = free.get(k - i);
        }
        taken.addAll(free);
      }
      i = end;
    }
  }
}
