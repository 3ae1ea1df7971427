package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.Request.Trust;
import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly those packs are built anew of which something has changed. */
class IncrementalTest {

  @TempDir Path folder;
  private Path in;
  private Path out;
  private final Set<String> planned = new TreeSet<>();

  @BeforeEach
  void fourBriefingsThatAreBuilt() throws Exception {
    in = folder.resolve("in");
    out = folder.resolve("out");
    Fakes.write(in, "a.json", "a", "words");
    Fakes.write(in, "b.json", "?b", "words that warn");
    Fakes.write(in, "c.json", "c", "words\nmap.png");
    Fakes.write(in, "d.yaml", "d", "words\nmap.png");
    Files.writeString(in.resolve("map.png"), "a map");
    assertThat(states(run(request())))
        .containsOnly(
            Map.entry("a", State.BUILT),
            Map.entry("b", State.BUILT),
            Map.entry("c", State.BUILT),
            Map.entry("d", State.BUILT));
    planned.clear();
  }

  @Test
  void nothingIsDoneWhereNothingHasChanged() throws Exception {
    Map<String, String> before = Fakes.tree(out);
    RunReport report = run(request());

    assertThat(planned).isEmpty();
    assertThat(report.isGood()).isTrue();
    assertThat(states(report).values()).containsOnly(State.CURRENT);
    Map<String, String> after = Fakes.tree(out);
    after.remove("index.html");
    assertThat(after.remove("run.json")).contains("\"current\" : 4", "\"state\" : \"current\"");
    before.remove("run.json");
    before.remove("index.html");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void whatWasWarnedOfIsSaidAgainInAnyLanguage() throws Exception {
    Fakes.write(in, "b.json", "?b", "no font has this: \uD80C\uDC00");
    List<Diagnostic> first = of(run(request()), "b").diagnostics();
    Outcome again = of(run(request()), "b");

    assertThat(again.state()).isEqualTo(State.CURRENT);
    assertThat(again.diagnostics()).isEqualTo(first).hasSize(2);
    assertThat(Messages.in("ar").say(again.diagnostics().get(1).message())).contains("U+13000");
    assertThat(again.diagnostics().get(0).file()).isEqualTo(in.resolve("b.json").toString());
  }

  @Test
  void anInputIsKnownByItsBytesWhateverItsNameAndTime() throws Exception {
    Files.move(in.resolve("b.json"), in.resolve("renamed.json"));
    Files.setLastModifiedTime(in.resolve("a.json"), FileTime.fromMillis(0));

    RunReport report = run(request());

    assertThat(planned).isEmpty();
    assertThat(of(report, "b").diagnostics().get(0).file()).endsWith("renamed.json");
  }

  @Test
  void theSameBytesInAnotherNotationAreAnotherInput() throws Exception {
    Files.move(in.resolve("a.json"), in.resolve("a.yaml"));
    assertThat(rebuilt(request())).containsExactly("a");
  }

  @Test
  void aChangedInputIsBuiltAlone() throws Exception {
    Fakes.write(in, "a.json", "a", "other words");
    assertThat(rebuilt(request())).containsExactly("a");
    Fakes.write(in, "a.json", "a", "words");
    assertThat(rebuilt(request())).as("as it was before").containsExactly("a");
  }

  @Test
  void aChangedFileBesideRebuildsThoseThatNameIt() throws Exception {
    Files.writeString(in.resolve("map.png"), "A map");
    assertThat(rebuilt(request())).containsExactly("c", "d");
    Files.delete(in.resolve("map.png"));
    assertThat(states(run(request())))
        .containsEntry("a", State.CURRENT)
        .containsEntry("b", State.CURRENT)
        .doesNotContainValue(State.BUILT);
  }

  @Test
  void anotherThemeProgramOrSetOfFormatsRebuildsAll() throws Exception {
    Set<String> all = Set.of("a", "b", "c", "d");
    Files.writeString(in.resolve("theme.json"), "{\"digits\": \"latin\"}");
    assertThat(rebuilt(request())).isEqualTo(all);
    assertThat(rebuilt(request())).isEmpty();
    Request onlyPdf = new Request(List.of(in), out, EnumSet.of(Format.PDF), 2);
    assertThat(rebuilt(onlyPdf)).isEqualTo(all);
    assertThat(rebuilt(onlyPdf)).isEmpty();
    Rooms rooms = rooms();
    Rooms newer =
        new Rooms(
            "newer",
            rooms.themes(),
            rooms.reader(),
            rooms.planner(),
            rooms.exporters(),
            rooms.proof());
    assertThat(rebuilt(newer, onlyPdf)).isEqualTo(all);
    assertThat(rebuilt(newer, onlyPdf)).isEmpty();
  }

  @Test
  void aFileThatIsGoneOrHasAnotherSizeIsMade() throws Exception {
    Files.delete(out.resolve("a/a.pdf"));
    Files.writeString(out.resolve("b/b.docx"), "x");
    assertThat(rebuilt(request())).containsExactly("a", "b");
    Files.writeString(
        out.resolve("c/pack.json"), Files.readString(out.resolve("c/pack.json")).replace("0", "1"));
    assertThat(rebuilt(request())).as("the record, of the same size").containsExactly("c");
  }

  @Test
  void aByteThatHasChangedIsFoundWhereOutputsAreVerified() throws Exception {
    Path file = out.resolve("a/a.docx");
    Files.writeString(
        file,
        Files.readString(file).replace("words", "swords".substring(1) + "").replace('w', 'W'));

    assertThat(rebuilt(request())).isEmpty();
    assertThat(rebuilt(request().trusting(Trust.HASHES))).containsExactly("a");
    assertThat(rebuilt(request().trusting(Trust.HASHES))).isEmpty();
  }

  @Test
  void everythingIsBuiltByForce() throws Exception {
    assertThat(rebuilt(request().trusting(Trust.NOTHING))).containsExactly("a", "b", "c", "d");
  }

  @Test
  void aStrictRunDoesNotLetAWarningPassBecauseItIsOld() throws Exception {
    Request strict = new Request(List.of(in), out, EnumSet.allOf(Format.class), null, 1, true);

    assertThat(states(run(strict)))
        .containsEntry("a", State.CURRENT)
        .containsEntry("b", State.FAILED);
  }

  @Test
  void twoInputsOfOneIdFailThoughOneOfThemIsCurrent() throws Exception {
    Fakes.write(in, "z.json", "a", "other words");
    Map<String, String> before = Fakes.tree(out.resolve("a"));

    RunReport report = run(request());

    assertThat(report.count(State.REFUSED)).isEqualTo(2);
    assertThat(report.count(State.CURRENT)).isEqualTo(3);
    assertThat(Fakes.tree(out.resolve("a"))).isEqualTo(before);
  }

  @Test
  void aManifestTornAtAnyByteOnlyCostsWorkAndIsMended() throws Exception {
    Path manifest = out.resolve(".bayan/manifest");
    byte[] whole = Files.readAllBytes(manifest);
    Map<String, String> packs = Fakes.tree(out);
    packs.remove("run.json");
    packs.remove("index.html");
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(manifest, Arrays.copyOf(whole, length));
      Manifest torn = new Manifest(new DiskFiles(), out.resolve(".bayan"));
      torn.load();
      for (String id : List.of("a", "b", "c", "d")) {
        Manifest.Known known = torn.ofId(id);
        if (known != null) {
          assertThat(torn.warnings(known.place(), "x")).hasSize(id.equals("b") ? 1 : 0);
        }
      }
      assertThat(CheckedLines.read(Files.readAllBytes(manifest)).isClean()).isTrue();
    }
    Files.write(manifest, Arrays.copyOf(whole, whole.length / 2));

    assertThat(run(request()).isGood()).isTrue();
    Map<String, String> after = Fakes.tree(out);
    after.remove("run.json");
    after.remove("index.html");
    assertThat(after).isEqualTo(packs);
    assertThat(rebuilt(request())).isEmpty();
  }

  @Test
  void theManifestDoesNotGrowForEver() throws Exception {
    Path manifest = out.resolve(".bayan/manifest");
    byte[] line = Files.readAllBytes(manifest);
    for (int i = 0; i < 400; i++) {
      Files.write(manifest, line, StandardOpenOption.APPEND);
    }

    assertThat(rebuilt(request())).isEmpty();

    assertThat(Files.size(manifest)).isEqualTo(line.length);
  }

  private Request request() {
    return new Request(List.of(in), out, EnumSet.allOf(Format.class), 2);
  }

  private Rooms rooms() {
    return Fakes.rooms(
        pack -> {
          synchronized (planned) {
            planned.add(pack.id());
          }
        });
  }

  private RunReport run(Request request) throws Exception {
    return new Batch(rooms(), new DiskFiles(), Fakes.CLOCK)
        .build(request, Fakes.SILENT, new Intake());
  }

  /** The ids of the packs that a run builds; those it reports and those it works on. */
  private Set<String> rebuilt(Request request) throws Exception {
    return rebuilt(rooms(), request);
  }

  private Set<String> rebuilt(Rooms rooms, Request request) throws Exception {
    planned.clear();
    RunReport report =
        new Batch(rooms, new DiskFiles(), Fakes.CLOCK).build(request, Fakes.SILENT, new Intake());
    assertThat(report.isGood()).isTrue();
    Set<String> built = new TreeSet<>();
    states(report)
        .forEach(
            (id, state) -> {
              if (state == State.BUILT) {
                built.add(id);
              }
            });
    assertThat(planned).isEqualTo(built);
    return built;
  }

  private static Map<String, State> states(RunReport report) {
    Map<String, State> states = new TreeMap<>();
    for (Outcome outcome : report.outcomes()) {
      states.put(String.valueOf(outcome.id()), outcome.state());
    }
    return states;
  }

  private static Outcome of(RunReport report, String id) {
    return report.outcomes().stream().filter(o -> id.equals(o.id())).findFirst().orElseThrow();
  }
}
