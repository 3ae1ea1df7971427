package dev.bayan.export.pdf.flow;

import dev.bayan.plan.Block;
import dev.bayan.plan.Prose;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives the places of a document their names, by which a web address can lead to them: {@code
 * brief.pdf#sec-1-2} to a section, {@code brief.pdf#table-roles} to a comparison.
 */
final class Places {

  private static final int DEEPEST = 3;

  private final int[] numbers = new int[DEEPEST];
  private final Map<String, Integer> tables = new HashMap<>();
  private int level;

  Bookmark title(Prose title) {
    return new Bookmark(0, title.text(), "title");
  }

  /** The next section of a level from 1. */
  Bookmark heading(int level, Prose heading) {
    this.level = level;
    numbers[level - 1]++;
    StringBuilder name = new StringBuilder("sec");
    for (int i = 0; i < DEEPEST; i++) {
      if (i >= level) {
        numbers[i] = 0;
      } else {
        name.append('-').append(numbers[i]);
      }
    }
    return new Bookmark(level, heading.text(), name.toString());
  }

  /** A comparison, below the section it stands in. One placed again counts on: no id has a dot. */
  Bookmark table(Block.Table table) {
    int times = tables.merge(table.id(), 1, Integer::sum);
    String name = "table-" + table.id() + (times == 1 ? "" : "." + times);
    return new Bookmark(level + 1, table.title().text(), name);
  }
}
