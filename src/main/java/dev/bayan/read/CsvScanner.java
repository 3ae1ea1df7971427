package dev.bayan.read;

import java.util.ArrayList;
import java.util.List;

/**
 * CSV (RFC 4180) to records of cells that know where they stand. A line ends with LF, CR or both; a
 * quote inside a cell that does not begin with one is a character like others.
 *
 * <pre>
 * a;"b;""c""" → [0, 1) bare, [2, 11) quoted
 * </pre>
 */
final class CsvScanner {

  /** How a cell is written. */
  enum Shape {
    BARE,
    QUOTED,
    /** Its quote is never closed. */
    UNCLOSED,
    /** Something stands between its quotes and the next separator, or before them. */
    SPILLED
  }

  /** Offsets of a cell, quotes included. */
  record Cell(int start, int end, Shape shape) {}

  /** As wide as a sheet can be; cells beyond are not kept. */
  static final int MOST_CELLS = 16_384;

  private final String text;
  private final char separator;
  private int at;

  CsvScanner(String text, char separator, int from) {
    this.text = text;
    this.separator = separator;
    this.at = from;
  }

  boolean hasNext() {
    return at < text.length();
  }

  /** The cells of the next record; a blank line has one. */
  List<Cell> next() {
    List<Cell> cells = new ArrayList<>();
    while (true) {
      Cell cell = cell();
      if (cells.size() < MOST_CELLS) {
        cells.add(cell);
      }
      if (at == text.length()) {
        return cells;
      }
      char c = text.charAt(at++);
      if (c != separator) {
        if (c == '\r' && hasNext() && text.charAt(at) == '\n') {
          at++;
        }
        return cells;
      }
    }
  }

  /** One cell; stops before the separator or the line end. */
  private Cell cell() {
    int start = at;
    skipSpaces();
    if (!hasNext() || text.charAt(at) != '"') {
      skipBare();
      return new Cell(start, at, Shape.BARE);
    }
    boolean spaced = at > start;
    at++;
    while (hasNext()) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        break;
      }
      at = quote + 1;
      if (!hasNext() || text.charAt(at) != '"') {
        int closed = at;
        skipSpaces();
        boolean clean = !spaced && at == closed && endsHere();
        skipBare();
        return new Cell(start, at, clean ? Shape.QUOTED : Shape.SPILLED);
      }
      at++;
    }
    at = text.length();
    return new Cell(start, at, Shape.UNCLOSED);
  }

  private void skipSpaces() {
    while (hasNext() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private void skipBare() {
    while (!endsHere()) {
      at++;
    }
  }

  private boolean endsHere() {
    if (!hasNext()) {
      return true;
    }
    char c = text.charAt(at);
    return c == separator || c == '\n' || c == '\r';
  }
}
