package dev.bayan.cases;

import dev.bayan.export.Format;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.read.BriefingReader;
import dev.bayan.read.Reading;
import dev.bayan.style.Theme;
import dev.bayan.verify.Finding;
import dev.bayan.verify.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes and proves a comparison of many rows: a program for a JVM of its own, with little memory.
 *
 * <pre>
 * java -Xmx256m … dev.bayan.cases.LargeWordFile 2000 large.docx
 * </pre>
 */
final class LargeWordFile {

  /** A party whose name readers of PDF give back whole, wherever the header stands. */
  static final String PARTY = "UNRWA";

  private LargeWordFile() {}

  public static void main(String[] arguments) throws IOException {
    Pack pack = pack(Integer.parseInt(arguments[0]));
    byte[] file = Example.export(pack, Format.DOCX);
    List<Finding> findings = new Verifier().verify(pack, Format.DOCX, file);
    if (!findings.isEmpty()) {
      throw new IllegalStateException(findings.toString());
    }
    Files.write(Path.of(arguments[1]), file);
  }

  private static Pack pack(int rows) {
    StringBuilder json = new StringBuilder("{\"id\": \"large\", \"title\": \"جدول كبير\", ");
    json.append("\"sections\": [{\"content\": [\"يلي الجدول.\"]}], \"comparisons\": [{");
    json.append("\"id\": \"large\", \"title\": \"مهمات\", \"axis\": \"المهمة\", ");
    json.append("\"columns\": [\"" + PARTY + "\", \"قطر\", \"مصر\"], \"rows\": [");
    for (int i = 1; i <= rows; i++) {
      json.append(i == 1 ? "" : ",").append("{\"name\": \"المهمة ").append(i);
      json.append("\", \"cells\": [\"تنفيذ المرحلة\", \"متابعة ").append(i);
      json.append(" وتمويلها\", \"مراقبة التنفيذ\"]}");
    }
    byte[] bytes = json.append("]}]}").toString().getBytes(StandardCharsets.UTF_8);
    Theme theme = Theme.standard();
    return switch (new BriefingReader(theme.classifications().keySet()).read("large", bytes)) {
      case Reading.Accepted accepted -> new Planner(theme).plan(accepted.briefing());
      case Reading.Refused refused -> throw new AssertionError(refused.diagnostics());
    };
  }
}
