package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;

/**
 * Names places of the document, for links and fields to lead to (ECMA-376 part 1, 17.13.6.2).
 *
 * <pre>
 * Bookmarks.heading(3)  → _Toc000000003, as Word names the entries of a table of contents
 * </pre>
 */
final class Bookmarks {

  private static final int DIGITS = 9;

  private final Xml xml;
  private int last;

  Bookmarks(Xml xml) {
    this.xml = xml;
  }

  /** Heading {@code n} of the document, from 1. Word hides names that begin so. */
  static String heading(int n) {
    String digits = Integer.toString(n);
    return "_Toc" + "0".repeat(DIGITS - digits.length()) + digits;
  }

  /** Note {@code n} of table {@code table}, both from 1. */
  static String note(int table, int n) {
    return "_Note" + table + "_" + n;
  }

  void around(String name, Runnable content) {
    int id = ++last;
    xml.start("w:bookmarkStart").attr("w:id", id).attr("w:name", name).end();
    content.run();
    xml.start("w:bookmarkEnd").attr("w:id", id).end();
  }
}
