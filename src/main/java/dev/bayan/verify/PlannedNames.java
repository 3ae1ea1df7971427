package dev.bayan.verify;

import dev.bayan.plan.Block;
import java.util.HashMap;
import java.util.Map;

/**
 * The names by which a web address leads to a place of a PDF: {@code sec-1-2} for a section, {@code
 * table-roles.note-1} for a note. Asked for in reading order.
 */
final class PlannedNames {

  private final int[] sections = new int[3];
  private final Map<String, Integer> tables = new HashMap<>();

  /** The next heading of a level from 1. */
  String heading(int level) {
    sections[level - 1]++;
    StringBuilder name = new StringBuilder("sec");
    for (int i = 0; i < level; i++) {
      name.append('-').append(sections[i]);
    }
    for (int i = level; i < sections.length; i++) {
      sections[i] = 0;
    }
    return name.toString();
  }

  /** The next comparison. */
  String table(Block.Table table) {
    int times = tables.merge(table.id(), 1, Integer::sum);
    return "table-" + table.id() + (times > 1 ? "." + times : "");
  }

  /** A note of a comparison, counted from 0. */
  static String note(String table, int note) {
    return table + ".note-" + (note + 1);
  }

  /** The names of a comparison's notes, by the markers that lead to them. */
  static Map<String, String> notes(String name, Block.Table table) {
    Map<String, String> notes = new HashMap<>();
    for (int i = 0; i < table.notes().size(); i++) {
      notes.put(table.notes().get(i).marker(), note(name, i));
    }
    return notes;
  }
}
