package dev.bayan.batch;

import dev.bayan.batch.Difference.Kind;
import dev.bayan.plan.Block;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Tags;
import dev.bayan.read.docx.EditedDocument.Cell;
import dev.bayan.read.docx.EditedDocument.Row;
import dev.bayan.read.docx.EditedDocument.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares a table that came back with the briefing's, cell by cell, wherever the cells are now.
 */
final class TableDifference {

  private final Block.Table source;
  private final List<Row> rows;
  private final List<Cell> header;
  private final int[] ofRows;
  private final int[] ofColumns;
  private final List<Difference> differences = new ArrayList<>();

  private TableDifference(Block.Table source, Table edited) {
    this.source = source;
    this.header = edited.rows().isEmpty() ? List.of() : edited.rows().get(0).cells();
    this.rows = edited.rows().stream().skip(1).toList();
    this.ofRows = rows();
    this.ofColumns = columns();
  }

  static List<Difference> of(Block.Table source, Table edited) {
    TableDifference all = new TableDifference(source, edited);
    all.header();
    for (int i = 0; i < all.rows.size(); i++) {
      all.row(all.rows.get(i), all.ofRows[i]);
    }
    all.lacking();
    return all.differences;
  }

  private int[] rows() {
    int[] tagged = new int[rows.size()];
    for (int i = 0; i < tagged.length; i++) {
      tagged[i] = Alignment.NONE;
      for (Cell cell : rows.get(i).cells()) {
        if (tagged[i] == Alignment.NONE) {
          tagged[i] = rowOf(cell.tag());
        }
      }
    }
    List<String> names = rows.stream().map(row -> text(row.cells(), 0)).toList();
    return Alignment.of(
        tagged, names, source.rows().stream().map(row -> row.name().text()).toList());
  }

  /** Of the parties only: the first column names the rows. */
  private int[] columns() {
    Map<String, Integer> parties = new HashMap<>();
    Tags.parties(source).forEach(party -> parties.put(party, parties.size()));
    int[] tagged = new int[Math.max(0, header.size() - 1)];
    for (int i = 0; i < tagged.length; i++) {
      tagged[i] = Alignment.NONE;
      for (Row row : rows) {
        Cell cell = i + 1 < row.cells().size() ? row.cells().get(i + 1) : null;
        Integer column = cell == null ? null : parties.get(partyOf(cell.tag()));
        if (tagged[i] == Alignment.NONE && column != null) {
          tagged[i] = column;
        }
      }
    }
    List<String> names = new ArrayList<>();
    for (int i = 1; i < header.size(); i++) {
      names.add(header.get(i).text());
    }
    return Alignment.of(tagged, names, source.columns().stream().map(Prose::text).toList());
  }

  /** {@code role/2/قطر} → 1; {@link Alignment#NONE} for what is no such tag. */
  private static int rowOf(@Nullable String tag) {
    if (tag == null) {
      return Alignment.NONE;
    }
    int slash = tag.indexOf('/', Tags.CELL.length());
    try {
      return slash < 0
          ? Alignment.NONE
          : Integer.parseInt(tag.substring(Tags.CELL.length(), slash)) - 1;
    } catch (NumberFormatException notOurs) {
      return Alignment.NONE;
    }
  }

  private static String partyOf(@Nullable String tag) {
    int slash = tag == null ? -1 : tag.indexOf('/', Tags.CELL.length());
    return tag == null || slash < 0 ? "" : tag.substring(slash + 1);
  }

  private void header() {
    compare(Kind.AXIS, null, null, source.axis().text(), text(header, 0));
    for (int i = 0; i < ofColumns.length; i++) {
      String name = text(header, i + 1);
      if (ofColumns[i] == Alignment.NONE) {
        add(Kind.COLUMN, null, name, null, name);
      } else {
        String before = source.columns().get(ofColumns[i]).text();
        compare(Kind.COLUMN, null, before, before, name);
      }
    }
  }

  private void row(Row row, int of) {
    String name = text(row.cells(), 0);
    if (of == Alignment.NONE) {
      add(Kind.ROW, name, null, null, name);
    } else {
      String before = source.rows().get(of).name().text();
      compare(Kind.ROW, before, null, before, name);
      name = before;
    }
    for (int i = 0; i < ofColumns.length; i++) {
      int column = ofColumns[i];
      String party =
          column == Alignment.NONE ? text(header, i + 1) : source.columns().get(column).text();
      String after = text(row.cells(), i + 1);
      if (of == Alignment.NONE || column == Alignment.NONE) {
        if (!after.isEmpty()) {
          add(Kind.CELL, name, party, null, after);
        }
      } else {
        String before = source.rows().get(of).cells().get(column).text().text();
        compare(Kind.CELL, name, party, before, after);
      }
    }
  }

  /** What the briefing has and the table has no more. */
  private void lacking() {
    for (int j = 0; j < source.columns().size(); j++) {
      if (isLacking(ofColumns, j)) {
        String name = source.columns().get(j).text();
        add(Kind.COLUMN, null, name, name, null);
      }
    }
    boolean[] kept = new boolean[source.rows().size()];
    for (int of : ofRows) {
      if (of != Alignment.NONE) {
        kept[of] = true;
      }
    }
    for (int j = 0; j < kept.length; j++) {
      if (!kept[j]) {
        String name = source.rows().get(j).name().text();
        add(Kind.ROW, name, null, name, null);
      }
    }
  }

  private static boolean isLacking(int[] found, int index) {
    for (int one : found) {
      if (one == index) {
        return false;
      }
    }
    return true;
  }

  private void compare(
      Kind kind, @Nullable String row, @Nullable String party, String before, String after) {
    if (!EditedText.isSame(before, after)) {
      add(kind, row, party, before, after);
    }
  }

  private void add(
      Kind kind,
      @Nullable String row,
      @Nullable String party,
      @Nullable String before,
      @Nullable String after) {
    differences.add(new Difference(kind, source.id(), row, party, before, after));
  }

  private static String text(List<Cell> cells, int at) {
    return at < cells.size() ? EditedText.clean(cells.get(at).text()) : "";
  }
}
