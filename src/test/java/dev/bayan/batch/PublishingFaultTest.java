package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.RunReport.Ending;
import dev.bayan.export.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever file operation fails, a pack is wholly old or wholly new, and the run says so. */
class PublishingFaultTest {

  @TempDir Path folder;

  @Test
  void everyPackIsWholeWhicheverOperationFails() throws Exception {
    Path in = folder.resolve("in");
    Path newIn = folder.resolve("new-in");
    for (String id : List.of("a", "b")) {
      Fakes.write(in, id + ".json", id, "old words");
      Fakes.write(newIn, id + ".json", id, "new words");
    }
    Path reference = folder.resolve("reference");
    Fakes.build(Fakes.rooms(), newIn, reference);
    Path old = folder.resolve("old");
    Fakes.build(Fakes.rooms(), in, old);

    int n = 1;
    for (boolean failed = true; failed; n++) {
      Path out = folder.resolve("out" + n);
      Fakes.build(Fakes.rooms(), in, out);

      FaultyFiles files = new FaultyFiles(n);
      RunReport report = build(files, newIn, out);
      failed = files.hasFailed();

      for (String id : List.of("a", "b")) {
        boolean isNew = pack(reference, id).equals(pack(out, id));
        assertThat(isNew || pack(old, id).equals(pack(out, id))).as("operation %d", n).isTrue();
        if (report != null) {
          boolean saysNew =
              report.outcomes().stream()
                  .anyMatch(o -> id.equals(o.id()) && o.state() == State.BUILT);
          assertThat(saysNew).as("operation %d: %s", n, report).isEqualTo(isNew);
        }
      }
      assertThat(report != null && report.isGood() && report.warnings() == 0)
          .as("operation %d", n)
          .isEqualTo(!failed);

      assertThat(Fakes.build(Fakes.rooms(), newIn, out).isGood()).isTrue();
      for (String id : List.of("a", "b")) {
        assertThat(pack(out, id)).isEqualTo(pack(reference, id));
      }
      assertThat(out.resolve(".bayan/old")).isEmptyDirectory();
      assertThat(out.resolve(".bayan/staging")).isEmptyDirectory();
    }
    // Two packs of four files, each written and synced, are well over thirty operations.
    assertThat(n).isGreaterThan(30);
  }

  @Test
  void aPackMovedAsideByARunThatWasKilledComesBack() throws Exception {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Fakes.write(in, "a.json", "a", "old words");
    Fakes.build(Fakes.rooms(), in, out);
    Map<String, String> old = pack(out, "a");
    Files.move(out.resolve("a"), out.resolve(".bayan/old/a"));
    Fakes.write(in, "a.json", "!", "");

    Fakes.build(Fakes.rooms(), in, out);

    assertThat(pack(out, "a")).isEqualTo(old);
  }

  @Test
  void aReportThatCannotBeWrittenAbortsTheRun() throws Exception {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Fakes.write(in, "a.json", "a", "words");
    Files.createDirectories(out.resolve("run.json/in-the-way"));

    RunReport report = Fakes.build(Fakes.rooms(), in, out);

    assertThat(report.ending()).isEqualTo(Ending.ABORTED);
    assertThat(String.valueOf(report.reason())).contains("report-unwritten");
  }

  /** Null where the run could not even begin. */
  private static @Nullable RunReport build(FileOps files, Path in, Path out) throws Exception {
    try {
      return new Batch(Fakes.rooms(), files, Fakes.CLOCK)
          .build(
              new Request(List.of(in), out, EnumSet.allOf(Format.class), 1),
              Fakes.SILENT,
              new Intake());
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("injected");
      return null;
    }
  }

  /** A pack's files; none where there is no pack. */
  private static Map<String, String> pack(Path out, String id) throws IOException {
    return Files.exists(out.resolve(id)) ? Fakes.tree(out.resolve(id)) : Map.of();
  }
}
