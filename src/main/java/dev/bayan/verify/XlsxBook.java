package dev.bayan.verify;

import dev.bayan.verify.XlsxSheet.Cell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A workbook read back with nothing but the JDK: zip and StAX (ECMA-376 part 1, clause 18).
 *
 * <pre>
 * XlsxBook.read(bytes) → its sheets in their order, each with its cells
 * </pre>
 */
final class XlsxBook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
  private final Map<String, byte[]> parts = new HashMap<>();
  private final List<String> strings = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();

  private XlsxBook() {
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /**
   * The sheets of a workbook.
   *
   * @throws IOException if it is not a workbook, or one that does not hold together
   */
  static List<XlsxSheet> read(byte[] file) throws IOException {
    XlsxBook book = new XlsxBook();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        book.parts.put("/" + entry.getName(), zip.readAllBytes());
      }
    }
    try {
      return book.sheets();
    } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
      throw new IOException(broken);
    }
  }

  private List<XlsxSheet> sheets() throws IOException, XMLStreamException {
    String workbook = "/xl/workbook.xml";
    Map<String, String> targets = targets(workbook);
    for (String target : targets.values()) {
      if (target.endsWith("/sharedStrings.xml")) {
        strings(target);
      } else if (target.endsWith("/styles.xml")) {
        codes(target);
      }
    }
    List<XlsxSheet> sheets = new ArrayList<>();
    XMLStreamReader in = open(workbook);
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("sheet")) {
        String target = targets.get(in.getAttributeValue(RELATIONSHIPS, "id"));
        if (target == null) {
          throw new IOException("a sheet without a part");
        }
        sheets.add(sheet(unescape(attribute(in, "name")), target));
      }
    }
    return sheets;
  }

  /** Internal targets of a part's relationships, by id. */
  private Map<String, String> targets(String part) throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/') + 1;
    String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    Map<String, String> targets = new HashMap<>();
    if (!parts.containsKey(name)) {
      return targets;
    }
    XMLStreamReader in = open(name);
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT
          && in.getLocalName().equals("Relationship")
          && !"External".equals(in.getAttributeValue(null, "TargetMode"))) {
        URI target = URI.create(part).resolve(attribute(in, "Target"));
        targets.put(attribute(in, "Id"), target.getPath());
      }
    }
    return targets;
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

  private XlsxSheet sheet(String name, String part) throws IOException, XMLStreamException {
    NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
    boolean rightToLeft = false;
    XlsxSheet.Table table = null;
    List<String> lines = new ArrayList<>();
    List<String> pictures = new ArrayList<>();
    XMLStreamReader in = open(part);
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (in.getLocalName()) {
        case "sheetView" -> rightToLeft = "1".equals(in.getAttributeValue(null, "rightToLeft"));
        case "c" -> {
          int[] at = reference(attribute(in, "r"));
          Cell cell = cell(in);
          if (cell != null) {
            rows.computeIfAbsent(at[0], row -> new TreeMap<>()).put(at[1], cell);
          }
        }
        case "oddHeader", "firstHeader", "oddFooter", "firstFooter" ->
            lines.add(unescape(in.getElementText()).replace("&&", "&"));
        case "drawing" ->
            pictures.addAll(pictures(targets(part).get(in.getAttributeValue(RELATIONSHIPS, "id"))));
        case "tablePart" ->
            table = table(targets(part).get(in.getAttributeValue(RELATIONSHIPS, "id")));
        default -> {}
      }
    }
    return new XlsxSheet(name, part, rightToLeft, rows, table, lines, pictures);
  }

  /** What the pictures of a drawing show, each of which must be in the file. */
  private List<String> pictures(@Nullable String part) throws IOException, XMLStreamException {
    if (part == null) {
      throw new IOException("a drawing without a part");
    }
    List<String> alts = new ArrayList<>();
    XMLStreamReader in = open(part);
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("cNvPr")) {
          alts.add(attribute(in, "descr"));
        } else if (in.getLocalName().equals("blip")) {
          String image = targets(part).get(in.getAttributeValue(RELATIONSHIPS, "embed"));
          if (image == null || !parts.containsKey(image)) {
            throw new IOException("a picture without an image");
          }
        }
      }
    }
    return alts;
  }

  private @Nullable Cell cell(XMLStreamReader in) throws XMLStreamException {
    String type = in.getAttributeValue(null, "t");
    String style = in.getAttributeValue(null, "s");
    String code = style == null ? "" : codes.get(Integer.parseInt(style));
    String value = null;
    boolean formula = false;
    while (in.next() != XMLStreamConstants.END_ELEMENT || !in.getLocalName().equals("c")) {
      if (in.isStartElement()) {
        switch (in.getLocalName()) {
          case "f" -> formula = true;
          case "v", "t" -> value = in.getElementText();
          default -> {}
        }
      }
    }
    if (value == null) {
      return formula ? new Cell("", null, code, true) : null;
    }
    if (type == null || type.equals("n")) {
      return new Cell(null, new BigDecimal(value), code, formula);
    }
    String text = type.equals("s") ? strings.get(Integer.parseInt(value)) : unescape(value);
    return new Cell(text, null, code, formula);
  }

  private XlsxSheet.Table table(@Nullable String part) throws IOException, XMLStreamException {
    if (part == null) {
      throw new IOException("a table without a part");
    }
    String[] range = {};
    List<String> columns = new ArrayList<>();
    String alt = "";
    XMLStreamReader in = open(part);
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        // An extension has an element of the same local name.
        if (in.getLocalName().equals("table") && MAIN.equals(in.getNamespaceURI())) {
          range = attribute(in, "ref").split(":", 2);
        } else if (in.getLocalName().equals("table")) {
          alt = attribute(in, "altText");
        } else if (in.getLocalName().equals("tableColumn")) {
          columns.add(unescape(attribute(in, "name")));
        }
      }
    }
    int[] from = reference(range[0]);
    int[] to = reference(range[1]);
    return new XlsxSheet.Table(from[0], from[1], to[0], to[1], columns, alt);
  }

  /** Row from 1 and column from 0 of an address. */
  private static int[] reference(String address) throws IOException {
    Matcher matcher = REFERENCE.matcher(address);
    if (!matcher.matches()) {
      throw new IOException("no cell address: " + address);
    }
    int column = 0;
    for (char letter : matcher.group(1).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return new int[] {Integer.parseInt(matcher.group(2)), column - 1};
  }

  private XMLStreamReader open(String part) throws IOException, XMLStreamException {
    byte[] bytes = parts.get(part);
    if (bytes == null) {
      throw new IOException("no part " + part);
    }
    return xml.createXMLStreamReader(new ByteArrayInputStream(bytes), "UTF-8");
  }

  private static String attribute(XMLStreamReader in, String name) throws IOException {
    String value = in.getAttributeValue(null, name);
    if (value == null) {
      throw new IOException(in.getLocalName() + " has no " + name);
    }
    return value;
  }

  /** {@code _xHHHH_} is the character it names (22.9.2.19 ST_Xstring). */
  private static String unescape(String text) {
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
