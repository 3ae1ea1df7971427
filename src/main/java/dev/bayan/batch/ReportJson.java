package dev.bayan.batch;

import dev.bayan.batch.Outcome.State;
import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * {@code run.json} and {@code pack.json}: keys in a fixed order, line ends always LF. The schema of
 * the first is the resource {@code /schema/run.schema.json}.
 *
 * <p>Written without a tree: to get Jackson's mapper ready takes as long as a report of thousands.
 */
final class ReportJson {

  /** For machines: the same whatever the user reads. */
  private static final Messages ENGLISH = Messages.in("en");

  private static final JsonFactory JSON = new JsonFactory();

  /** Raised when a reader of the file would have to change. */
  private static final int FORM = 1;

  private static final List<State> REPORTED =
      List.of(State.BUILT, State.CURRENT, State.FAILED, State.REFUSED, State.UNSTARTED);

  private ReportJson() {}

  static byte[] write(PackRecord pack) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try (JsonGenerator json = JSON.createGenerator(new PrettyJson(), bytes)) {
      json.writeStartObject();
      json.writeNumberProperty("form", FORM);
      json.writeStringProperty("program", "bayan " + pack.version());
      json.writeStringProperty("id", pack.briefing().id());
      json.writeStringProperty("title", pack.briefing().title());
      json.writeStringProperty("language", pack.briefing().language());
      json.writeStringProperty("theme", pack.theme());
      json.writeStringProperty("fingerprint", pack.fingerprint());
      json.writeArrayPropertyStart("files");
      for (Map.Entry<String, PackRecord.Written> each : new TreeMap<>(pack.files()).entrySet()) {
        json.writeStartObject();
        json.writeStringProperty("name", each.getKey());
        json.writeNumberProperty("bytes", each.getValue().bytes());
        json.writeStringProperty("sha256", each.getValue().sha256());
        json.writeEndObject();
      }
      json.writeEndArray();
      describe(json, "warnings", pack.warnings());
      json.writeObjectPropertyStart("parity");
      for (Format format : pack.formats()) {
        // A pack with findings is never written.
        json.writeObjectPropertyStart(format.extension());
        json.writeBooleanProperty("checked", true);
        json.writeNumberProperty("findings", 0);
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return bytes.toByteArray();
  }

  /** One briefing after the other: a report of ten thousand is never in memory as a whole. */
  static void write(RunReport run, List<HookRun> hooks, OutputStream to) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(new PrettyJson(), to)) {
      json.writeStartObject();
      head(json, run);
      json.writeArrayPropertyStart("briefings");
      for (Outcome outcome : run.outcomes()) {
        describe(json, outcome);
      }
      json.writeEndArray();
      if (!hooks.isEmpty()) {
        json.writeArrayPropertyStart("hooks");
        hooks.forEach(hook -> describe(json, hook));
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private static void head(JsonGenerator json, RunReport run) {
    json.writeNumberProperty("form", FORM);
    json.writeStringProperty("program", "bayan " + run.version());
    json.writeStringProperty("run", run.id());
    json.writeStringProperty("started", run.started().toString());
    json.writeStringProperty("finished", run.finished().toString());
    json.writeStringProperty("ending", lowerCase(run.ending()));
    if (run.reason() != null) {
      json.writeStringProperty("reason", ENGLISH.say(run.reason()));
    }
    describe(json, run.looks());
    AskedJson.write(json, run.request());
    json.writeArrayPropertyStart("formats");
    run.formats().forEach(format -> json.writeString(format.extension()));
    json.writeEndArray();
    json.writeObjectPropertyStart("totals");
    json.writeNumberProperty("briefings", run.outcomes().size());
    for (State state : REPORTED) {
      json.writeNumberProperty(lowerCase(state), run.count(state));
    }
    json.writeNumberProperty("warnings", run.warnings());
    json.writeEndObject();
  }

  private static void describe(JsonGenerator json, Looks looks) {
    json.writeObjectPropertyStart("theme");
    json.writeStringProperty("name", looks.name());
    if (looks.source() != null) {
      json.writeStringProperty("file", looks.source().file());
      json.writeStringProperty("sha256", looks.source().sha256());
    }
    describe(json, "diagnostics", looks.warnings());
    json.writeEndObject();
  }

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
    describe(json, "diagnostics", outcome.diagnostics());
    json.writeEndObject();
  }

  private static void describe(JsonGenerator json, HookRun hook) {
    json.writeStartObject();
    json.writeStringProperty("on", hook.isForSuccess() ? "success" : "failure");
    json.writeStringProperty("program", hook.program());
    json.writeStringProperty("ending", lowerCase(hook.ending()));
    if (hook.ending() == HookRun.Ending.EXITED) {
      json.writeNumberProperty("exit", hook.exitCode());
    }
    json.writeNumberProperty("millis", hook.millis());
    json.writeEndObject();
  }

  private static void describe(JsonGenerator json, String name, List<Diagnostic> diagnostics) {
    json.writeArrayPropertyStart(name);
    for (Diagnostic each : diagnostics) {
      describe(json, each);
    }
    json.writeEndArray();
  }

  /**
   * The file is left out: a run's briefing names it, and a pack is the same wherever it came from.
   */
  private static void describe(JsonGenerator json, Diagnostic diagnostic) {
    json.writeStartObject();
    json.writeStringProperty("code", diagnostic.code());
    json.writeStringProperty("severity", lowerCase(diagnostic.severity()));
    json.writeStringProperty("pointer", diagnostic.pointer());
    if (diagnostic.line() > 0) {
      json.writeNumberProperty("line", diagnostic.line());
      json.writeNumberProperty("column", diagnostic.column());
      json.writeNumberProperty("length", diagnostic.length());
    }
    json.writeStringProperty("message", ENGLISH.say(diagnostic.message()));
    if (diagnostic.excerpt() != null) {
      json.writeStringProperty("excerpt", diagnostic.excerpt());
    }
    if (diagnostic.hint() != null) {
      json.writeStringProperty("hint", ENGLISH.say(diagnostic.hint()));
    }
    json.writeEndObject();
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** One property or element a line, two spaces a level. */
  private static final class PrettyJson extends ObjectWriteContext.Base {

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(indenter);
      printer.indentArraysWith(indenter);
      return printer;
    }
  }
}
