package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.Outcome.State;
import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Diagnostic.Severity;
import dev.bayan.verify.Finding;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose warnings are errors. */
class StrictRunTest {

  /** An Egyptian hieroglyph: no font that Bayan brings has it. */
  private static final String UNDRAWN = "a character no font has: \uD80C\uDC00";

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void folders() {
    in = folder.resolve("in");
    out = folder.resolve("out");
  }

  private RunReport run(Rooms rooms, boolean isStrict) throws Exception {
    return new Batch(rooms, new DiskFiles(), Fakes.CLOCK)
        .build(
            new Request(List.of(in), out, EnumSet.allOf(Format.class), null, 2, isStrict),
            Fakes.SILENT,
            new Intake());
  }

  private Map<String, String> packs() throws Exception {
    Map<String, String> packs = new HashMap<>(Fakes.tree(out));
    packs.remove("run.json");
    packs.remove("index.html");
    return packs;
  }

  @Test
  void aBriefingWithAWarningFailsWithItAndKeepsItsPack() throws Exception {
    Fakes.write(in, "a.json", "a", "words");
    assertThat(run(Fakes.rooms(), true).isGood()).isTrue();
    Map<String, String> before = packs();
    Fakes.write(in, "a.json", "a", UNDRAWN);
    Fakes.write(in, "b.json", "b", "words");

    RunReport report = run(Fakes.rooms(), true);

    assertThat(report.isGood()).isFalse();
    assertThat(report.ending()).isEqualTo(RunReport.Ending.FINISHED);
    assertThat(report.outcomes())
        .extracting(Outcome::state)
        .containsExactly(State.FAILED, State.BUILT);
    Diagnostic reason = report.outcomes().get(0).diagnostics().get(0);
    assertThat(reason.code()).isEqualTo("B4101");
    assertThat(reason.severity()).isEqualTo(Severity.ERROR);
    assertThat(report.warnings()).isZero();
    assertThat(packs()).containsAllEntriesOf(before).containsKey("b/b.pdf");
    assertThat(out.resolve("run.json"))
        .content()
        .contains("\"state\" : \"failed\"", "U+13000", "\"severity\" : \"error\"");

    RunReport lenient = run(Fakes.rooms(), false);

    assertThat(lenient.isGood()).isTrue();
    assertThat(lenient.warnings()).isEqualTo(1);
    assertThat(packs().get("a/a.pdf")).isNotEqualTo(before.get("a/a.pdf"));
  }

  @Test
  void aWarningOfAProofFailsToo() throws Exception {
    Fakes.write(in, "a.json", "a", "words");
    Rooms rooms =
        Fakes.rooms(
            (pack, format, file, carried, hands) -> List.of(new Finding("part", "odd", true)));

    assertThat(run(rooms, true).outcomes())
        .extracting(Outcome::state)
        .containsExactly(State.FAILED);
    assertThat(out.resolve("a")).doesNotExist();
  }

  @Test
  void aPackIsTheSameWhetherTheRunWasStrict() throws Exception {
    Fakes.write(in, "a.json", "a", "words");
    run(Fakes.rooms(), true);
    Map<String, String> strict = packs();
    run(Fakes.rooms(), false);
    assertThat(packs()).isEqualTo(strict);
  }
}
