package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.bayan.export.Format;
import dev.bayan.verify.Planted;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sheet of every case through LibreOffice to CSV and back: it says, cell by cell and type by
 * type, what another reader finds in the workbook; and formulas come to what we wrote beside them.
 */
class WorkbookRoundTripTest {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern RESULT = Pattern.compile("</f><v>[0-9]+</v>");

  @TempDir Path folder;

  @Test
  void libreOfficeAgreesWithAnotherReaderOnEveryCell() throws Exception {
    assumeTrue(hasLibreOffice(), "LibreOffice is not installed");
    Map<String, byte[]> written = new HashMap<>();
    for (Example example : Example.all()) {
      byte[] file = Example.export(example.pack(), Format.XLSX);
      written.put(example.name(), file);
      Files.write(folder.resolve(example.name() + ".xlsx"), uncounted(file));
    }
    convert(written.keySet().stream().map(name -> name + ".xlsx").toList());
    int cells = 0;
    for (Map.Entry<String, byte[]> file : written.entrySet()) {
      cells += compare(file.getKey(), file.getValue());
    }
    assertThat(cells).isGreaterThan(2_000);
  }

  /** Formulas that come to nothing until they are calculated. */
  private static byte[] uncounted(byte[] file) throws Exception {
    byte[] uncounted = file;
    for (int sheet = 1; sheet <= new WorkbookCells(file).sheets(); sheet++) {
      uncounted =
          Planted.in(
              uncounted,
              "xl/worksheets/sheet" + sheet + ".xml",
              xml -> RESULT.matcher(utf8(xml)).replaceAll("</f>").getBytes(StandardCharsets.UTF_8));
    }
    return uncounted;
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private int compare(String name, byte[] file) throws Exception {
    int cells = 0;
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : book.getSheets().toList()) {
        Path csv = folder.resolve(name + "-" + sheet.getName() + ".csv");
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader =
            CsvReader.builder().skipEmptyLines(false).ofCsvRecord(csv)) {
          records = reader.stream().toList();
        }
        for (Row row : sheet.read()) {
          for (Cell cell : row) {
            if (cell != null && cell.getType() != CellType.EMPTY) {
              int at = row.getRowNum() - 1;
              String shown = records.get(at).getField(cell.getColumnIndex());
              String place = name + " " + sheet.getName() + " " + cell.getAddress();
              same(place, cell, shown);
              cells++;
            }
          }
        }
      }
    }
    return cells;
  }

  private static void same(String place, Cell cell, String shown) {
    BigDecimal number = number(cell);
    if (number != null && shown.contains("/")) {
      // A day as the language of its format writes it in short.
      LocalDate day = DAY_ZERO.plusDays(number.longValue());
      assertThat(Stream.of(shown.split("/")).map(Integer::parseInt))
          .as(place)
          .containsExactlyInAnyOrder(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    } else if (number == null) {
      // The reader leaves escapes as they are (ECMA-376 part 1, 22.9.2.19).
      assertThat(shown).as(place).isEqualTo(cell.getText().replace("_x005F_", "_"));
    } else {
      // Fractions are shown to ten digits or so.
      assertThat(read(shown).doubleValue())
          .as(place + " " + shown)
          .isCloseTo(number.doubleValue(), Percentage.withPercentage(0.0001));
    }
  }

  private static @Nullable BigDecimal number(Cell cell) {
    return cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA
        ? new BigDecimal(cell.getRawValue())
        : null;
  }

  /** A number or a day as LibreOffice writes it in the language of the cell. */
  private static BigDecimal read(String shown) {
    try {
      return BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, LocalDate.parse(shown)));
    } catch (DateTimeParseException number) {
      boolean percent = shown.endsWith("%");
      String plain = shown.replace("%", "").replace('٫', '.').replace(',', '.');
      BigDecimal value = new BigDecimal(plain);
      return percent ? value.movePointLeft(2) : value;
    }
  }

  private void convert(List<String> files) throws Exception {
    List<String> command = new ArrayList<>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.add("--headless");
    command.add("--convert-to");
    // Comma, quotes, UTF-8, values and not how they are shown, every sheet.
    command.add("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");
    command.add("--outdir");
    command.add(folder.toString());
    files.forEach(file -> command.add(folder.resolve(file).toString()));
    Path log = folder.resolve("log.txt");
    Process office =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(office.waitFor(5, TimeUnit.MINUTES)).as(Files.readString(log)).isTrue();
  }

  private static boolean hasLibreOffice() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
  }
}
