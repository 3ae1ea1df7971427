package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports of earlier runs: the last few, and the last good one, whatever clocks say. */
class HistoryTest {

  @TempDir Path folder;
  private Path in;
  private Path out;
  private Path runs;
  private int day = 30;

  @BeforeEach
  void folders() {
    in = folder.resolve("in");
    out = folder.resolve("out");
    runs = out.resolve(".bayan/runs");
  }

  /** Each run is a day before the last one, by its clock. */
  private String run(boolean isGood, int kept) throws Exception {
    Fakes.write(in, "a.json", isGood ? "a" : "!", "words");
    Instant when = Instant.parse("2025-07-%02dT10:00:00Z".formatted(day--));
    new Batch(Fakes.rooms(), new DiskFiles(), InstantSource.fixed(when))
        .build(Fakes.request(in, out).keeping(kept), Fakes.SILENT, new Intake());
    return Files.readString(out.resolve("run.json"));
  }

  private List<String> kept() throws Exception {
    return new DiskFiles().list(runs).stream().map(each -> "" + each.getFileName()).toList();
  }

  @Test
  void theLastReportsAreKeptInTheOrderTheyCameIn() throws Exception {
    String first = run(true, 3);
    assertThat(runs).as("there was none before").doesNotExist();
    String second = run(false, 3);
    String third = run(true, 3);

    run(true, 3);

    assertThat(kept())
        .containsExactly("000000001-good.json", "000000002.json", "000000003-good.json");
    assertThat(runs.resolve("000000001-good.json")).hasContent(first);
    assertThat(runs.resolve("000000002.json")).hasContent(second);
    assertThat(runs.resolve("000000003-good.json")).hasContent(third);
    run(true, 3);
    assertThat(kept())
        .containsExactly("000000002.json", "000000003-good.json", "000000004-good.json");
  }

  @Test
  void theLastGoodReportStaysHoweverManyBadOnesFollow() throws Exception {
    run(true, 2);
    for (int i = 0; i < 6; i++) {
      run(false, 2);
    }

    assertThat(kept()).containsExactly("000000001-good.json", "000000005.json", "000000006.json");
    run(true, 2);
    run(true, 2);
    assertThat(kept()).containsExactly("000000007.json", "000000008-good.json");
  }

  @Test
  void noneIsKeptWhereNoneIsWantedAndNothingOfOthersGoes() throws Exception {
    run(true, 0);
    run(true, 0);
    assertThat(runs).doesNotExist();
    run(true, 1);
    Files.writeString(runs.resolve("notes.json"), "mine");
    Files.writeString(out.resolve("run.json"), "{ torn");
    run(true, 1);
    run(true, 1);

    assertThat(kept()).containsExactly("000000003-good.json", "notes.json");
  }
}
