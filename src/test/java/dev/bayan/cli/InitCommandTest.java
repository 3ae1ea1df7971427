package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void whatItWritesBuildsWithoutAWarning() {
    String in = folder.resolve("in").toString();
    assertThat(run("init", in)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("water-talks.json", "bayan build -i");
    assertThat(run("build", "-i", in, "-o", folder.resolve("out").toString())).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(folder.resolve("out/water-talks/water-talks.pdf")).isNotEmptyFile();
    assertThat(folder.resolve("out/press-day/press-day.docx")).isNotEmptyFile();
  }

  @Test
  void replacesNothingAndThenWritesNothing() throws Exception {
    Files.writeString(folder.resolve("theme.json"), "mine");
    assertThat(run("init", folder.toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("theme.json");
    assertThat(folder.resolve("theme.json")).content().isEqualTo("mine");
    assertThat(folder.resolve("water-talks.json")).doesNotExist();
  }

  private int run(String... args) {
    return Commands.run(out, err, args);
  }
}
