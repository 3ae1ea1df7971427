package dev.bayan.verify;

/**
 * What Excel needs to show Arabic right and to be of use, one rule for each row of the checklist.
 *
 * <pre>
 * LINK_TIPS.finding("/xl/worksheets/sheet2.xml B4", "a link without a tip")
 * </pre>
 */
enum XlsxRule implements Rule {
  SHEET_DIRECTION(1, "each sheet runs in the pack's direction (18.3.1.87)"),
  READING_ORDER(2, "no cell is read by its first letter (18.8.1 readingOrder)"),
  EXPLICIT_SIDE(3, "no cell is aligned by its content (18.18.40 general)"),
  ADDRESSES(4, "addresses and telephone numbers are read from left to right (18.8.1)"),
  TOP_ALIGNED(5, "cells are set at the top, or in the middle of a header (18.8.1 vertical)"),
  WIDTHS(6, "each column has a width of its own, that Excel allows (18.3.1.13)"),
  ROW_HEIGHTS(7, "no row with words has a fixed height (18.3.1.73 customHeight)"),
  TABLES(8, "tables have headers, a filter and stripes (18.5.1.2)"),
  NO_MERGED_CELLS(9, "no cells are merged (18.3.1.55)"),
  FROZEN_HEADERS(10, "the header of a table stays in view (18.3.1.66)"),
  PRINT_TITLES(11, "the header of a table heads every page (18.2.5)"),
  PAGES(12, "sheets are fitted to the width of a page (18.3.1.63)"),
  RUNNING_LINES(13, "headers and footers are well-formed, their ampersands doubled (18.3.1.46)"),
  SHEET_NAMES(14, "names of sheets are legal, and say what is there (18.2.19)"),
  ONE_FAMILY(15, "one family serves both scripts, and says that it has Arabic (18.8.22)"),
  TYPED_VALUES(16, "numbers and days are typed (18.18.11)"),
  DIGITS_BY_FORMAT(17, "formats show the pack's digits (18.8.31)"),
  EVERY_SECTION(18, "each section of a format names digits and language (18.8.31)"),
  CALENDAR(19, "formats of days name their calendar (18.8.31)"),
  MONTHS(20, "months are those of the pack's country"),
  PERCENT(21, "percent is a matter of format (18.8.31)"),
  CLEAN_TEXT(22, "no mark of direction is stored that the author did not write (22.9.2.19)"),
  LINK_TIPS(23, "links say where they lead (18.3.1.47 tooltip)"),
  WORDS_BESIDE_COLOURS(24, "what is told by colour is told in words (18.3.1.18)"),
  ALT_TEXT(25, "pictures and charts say what they show (20.5.2.8 descr)"),
  CHART_DIRECTION(26, "charts run in the pack's direction, their legend on the right (21.2.2)"),
  TEXT_STAYS_TEXT(27, "what opens like a formula stays text when it is edited (18.8.45)"),
  INDEX(28, "the first sheet leads to every other, and every link arrives (18.3.1.47)"),
  LONG_FORM(29, "the comparisons have a table of all their cells"),
  CELL_LIMIT(30, "no cell holds more than 32,767 characters"),
  PROPERTIES(31, "the file names its title (part 2, 11.1)"),
  OPENING_VIEW(32, "the first sheet opens, at its first cell (18.2.30, 18.3.1.78)");

  private final int number;
  private final String demand;

  XlsxRule(int number, String demand) {
    this.number = number;
    this.demand = demand;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public String demand() {
    return demand;
  }
}
