package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.Inspection;
import dev.bayan.batch.Looks;
import dev.bayan.batch.Outcome;
import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.Request;
import dev.bayan.batch.RunReport;
import dev.bayan.batch.RunReport.Ending;
import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Diagnostic.Severity;
import dev.bayan.read.Message;
import dev.bayan.read.Messages;
import dev.bayan.style.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The last lines of a run, word for word, in both languages: what an operator reads first. */
class SummaryTest {

  private static final Path OUT = Path.of("output");

  private static RunReport report(Ending ending, @Nullable Message reason, State... states) {
    List<Outcome> outcomes = new ArrayList<>();
    for (State state : states) {
      outcomes.add(new Outcome("a.json", null, state, 1, List.of()));
    }
    return report(ending, reason, outcomes);
  }

  private static RunReport report(Ending ending, @Nullable Message reason, List<Outcome> outcomes) {
    Instant start = Instant.EPOCH;
    return new RunReport(
        "test",
        start,
        start.plusMillis(1_440),
        ending,
        reason,
        new Looks("standard", Theme.standard(), null, List.of()),
        new Request(List.of(Path.of("input")), OUT, EnumSet.allOf(Format.class), 1),
        outcomes);
  }

  private static Outcome warned() {
    Diagnostic warning =
        new Diagnostic(
            "B4101", Severity.WARNING, "w", "", 0, 0, 1, Message.verbatim("w"), null, null);
    return new Outcome("w.json", null, State.BUILT, 1, List.of(warning, warning));
  }

  private static String ofBuild(String name, RunReport report) {
    return said(
        name,
        new Summary(Messages.in("en")).ofBuild(report, OUT),
        new Summary(Messages.in("ar")).ofBuild(report, OUT));
  }

  private static String said(String name, String english, String arabic) {
    return "== " + name + "\n" + english + arabic;
  }

  @Test
  void everyEndOfARunIsSaidAsItIsWrittenDown() throws IOException {
    Message full = Message.of("batch.output-unwritable", "IOException: No space left on device");
    List<Outcome> mixed =
        new ArrayList<>(
            report(Ending.FINISHED, null, State.CURRENT, State.FAILED, State.REFUSED).outcomes());
    mixed.add(warned());
    StringBuilder all = new StringBuilder();
    all.append(ofBuild("one pack", report(Ending.FINISHED, null, State.BUILT)));
    all.append(
        ofBuild(
            "three packs", report(Ending.FINISHED, null, State.BUILT, State.BUILT, State.CURRENT)));
    all.append(ofBuild("failures and warnings", report(Ending.FINISHED, null, mixed)));
    all.append(ofBuild("limited", report(Ending.LIMITED, null, State.FAILED, State.UNSTARTED)));
    all.append(ofBuild("stopped", report(Ending.STOPPED, null, State.BUILT, State.UNSTARTED)));
    all.append(ofBuild("aborted", report(Ending.ABORTED, full, State.FAILED, State.UNSTARTED)));

    RunReport valid = report(Ending.FINISHED, null, State.VALID, State.VALID, State.REFUSED);
    Summary english = new Summary(Messages.in("en"));
    Summary arabic = new Summary(Messages.in("ar"));
    all.append(said("check", english.ofCheck(valid), arabic.ofCheck(valid)));
    all.append(said("plan", english.ofPlan(valid), arabic.ofPlan(valid)));
    Inspection inspection =
        new Inspection(
            List.of(
                new Inspection.Inspected("a", true, List.of()),
                new Inspection.Inspected("b", false, List.of()),
                new Inspection.Inspected(
                    "c", true, List.of(warned().diagnostics().get(0).asError()))));
    all.append(said("verify", english.ofVerify(inspection, OUT), arabic.ofVerify(inspection, OUT)));

    Path golden = Path.of("src/test/resources/summaries.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, all);
    }
    assertThat(all.toString()).isEqualTo(Files.readString(golden));
  }
}
