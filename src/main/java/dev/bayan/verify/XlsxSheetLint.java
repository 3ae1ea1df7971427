package dev.bayan.verify;

import static dev.bayan.verify.XlsxBook.RELATIONSHIPS;
import static dev.bayan.verify.XlsxBook.attribute;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Sees to the rules that one sheet keeps, in one walk from its view to its tables; the cells of a
 * large sheet are not walked through again.
 */
final class XlsxSheetLint {

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[!-~]+|mailto:[!-~]+|\\+?[0-9][0-9 ()-]{6,}");

  private final XlsxLint lint;
  private final XlsxLook look;
  private final XlsxBook book;
  private final int index;
  private final String part;
  private final boolean titled;
  private final @Nullable XlsxTypes types;
  private final Set<String> ahead = new HashSet<>();

  /** The addresses of cells, and their number formats. */
  private final List<String> cells = new ArrayList<>();

  private final List<String> codes = new ArrayList<>();

  private String tinted = "";
  private boolean frozen;
  private boolean fitted;
  private boolean custom;
  private int columns;

  XlsxSheetLint(XlsxLint lint, XlsxLook look, XlsxBook book, int index, boolean titled) {
    this.lint = lint;
    this.look = look;
    this.book = book;
    this.index = index;
    this.titled = titled;
    part = book.sheets().get(index).part();
    types = lint.types(index);
  }

  void walk() throws IOException, XMLStreamException {
    Map<String, String> targets = book.targets(part);
    boolean landscape = false;
    XMLStreamReader in = book.openWithoutCells(part);
    while (in.hasNext()) {
      in.next();
      if (!in.isStartElement()) {
        continue;
      }
      switch (in.getLocalName()) {
        case "sheetView" -> view(in);
        case "pane" -> frozen = "frozen".equals(in.getAttributeValue(null, "state"));
        case "selection" -> {
          if (index == 0 && !"A1".equals(in.getAttributeValue(null, "activeCell"))) {
            report(XlsxRule.OPENING_VIEW, "opens at another cell");
          }
        }
        case "col" -> column(in);
        case "row" -> {
          custom = "1".equals(in.getAttributeValue(null, "customHeight"));
          if (types != null) {
            types.row(part);
          }
        }
        case "c" -> cell(in);
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
        case "oddHeader", "oddFooter", "firstHeader", "firstFooter" -> {
          String line = XlsxBook.unescape(in.getElementText());
          if (!isLine(line)) {
            report(XlsxRule.RUNNING_LINES, line);
          }
        }
        case "tablePart" ->
            table(targets.get(in.getAttributeValue(RELATIONSHIPS, "id")), landscape);
        default -> {}
      }
    }
    if (!fitted) {
      report(XlsxRule.PAGES, "not fitted to a page");
    }
    if (columns == 0) {
      report(XlsxRule.WIDTHS, "no widths");
    }
    if (types != null) {
      types.row(part);
    }
    index();
    tint();
  }

  private void report(XlsxRule rule, String found) {
    lint.report(rule, part, found);
  }

  private void view(XMLStreamReader in) {
    if ("1".equals(in.getAttributeValue(null, "rightToLeft")) != lint.rightToLeft()) {
      report(XlsxRule.SHEET_DIRECTION, "runs the other way");
    }
    if ("1".equals(in.getAttributeValue(null, "tabSelected")) != (index == 0)) {
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

  private void cell(XMLStreamReader in) throws IOException, XMLStreamException {
    String at = attribute(in, "r");
    XlsxLook.Format format = look.format(Integer.parseInt(attribute(in, "s")));
    String type = in.getAttributeValue(null, "t");
    boolean shared = "s".equals(type);
    while (in.next() >= 0 && !(in.isEndElement() && in.getLocalName().equals("c"))) {
      if (in.isStartElement() && in.getLocalName().equals("v")) {
        if (custom) {
          report(XlsxRule.ROW_HEIGHTS, at + " in a row of fixed height");
        }
        String value = in.getElementText();
        String text = shared ? book.string(Integer.parseInt(value)) : value;
        if (shared) {
          text(at, format, text);
        }
        if (types != null) {
          types.cell(at.charAt(0), text, type == null || type.equals("n"));
        }
      }
    }
    cells.add(at);
    codes.add(format.code());
  }

  private void text(String at, XlsxLook.Format format, String text) {
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

  /** Whether each & of a running line begins a code that Excel knows (18.3.1.36). */
  private static boolean isLine(String line) {
    for (int at = line.indexOf('&'); at >= 0; at = line.indexOf('&', at)) {
      char code = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
      int end = at + 2;
      if (code == '"') {
        end = line.indexOf('"', end) + 1;
      } else if (code == 'K') {
        end = endOfColour(line, end);
      } else if ("LCRPN&".indexOf(code) < 0 && (code < '0' || code > '9')) {
        return false;
      }
      if (end <= 0) {
        return false;
      }
      at = end;
    }
    return true;
  }

  /** The place after six digits; -1 where there are none. */
  private static int endOfColour(String line, int from) {
    int end = from + 6;
    for (int i = from; i < end; i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if ((c < '0' || c > '9') && (c < 'A' || c > 'F')) {
        return -1;
      }
    }
    return end;
  }

  /** A colour that depends on a count stands on a cell whose format has words. */
  private void tint() {
    int cell = cells.lastIndexOf(tinted);
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
      String name = XlsxBook.unescape(place);
      name = name.substring(0, Math.max(0, name.lastIndexOf('!'))).replaceAll("^'|'$", "");
      ahead.add(name.replace("''", "'"));
    }
  }

  private void index() {
    Set<String> names = book.sheets().stream().map(XlsxBook.Ref::name).collect(Collectors.toSet());
    for (String name : ahead) {
      if (!names.contains(name)) {
        report(XlsxRule.INDEX, "leads to no sheet: " + name);
      }
    }
    names.remove(book.sheets().get(0).name());
    names.removeAll(ahead);
    if (index == 0 && !names.isEmpty()) {
      report(XlsxRule.INDEX, "does not lead to " + names);
    }
  }

  private void table(@Nullable String table, boolean landscape)
      throws IOException, XMLStreamException {
    if (!frozen) {
      report(XlsxRule.FROZEN_HEADERS, "a table whose header scrolls away");
    }
    if (!titled) {
      report(XlsxRule.PRINT_TITLES, "a table whose header is printed once");
    }
    if (!landscape) {
      report(XlsxRule.PAGES, "a table on an upright page");
    }
    boolean filter = false;
    boolean stripes = false;
    XMLStreamReader in = book.open(String.valueOf(table));
    while (in.hasNext()) {
      in.next();
      if (in.isStartElement()) {
        filter |= in.getLocalName().equals("autoFilter");
        stripes |= "1".equals(in.getAttributeValue(null, "showRowStripes"));
        if ("Data".equals(in.getAttributeValue(null, "displayName"))) {
          lint.data();
        }
      }
    }
    if (!filter || !stripes) {
      report(XlsxRule.TABLES, table + " has no filter or no stripes");
    }
  }
}
