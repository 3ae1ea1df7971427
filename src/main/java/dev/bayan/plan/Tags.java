package dev.bayan.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * By what a machine finds again, in a document that somebody has edited, what the pack said there:
 * the tags of a Word file's content controls.
 *
 * <pre>
 * title   date   classification   role/2/قطر
 * </pre>
 *
 * <p>A cell's tag names its row, from 1, and its party; which comparison its table is, says the
 * bookmark round the caption above it: {@code table_aid}. No control stands round a table: there
 * are readers that would not see the table then.
 */
public final class Tags {

  public static final String TITLE = "title";
  public static final String DATE = "date";
  public static final String CLASSIFICATION = "classification";

  /** Before the id of a comparison. */
  public static final String TABLE = "table_";

  /** Before the row and party of a cell. */
  public static final String CELL = "role/";

  /** Word takes no longer tag (ECMA-376 part 1, 17.5.2.42). */
  private static final int LONGEST = 64;

  /** Nor longer name of a bookmark (17.13.6.2). */
  private static final int LONGEST_NAME = 40;

  private Tags() {}

  /** The bookmark of each table of a pack, in their order; of one that stands twice two. */
  public static List<String> tables(Pack pack) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (Block block : pack.blocks()) {
      if (block instanceof Block.Table table) {
        names.add(table(table.id(), taken));
      }
    }
    return names;
  }

  private static String table(String id, Set<String> taken) {
    String name = TABLE + id.replace('-', '_');
    String free = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    for (int n = 2; !taken.add(free); n++) {
      String suffix = "_" + n;
      free = name.substring(0, Math.min(name.length(), LONGEST_NAME - suffix.length())) + suffix;
    }
    return free;
  }

  /**
   * What ends the tag of a cell, for each column: the party, or its number where the name is too
   * long, stands twice, or looks like a number so written. {@code قطر}, {@code #3}
   */
  public static List<String> parties(Block.Table table) {
    int digits = Integer.toString(table.rows().size()).length();
    int room = LONGEST - CELL.length() - digits - 1;
    Set<String> taken = new HashSet<>();
    List<String> parties = new ArrayList<>();
    for (Prose column : table.columns()) {
      String name = column.text();
      boolean isPlain = name.length() <= room && !name.startsWith("#") && taken.add(name);
      parties.add(isPlain ? name : "#" + (parties.size() + 1));
    }
    return parties;
  }

  /**
   * The tag of a cell.
   *
   * @param row from 1
   */
  public static String cell(int row, String party) {
    return CELL + row + "/" + party;
  }
}
