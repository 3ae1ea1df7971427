package dev.bayan.batch;

import dev.bayan.batch.Outcome.State;
import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code run.json} and {@code pack.json}: keys in a fixed order, line ends always LF. The schema of
 * the first is the resource {@code /schema/run.schema.json}.
 */
final class ReportJson {

  /** For machines: the same whatever the user reads. */
  private static final Messages ENGLISH = Messages.in("en");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ObjectWriter WRITER = MAPPER.writer().with(printer());

  /** Raised when a reader of the file would have to change. */
  private static final int FORM = 1;

  private static final List<State> REPORTED =
      List.of(State.BUILT, State.CURRENT, State.FAILED, State.REFUSED, State.UNSTARTED);

  private ReportJson() {}

  static byte[] write(PackRecord pack) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("form", FORM);
    root.put("program", "bayan " + pack.version());
    root.put("id", pack.briefing().id());
    root.put("title", pack.briefing().title());
    root.put("language", pack.briefing().language());
    root.put("theme", pack.theme());
    root.put("fingerprint", pack.fingerprint());
    ArrayNode files = root.putArray("files");
    new TreeMap<>(pack.files())
        .forEach(
            (name, written) ->
                files
                    .addObject()
                    .put("name", name)
                    .put("bytes", written.bytes())
                    .put("sha256", written.sha256()));
    ArrayNode warnings = root.putArray("warnings");
    pack.warnings().forEach(warning -> describe(warnings.addObject(), warning));
    ObjectNode parity = root.putObject("parity");
    for (Format format : pack.formats()) {
      // A pack with findings is never written.
      parity.putObject(format.extension()).put("checked", true).put("findings", 0);
    }
    return bytes(root);
  }

  /** One briefing after the other: a report of ten thousand is never in memory as a whole. */
  static void write(RunReport run, List<HookRun> hooks, OutputStream to) throws IOException {
    try (JsonGenerator json = WRITER.createGenerator(to)) {
      json.writeStartObject();
      for (Map.Entry<String, JsonNode> each : head(run).properties()) {
        json.writeName(each.getKey());
        json.writeTree(each.getValue());
      }
      json.writeName("briefings");
      json.writeStartArray();
      for (Outcome outcome : run.outcomes()) {
        describe(json, outcome);
      }
      json.writeEndArray();
      if (!hooks.isEmpty()) {
        ArrayNode after = MAPPER.createArrayNode();
        hooks.forEach(hook -> describe(after.addObject(), hook));
        json.writeName("hooks");
        json.writeTree(after);
      }
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private static ObjectNode head(RunReport run) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("form", FORM);
    root.put("program", "bayan " + run.version());
    root.put("run", run.id());
    root.put("started", run.started().toString());
    root.put("finished", run.finished().toString());
    root.put("ending", lowerCase(run.ending()));
    if (run.reason() != null) {
      root.put("reason", ENGLISH.say(run.reason()));
    }
    describe(root.putObject("theme"), run.looks());
    AskedJson.write(root.putObject("asked"), run.request());
    ArrayNode formats = root.putArray("formats");
    run.formats().forEach(format -> formats.add(format.extension()));
    ObjectNode totals = root.putObject("totals");
    totals.put("briefings", run.outcomes().size());
    for (State state : REPORTED) {
      totals.put(lowerCase(state), run.count(state));
    }
    totals.put("warnings", run.warnings());
    return root;
  }

  private static void describe(ObjectNode node, Looks looks) {
    node.put("name", looks.name());
    if (looks.source() != null) {
      node.put("file", looks.source().file()).put("sha256", looks.source().sha256());
    }
    ArrayNode diagnostics = node.putArray("diagnostics");
    looks.warnings().forEach(warning -> describe(diagnostics.addObject(), warning));
  }

  /** Without a tree: there may be ten thousand. */
  private static void describe(JsonGenerator json, Outcome outcome) {
    json.writeStartObject();
    json.writeStringProperty("file", outcome.file());
    if (outcome.subject() != null) {
      json.writeStringProperty("id", outcome.subject().id());
      json.writeStringProperty("title", outcome.subject().title());
      json.writeStringProperty("sha256", outcome.subject().sha256());
    }
    json.writeStringProperty("state", lowerCase(outcome.state()));
    json.writeNumberProperty("millis", outcome.millis());
    json.writeName("diagnostics");
    ArrayNode diagnostics = MAPPER.createArrayNode();
    outcome.diagnostics().forEach(diagnostic -> describe(diagnostics.addObject(), diagnostic));
    json.writeTree(diagnostics);
    json.writeEndObject();
  }

  private static void describe(ObjectNode node, HookRun hook) {
    node.put("on", hook.isForSuccess() ? "success" : "failure");
    node.put("program", hook.program());
    node.put("ending", lowerCase(hook.ending()));
    if (hook.ending() == HookRun.Ending.EXITED) {
      node.put("exit", hook.exitCode());
    }
    node.put("millis", hook.millis());
  }

  /**
   * The file is left out: a run's briefing names it, and a pack is the same wherever it came from.
   */
  private static void describe(ObjectNode node, Diagnostic diagnostic) {
    node.put("code", diagnostic.code());
    node.put("severity", lowerCase(diagnostic.severity()));
    node.put("pointer", diagnostic.pointer());
    if (diagnostic.line() > 0) {
      node.put("line", diagnostic.line());
      node.put("column", diagnostic.column());
      node.put("length", diagnostic.length());
    }
    node.put("message", ENGLISH.say(diagnostic.message()));
    if (diagnostic.excerpt() != null) {
      node.put("excerpt", diagnostic.excerpt());
    }
    if (diagnostic.hint() != null) {
      node.put("hint", ENGLISH.say(diagnostic.hint()));
    }
  }

  private static byte[] bytes(ObjectNode root) {
    return (WRITER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }
}
