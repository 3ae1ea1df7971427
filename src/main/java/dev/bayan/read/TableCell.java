package dev.bayan.read;

import dev.bayan.model.Format;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table file, in all it can come to be.
 *
 * <pre>
 * 45.5% in a CSV → value 0.455 in a row of percentages; otherwise the text; as a name the text
 * </pre>
 *
 * @param value what it is where its row's numbers are all of its format
 * @param otherwise what it is in any other row
 * @param name what it is as the name of a row or column; null where it cannot be one
 * @param format how the file shows it
 */
record TableCell(Node value, Node otherwise, Node.@Nullable Text name, Format format) {

  /** A cell that means the same in every row, and is no number. */
  static TableCell of(Node value, Node.@Nullable Text name) {
    return new TableCell(value, value, name, new Format.Plain());
  }

  boolean isEmpty() {
    return value instanceof Node.Null;
  }

  boolean isNumber() {
    return isNumber(value);
  }

  /** Whether a node is a number, with or without a source. */
  static boolean isNumber(Node node) {
    return node instanceof Node.Number
        || (node instanceof Node.Mapping mapping && mapping.member("number") != null);
  }
}
