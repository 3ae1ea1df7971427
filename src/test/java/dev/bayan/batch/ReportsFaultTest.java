package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.batch.FaultyFiles.Fault;
import dev.bayan.batch.Outcome.State;
import dev.bayan.export.Format;
import dev.bayan.export.Pieces;
import dev.bayan.export.Register;
import dev.bayan.model.Briefing;
import dev.bayan.model.Passage;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.style.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The workbook of all packs, the page, the log, the metrics and the hooks under a disk of which any
 * operation fails: no pack ever suffers, each of these files is whole, and what failed is said.
 */
class ReportsFaultTest {

  private static final List<String> IDS = List.of("a", "b");
  private static final Rooms ROOMS = rooms();

  /** {@code mvn -P faults test -Dtest=ReportsFaultTest} has each operation fail. */
  private static final int STEP = Boolean.getBoolean("faults.all") ? 1 : 9;

  @TempDir Path folder;
  private Path in;
  private Path newIn;
  private Path old;
  private Path reference;

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
    assertThat(new Night(new FaultyFiles(0), newIn, reference).isSilent()).isTrue();
    assertThat(new Night(new FaultyFiles(0), in, old).isSilent()).isTrue();
    assertThat(read(old, "workbook.xlsx")).isEqualTo("a old words\nb old words\n.");
  }

  /** Packs whose title is their words, and a workbook with a line for each. */
  private static Rooms rooms() {
    Rooms fakes = Fakes.rooms();
    Function<Theme, Function<Briefing, Pack>> planner =
        theme ->
            briefing -> {
              Passage words = briefing.sections().get(0).content().get(0);
              String title = words instanceof Passage.Paragraph said ? said.text().text() : "";
              return new Planner(theme)
                  .plan(
                      Samples.briefing(briefing.id(), "ar", title, briefing.sections(), List.of()));
            };
    Register register =
        (frame, items, hands, room, to) -> {
          Pieces pieces = room.pieces();
          for (Register.Item item : items) {
            RegisterEntry.Head head = item.source().entry().head();
            byte[] line = (head.id() + " " + head.title() + "\n").getBytes(StandardCharsets.UTF_8);
            pieces.add(line, line.length);
          }
          pieces.copyTo(to);
          to.write('.');
        };
    Rooms.Recovery recovery =
        (id, workbook) -> {
          String words = new String(workbook, StandardCharsets.UTF_8);
          String title = words.contains("new words") ? "new words" : "old words";
          Briefing any = Samples.paragraphs(id, null, "any");
          return RegisterEntry.of(
              Samples.pack(Samples.briefing(id, "ar", title, any.sections(), List.of())));
        };
    return new Rooms(
        fakes.version(),
        fakes.themes(),
        fakes.reader(),
        planner,
        fakes.exporters(),
        fakes.proof(),
        new Rooms.Registrar(register, (frame, items, file, hands) -> List.of(), recovery));
  }

  /** A run with all that is told of it, every file of it on one disk. */
  private static final class Night {
    private final List<RunReport> heard = new ArrayList<>();
    private final RunLog log;
    private @Nullable RunReport report;
    private final List<@Nullable Path> runJson = new ArrayList<>();
    private final @Nullable Object unwritten;

    Night(FileOps files, Path in, Path out) throws Exception {
      Path beside = out.resolveSibling(out.getFileName() + ".prom");
      log = new RunLog(files, out.resolveSibling(out.getFileName() + ".log"), Fakes.CLOCK, "test");
      Request request = new Request(List.of(in), out, EnumSet.allOf(Format.class), 1);
      try {
        report =
            new Batch(ROOMS, files, Fakes.CLOCK)
                .build(
                    request,
                    logged(log),
                    new Intake(),
                    (told, json) -> {
                      heard.add(told);
                      runJson.add(json);
                      return List.of(new HookRun(told.isGood(), "x", HookRun.Ending.EXITED, 0, 1));
                    });
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("injected");
      }
      int code = report == null ? 3 : report.isGood() ? 0 : 1;
      log.ended(code, report, null);
      Metrics metrics = new Metrics("test", "out", code, Fakes.CLOCK.instant(), report);
      unwritten = new MetricsFile(files, beside).write(metrics);
    }

    private static Progress logged(RunLog log) {
      return new Progress() {
        @Override
        public void started(int inputs) {
          log.started(inputs);
        }

        @Override
        public void finished(Outcome outcome) {
          log.finished(outcome);
        }
      };
    }

    /** Nothing was said to have gone wrong. */
    boolean isSilent() {
      return report != null
          && report.isGood()
          && report.warnings() == 0
          && log.trouble() == null
          && unwritten == null;
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"EIO", "ENOSPC"})
  void noPackSuffersAndEveryFailureIsSaid(Fault fault) throws Exception {
    int n = STEP;
    for (boolean failed = true; failed; n += STEP) {
      Path out = folder.resolve("out" + n);
      assertThat(new Night(new FaultyFiles(0), in, out).isSilent()).isTrue();

      FaultyFiles files = new FaultyFiles(n, fault);
      Night night = new Night(files, newIn, out);
      failed = files.hasFailed();

      for (String id : IDS) {
        boolean isNew = pack(out, id).equals(pack(reference, id));
        assertThat(isNew || pack(out, id).equals(pack(old, id))).as("operation %d", n).isTrue();
        if (night.report != null) {
          boolean saysNew =
              night.report.outcomes().stream()
                  .anyMatch(o -> id.equals(o.id()) && o.state() == State.BUILT);
          assertThat(saysNew).as("operation %d", n).isEqualTo(isNew);
        }
      }
      assertThat(night.isSilent()).as("operation %d: %s", n, night.report).isEqualTo(!failed);
      assertThat(night.heard).as("operation %d: the hook is started once", n).hasSize(1);
      everyFileIsWhole(out, n);
      theNextRunSetsAllRight(out, n);
    }
    // The publishing of two packs, and as much again for all that is told of them.
    assertThat(n).isGreaterThan(80);
    Logger.getLogger("faults").info(fault + ": " + (n - 2) / STEP + " injected and survived");
  }

  @Test
  void noPackSuffersWhereverTheProgramIsKilled() throws Exception {
    int n = STEP;
    for (boolean killed = true; killed; n += STEP) {
      Path out = folder.resolve("out" + n);
      assertThat(new Night(new FaultyFiles(0), in, out).isSilent()).isTrue();

      FaultyFiles files = new FaultyFiles(n, Fault.KILL);
      try {
        assertThat(new Night(files, newIn, out).heard).hasSizeLessThan(2);
      } catch (FaultyFiles.Killed end) {
        assertThat(end).hasMessageContaining("injected");
      }
      killed = files.hasFailed();

      for (String id : IDS) {
        assertThat(pack(out, id))
            .as("operation %d", n)
            .isIn(pack(reference, id), pack(old, id), Map.of());
      }
      everyFileIsWhole(out, n);
      theNextRunSetsAllRight(out, n);
    }
    assertThat(n).isGreaterThan(80);
    Logger.getLogger("faults").info("KILL: " + (n - 2) / STEP + " injected and survived");
  }

  private static void everyFileIsWhole(Path out, int n) throws IOException {
    assertThat(read(out, "workbook.xlsx"))
        .as("operation %d", n)
        .matches("a (old|new) words\nb (old|new) words\n\\.");
    assertThat(read(out, "index.html")).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(read(out, "run.json")).startsWith("{\n").endsWith("}\n");
    String metrics = Files.readString(out.resolveSibling(out.getFileName() + ".prom"));
    assertThat(metrics).contains("bayan_last_success_timestamp_seconds{").endsWith("\n");
    for (String name : List.of("workbook.xlsx", "index.html", "run.json")) {
      assertThat(Files.isRegularFile(out.resolve(name))).isTrue();
    }
  }

  private void theNextRunSetsAllRight(Path out, int n) throws Exception {
    assertThat(new Night(new FaultyFiles(0), newIn, out).isSilent()).as("operation %d", n).isTrue();
    for (String id : IDS) {
      assertThat(pack(out, id)).as("operation %d", n).isEqualTo(pack(reference, id));
    }
    assertThat(read(out, "workbook.xlsx"))
        .as("operation %d", n)
        .isEqualTo(read(reference, "workbook.xlsx"));
    assertThat(out.resolve(".bayan/old")).isEmptyDirectory();
    assertThat(out.resolve(".bayan/staging")).isEmptyDirectory();
  }

  private static String read(Path out, String name) throws IOException {
    return Files.readString(out.resolve(name));
  }

  private static Map<String, String> pack(Path out, String id) throws IOException {
    return Files.exists(out.resolve(id)) ? Fakes.tree(out.resolve(id)) : Map.of();
  }
}
