package dev.bayan.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bayan.Samples;
import dev.bayan.SeedArticle;
import dev.bayan.model.Briefing;
import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import dev.bayan.model.RichText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that know nothing of ours read the workbook as the pack means it. */
class ForeignReadersTest {

  private static List<Row> rows(byte[] file, int sheet) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return book.getSheet(sheet).orElseThrow().read();
    }
  }

  @Test
  void fastexcelReadsTheComparisonAsItIs() throws IOException {
    List<Row> rows = rows(Workbooks.export(Samples.everything()), 1);
    assertThat(rows.get(2).getCellText(2)).isEqualTo("قطر (Qatar)");
    assertThat(rows.get(3).getCellText(1)).isEqualTo("تسهيل المفاوضات\u00A0(١)");
    assertThat(rows.get(4).getCellAsNumber(1)).contains(new BigDecimal("120500"));
    assertThat(rows.get(4).getCell(2).getType()).isEqualTo(CellType.EMPTY);
    assertThat(rows.get(5).getCellAsNumber(2)).contains(new BigDecimal("-0.05"));
    assertThat(rows.get(6).getCellAsNumber(1)).contains(new BigDecimal("1234567.891"));
    assertThat(rows.get(7).getCellAsDate(1)).contains(LocalDateTime.of(2025, 6, 30, 0, 0));
    assertThat(rows.get(8).getCellText(1)).isEqualTo("=SUM(A1:A9)");
    assertThat(rows.get(8).getCell(1).getType()).isEqualTo(CellType.STRING);
  }

  @Test
  void everyWordOfTheSeedIsFound() throws IOException {
    assumeTrue(SeedArticle.isPresent(), "the seed article is not beside this checkout");
    StringBuilder said = new StringBuilder();
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(Workbooks.export(SeedArticle.briefing())))) {
      for (Sheet sheet : book.getSheets().toList()) {
        for (Row row : sheet.read()) {
          row.stream().forEach(cell -> said.append(cell == null ? "" : cell.getText()).append(' '));
        }
      }
    }
    List<String> words = new ArrayList<>(List.of(said.toString().split("\\s+")));
    List<String> lost = SeedArticle.words().stream().filter(word -> !words.remove(word)).toList();
    assertThat(lost).isEmpty();
  }

  @Test
  void libreOfficeShowsTheDigitsOfThePack(@TempDir Path folder) throws Exception {
    String table = csv(folder, Samples.everything(), 2);
    assertThat(table).contains("١٬٢٣٤٬٥٦٧٫٨٩").contains("٤٥٫٥%").contains("-٥%");
    assertThat(table).contains("١٢٠٬٥٠٠\u00A0دولار");
    assertThat(table).contains("٣٠ يونيو ٢٠٢٥\u00A0م\u00A0/ ٥ محرم ١٤٤٧\u00A0هـ");
    assertThat(table).contains("=SUM(A1:A9)").contains("_x0041_ & <b>");
  }

  @Test
  void libreOfficeShowsTheMonthByName(@TempDir Path folder) throws Exception {
    Cell day = new Cell.Day(LocalDate.of(2025, 4, 5), null, null);
    assertThat(csv(folder, Workbooks.gregorian("ar-QA", day), 2)).contains("٥ أبريل ٢٠٢٥");
  }

  @Test
  void libreOfficeShowsEnglishAsEnglish(@TempDir Path folder) throws Exception {
    assertThat(csv(folder, Samples.english(), 2)).contains("\"$1,234,567.50\"");
  }

  @Test
  void libreOfficeCountsWhatTheCoverageSays(@TempDir Path folder) throws Exception {
    String coverage = csv(folder, uncounted(), 4);
    assertThat(coverage).doesNotContain("Err:").doesNotContain("#");
    assertThat(coverage.lines().toList())
        .containsSequence(
            "الدبلوماسية,متوفر,متوفر,٢",
            "المساعدات,متوفر,لا بيانات,١",
            "الحصة,متوفر,متوفر,٢",
            "العدد,متوفر,متوفر,٢",
            "آخر زيارة,متوفر,لا بيانات,١",
            "خطر,متوفر,متوفر,٢",
            "المجموع,٦,٤,١٠");
  }

  /** A workbook whose formulas come to nothing until they are calculated. */
  private static byte[] uncounted() throws IOException {
    return Zips.with(
        Workbooks.export(Samples.everything()),
        Workbooks.COVERAGE,
        xml -> xml.replaceAll("</f><v>[0-9]+</v>", "</f>"));
  }

  @Test
  void libreOfficeComparesNamesThatLookLikeCriteria(@TempDir Path folder) throws Exception {
    Comparison.Row row =
        new Comparison.Row(
            "=1*",
            new Format.Plain(),
            List.of(new Cell.Text(RichText.plain("x"), null, null), new Cell.Empty()),
            null);
    Briefing briefing = Workbooks.comparing("en", "What? *", List.of("<5", "~b"), row);
    byte[] file =
        Zips.with(
            Workbooks.export(briefing),
            Workbooks.COVERAGE,
            xml -> xml.replaceAll("</f><v>[0-9]+</v>", "</f>"));
    assertThat(csv(folder, file, 4)).contains("=1*,Available,No data,1").doesNotContain("Err:");
  }

  private static String csv(Path folder, Briefing briefing, int sheet) throws Exception {
    return csv(folder, Workbooks.export(briefing), sheet);
  }

  /** What LibreOffice shows in a sheet, from 1, cell by cell. */
  private static String csv(Path folder, byte[] workbook, int sheet) throws Exception {
    assumeTrue(isInstalled("soffice"), "LibreOffice is not installed");
    Path file = folder.resolve("pack.xlsx");
    Files.write(file, workbook);
    // Separator comma, quote ", UTF-8, contents as shown, sheet by number.
    String filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,";
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                filter + sheet,
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroy();
    }
    try (Stream<Path> files = Files.list(folder)) {
      Path csv = files.filter(f -> f.toString().endsWith(".csv")).findFirst().orElseThrow();
      return Files.readString(csv);
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
