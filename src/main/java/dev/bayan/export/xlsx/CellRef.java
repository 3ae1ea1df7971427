package dev.bayan.export.xlsx;

/** Cell addresses (ECMA-376 part 1, 18.18.7 ST_CellRef): {@code of(0, 1)} is A1. */
final class CellRef {

  /** The letters of the columns that most sheets have. */
  private static final String[] LETTERS = new String[64];

  static {
    for (int column = 0; column < LETTERS.length; column++) {
      LETTERS[column] = letters(column);
    }
  }

  private CellRef() {}

  /** Column from 0, row from 1. */
  static String of(int column, int row) {
    return column(column) + row;
  }

  static String range(int firstColumn, int firstRow, int lastColumn, int lastRow) {
    return of(firstColumn, firstRow) + ":" + of(lastColumn, lastRow);
  }

  /** Letters of a column from 0: 0 is A, 26 is AA. */
  static String column(int column) {
    return column < LETTERS.length ? LETTERS[column] : letters(column);
  }

  private static String letters(int column) {
    String letter = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? letter : letters(column / 26 - 1) + letter;
  }

  /** A sheet's name as references write it, in quotes. */
  static String sheet(String name) {
    return "'" + name.replace("'", "''") + "'";
  }
}
