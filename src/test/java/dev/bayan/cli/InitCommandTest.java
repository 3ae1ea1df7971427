package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.Batch;
import dev.bayan.batch.DiskFiles;
import dev.bayan.batch.Fakes;
import dev.bayan.batch.Intake;
import dev.bayan.batch.Rooms;
import dev.bayan.batch.Scaffold;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
    Terminal terminal =
        Terminal.of(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            Map.of());
    Rooms rooms = Main.rooms();
    Batch batch = new Batch(rooms, new DiskFiles(), Fakes.CLOCK);
    Scaffold scaffold = new Scaffold(new DiskFiles());
    return new App(terminal, batch, Fakes.CLOCK, rooms.version(), new Intake(), scaffold).run(args);
  }
}
