package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.FaultyFiles.Fault;
import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.RunReport.Ending;
import dev.bayan.export.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever file operation fails, a pack is wholly old or wholly new, and the run says so. */
class PublishingFaultTest {

  private static final List<String> IDS = List.of("a", "b");

  @TempDir Path folder;
  private Path in;
  private Path newIn;
  private Path old;
  private Path reference;

  /** Two briefings in an old and a new wording, and the packs of both. */
  @BeforeEach
  void prepare() throws Exception {
    in = folder.resolve("in");
    newIn = folder.resolve("new-in");
    old = folder.resolve("old");
    reference = folder.resolve("reference");
    for (String id : IDS) {
      Fakes.write(in, id + ".json", id, "old words");
      Fakes.write(newIn, id + ".json", id, "new words");
    }
    Fakes.build(Fakes.rooms(), newIn, reference);
    Fakes.build(Fakes.rooms(), in, old);
  }

  private void theNextRunFinishes(Path out) throws Exception {
    assertThat(Fakes.build(Fakes.rooms(), newIn, out).isGood()).isTrue();
    for (String id : IDS) {
      assertThat(pack(out, id)).isEqualTo(pack(reference, id));
    }
    assertThat(out.resolve(".bayan/old")).isEmptyDirectory();
    assertThat(out.resolve(".bayan/staging")).isEmptyDirectory();
  }

  private static void log(Fault fault, int survived) {
    Logger.getLogger("faults").info(fault + ": " + survived + " injected and survived");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : new DiskFiles().list(from)) {
      Files.copy(file, to.resolve(from.relativize(file)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"EIO", "ENOSPC"})
  void everyPackIsWholeWhicheverOperationFails(Fault fault) throws Exception {
    int n = 1;
    for (boolean failed = true; failed; n++) {
      Path out = folder.resolve("out" + n);
      Fakes.build(Fakes.rooms(), in, out);

      FaultyFiles files = new FaultyFiles(n, fault);
      RunReport report = build(files, newIn, out);
      failed = files.hasFailed();

      for (String id : IDS) {
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
          .as("operation %d: %s", n, report)
          .isEqualTo(!failed);
      theNextRunFinishes(out);
    }
    // Two packs of four files, each written and synced, are well over thirty operations.
    assertThat(n).isGreaterThan(30);
    log(fault, n - 2);
  }

  @Test
  void everyPackIsWholeWhereverTheProgramIsKilled() throws Exception {
    int n = 1;
    for (boolean killed = true; killed; n++) {
      Path out = folder.resolve("out" + n);
      Fakes.build(Fakes.rooms(), in, out);

      FaultyFiles files = new FaultyFiles(n, Fault.KILL);
      try {
        build(files, newIn, out);
      } catch (FaultyFiles.Killed end) {
        assertThat(end).hasMessageContaining("injected");
      }
      killed = files.hasFailed();

      // Between its two renames a pack has no place; what stands is whole.
      for (String id : IDS) {
        assertThat(pack(out, id))
            .as("operation %d", n)
            .isIn(pack(reference, id), pack(old, id), Map.of());
      }
      // Recovery is killed as well, wherever it can be.
      int m = 1;
      while (killed && isKilledInRecovery(m, out)) {
        m++;
      }
      OutputFolder.open(new DiskFiles(), out).close();
      for (String id : IDS) {
        assertThat(pack(out, id)).as("operation %d", n).isIn(pack(reference, id), pack(old, id));
      }
      theNextRunFinishes(out);
    }
    assertThat(n).isGreaterThan(30);
    log(Fault.KILL, n - 2);
  }

  private static boolean isKilledInRecovery(int nth, Path out) throws Exception {
    FaultyFiles files = new FaultyFiles(nth, Fault.KILL);
    try {
      OutputFolder.open(files, out).close();
    } catch (FaultyFiles.Killed end) {
      assertThat(end).hasMessageContaining("injected");
    }
    return files.hasFailed();
  }

  @Test
  void aJournalTornAtAnyByteLeavesEveryPackWhole() throws Exception {
    for (boolean isAside : new boolean[] {false, true}) {
      byte[] journal = null;
      for (int length = 0; journal == null || length <= journal.length; length++) {
        Path out = folder.resolve("torn" + isAside + length);
        Fakes.build(Fakes.rooms(), in, out);
        Path own = out.resolve(".bayan");
        // A run that was killed before the first rename, or after it.
        copy(reference.resolve("a"), own.resolve("staging/a"));
        if (isAside) {
          Files.move(out.resolve("a"), own.resolve("old/a"));
        }
        Files.deleteIfExists(own.resolve("journal"));
        new Journal(new DiskFiles(), own.resolve("journal")).intend(List.of("a"));
        journal = Files.readAllBytes(own.resolve("journal"));
        Files.write(own.resolve("journal"), Arrays.copyOf(journal, length));

        OutputFolder.open(new DiskFiles(), out).close();

        Path expected = length == journal.length ? reference : old;
        assertThat(pack(out, "a")).as("%d bytes", length).isEqualTo(pack(expected, "a"));
        assertThat(pack(out, "b")).isEqualTo(pack(old, "b"));
        theNextRunFinishes(out);
      }
    }
  }

  @Test
  void aStagedPackThatIsNotWholeIsNotPutInPlaceWhateverTheJournalSays() throws Exception {
    Path out = folder.resolve("out");
    Fakes.build(Fakes.rooms(), in, out);
    Path own = out.resolve(".bayan");
    copy(reference.resolve("a"), own.resolve("staging/a"));
    // What a power cut leaves of a file that no fsync brought to the disk.
    Files.write(own.resolve("staging/a/a.pdf"), new byte[0]);
    new Journal(new DiskFiles(), own.resolve("journal")).intend(List.of("a"));

    OutputFolder.open(new DiskFiles(), out).close();

    assertThat(pack(out, "a")).isEqualTo(pack(old, "a"));
    theNextRunFinishes(out);
  }

  @Test
  void aPackMovedAsideByARunThatWasKilledComesBack() throws Exception {
    Path out = folder.resolve("out");
    Fakes.write(in, "a.json", "a", "old words");
    Fakes.build(Fakes.rooms(), in, out);
    Map<String, String> before = pack(out, "a");
    Files.move(out.resolve("a"), out.resolve(".bayan/old/a"));
    Fakes.write(in, "a.json", "!", "");

    Fakes.build(Fakes.rooms(), in, out);

    assertThat(pack(out, "a")).isEqualTo(before);
  }

  @Test
  void aReportThatCannotBeWrittenAbortsTheRun() throws Exception {
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
