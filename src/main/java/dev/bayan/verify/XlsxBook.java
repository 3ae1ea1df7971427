package dev.bayan.verify;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A workbook read back with nothing but the JDK: zip and StAX (ECMA-376 part 1, clause 18).
 *
 * <pre>
 * book.sheet(book.sheets().get(0)) → the first sheet with its cells
 * </pre>
 */
final class XlsxBook {

  static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final Map<String, Map<String, String>> known = new HashMap<>();
  private final Map<String, XlsxSheet.Table> tables = new HashMap<>();
  private final XlsxParts parts;
  private final List<String> strings = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final List<Ref> sheets = new ArrayList<>();

  /** A sheet's name and its part. */
  record Ref(String name, String part) {}

  private XlsxBook(XlsxParts parts) {
    this.parts = parts;
  }

  /**
   * A workbook, its sheets not yet read.
   *
   * @throws IOException if it is not a workbook, or one that does not hold together
   */
  static XlsxBook read(byte[] file) throws IOException {
    return read(Stored.of(file));
  }

  static XlsxBook read(Stored file) throws IOException {
    try {
      XlsxBook book = new XlsxBook(new XlsxParts(file));
      book.readAll();
      return book;
    } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
      throw new IOException(broken);
    }
  }

  /** The sheets in their order. */
  List<Ref> sheets() {
    return sheets;
  }

  /** A sheet, read as a whole. */
  XlsxSheet sheet(Ref ref) throws IOException {
    return sheet(ref, null);
  }

  /**
   * A sheet whose rows are handed on one by one, as they come.
   *
   * @param rows null: they are kept
   */
  XlsxSheet sheet(Ref ref, XlsxSheetReader.@Nullable Rows rows) throws IOException {
    try {
      return new XlsxSheetReader(this).read(ref, rows);
    } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
      throw new IOException(broken);
    }
  }

  /** The range of a sheet that is a table, before the sheet is read; null where there is none. */
  XlsxSheet.@Nullable Table table(Ref ref) throws IOException {
    try {
      for (String target : targets(ref.part()).values()) {
        if (target.startsWith("/xl/tables/")) {
          return table(target);
        }
      }
      return null;
    } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
      throw new IOException(broken);
    }
  }

  XlsxSheet.Table table(String part) throws IOException, XMLStreamException {
    XlsxSheet.Table table = tables.get(part);
    if (table == null) {
      table = new XlsxSheetReader(this).table(part);
      tables.put(part, table);
    }
    return table;
  }

  private void readAll() throws IOException, XMLStreamException {
    String workbook = "/xl/workbook.xml";
    Map<String, String> targets = targets(workbook);
    for (String target : targets.values()) {
      if (target.endsWith("/sharedStrings.xml")) {
        strings(target);
      } else if (target.endsWith("/styles.xml")) {
        codes(target);
      }
    }
    XMLStreamReader in = open(workbook);
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("sheet")) {
        String target = targets.get(in.getAttributeValue(RELATIONSHIPS, "id"));
        if (target == null) {
          throw new IOException("a sheet without a part");
        }
        sheets.add(new Ref(unescape(attribute(in, "name")), target));
      }
    }
  }

  /** Whether the file has a part. */
  boolean has(@Nullable String part) {
    return parts.has(part);
  }

  /** The names of the parts. */
  Set<String> names() {
    return parts.names();
  }

  List<String> strings() {
    return strings;
  }

  String string(int index) {
    return strings.get(index);
  }

  /** The format code of a cell format. */
  String code(int format) {
    return codes.get(format);
  }

  /** Targets of a part's relationships by id, but {@link XlsxWays}: web pages as they are. */
  Map<String, String> targets(String part) throws IOException, XMLStreamException {
    String name = relations(part);
    Map<String, String> read = known.get(name);
    if (read != null) {
      return read;
    }
    Map<String, String> targets = new HashMap<>();
    known.put(name, targets);
    if (!parts.has(name)) {
      return targets;
    }
    XMLStreamReader in = open(name);
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT
          && in.getLocalName().equals("Relationship")) {
        String id = attribute(in, "Id");
        if (!id.startsWith(XlsxWays.ID)) {
          String target = attribute(in, "Target");
          boolean external = "External".equals(in.getAttributeValue(null, "TargetMode"));
          targets.put(id, external ? target : URI.create(part).resolve(target).getPath());
        }
      }
    }
    return targets;
  }

  /** Where the links of a part lead that are too many to be kept. */
  XlsxWays ways(String part) throws IOException, XMLStreamException {
    return new XlsxWays(open(relations(part)));
  }

  private static String relations(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  private void strings(String part) throws IOException, XMLStreamException {
    XMLStreamReader in = open(part);
    StringBuilder item = new StringBuilder();
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("t")) {
        // Each by itself: two stretches make no escape together.
        item.append(unescape(in.getElementText()));
      } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("si")) {
        strings.add(item.toString());
        item.setLength(0);
      }
    }
  }

  /** The format code of each cell format, in their order. */
  private void codes(String part) throws IOException, XMLStreamException {
    Map<String, String> byId = new HashMap<>();
    boolean cells = false;
    XMLStreamReader in = open(part);
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "numFmt" -> byId.put(attribute(in, "numFmtId"), attribute(in, "formatCode"));
          case "cellXfs" -> cells = true;
          case "xf" -> {
            if (cells) {
              codes.add(byId.getOrDefault(attribute(in, "numFmtId"), ""));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("cellXfs")) {
        cells = false;
      }
    }
  }

  /** Row from 1 and column from 0 of an address. */
  static int[] reference(String address) throws IOException {
    int column = 0;
    int at = 0;
    for (; at < address.length() && isBetween(address.charAt(at), 'A', 'Z'); at++) {
      column = column * 26 + address.charAt(at) - 'A' + 1;
    }
    int letters = at;
    int row = 0;
    for (; at < address.length() && isBetween(address.charAt(at), '0', '9'); at++) {
      row = row * 10 + address.charAt(at) - '0';
    }
    int digits = at - letters;
    if (at < address.length() || letters < 1 || letters > 3 || digits < 1 || digits > 7) {
      throw new IOException("no cell address: " + address);
    }
    return new int[] {row, column - 1};
  }

  private static boolean isBetween(char c, char first, char last) {
    return c >= first && c <= last;
  }

  XMLStreamReader open(String part) throws IOException, XMLStreamException {
    return Stax.open(parts.open(part));
  }

  /** A sheet's part, without its cells if it is large. */
  XMLStreamReader openWithoutCells(String part) throws IOException, XMLStreamException {
    return Stax.open(parts.openWithoutCells(part));
  }

  static String attribute(XMLStreamReader in, String name) throws IOException {
    String value = in.getAttributeValue(null, name);
    if (value == null) {
      throw new IOException(in.getLocalName() + " has no " + name);
    }
    return value;
  }

  /** {@code _xHHHH_} is the character it names (22.9.2.19 ST_Xstring). */
  static String unescape(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }
}
