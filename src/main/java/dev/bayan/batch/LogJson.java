package dev.bayan.batch;

import dev.bayan.batch.Outcome.State;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Diagnostic.Severity;
import dev.bayan.read.Message;
import dev.bayan.read.Messages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines of a log, JSON Lines: an object in a line, LF at its end.
 *
 * <pre>
 * {"time":"2025-07-06T10:00:00Z","run":"20250706T100000.000Z","level":"info","event":"run-begun",…}
 * </pre>
 *
 * @param run the name of the run; empty where there was none
 */
record LogJson(String run, Instant time) {

  private static final Messages ENGLISH = Messages.in("en");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  byte[] begun(String version, int inputs) {
    ObjectNode node = line("info", "run-begun");
    node.put("program", "bayan " + version);
    node.put("briefings", inputs);
    return bytes(node);
  }

  byte[] briefing(Outcome outcome) {
    boolean isGood = outcome.state().isGood();
    String level = !isGood ? "error" : outcome.warnings() > 0 ? "warning" : "info";
    ObjectNode node = line(level, "briefing");
    node.put("file", outcome.file());
    node.put("id", outcome.id());
    node.put("state", lowerCase(outcome.state()));
    node.put("millis", outcome.millis());
    node.put("errors", outcome.diagnostics().size() - outcome.warnings());
    node.put("warnings", outcome.warnings());
    return bytes(node);
  }

  byte[] diagnostic(Diagnostic diagnostic) {
    ObjectNode node =
        line(diagnostic.severity() == Severity.ERROR ? "error" : "warning", "diagnostic");
    node.put("code", diagnostic.code());
    node.put("file", diagnostic.file());
    if (diagnostic.line() > 0) {
      node.put("line", diagnostic.line());
      node.put("column", diagnostic.column());
    }
    node.put("pointer", diagnostic.pointer());
    node.put("message", ENGLISH.say(diagnostic.message()));
    return bytes(node);
  }

  byte[] hook(HookRun hook) {
    ObjectNode node = line(hook.isGood() ? "info" : "warning", "hook");
    node.put("on", hook.isForSuccess() ? "success" : "failure");
    node.put("program", hook.program());
    node.put("ending", lowerCase(hook.ending()));
    node.put("exit", hook.exitCode());
    node.put("millis", hook.millis());
    return bytes(node);
  }

  byte[] ended(int exitCode, @Nullable RunReport report, @Nullable Message reason) {
    ObjectNode node = line(exitCode == 0 ? "info" : "error", "run-ended");
    node.put("exit", exitCode);
    if (report != null) {
      node.put("ending", lowerCase(report.ending()));
      for (State state : State.values()) {
        if (state != State.VALID) {
          node.put(lowerCase(state), report.count(state));
        }
      }
      node.put("warnings", report.warnings());
      node.put("millis", Math.max(0, report.duration().toMillis()));
    }
    if (reason != null) {
      node.put("reason", ENGLISH.say(reason));
    }
    return bytes(node);
  }

  private ObjectNode line(String level, String event) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("time", time.toString());
    node.put("run", run);
    node.put("level", level);
    node.put("event", event);
    return node;
  }

  private static byte[] bytes(ObjectNode node) {
    return (MAPPER.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
