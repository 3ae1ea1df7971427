package dev.bayan.batch;

import dev.bayan.read.docx.EditedDocument;
import dev.bayan.read.docx.EditedDocument.Cell;
import dev.bayan.read.docx.EditedDocument.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document that came back says, as CSV (RFC 4180), a cell a line; or, where it was compared,
 * a difference a line.
 *
 * <pre>
 * comparison,row,party,text               kind,comparison,row,party,before,after
 * roles,الدبلوماسية,مصر,استضافة            cell,roles,الدبلوماسية,مصر,استضافة,رعاية
 * </pre>
 *
 * <p>A text that a spreadsheet would take for a formula has an apostrophe before it (OWASP, CSV
 * injection).
 */
public final class ReturnedCsv {

  private static final String RISKY = "=+-@\t";

  private ReturnedCsv() {}

  public static byte[] write(Returned returned) {
    StringBuilder csv = new StringBuilder();
    if (returned.source() == null) {
      line(csv, "comparison", "row", "party", "text");
      returned.comparisons().forEach(table -> cells(csv, table));
    } else {
      line(csv, "kind", "comparison", "row", "party", "before", "after");
      for (Difference one : returned.differences()) {
        line(
            csv,
            one.kind().word(),
            one.comparison(),
            one.row(),
            one.party(),
            one.before(),
            one.after());
      }
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void cells(StringBuilder csv, EditedDocument.Table table) {
    List<Row> rows = table.rows();
    List<Cell> header = rows.isEmpty() ? List.of() : rows.get(0).cells();
    for (int i = 1; i < rows.size(); i++) {
      List<Cell> cells = rows.get(i).cells();
      for (int j = 1; j < cells.size(); j++) {
        String party = j < header.size() ? header.get(j).text() : "";
        line(csv, Returned.id(table), cells.get(0).text(), party, cells.get(j).text());
      }
    }
  }

  private static void line(StringBuilder csv, @Nullable String... values) {
    for (int i = 0; i < values.length; i++) {
      csv.append(i == 0 ? "" : ",").append(quoted(values[i]));
    }
    csv.append("\r\n");
  }

  private static String quoted(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    String text = EditedText.clean(value);
    boolean isNumber = text.matches("[+-][\\d.,٠-٩٫٬]+[%٪]?");
    if (!text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 && !isNumber) {
      text = "'" + text;
    }
    boolean isPlain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
