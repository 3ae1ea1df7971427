package dev.bayan.verify;

import dev.bayan.text.SheetLabels;

/**
 * Sees to it that the data's numbers and days are typed (rule 16): that a row which says that it
 * has one, and has no text instead, has it in the column of its type.
 *
 * <pre>
 * … | عدد | | | "120500" | → a number in words
 * </pre>
 */
final class XlsxTypes {

  private static final char KIND = 'D';
  private static final char TEXT = 'E';
  private static final char NUMBER = 'G';
  private static final char DAY = 'H';

  private final XlsxSheetLint sheet;
  private final SheetLabels labels;
  private String kind = "";
  private boolean said;
  private boolean typed;

  XlsxTypes(XlsxSheetLint sheet, SheetLabels labels) {
    this.sheet = sheet;
    this.labels = labels;
  }

  /** The next row, or the end. */
  void row() {
    boolean asked = kind.equals(labels.kindNumber()) || kind.equals(labels.kindDate());
    if (asked && !said && !typed) {
      sheet.report(XlsxRule.TYPED_VALUES, "in words: a " + kind);
    }
    kind = "";
    said = false;
    typed = false;
  }

  /** A cell that has something. */
  void cell(char column, String text, boolean isNumber) {
    switch (column) {
      case KIND -> kind = text;
      case TEXT -> said = true;
      case NUMBER -> typed |= isNumber && kind.equals(labels.kindNumber());
      case DAY -> typed |= isNumber && kind.equals(labels.kindDate());
      default -> {
        // No rule asks for their types.
      }
    }
  }
}
