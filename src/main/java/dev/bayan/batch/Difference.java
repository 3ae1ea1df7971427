package dev.bayan.batch;

import org.jspecify.annotations.Nullable;

/**
 * Where a document that came back says something else than its briefing.
 *
 * @param comparison its id; null for what stands outside of comparisons
 * @param row the name of the row in the briefing, or of the new row
 * @param party the column's
 * @param before what the briefing says; null where it says nothing of it
 * @param after what the document says; null where it says nothing of it any more
 */
public record Difference(
    Kind kind,
    @Nullable String comparison,
    @Nullable String row,
    @Nullable String party,
    @Nullable String before,
    @Nullable String after) {

  /** What differs. */
  public enum Kind {
    TITLE("title"),
    DATE("date"),
    CLASSIFICATION("classification"),
    AXIS("axis"),
    COLUMN("column"),
    ROW("row"),
    CELL("cell"),
    COMPARISON("comparison");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As JSON and CSV call it. */
    public String word() {
      return word;
    }
  }
}
