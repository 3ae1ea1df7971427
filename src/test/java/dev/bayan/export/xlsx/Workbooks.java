package dev.bayan.export.xlsx;

import dev.bayan.Samples;
import dev.bayan.model.Briefing;
import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A finished workbook taken apart into its parts, to be asked by XPath. */
final class Workbooks {

  static final String WORKBOOK = "xl/workbook.xml";
  static final String STYLES = "xl/styles.xml";
  static final String OVERVIEW = "xl/worksheets/sheet1.xml";
  static final String MATRIX = "xl/worksheets/sheet2.xml";

  /** Where a briefing has one comparison. */
  static final String DATA = "xl/worksheets/sheet3.xml";

  static final String COVERAGE = "xl/worksheets/sheet4.xml";
  static final String ARTICLE = "xl/worksheets/sheet5.xml";
  static final String TABLE = "xl/tables/table1.xml";

  private final Map<String, String> parts = new LinkedHashMap<>();

  private Workbooks(byte[] file) throws Exception {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  static Workbooks of(Briefing briefing) throws Exception {
    return new Workbooks(export(briefing));
  }

  static Workbooks of(byte[] file) throws Exception {
    return new Workbooks(file);
  }

  static byte[] export(Briefing briefing) {
    return new XlsxExporter().export(Samples.pack(briefing));
  }

  /** A briefing with one comparison of one row, two parties. */
  static Briefing comparing(String language, Format format, Cell... cells) {
    List<String> parties = List.of("أ", "ب", "ج", "د").subList(0, cells.length);
    return comparing(
        language, "مقارنة", parties, new Comparison.Row("س", format, List.of(cells), null));
  }

  static Briefing comparing(
      String language, String title, List<String> parties, Comparison.Row... rows) {
    return Samples.briefing(
        "one",
        language,
        "عنوان",
        List.of(
            new Section(null, List.of(new Passage.Paragraph(RichText.plain("نص."))), List.of())),
        List.of(new Comparison("roles", title, "الدور", parties, List.of(rows))));
  }

  /** A comparison of one row in a briefing that names no calendar. */
  static Briefing gregorian(String language, Cell... cells) {
    Briefing bare = Samples.paragraphs("x", null, "نص.");
    Comparison.Row row = new Comparison.Row("س", new Format.Date(), List.of(cells), null);
    return Samples.bare(
        "x",
        language,
        "عنوان",
        bare.sections(),
        List.of(new Comparison("t", "ت", "د", List.of("أ"), List.of(row))));
  }

  Map<String, String> parts() {
    return parts;
  }

  List<String> sheets() {
    return parts.keySet().stream().filter(name -> name.startsWith("xl/worksheets/sheet")).toList();
  }

  /** What an XPath finds in a part: values of attributes, or texts of elements. */
  List<String> find(String part, String path) throws Exception {
    String xml = parts.get(part);
    if (xml == null) {
      throw new IllegalArgumentException("no part " + part + " in " + parts.keySet());
    }
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    NodeList nodes =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add(nodes.item(i).getTextContent());
    }
    return found;
  }

  String one(String part, String path) throws Exception {
    List<String> found = find(part, path);
    if (found.size() != 1) {
      throw new IllegalArgumentException(path + " finds " + found);
    }
    return found.get(0);
  }

  /** The words of a cell. */
  String text(String sheet, String cell) throws Exception {
    String index = one(sheet, "//c[@r='" + cell + "'][@t='s']/v");
    return find("xl/sharedStrings.xml", "//si").get(Integer.parseInt(index));
  }

  /** An attribute of a cell's format, such as {@code @quotePrefix} or {@code alignment/@indent}. */
  List<String> format(String sheet, String cell, String path) throws Exception {
    int index = Integer.parseInt(one(sheet, "//c[@r='" + cell + "']/@s"));
    return find(STYLES, "//cellXfs/xf[" + (index + 1) + "]/" + path);
  }

  /** A cell's number format. */
  String code(String sheet, String cell) throws Exception {
    String id = format(sheet, cell, "@numFmtId").get(0);
    return one(STYLES, "//numFmt[@numFmtId='" + id + "']/@formatCode");
  }
}
