package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.Outcome.State;
import dev.bayan.read.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run has to say takes little memory, however much it is. */
class SpoolTest {

  @TempDir Path folder;

  @Test
  void ofManyDiagnosticsMostLieInAFileAndAllAreReported() throws Exception {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    for (int i = 0; i < 1_500; i++) {
      Fakes.write(in, "f%04d.json".formatted(i), "!", "");
    }
    Fakes.write(in, "warns.json", "?w", "words");

    RunReport report = Fakes.build(Fakes.rooms(), in, out);

    long inMemory =
        report.outcomes().stream()
            .filter(outcome -> !(outcome.diagnostics() instanceof Spool.Kept))
            .count();
    assertThat(inMemory).isEqualTo(1_000);
    assertThat(report.count(State.REFUSED)).isEqualTo(1_500);
    assertThat(report.warnings()).isEqualTo(1);
    Set<String> files = new HashSet<>();
    for (Outcome outcome : report.outcomes()) {
      for (Diagnostic each : outcome.diagnostics()) {
        assertThat(each.file()).isEqualTo(outcome.file());
        assertThat(each.code()).isEqualTo(outcome.file().contains("warns") ? "B2304" : "B2002");
        files.add(each.file());
      }
      assertThat(outcome.diagnostics()).hasSize(1);
    }
    assertThat(files).hasSize(1_501);
    JsonNode run =
        JsonMapper.builder().build().readTree(Files.readAllBytes(out.resolve("run.json")));
    assertThat(run.get("briefings")).hasSize(1_501);
    for (JsonNode each : run.get("briefings")) {
      assertThat(each.get("diagnostics")).hasSize(1);
    }
  }
}
