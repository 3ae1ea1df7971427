package dev.bayan.read;

/** How much one input file may hold. Far above any briefing, far below what hurts. */
final class Limits {

  /** In bytes. */
  static final int DOCUMENT = 20 * 1024 * 1024;

  /** Objects and arrays inside each other. */
  static final int DEPTH = 64;

  /** In UTF-16 code units. */
  static final int NAME = 1_000;

  /** In UTF-16 code units. */
  static final int STRING = 2 * 1024 * 1024;

  /** Keys, values, and the beginnings and ends of objects and arrays. */
  static final int TOKENS = 1_000_000;

  /** Digits of a number, its exponent left out. */
  static final int DIGITS = 100;

  /** Either way from zero. */
  static final int EXPONENT = 400;

  /** Problems shown of one file. */
  static final int PROBLEMS = 100;

  /** Rows of a table file. */
  static final int TABLE_ROWS = 100_000;

  /** Cells of a table file. */
  static final int TABLE_CELLS = 1_000_000;

  /**
   * In UTF-16 code units, of a table file's cells together: a workbook can have one long text in a
   * million cells.
   */
  static final int TABLE_TEXT = 20 * 1024 * 1024;

  /** In bytes, of a picture's file. */
  static final int PICTURE = 20 * 1024 * 1024;

  /** In bytes, of all the pictures of a briefing: they stand in memory until its pack is built. */
  static final int PICTURES = 100 * 1024 * 1024;

  private Limits() {}
}
