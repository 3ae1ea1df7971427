package dev.bayan.verify;

/**
 * What Word needs to set Arabic right, one rule for each row of the checklist: LibreOffice forgives
 * what Word does not, so that no picture of a page proves these.
 *
 * <pre>
 * RUN_DIRECTION.finding("word/document.xml paragraph 3", "«قال Carter» has both directions")
 * </pre>
 */
enum DocxRule implements Rule {
  BASE_DIRECTION(1, "each paragraph has the document's base direction (17.3.1.6)"),
  RUN_DIRECTION(2, "each run has one direction, and rtl if that is Arabic's (Annex I.2)"),
  ARABIC_FACE(3, "each choice of faces names one for Arabic (17.3.2.26)"),
  ARABIC_SIZE(4, "sz has its twin szCs (17.3.2.39)"),
  ARABIC_BOLD(5, "b has its twin bCs (17.3.2.2)"),
  NO_ITALICS(6, "Arabic is never slanted; where Latin is, iCs agrees (17.3.2.17)"),
  LANGUAGES(7, "the defaults name a language for Arabic (17.3.2.20, 17.15.1.88)"),
  ALIGNMENT(8, "jc is start, center, end or both: left and right change sides (17.3.1.13)"),
  INDENTS(9, "ind says start and end, which keep their sides (17.3.1.12)"),
  SECTION_DIRECTION(10, "each section runs, and is bound, from the document's side (17.6.1)"),
  TABLE_DIRECTION(11, "each table has its first column where the text begins (17.4.1)"),
  TABLE_WIDTH(12, "each table is as wide as the text, in percent (17.4.63)"),
  HEADER_ROW(13, "the first row of each table heads every page; no cells are merged (17.4.49)"),
  WHOLE_ROWS(14, "no row is torn by a page's end (17.4.6)"),
  TABLE_STYLE(15, "each table has a style, and marks its first row and column (17.4.55)"),
  TABLE_TEXT(16, "each table says what it is and what it compares ([MS-OI29500], 17.4.41)"),
  OUTLINE(17, "headings begin at level 1, skip none and are not empty (17.3.1.20)"),
  CONTENTS(18, "the table of contents says what the headings say, without asking (17.16.5.68)"),
  LIST_SIGNS(19, "the signs of lists stand at the line's start and are set as Arabic (17.9.7)"),
  LIST_NUMBERS(20, "no list counts in hindi numbers, which are Devanagari (17.18.59)"),
  FIELDS(21, "each field begins, shows and ends; page numbers are Arabic runs (17.16.18)"),
  RUNNING_PARTS(22, "paragraphs outside the body carry their direction themselves (17.10)"),
  KEPT_TOGETHER(23, "headings stay with their text, no line of a paragraph alone (17.3.1.14)"),
  ADDRESSES(24, "addresses and telephone numbers run from left to right (Annex I.3)"),
  LINKS(25, "each link and reference leads somewhere, and no bookmark is two (17.16.22)"),
  PROPERTIES(26, "the file names its title, author and language (part 2, 11.1)"),
  FONTS(27, "each font that goes along can be made out and read (17.8.1)"),
  COMPATIBILITY(28, "Word sets it by its present rules, not as an older Word ([MS-DOCX] 2.6)"),
  NO_OVERRIDES(29, "no control characters force or embed a direction (Annex I.7)"),
  PLAIN_LETTERS(30, "letters are composed, in their plain form, and never stretched"),
  NO_SPACED_LETTERS(31, "no space is set between letters, which tears joins (17.3.2.35)"),
  LINE_HEIGHT(32, "lines are high enough for vowel marks, and never cut (17.3.1.33)"),
  SCHEMA_ORDER(33, "elements stand in the order of the schema");

  private final int number;
  private final String demand;

  DocxRule(int number, String demand) {
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
