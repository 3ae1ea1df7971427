package dev.bayan.read.xlsx;

import static dev.bayan.read.xlsx.WorkbookException.broken;

/** Cells by name (clause 18.18.62): {@code B7} is row 6, column 1, both from 0. */
public final class CellName {

  static final int MOST_ROWS = 1_048_576;
  static final int MOST_COLUMNS = 16_384;

  private CellName() {}

  /** The name of a cell by its row and column from 0. */
  public static String of(int row, int column) {
    return column(column) + (row + 1);
  }

  /** The letters of a column from 0. */
  public static String column(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** The column of a name, from 0. */
  static int columnOf(String name) throws WorkbookException {
    int column = 0;
    int i = 0;
    while (i < name.length() && i < 4 && Character.toUpperCase(name.charAt(i)) >= 'A') {
      column = column * 26 + (Character.toUpperCase(name.charAt(i)) - 'A' + 1);
      i++;
    }
    if (column < 1 || column > MOST_COLUMNS) {
      throw broken("no cell " + name);
    }
    return column - 1;
  }
}
