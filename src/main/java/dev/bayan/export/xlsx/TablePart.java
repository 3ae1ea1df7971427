package dev.bayan.export.xlsx;

import dev.bayan.export.opc.Xml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A range made a table, with filter and stripes (ECMA-376 part 1, 18.5.1.2 table).
 *
 * <p>Excel repairs a file whose column names are not exactly the texts of the header cells, or are
 * not unique; so {@link #columnNames} decides both.
 */
final class TablePart {

  /** The longest name of a column. */
  static final int LONGEST = 255;

  private TablePart() {}

  /** Header texts made fit: cut to 255 units, and numbered where one repeats. */
  static List<String> columnNames(List<String> headers) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (String header : headers) {
      String base = Xstring.pieces(header, LONGEST - 8).get(0);
      String name = header.length() <= LONGEST ? header : base;
      for (int n = 2; !taken.add(name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)); n++) {
        name = base + "\u00A0(" + n + ")";
      }
      names.add(name);
    }
    return names;
  }

  /**
   * The table's part.
   *
   * @param id unique in the workbook, from 1
   * @param title read out by screen readers
   * @param summary read out after it
   */
  static byte[] bytes(
      int id, String name, String title, String summary, String range, List<String> columns) {
    Xml xml = new Xml().start("table").attr("xmlns", Names.MAIN).attr("id", id);
    xml.attr("name", name).attr("displayName", name).attr("ref", range);
    xml.attr("totalsRowShown", 0);
    xml.empty("autoFilter", "ref", range);
    xml.start("tableColumns").attr("count", columns.size());
    for (int i = 0; i < columns.size(); i++) {
      // A line feed of the header cell is an escape in the name (22.9.2.19).
      String column = Xstring.escape(columns.get(i)).replace("\n", "_x000a_");
      xml.empty("tableColumn", "id", Integer.toString(i + 1), "name", column);
    }
    xml.end();
    xml.start("tableStyleInfo").attr("name", Stylesheet.TABLE_STYLE);
    xml.attr("showFirstColumn", 0).attr("showLastColumn", 0);
    xml.attr("showRowStripes", 1).attr("showColumnStripes", 0).end();
    xml.start("extLst").start("ext").attr("uri", "{504A1905-F514-4f6f-8877-14C23A59335A}");
    xml.attr("xmlns:x14", "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main");
    xml.start("x14:table").attr("altText", cut(title)).attr("altTextSummary", cut(summary));
    xml.end().end().end();
    return xml.end().bytes();
  }

  private static String cut(String text) {
    return Xstring.pieces(text, LONGEST).get(0);
  }
}
