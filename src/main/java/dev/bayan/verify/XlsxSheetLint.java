package dev.bayan.verify;

import static dev.bayan.verify.XlsxBook.attribute;

import dev.bayan.text.SheetLabels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Sees to the rules that one sheet keeps while it is read, from its view to its tables; at the
 * cells of a large sheet it does not look.
 */
final class XlsxSheetLint {

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[!-~]+|mailto:[!-~]+|\\+?[0-9][0-9 ()-]{6,}");

  private final XlsxLint lint;
  private final XlsxBook book;
  private final XlsxBook.Ref sheet;
  private final List<XlsxStyles.Format> formats;
  private final boolean large;
  private final @Nullable XlsxTypes types;
  private final Set<String> ahead = new HashSet<>();

  /** What was found so far: it is told when the turn of the sheet comes. */
  private final List<Found> found = new ArrayList<>();

  /** The addresses of cells, and their number formats. */
  private final List<String> cells = new ArrayList<>();

  private final List<String> codes = new ArrayList<>();

  private @Nullable Exception broken;
  private String tinted = "";
  private boolean frozen;
  private boolean fitted;
  private boolean landscape;
  private boolean custom;
  private int columns;

  private record Found(XlsxRule rule, String what) {}

  /**
   * A look at a sheet that is about to be read.
   *
   * @param labels what kinds of values its rows have; null unless it has the data
   */
  XlsxSheetLint(XlsxLint lint, XlsxBook book, XlsxBook.Ref sheet, @Nullable SheetLabels labels) {
    this.lint = lint;
    this.book = book;
    this.sheet = sheet;
    formats = book.styles().formats();
    large = book.isLarge(sheet.part());
    types = labels == null ? null : new XlsxTypes(this, labels);
  }

  /** Something that begins, but for cells. */
  void element(String name, XMLStreamReader in) {
    if (broken != null) {
      return;
    }
    try {
      see(name, in);
    } catch (IOException | RuntimeException e) {
      // It is told with the rest: to read the sheet goes on.
      broken = e;
    }
  }

  private void see(String name, XMLStreamReader in) throws IOException {
    switch (name) {
      case "row" -> row(in);
      case "sheetView" -> view(in);
      case "pane" -> frozen = "frozen".equals(in.getAttributeValue(null, "state"));
      case "selection" -> {
        if (sheet.index() == 0 && !"A1".equals(in.getAttributeValue(null, "activeCell"))) {
          report(XlsxRule.OPENING_VIEW, "opens at another cell");
        }
      }
      case "col" -> column(in);
      case "mergeCell" -> report(XlsxRule.NO_MERGED_CELLS, attribute(in, "ref"));
      case "conditionalFormatting" -> tinted = attribute(in, "sqref").split(":", 2)[0];
      case "hyperlink" -> link(in);
      case "pageSetup" -> {
        // A table too wide for one page stands on two beside each other.
        boolean beside = "overThenDown".equals(in.getAttributeValue(null, "pageOrder"));
        fitted =
            (beside ? "2" : "1").equals(in.getAttributeValue(null, "fitToWidth"))
                && "0".equals(in.getAttributeValue(null, "fitToHeight"));
        landscape = "landscape".equals(in.getAttributeValue(null, "orientation"));
      }
      default -> {}
    }
  }

  /** A header or footer. */
  void line(String line) {
    if (broken == null && !XlsxLine.isWellFormed(line)) {
      report(XlsxRule.RUNNING_LINES, line);
    }
  }

  private void row(XMLStreamReader in) {
    if (!large) {
      custom = "1".equals(in.getAttributeValue(null, "customHeight"));
      if (types != null) {
        types.row();
      }
    }
  }

  /**
   * A cell, unless the sheet is large.
   *
   * @param style the number of its format, as it is written
   * @param value as it is written; null if it has none
   * @param text what it says, if it is a text
   */
  void cell(
      String at,
      @Nullable String style,
      @Nullable String type,
      @Nullable String value,
      @Nullable String text) {
    if (large || broken != null) {
      return;
    }
    int number = style == null ? -1 : Integer.parseInt(style);
    if (number < 0 || number >= formats.size()) {
      broken = new IOException("a cell without a format: " + at);
      return;
    }
    XlsxStyles.Format format = formats.get(number);
    if (value != null) {
      if (custom) {
        report(XlsxRule.ROW_HEIGHTS, at + " in a row of fixed height");
      }
      if (text != null && !"str".equals(type)) {
        text(at, format, text);
      }
      if (types != null) {
        types.cell(at.charAt(0), text == null ? value : text, type == null || type.equals("n"));
      }
    }
    cells.add(at);
    codes.add(format.code());
  }

  /** To be called when the sheet has been read, and its turn has come to be told of. */
  void finish() throws Exception {
    if (broken == null) {
      end();
    }
    found.forEach(each -> lint.report(each.rule(), sheet.part(), each.what()));
    if (broken != null) {
      throw broken;
    }
  }

  private void end() {
    if (!fitted) {
      report(XlsxRule.PAGES, "not fitted to a page");
    }
    if (columns == 0) {
      report(XlsxRule.WIDTHS, "no widths");
    }
    if (types != null) {
      types.row();
    }
    index();
    tint();
  }

  void report(XlsxRule rule, String what) {
    found.add(new Found(rule, what));
  }

  private void view(XMLStreamReader in) {
    if ("1".equals(in.getAttributeValue(null, "rightToLeft")) != lint.rightToLeft()) {
      report(XlsxRule.SHEET_DIRECTION, "runs the other way");
    }
    if ("1".equals(in.getAttributeValue(null, "tabSelected")) != (sheet.index() == 0)) {
      report(XlsxRule.OPENING_VIEW, "is selected, or the first is not");
    }
  }

  private void column(XMLStreamReader in) throws IOException {
    columns++;
    double width = Double.parseDouble(attribute(in, "width"));
    if (width > 255 || !"1".equals(in.getAttributeValue(null, "customWidth"))) {
      report(XlsxRule.WIDTHS, "a column of " + width);
    }
  }

  private void text(String at, XlsxStyles.Format format, String text) {
    if (format.rightToLeft() && mayBeAddress(text) && ADDRESS.matcher(text).matches()) {
      report(XlsxRule.ADDRESSES, at + " " + XlsxCheck.excerpt(text));
    }
    if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !format.quoted()) {
      report(XlsxRule.TEXT_STAYS_TEXT, at + " " + XlsxCheck.excerpt(text));
    }
  }

  /** Quick, because most texts are none. */
  private static boolean mayBeAddress(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    return first == 'h' || first == 'm' || first == '+' || (first >= '0' && first <= '9');
  }

  /** A colour that depends on a count stands on a cell whose format has words. */
  private void tint() {
    int cell = tinted.isEmpty() ? -1 : cells.lastIndexOf(tinted);
    if (cell >= 0 && !codes.get(cell).contains("\"")) {
      report(XlsxRule.WORDS_BESIDE_COLOURS, tinted + " is told by its colour");
    }
  }

  private void link(XMLStreamReader in) throws IOException {
    String tip = in.getAttributeValue(null, "tooltip");
    if (tip == null || tip.isBlank()) {
      report(XlsxRule.LINK_TIPS, attribute(in, "ref") + " leads without a word");
    }
    String place = in.getAttributeValue(null, "location");
    if (place != null) {
      ahead.add(sheet(XlsxBook.unescape(place)));
    }
  }

  /** The sheet of a place such as {@code 'a b'!A1}, without its quotes. */
  private static String sheet(String place) {
    int end = Math.max(0, place.lastIndexOf('!'));
    int from = 0;
    if (from < end && place.charAt(from) == '\'') {
      from++;
    }
    if (from < end && place.charAt(end - 1) == '\'') {
      end--;
    }
    return place.substring(from, end).replace("''", "'");
  }

  private void index() {
    Set<String> names = lint.names();
    for (String name : ahead) {
      if (!names.contains(name)) {
        report(XlsxRule.INDEX, "leads to no sheet: " + name);
      }
    }
    if (sheet.index() == 0) {
      Set<String> left = new HashSet<>(names);
      left.remove(book.sheets().get(0).name());
      left.removeAll(ahead);
      if (!left.isEmpty()) {
        report(XlsxRule.INDEX, "does not lead to " + left);
      }
    }
  }

  /** The table of the sheet. */
  void table(XlsxSheet.Table table) {
    if (broken != null) {
      return;
    }
    if (!frozen) {
      report(XlsxRule.FROZEN_HEADERS, "a table whose header scrolls away");
    }
    if (!book.isTitled(sheet.index())) {
      report(XlsxRule.PRINT_TITLES, "a table whose header is printed once");
    }
    if (!landscape) {
      report(XlsxRule.PAGES, "a table on an upright page");
    }
    if (table.name().equals("Data")) {
      lint.data();
    }
    if (!table.dressed()) {
      report(XlsxRule.TABLES, "the table " + table.name() + " has no filter or no stripes");
    }
  }
}
