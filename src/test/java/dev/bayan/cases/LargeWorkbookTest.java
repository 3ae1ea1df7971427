package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A comparison of very many rows, and the workbook of very many packs, are written and proven in
 * little memory, and another program reads them. With {@code mvn -P large test
 * -Dtest=LargeWorkbookTest} they have 100,000 rows and 10,000 packs, and the time that the rows
 * take is printed beside fastexcel's for the same cells.
 */
class LargeWorkbookTest {

  private static final boolean LARGE = Boolean.getBoolean("bayan.large");
  private static final int ROWS = LARGE ? 100_000 : 20_000;
  private static final int PACKS = LARGE ? 10_000 : 1_000;
  private static final int CELLS_OF_A_PACK = 50;

  @TempDir Path folder;

  @Test
  void manyRowsAreWrittenAndProvenInLittleMemory() throws Exception {
    Path file = folder.resolve("large.xlsx");
    run(LargeWorkbook.class, LARGE ? "-Xmx256m" : "-Xmx96m", String.valueOf(ROWS), file.toString());
    List<Long> rows = rows(file);
    assertThat(rows.get(1)).isEqualTo(ROWS + 2L);
    assertThat(rows.get(2)).isEqualTo(ROWS * (long) LargeWorkbook.PARTIES + 1);
  }

  @Test
  void theWorkbookOfManyPacksIsWrittenAndProvenInLittleMemory() throws Exception {
    Path file = folder.resolve("workbook.xlsx");
    // The same for ten times as many.
    run(LargeRegister.class, "-Xmx28m", String.valueOf(PACKS), file.toString());
    assertThat(rows(file).get(1)).isEqualTo(PACKS * (long) CELLS_OF_A_PACK + 1);
  }

  @Test
  @EnabledIfSystemProperty(named = "bayan.large", matches = "true")
  void theTimeIsShownBesideThatOfFastexcel() throws Exception {
    String file = folder.resolve("large.xlsx").toString();
    String log = run(LargeWorkbook.class, "-Xmx1g", String.valueOf(ROWS), file, "5");
    System.out.print(log);
    assertThat(log.lines()).hasSize(6);
  }

  /** Runs a program in a JVM of its own; what it printed. */
  private String run(Class<?> program, String memory, String... arguments) throws Exception {
    Path log = folder.resolve("log.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(arguments));
    Process child =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(child.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(child.exitValue()).as(Files.readString(log)).isZero();
    return Files.readString(log);
  }

  private static List<Long> rows(Path file) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
      return book.getSheets()
          .map(
              sheet -> {
                try (Stream<Row> stream = sheet.openStream()) {
                  return stream.count();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    }
  }
}
