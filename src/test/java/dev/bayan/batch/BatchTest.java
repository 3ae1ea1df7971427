package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.RunReport.Ending;
import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import dev.bayan.verify.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void folders() {
    in = folder.resolve("in");
    out = folder.resolve("out");
  }

  @Test
  void eachBriefingGetsAFolderOfItsFilesAndTheirRecord() throws Exception {
    Fakes.write(in, "b.json", "second", "words");
    Fakes.write(in, "a.json", "first", "words");

    RunReport report = Fakes.build(Fakes.rooms(), in, out);

    assertThat(report.isGood()).isTrue();
    assertThat(report.outcomes()).extracting(Outcome::id).containsExactly("first", "second");
    assertThat(Fakes.tree(out).keySet())
        .containsExactly(
            "first/first.docx",
            "first/first.pdf",
            "first/first.xlsx",
            "first/pack.json",
            "index.html",
            "run.json",
            "second/pack.json",
            "second/second.docx",
            "second/second.pdf",
            "second/second.xlsx");
  }

  @Test
  void fileCarriesItsTwinWhetherOrNotThatWasAskedFor() throws Exception {
    Fakes.write(in, "a.json", "first", "words");
    Fakes.build(Fakes.rooms(), in, out);
    Path alone = folder.resolve("alone");
    Request onlyPdf = new Request(List.of(in), alone, EnumSet.of(Format.PDF), 1);
    new Batch(Fakes.rooms(), new DiskFiles(), Fakes.CLOCK)
        .build(onlyPdf, Fakes.SILENT, new Intake());

    assertThat(Fakes.tree(alone).keySet())
        .containsExactly("first/first.pdf", "first/pack.json", "index.html", "run.json");
    assertThat(alone.resolve("first/first.pdf"))
        .hasSameBinaryContentAs(out.resolve("first/first.pdf"));
    assertThat(Files.readString(out.resolve("first/first.pdf")))
        .endsWith(Files.readString(out.resolve("first/first.xlsx")));
  }

  @Test
  void oneBadFileOfThreeLeavesTheOtherTwo() throws Exception {
    Fakes.write(in, "a.json", "a", "words");
    Fakes.write(in, "b.json", "!", "");
    Fakes.write(in, "c.json", "c", "words");

    RunReport report = Fakes.build(Fakes.rooms(), in, out);

    assertThat(report.outcomes())
        .extracting(Outcome::state)
        .containsExactly(State.BUILT, State.REFUSED, State.BUILT);
    assertThat(report.isGood()).isFalse();
    assertThat(out.resolve("a/a.pdf")).exists();
    assertThat(out.resolve("c/c.pdf")).exists();
  }

  @Test
  void twoInputsOfOneIdAreBothRefusedWhicheverComesFirst() throws Exception {
    Fakes.write(in, "a.json", "twin", "words");
    Fakes.write(in, "b.json", "other", "words");
    // The reader would not let capitals through; the batch does not rest on that.
    Fakes.write(in, "c.json", "TWIN", "words");

    RunReport report = Fakes.build(Fakes.rooms(), in, out);

    assertThat(report.outcomes())
        .extracting(Outcome::state)
        .containsExactly(State.REFUSED, State.BUILT, State.REFUSED);
    assertThat(codes(report)).containsExactly("B4004", "B4004");
    assertThat(Fakes.firstMessage(report.outcomes().get(0))).contains("c.json");
    assertThat(out.resolve("twin")).doesNotExist();
  }

  @Test
  void oneBriefingInTwoNotationsIsRefusedTwice() throws Exception {
    Fakes.write(in, "a.json", "twin", "words");
    Fakes.write(in, "a.yaml", "twin", "words");

    RunReport report = Fakes.build(Fakes.rooms(), in, out);

    assertThat(codes(report)).containsExactly("B4004", "B4004");
    assertThat(out.resolve("twin")).doesNotExist();
  }

  @Test
  void anExceptionOrAStackOverflowInAnExporterFailsThatBriefingAlone() throws Exception {
    Fakes.write(in, "a.json", "throws", "words");
    Fakes.write(in, "b.json", "overflows", "words");
    Fakes.write(in, "c.json", "asserts", "words");
    Fakes.write(in, "d.json", "good", "words");
    Rooms rooms =
        Fakes.rooms(
            pack -> {
              switch (pack.id()) {
                case "throws" -> throw new IllegalStateException("no glyph");
                case "overflows" -> overflow(0);
                case "asserts" -> throw new AssertionError("never");
                default -> {}
              }
            });

    RunReport report = Fakes.build(rooms, in, out);

    assertThat(report.outcomes())
        .extracting(Outcome::state)
        .containsExactly(State.FAILED, State.FAILED, State.FAILED, State.BUILT);
    assertThat(report.ending()).isEqualTo(Ending.FINISHED);
    assertThat(Fakes.firstMessage(report.outcomes().get(0)))
        .contains("IllegalStateException: no glyph", "at dev.bayan.batch.");
    assertThat(Fakes.firstMessage(report.outcomes().get(1))).contains("StackOverflowError");
  }

  @Test
  void aDiskThatIsFullWhereFontsAreUnpackedIsNoFaultOfTheProgram() throws Exception {
    Fakes.write(in, "a.json", "a", "words");
    Rooms rooms =
        Fakes.rooms(
            pack -> {
              throw new UncheckedIOException(new IOException("File too large"));
            });

    RunReport report = Fakes.build(rooms, in, out);

    assertThat(codes(report)).containsExactly("B9003");
    assertThat(Fakes.firstMessage(report.outcomes().get(0))).contains("File too large");
  }

  private static int overflow(int depth) {
    return depth < 0 ? 0 : 1 + overflow(depth + 1);
  }

  @Test
  void theOldPackIsKeptWhenABriefingFails() throws Exception {
    Fakes.write(in, "a.json", "a", "old words");
    Fakes.build(Fakes.rooms(), in, out);
    Map<String, String> before = Fakes.tree(out.resolve("a"));
    Fakes.write(in, "a.json", "a", "new words");

    Fakes.build(
        Fakes.rooms(
            pack -> {
              throw new IllegalStateException();
            }),
        in,
        out);

    assertThat(Fakes.tree(out.resolve("a"))).isEqualTo(before);
  }

  @Test
  void anOutOfMemoryErrorEndsTheRunButNotItsReport() throws Exception {
    Fakes.write(in, "a.json", "a", "words");
    Fakes.write(in, "b.json", "b", "words");
    Rooms rooms =
        Fakes.rooms(
            pack -> {
              throw new OutOfMemoryError("made up");
            });

    RunReport report =
        new Batch(rooms, new DiskFiles(), Fakes.CLOCK)
            .build(
                new Request(List.of(in), out, EnumSet.allOf(Format.class), 1),
                Fakes.SILENT,
                new Intake());

    assertThat(report.ending()).isEqualTo(Ending.ABORTED);
    assertThat(report.outcomes())
        .extracting(Outcome::state)
        .containsExactly(State.FAILED, State.UNSTARTED);
    assertThat(out.resolve("run.json")).content().contains("\"ending\" : \"aborted\"");
  }

  @Test
  void aFileThatDoesNotSayWhatItsPackSaysIsNotPublished() throws Exception {
    Fakes.write(in, "a.json", "a", "words");
    Rooms rooms =
        Fakes.rooms(
            (pack, format, file, carried, hands) ->
                format == Format.PDF
                    ? List.of(new Finding("page 1", "a word is gone"))
                    : List.of());

    RunReport report = Fakes.build(rooms, in, out);

    assertThat(codes(report)).containsExactly("B9002");
    assertThat(Fakes.firstMessage(report.outcomes().get(0)))
        .contains("pdf", "page 1: a word is gone");
    assertThat(out.resolve("a")).doesNotExist();
  }

  @Test
  void aFileThatMayNotLookRightIsPublishedWithAWarning() throws Exception {
    Fakes.write(in, "a.json", "a", "words");
    Rooms rooms =
        Fakes.rooms(
            (pack, format, file, carried, hands) ->
                format == Format.DOCX
                    ? List.of(new Finding("word/document.xml", "a slanted letter", true))
                    : List.of());

    RunReport report = Fakes.build(rooms, in, out);

    assertThat(codes(report)).containsExactly("B9101");
    assertThat(report.outcomes()).extracting(Outcome::state).containsExactly(State.BUILT);
    assertThat(Fakes.firstMessage(report.outcomes().get(0)))
        .contains("docx", "word/document.xml: a slanted letter");
    assertThat(out.resolve("a/pack.json")).content().contains("B9101");
  }

  @Test
  void warningsAreReportedAndRecorded() throws Exception {
    Fakes.write(in, "a.json", "?a", "a character no font has: \uD80C\uDC00");

    RunReport report = Fakes.build(Fakes.rooms(), in, out);

    assertThat(report.isGood()).isTrue();
    assertThat(codes(report)).containsExactly("B2304", "B4101");
    assertThat(report.warnings()).isEqualTo(2);
    assertThat(out.resolve("a/pack.json")).content().contains("B2304", "U+13000");
  }

  @Test
  void aTextThatNoCellHoldsIsReported() throws Exception {
    Fakes.write(in, "a.json", "a", "word ".repeat(7_000));
    Fakes.write(in, "b.json", "b", "word ".repeat(6_000));

    RunReport report = Fakes.build(Fakes.rooms(), in, out);

    assertThat(report.isGood()).isTrue();
    assertThat(codes(report)).containsExactly("B4103");
    assertThat(Fakes.firstMessage(report.outcomes().get(0))).contains("1 text", "word word");
  }

  @Test
  void aPackThatGetsFewerFormatsLosesTheStaleFiles() throws Exception {
    Fakes.write(in, "a.json", "a", "words");
    Fakes.build(Fakes.rooms(), in, out);

    new Batch(Fakes.rooms(), new DiskFiles(), Fakes.CLOCK)
        .build(
            new Request(List.of(in), out, EnumSet.of(Format.PDF), 1), Fakes.SILENT, new Intake());

    assertThat(Fakes.tree(out.resolve("a")).keySet()).containsExactly("a.pdf", "pack.json");
  }

  @Test
  void aFolderThatIsNoPackIsNeverReplaced() throws Exception {
    Fakes.write(in, "a.json", "src", "words");
    Files.createDirectories(out.resolve("src"));
    Files.writeString(out.resolve("src/precious.txt"), "years of work");

    RunReport report = Fakes.build(Fakes.rooms(), in, out);

    assertThat(codes(report)).containsExactly("B4006");
    assertThat(out.resolve("src/precious.txt")).hasContent("years of work");
  }

  @Test
  void aFileThatChangesDuringTheRunIsNotBuiltFromTwoMinds() throws Exception {
    Fakes.write(in, "a.json", "a", "words");
    AtomicReference<IOException> failure = new AtomicReference<>();
    Progress editor =
        new Progress() {
          @Override
          public void started(int inputs) {}

          @Override
          public void finished(Outcome outcome) {
            try {
              // Settled in the first walk; by the second, a.json is another.
              Fakes.write(in, "a.json", "b", "words");
            } catch (IOException e) {
              failure.set(e);
            }
          }
        };
    Fakes.write(in, "z.json", "!", "");

    RunReport report =
        new Batch(Fakes.rooms(), new DiskFiles(), Fakes.CLOCK)
            .build(
                new Request(List.of(in), out, EnumSet.allOf(Format.class), 1),
                editor,
                new Intake());

    assertThat(failure).hasNullValue();
    assertThat(report.outcomes().get(0).diagnostics().get(0).code()).isEqualTo("B4005");
  }

  @Test
  void aBriefingIsReadOnceUntilMoreWouldBeKeptThanMay() throws Exception {
    Fakes.write(in, "a.json", "a", "words");
    Fakes.write(in, "b.json", "b", "words");
    Files.writeString(in.resolve("names.json"), "c\nwords\nb.json\n");

    assertThat(readings(1 << 20)).containsExactly("a.json", "b.json", "names.json", "names.json");
    // A byte may be kept, and what goes beyond it.
    assertThat(readings(8))
        .containsExactly("a.json", "b.json", "b.json", "names.json", "names.json");
  }

  /** What is read when so much may be worked on at a time, in the order of names. */
  private List<String> readings(long admitted) throws Exception {
    List<String> read = new CopyOnWriteArrayList<>();
    Rooms rooms = Fakes.rooms();
    Rooms noting =
        new Rooms(
            rooms.version(),
            rooms.themes(),
            theme -> {
              Rooms.Reader reader = rooms.reader().apply(theme);
              return (file, bytes, neighbours) -> {
                read.add(Path.of(file).getFileName().toString());
                return reader.read(file, bytes, neighbours);
              };
            },
            rooms.planner(),
            rooms.exporters(),
            rooms.proof());
    Path fresh = Files.createTempDirectory(folder, "out");
    Request request = new Request(List.of(in), fresh, EnumSet.allOf(Format.class), 1);
    RunReport report =
        new Batch(noting, new DiskFiles(), Fakes.CLOCK)
            .build(
                request.within(new Bounds(Duration.ofMinutes(1), 99, admitted)),
                Fakes.SILENT,
                new Intake());

    assertThat(report.isGood()).isTrue();
    return read.stream().sorted().toList();
  }

  @Test
  void aClosedIntakeLeavesTheRestUnstartedAndStillReports() throws Exception {
    Fakes.write(in, "a.json", "a", "words");
    Fakes.write(in, "b.json", "b", "words");
    Fakes.write(in, "c.json", "c", "words");
    Intake intake = new Intake();
    Rooms rooms = Fakes.rooms(pack -> intake.close());

    RunReport report =
        new Batch(rooms, new DiskFiles(), Fakes.CLOCK)
            .build(
                new Request(List.of(in), out, EnumSet.allOf(Format.class), 1),
                Fakes.SILENT,
                intake);

    assertThat(report.ending()).isEqualTo(Ending.STOPPED);
    assertThat(report.outcomes())
        .extracting(Outcome::state)
        .containsExactly(State.BUILT, State.UNSTARTED, State.UNSTARTED);
    assertThat(out.resolve("a/a.docx")).exists();
    assertThat(out.resolve("run.json")).content().contains("\"ending\" : \"stopped\"");
  }

  @Test
  void theSameBytesAndTheSameReportForAnyNumberOfJobs() throws Exception {
    for (int i = 0; i < 40; i++) {
      Fakes.write(in, "f" + i + ".json", i % 7 == 0 ? "!" : (i % 5 == 0 ? "?" : "") + "b" + i, "w");
    }
    Path other = folder.resolve("other");

    for (Map.Entry<Path, Integer> each : Map.of(out, 1, other, 8).entrySet()) {
      new Batch(Fakes.rooms(), new DiskFiles(), Fakes.CLOCK)
          .build(
              new Request(List.of(in), each.getKey(), EnumSet.allOf(Format.class), each.getValue()),
              Fakes.SILENT,
              new Intake());
    }

    // The clock stands still, so that run.json is the same too, but for what was asked.
    Map<String, String> eight = Fakes.tree(other);
    eight.computeIfPresent("run.json", (n, all) -> all.replace("\"jobs\" : 8", "\"jobs\" : 1"));
    assertThat(eight).isEqualTo(Fakes.tree(out));
  }

  @Test
  void aSecondRunOnTheSameOutputFolderIsTurnedAway() throws Exception {
    Fakes.write(in, "a.json", "a", "words");
    try (OutputFolder held = OutputFolder.open(new DiskFiles(), out)) {
      assertThatThrownBy(() -> Fakes.build(Fakes.rooms(), in, held.root()))
          .isInstanceOf(OutputBusyException.class);
    }
    assertThat(Fakes.build(Fakes.rooms(), in, out).isGood()).isTrue();
  }

  @Test
  void stagingIsPrivateAndWhatIsPublishedFollowsTheUmask() throws Exception {
    assumeTrue(out.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Fakes.write(in, "a.json", "a", "words");
    Fakes.build(Fakes.rooms(), in, out);
    Path plain = Files.createDirectory(folder.resolve("plain"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve(".bayan"))))
        .isEqualTo("rwx------");
    assertThat(Files.getPosixFilePermissions(out.resolve("a")))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void checkWritesNothingAndWarnsAsABuildWould() throws Exception {
    Fakes.write(in, "a.json", "?a", "\uD80C\uDC00");
    Fakes.write(in, "b.json", "!", "");

    RunReport report =
        new Batch(Fakes.rooms(), new DiskFiles(), Fakes.CLOCK)
            .check(Fakes.request(in, out), Fakes.SILENT, new Intake());

    assertThat(report.outcomes())
        .extracting(Outcome::state)
        .containsExactly(State.VALID, State.REFUSED);
    assertThat(codes(report)).containsExactly("B2304", "B4101", "B2002");
    assertThat(out).doesNotExist();
  }

  @Test
  @Timeout(60)
  void aPipeALinkAndAFolderThatLookLikeBriefingsAreRefused() throws Exception {
    Fakes.write(in, "good.json", "good", "words");
    Files.createDirectory(in.resolve("folder.json"));
    Files.createSymbolicLink(in.resolve("link.json"), Path.of("good.json"));
    Process mkfifo = new ProcessBuilder("mkfifo", in.resolve("pipe.json").toString()).start();
    assumeTrue(mkfifo.waitFor() == 0);

    RunReport report = Fakes.build(Fakes.rooms(), in, out);

    assertThat(codes(report)).containsExactly("B4001", "B4001", "B4001");
    assertThat(report.count(State.BUILT)).isEqualTo(1);
  }

  private static List<String> codes(RunReport report) {
    return report.outcomes().stream()
        .flatMap(outcome -> outcome.diagnostics().stream())
        .map(Diagnostic::code)
        .toList();
  }
}
