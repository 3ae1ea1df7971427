package dev.bayan.cases;

import dev.bayan.Samples;
import dev.bayan.export.Format;
import dev.bayan.export.xlsx.XlsxExporter;
import dev.bayan.model.Briefing;
import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.plan.Value;
import dev.bayan.style.Theme;
import dev.bayan.text.SearchFold;
import dev.bayan.verify.Finding;
import dev.bayan.verify.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a comparison of many rows and six parties, and proves it: a program for a JVM of its own,
 * with little memory. With a third argument it writes the same cells by fastexcel too, so many
 * times, and prints the processor time of both and how they compare.
 *
 * <pre>
 * java -Xmx256m … dev.bayan.cases.LargeWorkbook 100000 large.xlsx
 * java -Xmx1g   … dev.bayan.cases.LargeWorkbook 100000 large.xlsx 5
 * </pre>
 */
final class LargeWorkbook {

  static final int PARTIES = 6;

  private static final String[] WORDS = {
    "المساعدات", "الإنسانية", "الوساطة", "المفاوضات", "التنفيذ", "المتابعة", "التمويل", "اللجنة"
  };

  private LargeWorkbook() {}

  public static void main(String[] arguments) throws IOException {
    Pack pack = new Planner(Theme.standard()).plan(briefing(Integer.parseInt(arguments[0])));
    Path file = Path.of(arguments[1]);
    if (arguments.length == 2) {
      byte[] workbook = new XlsxExporter().export(pack);
      Files.write(file, workbook);
      List<Finding> findings = new Verifier().verify(pack, Format.XLSX, workbook);
      if (!findings.isEmpty()) {
        throw new IllegalStateException(findings.toString());
      }
      return;
    }
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      long start = processor();
      int ours = new XlsxExporter().export(pack).length;
      long between = processor();
      int theirs = fastexcel(pack).length;
      long end = processor();
      ratios.add((double) (between - start) / (end - between));
      System.out.printf(
          Locale.ROOT,
          "ours %d ms, %d KB; fastexcel %d ms, %d KB%n",
          (between - start) / 1_000_000,
          ours >> 10,
          (end - between) / 1_000_000,
          theirs >> 10);
    }
    double cold = ratios.get(0);
    Collections.sort(ratios);
    double median = ratios.get(ratios.size() / 2);
    System.out.printf(Locale.ROOT, "ours to fastexcel: %.2f cold, %.2f median%n", cold, median);
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** A third words, a third numbers, a third days; no two texts alike. */
  private static Briefing briefing(int rows) {
    Random random = new Random(1);
    List<Comparison.Row> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      List<Cell> cells = new ArrayList<>();
      for (int j = 0; j < PARTIES; j++) {
        cells.add(cell(i % 3, random));
      }
      String name = "البند " + (i + 1);
      all.add(new Comparison.Row(name, new dev.bayan.model.Format.Plain(), cells, null));
    }
    List<String> parties = List.of("مصر", "قطر", "لبنان", "الأردن", "تونس", "المغرب");
    Section section =
        new Section(null, List.of(new Passage.Paragraph(RichText.plain("نص."))), List.of());
    return Samples.bare(
        "large",
        "ar-EG",
        "جدول كبير",
        List.of(section),
        List.of(new Comparison("large", "جدول", "البند", parties, all)));
  }

  private static Cell cell(int kind, Random random) {
    return switch (kind) {
      case 0 -> {
        StringBuilder text = new StringBuilder();
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
          text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        text.append(random.nextInt(1_000_000));
        yield new Cell.Text(RichText.plain(text.toString()), null, null);
      }
      case 1 -> new Cell.Number(BigDecimal.valueOf(random.nextInt(10_000_000)), null, null);
      default -> {
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000));
        yield new Cell.Day(day, null, null);
      }
    };
  }

  /** The same cells on the same two sheets, with formats for numbers and days. */
  private static byte[] fastexcel(Pack pack) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Bayan", "1.0")) {
      Block.Table table = pack.tables().get(0);
      Worksheet matrix = workbook.newWorksheet("matrix");
      Worksheet data = workbook.newWorksheet("data");
      int at = 1;
      for (int i = 0; i < table.rows().size(); i++) {
        Block.Row row = table.rows().get(i);
        matrix.value(i, 0, row.name().text());
        for (int j = 0; j < PARTIES; j++) {
          put(matrix, i, j + 1, row.cells().get(j).value());
          data.value(at, 0, table.title().text());
          data.value(at, 1, row.name().text());
          data.value(at, 2, table.columns().get(j).text());
          Value value = row.cells().get(j).value();
          put(data, at, 4, value);
          if (value instanceof Value.Words words) {
            data.value(at, 3, "نص");
            data.value(at, 5, SearchFold.of(words.text()));
          } else {
            data.value(at, 3, "عدد");
          }
          at++;
        }
      }
      matrix.finish();
      data.finish();
    }
    return out.toByteArray();
  }

  private static void put(Worksheet sheet, int row, int column, Value value) {
    switch (value) {
      case Value.Words words -> sheet.value(row, column, words.text());
      case Value.Number number -> {
        sheet.value(row, column, number.number());
        sheet.style(row, column).format("#,##0").set();
      }
      case Value.Day day -> {
        sheet.value(row, column, day.date());
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case Value.Empty empty -> {}
    }
  }
}
