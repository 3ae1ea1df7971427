package dev.bayan.verify;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();
  private final Map<String, XlsxSheet.Table> tables = new ConcurrentHashMap<>();
  private final XlsxParts parts;
  private final List<String> strings = new ArrayList<>();
  private XlsxStyles styles = XlsxStyles.none();
  private final List<Ref> sheets = new ArrayList<>();

  /** The sheets of which some rows head every page. */
  private final Set<Integer> titled = new HashSet<>();

  private boolean opensFirst = true;

  /**
   * A sheet's name and its part.
   *
   * @param index its place among the sheets, from 0
   */
  record Ref(int index, String name, String part) {}

  private XlsxBook(XlsxParts parts) {
    this.parts = parts;
  }

  /**
   * A workbook, its sheets not yet read.
   *
   * @throws IOException if it is not a workbook, or one that does not hold together
   */
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
    return sheet(ref, null, null);
  }

  /**
   * A sheet whose rows are handed on one by one, as they come.
   *
   * @param rows null: they are kept
   * @param lint sees to rules meanwhile
   */
  XlsxSheet sheet(Ref ref, XlsxSheetReader.@Nullable Rows rows, @Nullable XlsxSheetLint lint)
      throws IOException {
    try {
      return new XlsxSheetReader(this, lint).read(ref, rows);
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
      table = new XlsxSheetReader(this, null).table(part);
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
        styles = XlsxStyles.read(open(target));
      }
    }
    XMLStreamReader in = open(workbook);
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (in.getLocalName()) {
        case "sheet" -> {
          String target = targets.get(in.getAttributeValue(RELATIONSHIPS, "id"));
          if (target == null) {
            throw new IOException("a sheet without a part");
          }
          sheets.add(new Ref(sheets.size(), unescape(attribute(in, "name")), target));
        }
        case "definedName" -> {
          if ("_xlnm.Print_Titles".equals(in.getAttributeValue(null, "name"))) {
            titled.add(Integer.parseInt(attribute(in, "localSheetId")));
          }
        }
        case "workbookView" -> opensFirst &= "0".equals(in.getAttributeValue(null, "activeTab"));
        default -> {}
      }
    }
  }

  /** Whether rows of a sheet, counted from 0, head every page. */
  boolean isTitled(int sheet) {
    return titled.contains(sheet);
  }

  /** Whether the first sheet is the one that is seen when the file is opened. */
  boolean opensFirst() {
    return opensFirst;
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

  XlsxStyles styles() {
    return styles;
  }

  /** Whether a part is so large that it is not kept. */
  boolean isLarge(String part) {
    return parts.isLarge(part);
  }

  /** Targets of a part's relationships by id, but {@link XlsxWays}: web pages as they are. */
  Map<String, String> targets(String part) throws IOException, XMLStreamException {
    String name = relations(part);
    Map<String, String> read = known.get(name);
    if (read != null) {
      return read;
    }
    Map<String, String> targets = new HashMap<>();
    if (!parts.has(name)) {
      known.put(name, targets);
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
    known.put(name, targets);
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
