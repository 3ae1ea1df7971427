package dev.bayan.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who does what: roles (rows) by parties (columns).
 *
 * @param axis header of the column that names the rows
 * @param columns the parties, 1 to 50
 */
public record Comparison(
    String id, String title, String axis, List<String> columns, List<Row> rows) {

  public Comparison {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    int width = columns.size();
    if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
      throw new IllegalArgumentException("a row has as many cells as there are columns");
    }
  }

  /** One role: its name, and what each party does, in the order of the columns. */
  public record Row(String name, Format format, List<Cell> cells, @Nullable RichText note) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
