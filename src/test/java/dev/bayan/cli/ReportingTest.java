package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log, the metrics and the hooks of {@code bayan build}. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the hooks here are POSIX programs")
class ReportingTest {

  private static final String GOOD =
      "{\"id\": \"a\", \"title\": \"عنوان\", \"sections\": [{\"content\": [\"فقرة\"]}]}";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void theHookOfSuccessGetsItsArgumentsAsTheyAreAndTheRunInItsEnvironment() throws Exception {
    briefing(GOOD);
    Path seen = folder.resolve("seen");

    int code =
        build(
            "--on-success",
            "/bin/sh",
            "--on-success",
            "-c",
            "--on-success",
            "printf '%s\\n' \"$1\" $BAYAN_BUILT $BAYAN_EXIT_CODE $BAYAN_ENDING > \"$2\";"
                + " cat \"$BAYAN_RUN_JSON\" >> \"$2\"; echo heard",
            "--on-success",
            "sh",
            "--on-success",
            "$HOME; *",
            "--on-success",
            seen.toString(),
            "--on-failure",
            "/nonexistent");

    assertThat(code).isZero();
    assertThat(Files.readString(seen)).startsWith("$HOME; *\n1\n0\nfinished\n{");
    assertThat(err()).contains("heard\n");
    assertThat(run().at("/hooks/0/on").stringValue()).isEqualTo("success");
    assertThat(run().at("/hooks/0/exit").intValue()).isZero();
  }

  @Test
  void aHookThatFailsOrCannotBeStartedIsAWarningAndChangesNoExitCode() throws Exception {
    briefing("{");

    assertThat(build("--on-failure", "[\"/bin/sh\", \"-c\", \"exit 7\"]")).isEqualTo(1);
    assertThat(run().at("/hooks/0/exit").intValue()).isEqualTo(7);
    assertThat(err()).contains("warning: the hook /bin/sh ended with the exit code 7");

    assertThat(build("--on-failure", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(run().at("/hooks/0/ending").stringValue()).isEqualTo("not_started");
  }

  @Test
  void aHookIsEndedWhenItsTimeIsUp() throws Exception {
    briefing(GOOD);

    assertThat(build("--hook-timeout", "1", "--on-success", "[\"sleep\", \"600\"]")).isZero();

    assertThat(run().at("/hooks/0/ending").stringValue()).isEqualTo("timed_out");
  }

  @Test
  void aRunThatCannotBeginStartsTheHookOfFailureAndIsLogged() throws Exception {
    Path seen = folder.resolve("seen");
    Path log = folder.resolve("log");
    Path metrics = folder.resolve("bayan.prom");

    int code =
        build(
            "--log",
            log.toString(),
            "--metrics",
            metrics.toString(),
            "--on-failure",
            "[\"touch\", \"" + seen + "\"]");

    assertThat(code).isEqualTo(2);
    assertThat(seen).exists();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      lines.add(new JsonMapper().readTree(line));
    }
    JsonNode last = lines.get(lines.size() - 1);
    assertThat(last.get("event").stringValue()).isEqualTo("run-ended");
    assertThat(last.get("exit").intValue()).isEqualTo(2);
    assertThat(last.get("reason").stringValue()).contains("there is no file or folder");
    assertThat(metrics).content().containsPattern("bayan_last_run_exit_code\\{[^\n]*} 2\n");
  }

  @Test
  void reportsThatCannotBeWrittenAreWarnings() throws Exception {
    briefing(GOOD);
    String none = folder.resolve("none/file").toString();

    assertThat(build("--log", none, "--metrics", none)).isZero();

    assertThat(err()).contains("warning: the log ", "warning: the metrics ");
  }

  @Test
  void aHookThatIsNoneIsRefusedBeforeAnythingIsBuilt() throws Exception {
    briefing(GOOD);

    assertThat(build("--on-success", "[1, {}")).isEqualTo(2);
    assertThat(build("--on-success", "[]")).isEqualTo(2);
    assertThat(build("--on-failure", "")).isEqualTo(2);
    assertThat(build("--hook-timeout", "0", "--on-failure", "x")).isEqualTo(2);

    assertThat(folder.resolve("out")).doesNotExist();
  }

  private void briefing(String json) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/a.json"), json);
  }

  private int build(String... more) {
    List<String> args = new ArrayList<>(List.of("build", "--format", "xlsx", "-i"));
    args.add(folder.resolve("in").toString());
    args.add("-o");
    args.add(folder.resolve("out").toString());
    args.addAll(List.of(more));
    return Commands.run(out, err, args.toArray(String[]::new));
  }

  private JsonNode run() throws IOException {
    return new JsonMapper().readTree(Files.readString(folder.resolve("out/run.json")));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
