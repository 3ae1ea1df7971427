package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {

  private static final String[] ROOMS = {
    "read", "plan", "docx", "docx proof", "xlsx", "xlsx proof", "pdf", "pdf proof"
  };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void batchAndRoomsHaveFiguresForEachPhase() {
    assertThat(bench("--packs", "2", "--rounds", "2", "--warm-up", "1", "--json")).isZero();
    JsonNode figures = new JsonMapper().readTree(out.toByteArray());
    for (String room : ROOMS) {
      assertThat(figures.at("/batch/" + room + "/processor ms").asDouble()).as(room).isPositive();
      assertThat(figures.at("/each/" + room + "/processor ms").asDouble()).as(room).isPositive();
      assertThat(figures.at("/each/" + room + "/allocated KiB").asDouble()).isPositive();
    }
    assertThat(figures.at("/batch/publish/wall ms").asDouble()).isPositive();
    double written =
        figures.at("/batch/docx/file KiB").asDouble()
            + figures.at("/batch/xlsx/file KiB").asDouble()
            + figures.at("/batch/pdf/file KiB").asDouble();
    assertThat(figures.at("/batch/publish/file KiB").asDouble()).isGreaterThan(written);
    for (String total :
        new String[] {
          "packs per second",
          "wall ms per pack",
          "processor ms per pack",
          "peak heap MiB",
          "limit wall ms per pack",
          "times the limit"
        }) {
      assertThat(figures.at("/total/" + total + "/value").asDouble()).as(total).isPositive();
    }
    assertThat(folder).as("the scratch folder").isEmptyDirectory();
  }

  @Test
  void peopleReadATable() {
    assertThat(
            bench("--each", "--packs", "1", "--rounds", "1", "--warm-up", "0", "--formats", "pdf"))
        .isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("(?m)^each +processor ms +allocated KiB +file KiB$")
        .containsPattern("(?m)^pdf +\\d+(\\.\\d+)? +\\d+(\\.\\d+)? +\\d+(\\.\\d+)?$")
        .doesNotContain("docx");
  }

  @Test
  void aLargeBriefingIsMeasuredColdAndWarm() {
    assertThat(bench("--rows", "3", "--sections", "2", "--json")).isZero();
    JsonNode figures = new JsonMapper().readTree(out.toByteArray());
    for (String time : new String[] {"cold", "warm"}) {
      for (String room : ROOMS) {
        assertThat(figures.at("/" + time + "/" + room + "/wall ms").asDouble()).isPositive();
      }
      assertThat(figures.at("/" + time + "/pdf/peak heap MiB").asDouble()).isPositive();
    }
  }

  @Test
  void itIsNotForEveryone() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("schema").doesNotContain("bench");
    out.reset();
    assertThat(run("bench", "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("--rows", "--each", "scratch");
    assertThat(run("bench", "--packs", "0")).isEqualTo(ExitCode.USAGE);
  }

  private int bench(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "bench";
    args[1] = "--scratch";
    args[2] = folder.toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return run(args);
  }

  private int run(String... args) {
    return Commands.run(out, err, args);
  }
}
