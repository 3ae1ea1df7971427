package dev.bayan.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks written part by part, as no library would write them.
 *
 * <pre>
 * new Book().sheet("ورقة1", "&lt;sheetData&gt;…&lt;/sheetData&gt;").bytes()
 * </pre>
 */
final class Book {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder targets = new StringBuilder();
  private int count;

  Book() {
    part(
        "_rels/.rels",
        relationships(relationship("rId1", "officeDocument", "xl/workbook.xml", "")));
  }

  /** A part as it is to be. */
  Book part(String name, String xml) {
    parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Book bytes(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  Book without(String name) {
    parts.remove(name);
    return this;
  }

  Book sheet(String name, String content) {
    return sheet(name, "", content);
  }

  /** A sheet, its content what stands in the {@code worksheet} element. */
  Book sheet(String name, String state, String content) {
    count++;
    sheets
        .append("<sheet name='" + name + "' sheetId='" + count + "' " + state)
        .append(" r:id='rId" + count + "'/>");
    targets.append(
        relationship("rId" + count, "worksheet", "worksheets/sheet" + count + ".xml", ""));
    part("xl/workbook.xml", workbook(""));
    part("xl/_rels/workbook.xml.rels", relationships(targets.toString()));
    return part("xl/worksheets/sheet" + count + ".xml", xml("worksheet", content));
  }

  /** Cells of the first column and row on, one row a string, {@code |} between the cells. */
  Book table(String name, String... rows) {
    return sheet(name, data(rows));
  }

  static String data(String... rows) {
    StringBuilder data = new StringBuilder("<sheetData>");
    for (String row : rows) {
      data.append("<row>");
      for (String cell : row.split("\\|", -1)) {
        data.append(cell.startsWith("<") ? cell : text(cell));
      }
      data.append("</row>");
    }
    return data.append("</sheetData>").toString();
  }

  static String text(String text) {
    return text.isEmpty() ? "<c/>" : "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
  }

  static String number(String number, int style) {
    return "<c s='" + style + "'><v>" + number + "</v></c>";
  }

  /** Number formats, by the style numbers 1, 2 and so on. */
  Book formats(String... codes) {
    StringBuilder formats = new StringBuilder("<numFmts>");
    StringBuilder styles = new StringBuilder("<cellXfs><xf numFmtId='0'/>");
    for (int i = 0; i < codes.length; i++) {
      String code = codes[i].replace("\"", "&quot;");
      formats.append("<numFmt numFmtId='" + (200 + i) + "' formatCode=\"" + code + "\"/>");
      styles.append("<xf numFmtId='" + (200 + i) + "'/>");
    }
    target("styles", "styles.xml");
    return part("xl/styles.xml", xml("styleSheet", formats + "</numFmts>" + styles + "</cellXfs>"));
  }

  /** The content of the shared strings, {@code si} by {@code si}. */
  Book strings(String content) {
    target("sharedStrings", "sharedStrings.xml");
    return part("xl/sharedStrings.xml", xml("sst", content));
  }

  Book properties(String attributes) {
    return part("xl/workbook.xml", workbook("<workbookPr " + attributes + "/>"));
  }

  /** Comments and links of the first sheet. */
  Book beside(String name, String content, String relationships) {
    part("xl/worksheets/_rels/sheet1.xml.rels", relationships(relationships));
    return part(name, content);
  }

  byte[] bytes() {
    return bytes(Deflater.DEFAULT_COMPRESSION);
  }

  byte[] bytes(int level) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(level);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String relationship(String id, String type, String target, String more) {
    String full = OFFICE + "/" + type;
    return "<Relationship Id='%s' Type='%s' Target='%s' %s/>".formatted(id, full, target, more);
  }

  static String xml(String root, String content) {
    return "<"
        + root
        + " xmlns='"
        + MAIN
        + "' xmlns:r='"
        + OFFICE
        + "'>"
        + content
        + "</"
        + root
        + ">";
  }

  private void target(String type, String name) {
    targets.append(relationship("rId-" + type, type, name, ""));
    part("xl/_rels/workbook.xml.rels", relationships(targets.toString()));
  }

  private String workbook(String before) {
    return xml("workbook", before + "<sheets>" + sheets + "</sheets>");
  }

  private static String relationships(String content) {
    return "<Relationships xmlns='" + PACKAGE + "'>" + content + "</Relationships>";
  }
}
