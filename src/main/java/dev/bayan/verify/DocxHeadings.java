package dev.bayan.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * Rules on the outline: levels that never skip (17), and a table of contents that repeats it (18).
 */
final class DocxHeadings {

  private final DocxLint lint;
  private final List<String> headings = new ArrayList<>();
  private final List<String> entries = new ArrayList<>();
  private String contents = "";
  private int last = -1;

  DocxHeadings(DocxLint lint) {
    this.lint = lint;
  }

  /**
   * A heading of the text.
   *
   * @param level from 0; 9 is the text's own
   */
  void heading(int level, String text, String place) {
    if (level > 8) {
      return;
    }
    if (level > last + 1) {
      lint.report(
          DocxRule.OUTLINE,
          place,
          "a heading of level %d follows level %d".formatted(level + 1, last + 1));
    }
    if (text.isBlank()) {
      lint.report(DocxRule.OUTLINE, place, "an empty heading");
    }
    last = level;
    headings.add(ink(text));
  }

  /** A line of the table of contents, without its page number. */
  void entry(String text, String place) {
    contents = contents.isEmpty() ? place : contents;
    entries.add(ink(text));
  }

  void finish() {
    if (!entries.isEmpty() && !entries.equals(headings)) {
      int at = 0;
      while (at < entries.size()
          && at < headings.size()
          && entries.get(at).equals(headings.get(at))) {
        at++;
      }
      lint.report(
          DocxRule.CONTENTS,
          contents,
          "%d entries for %d headings, alike up to the %d."
              .formatted(entries.size(), headings.size(), at));
    }
  }

  private static String ink(String text) {
    StringBuilder ink = new StringBuilder(text.length());
    Ink.append(text, ink);
    return ink.toString();
  }
}
