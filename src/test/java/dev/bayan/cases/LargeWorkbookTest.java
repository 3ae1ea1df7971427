package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A comparison of very many rows is written and proven in little memory, and another program reads
 * it. With {@code mvn -Plarge test -Dtest=LargeWorkbookTest} it has 100,000 rows.
 */
class LargeWorkbookTest {

  private static final boolean LARGE = Boolean.getBoolean("bayan.large");
  private static final int ROWS = LARGE ? 100_000 : 20_000;
  private static final String MEMORY = LARGE ? "-Xmx256m" : "-Xmx96m";

  @TempDir Path folder;

  @Test
  void manyRowsAreWrittenAndProvenInLittleMemory() throws Exception {
    Path file = folder.resolve(LargeWorkbook.name());
    Path log = folder.resolve("log.txt");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                LargeWorkbook.class.getName(),
                Integer.toString(ROWS),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(child.exitValue()).as(Files.readString(log)).isZero();
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
      List<Long> rows =
          book.getSheets()
              .map(
                  sheet -> {
                    try (Stream<Row> stream = sheet.openStream()) {
                      return stream.count();
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  })
              .toList();
      assertThat(rows.get(1)).isEqualTo(ROWS + 2L);
      assertThat(rows.get(2)).isEqualTo(ROWS * (long) LargeWorkbook.PARTIES + 1);
    }
  }
}
