package dev.bayan.verify;

import dev.bayan.verify.XlsxSheet.Cell;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row that hold something, by their columns from 0.
 *
 * <pre>
 * row.text(2) → the words in C; empty where it has none
 * </pre>
 */
final class XlsxRow {

  private @Nullable Cell[] cells = new Cell[12];
  private int end;

  void put(int column, Cell cell) {
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, 2 * column);
    }
    cells[column] = cell;
    end = Math.max(end, column + 1);
  }

  /** Puts all cells of another into it. */
  void putAll(XlsxRow other) {
    for (int column = 0; column < other.end; column++) {
      Cell cell = other.cells[column];
      if (cell != null) {
        put(column, cell);
      }
    }
  }

  @Nullable Cell get(int column) {
    return column < end ? cells[column] : null;
  }

  /** The words of a cell; empty where it has none. */
  String text(int column) {
    Cell cell = get(column);
    return cell == null || cell.text() == null ? "" : cell.text();
  }

  /** The column behind the last cell. */
  int end() {
    return end;
  }

  boolean isEmpty() {
    return end == 0;
  }

  /** Shows each cell in turn. */
  void forEach(Consumer<Cell> taker) {
    for (int column = 0; column < end; column++) {
      Cell cell = cells[column];
      if (cell != null) {
        taker.accept(cell);
      }
    }
  }
}
