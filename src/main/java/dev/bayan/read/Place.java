package dev.bayan.read;

/**
 * Where something stands in a source file: {@code 41:7}, eight code units long.
 *
 * @param line from 1; 0 for the file as a whole
 * @param column from 1, in UTF-16 code units; 0 for the file as a whole
 * @param length in code units, at least 1; 1 where the thing goes on in another line
 */
record Place(int line, int column, int length) {

  static final Place WHOLE_FILE = new Place(0, 0, 1);

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
