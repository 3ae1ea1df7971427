package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunLogTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir Path folder;

  @Test
  void everyEventIsALineThatParsesAndNamesItsRun() throws Exception {
    Path in = folder.resolve("in");
    Path file = folder.resolve("log.jsonl");
    Fakes.write(in, "a.json", "?a", "words");
    Fakes.write(in, "b.json", "!", "");
    for (int run = 0; run < 2; run++) {
      RunLog log = new RunLog(new DiskFiles(), file, Fakes.CLOCK, "1");
      RunReport report =
          new Batch(Fakes.rooms(), new DiskFiles(), Fakes.CLOCK)
              .build(Fakes.request(in, folder.resolve("out" + run)), log, new Intake());
      log.hook(new HookRun(false, "notify", HookRun.Ending.EXITED, 1, 2));
      log.ended(1, report, null);
      assertThat(log.trouble()).isNull();
    }

    List<JsonNode> lines = Files.readAllLines(file).stream().map(MAPPER::readTree).toList();

    assertThat(lines).hasSize(14);
    assertThat(lines)
        .allMatch(line -> line.get("run").stringValue().equals("20250706T100000.000Z"))
        .allMatch(line -> line.get("time").stringValue().equals("2025-07-06T10:00:00Z"));
    assertThat(lines.subList(0, 7))
        .extracting(line -> line.get("event").stringValue())
        .startsWith("run-begun")
        .containsOnly("run-begun", "diagnostic", "briefing", "hook", "run-ended")
        .endsWith("hook", "run-ended");
    assertThat(lines.get(6).get("refused").intValue()).isEqualTo(1);
    assertThat(lines)
        .filteredOn(line -> line.get("event").stringValue().equals("diagnostic"))
        .extracting(line -> line.get("level").stringValue())
        .contains("error", "warning");
  }

  @Test
  void aLogThatCannotBeWrittenFailsNothing() throws Exception {
    Path in = folder.resolve("in");
    Fakes.write(in, "a.json", "a", "words");
    RunLog log = new RunLog(new DiskFiles(), folder.resolve("none/log"), Fakes.CLOCK, "1");

    RunReport report =
        new Batch(Fakes.rooms(), new DiskFiles(), Fakes.CLOCK)
            .build(Fakes.request(in, folder.resolve("out")), log, new Intake());

    assertThat(report.isGood()).isTrue();
    assertThat(String.valueOf(log.trouble())).contains("batch.log-unwritten", "NoSuchFile");
  }
}
