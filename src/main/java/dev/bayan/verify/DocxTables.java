package dev.bayan.verify;

import org.jspecify.annotations.Nullable;

/**
 * Rules on tables (11 to 16): direction, width, rows that head pages and are not torn, style, and
 * what a screen reader says of them.
 */
final class DocxTables {

  private final DocxLint lint;
  private final String part;
  private int number;
  private int depth;
  private int row;
  private boolean bidiVisual;
  private boolean isWide;
  private boolean marksFirst;
  private @Nullable String style;
  private @Nullable String caption;
  private @Nullable String description;
  private boolean isHeader;
  private boolean isWhole;

  DocxTables(DocxLint lint, String part) {
    this.lint = lint;
    this.part = part;
  }

  void start(String name, DocxXml.Attributes attributes) {
    switch (name) {
      case "tbl" -> startTable();
      case "bidiVisual" -> bidiVisual = attributes.isOn();
      case "tblStyle" -> style = attributes.get("val");
      case "tblW" ->
          isWide = "pct".equals(attributes.get("type")) && "5000".equals(attributes.get("w"));
      case "tblLook" ->
          marksFirst =
              "1".equals(attributes.get("firstRow")) && "1".equals(attributes.get("firstColumn"));
      case "tblCaption" -> caption = attributes.get("val");
      case "tblDescription" -> description = attributes.get("val");
      case "tr" -> {
        row++;
        isHeader = false;
        isWhole = false;
      }
      case "tblHeader" -> isHeader = attributes.isOn();
      case "cantSplit" -> isWhole = attributes.isOn();
      case "gridSpan", "vMerge", "hMerge" -> report(DocxRule.HEADER_ROW, "merged cells");
      default -> {
        // Not of a table, or no rule asks for it.
      }
    }
  }

  private void startTable() {
    number++;
    if (++depth > 1) {
      report(DocxRule.HEADER_ROW, "a table in a table");
    }
    row = 0;
    bidiVisual = false;
    isWide = false;
    marksFirst = false;
    style = null;
    caption = null;
    description = null;
  }

  void end(String name) {
    switch (name) {
      case "tblPr" -> properties();
      case "tr" -> {
        if (isHeader != (row == 1)) {
          report(DocxRule.HEADER_ROW, isHeader ? "a header below rows" : "no header row");
        }
        if (!isWhole) {
          report(DocxRule.WHOLE_ROWS, "row " + row + " may be torn");
        }
      }
      case "tbl" -> depth--;
      default -> {
        // Nothing is known at the end of the others that was not known before.
      }
    }
  }

  private void properties() {
    if (bidiVisual != lint.rightToLeft()) {
      report(DocxRule.TABLE_DIRECTION, "a table whose columns run the wrong way");
    }
    if (!isWide) {
      report(DocxRule.TABLE_WIDTH, "not as wide as the text");
    }
    if (!lint.styles().isTable(style)) {
      report(DocxRule.TABLE_STYLE, "no table style: " + style);
    }
    if (!marksFirst) {
      report(DocxRule.TABLE_STYLE, "its first row or column is not marked");
    }
    if (caption == null || caption.isBlank()) {
      report(DocxRule.TABLE_TEXT, "no caption");
    }
    if (description == null || description.isBlank()) {
      report(DocxRule.TABLE_TEXT, "no description");
    }
  }

  private void report(DocxRule rule, String found) {
    lint.report(rule, part + " table " + number, found);
  }
}
