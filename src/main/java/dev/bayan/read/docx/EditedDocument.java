package dev.bayan.read.docx;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a Word document says where its content controls are, and in its tables, with all changes
 * that it tracks taken as made.
 *
 * @param id the briefing it was made from; null where the document does not know
 * @param digest of all that it said when it was made
 * @param fields what stands in the controls of the paragraphs, by their tags
 * @param day what the control of the date holds, {@code 2025-07-06}
 * @param tables in the order in which they stand
 */
public record EditedDocument(
    @Nullable String id,
    @Nullable String digest,
    Map<String, String> fields,
    @Nullable String day,
    List<Table> tables) {

  public EditedDocument {
    fields = Map.copyOf(fields);
    tables = List.copyOf(tables);
  }

  /**
   * A table.
   *
   * @param name of the bookmark above it, {@code table_aid}; null where there is none, or no more
   * @param style the id of its style
   * @param caption its alternative title; null where it has none
   * @param rows the header first
   */
  public record Table(
      @Nullable String name, @Nullable String style, @Nullable String caption, List<Row> rows) {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** A row's cells, one for each column of the table's grid. */
  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell's words, the marker of a note left out; its paragraphs end lines.
   *
   * @param tag of the control in it
   */
  public record Cell(String text, @Nullable String tag) {}
}
