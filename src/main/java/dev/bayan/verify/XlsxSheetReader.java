package dev.bayan.verify;

import static dev.bayan.verify.XlsxBook.RELATIONSHIPS;
import static dev.bayan.verify.XlsxBook.attribute;
import static dev.bayan.verify.XlsxBook.reference;
import static dev.bayan.verify.XlsxBook.unescape;

import dev.bayan.verify.XlsxSheet.Cell;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sheet of a workbook, and what hangs on it: table, drawing, comments, links (ECMA-376
 * part 1, 18.3.1.99 worksheet).
 */
final class XlsxSheetReader {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final XlsxBook book;
  private final @Nullable XlsxSheetLint lint;
  private final List<XlsxStyles.Format> formats;

  /** What takes the rows of a sheet that is too large to be kept. */
  interface Rows {
    void row(int row, XlsxRow cells);

    /** Takes where a cell leads; false where it is to be kept. */
    default boolean link(String cell, String target) throws IOException {
      return false;
    }
  }

  XlsxSheetReader(XlsxBook book, @Nullable XlsxSheetLint lint) {
    this.book = book;
    this.lint = lint;
    formats = book.styles().formats();
  }

  XlsxSheet read(XlsxBook.Ref ref, @Nullable Rows sink) throws IOException, XMLStreamException {
    String part = ref.part();
    Map<String, String> targets = book.targets(part);
    NavigableMap<Integer, XlsxRow> rows = new TreeMap<>();
    XlsxRow row = new XlsxRow();
    boolean rightToLeft = false;
    XlsxSheet.Table table = null;
    List<String> lines = new ArrayList<>();
    List<String> pictures = new ArrayList<>();
    Map<String, String> links = new HashMap<>();
    XlsxWays ways = null;
    int number = 0;
    XMLStreamReader in = book.open(part);
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("row")) {
        if (sink != null) {
          sink.row(number, row);
        } else if (!row.isEmpty()) {
          XlsxRow known = rows.putIfAbsent(number, row);
          if (known != null) {
            known.putAll(row);
          }
        }
        row = new XlsxRow();
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = in.getLocalName();
      if (name.equals("c")) {
        cell(in, number, row);
        continue;
      }
      if (lint != null) {
        lint.element(name, in);
      }
      switch (name) {
        case "row" -> number = Integer.parseInt(attribute(in, "r"));
        case "sheetView" -> rightToLeft = "1".equals(in.getAttributeValue(null, "rightToLeft"));
        case "hyperlink" -> {
          String id = in.getAttributeValue(RELATIONSHIPS, "id");
          String place = in.getAttributeValue(null, "location");
          if (id != null && id.startsWith(XlsxWays.ID) && ways == null) {
            ways = book.ways(part);
          }
          String target = id == null ? place : ways == null ? targets.get(id) : ways.target(id);
          String at = attribute(in, "ref");
          String leads = unescape(String.valueOf(target));
          if (sink == null || !sink.link(at, leads)) {
            links.put(at, leads);
          }
        }
        case "oddHeader", "firstHeader", "oddFooter", "firstFooter" -> {
          String line = unescape(in.getElementText());
          lines.add(line.replace("&&", "&"));
          if (lint != null) {
            lint.line(line);
          }
        }
        case "drawing" ->
            pictures.addAll(pictures(targets.get(in.getAttributeValue(RELATIONSHIPS, "id"))));
        case "tablePart" -> {
          String id = in.getAttributeValue(RELATIONSHIPS, "id");
          table = book.table(String.valueOf(targets.get(id)));
          if (lint != null) {
            lint.table(table);
          }
        }
        default -> {}
      }
    }
    Map<String, String> comments = comments(targets);
    return new XlsxSheet(
        ref.name(), part, rightToLeft, rows, table, lines, pictures, links, comments);
  }

  /** The notes fastened to cells, by address; each has a shape, or Excel shows none. */
  private Map<String, String> comments(Map<String, String> targets)
      throws IOException, XMLStreamException {
    Map<String, String> comments = new HashMap<>();
    for (String target : targets.values()) {
      if (target.startsWith("/xl/comments") && book.has(target)) {
        XMLStreamReader in = book.open(target);
        String at = "";
        while (in.hasNext()) {
          if (in.next() == XMLStreamConstants.START_ELEMENT) {
            if (in.getLocalName().equals("comment")) {
              at = attribute(in, "ref");
            } else if (in.getLocalName().equals("t")) {
              comments.merge(at, unescape(in.getElementText()), String::concat);
            }
          }
        }
        long shapes =
            targets.values().stream().filter(t -> t.endsWith(".vml") && book.has(t)).count();
        if (shapes != 1) {
          throw new IOException("comments without shapes");
        }
      }
    }
    return comments;
  }

  /** What the pictures and charts of a drawing show, each of which must be in the file. */
  private List<String> pictures(@Nullable String part) throws IOException, XMLStreamException {
    if (part == null) {
      throw new IOException("a drawing without a part");
    }
    Map<String, String> targets = book.targets(part);
    List<String> alts = new ArrayList<>();
    XMLStreamReader in = book.open(part);
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "cNvPr" -> alts.add(attribute(in, "descr"));
          case "blip" -> present(targets.get(in.getAttributeValue(RELATIONSHIPS, "embed")));
          case "chart" -> present(targets.get(in.getAttributeValue(RELATIONSHIPS, "id")));
          default -> {}
        }
      }
    }
    return alts;
  }

  private void present(@Nullable String part) throws IOException {
    if (!book.has(part)) {
      throw new IOException("a picture without an image");
    }
  }

  /** Reads a cell into its row (18.3.1.4). */
  private void cell(XMLStreamReader in, int number, XlsxRow row)
      throws IOException, XMLStreamException {
    String address = "";
    String style = null;
    String type = null;
    for (int i = 0; i < in.getAttributeCount(); i++) {
      switch (in.getAttributeLocalName(i)) {
        case "r" -> address = in.getAttributeValue(i);
        case "s" -> style = in.getAttributeValue(i);
        case "t" -> type = in.getAttributeValue(i);
        default -> {}
      }
    }
    int[] at = reference(address);
    if (at[0] != number) {
      throw new IOException("a cell of another row: " + address);
    }
    String value = null;
    String formula = null;
    while (in.next() != XMLStreamConstants.END_ELEMENT || !in.getLocalName().equals("c")) {
      if (in.isStartElement()) {
        switch (in.getLocalName()) {
          case "f" -> formula = in.getElementText();
          case "v", "t" -> value = in.getElementText();
          default -> {}
        }
      }
    }
    boolean isNumber = type == null || type.equals("n");
    String text = null;
    if (value != null && !isNumber) {
      text = "s".equals(type) ? book.string(Integer.parseInt(value)) : unescape(value);
    }
    if (value != null || formula != null) {
      String code = style == null ? "" : formats.get(Integer.parseInt(style)).code();
      BigDecimal held = value != null && isNumber ? new BigDecimal(value) : null;
      row.put(at[1], new Cell(value == null ? "" : text, held, code, formula));
    }
    if (lint != null) {
      lint.cell(address, style, type, value, text);
    }
  }

  /** A table's part (18.5.1.2). */
  XlsxSheet.Table table(String part) throws IOException, XMLStreamException {
    String[] range = {};
    List<String> columns = new ArrayList<>();
    String alt = "";
    String name = "";
    boolean filter = false;
    boolean stripes = false;
    XMLStreamReader in = book.open(part);
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        filter |= in.getLocalName().equals("autoFilter");
        stripes |= "1".equals(in.getAttributeValue(null, "showRowStripes"));
        // An extension has an element of the same local name.
        if (in.getLocalName().equals("table") && MAIN.equals(in.getNamespaceURI())) {
          range = attribute(in, "ref").split(":", 2);
          name = String.valueOf(in.getAttributeValue(null, "displayName"));
        } else if (in.getLocalName().equals("table")) {
          alt = attribute(in, "altText");
        } else if (in.getLocalName().equals("tableColumn")) {
          columns.add(unescape(attribute(in, "name")));
        }
      }
    }
    int[] from = reference(range[0]);
    int[] to = reference(range[1]);
    return new XlsxSheet.Table(
        from[0], from[1], to[0], to[1], columns, alt, name, filter && stripes);
  }
}
