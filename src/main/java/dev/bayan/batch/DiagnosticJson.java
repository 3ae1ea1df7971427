package dev.bayan.batch;

import dev.bayan.read.Diagnostic;
import dev.bayan.read.Diagnostic.Severity;
import dev.bayan.read.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Diagnostics as a later run, or the end of this one, reads them again: in no language still. A
 * message is its key and what goes into its places; the file is left out.
 *
 * <pre>
 * {"code": "B4101", "severity": "WARNING", "message": ["batch.no-glyph", ["U+13000"]], …}
 * </pre>
 */
final class DiagnosticJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private DiagnosticJson() {}

  static ArrayNode write(List<Diagnostic> diagnostics) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Diagnostic each : diagnostics) {
      ObjectNode node = array.addObject();
      node.put("code", each.code());
      node.put("severity", each.severity().name());
      node.put("pointer", each.pointer());
      node.put("line", each.line());
      node.put("column", each.column());
      node.put("length", each.length());
      node.set("message", node(each.message()));
      if (each.excerpt() != null) {
        node.put("excerpt", each.excerpt());
      }
      if (each.hint() != null) {
        node.set("hint", node(each.hint()));
      }
    }
    return array;
  }

  static byte[] bytes(List<Diagnostic> diagnostics) {
    return MAPPER.writeValueAsBytes(write(diagnostics));
  }

  /**
   * Diagnostics from their bytes.
   *
   * @throws IllegalStateException if these are something else
   */
  static List<Diagnostic> read(byte[] json, String file) {
    try {
      return read(MAPPER.readTree(json), file);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Diagnostic> read(JsonNode array, String file) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (JsonNode node : array) {
      diagnostics.add(
          new Diagnostic(
              node.path("code").asString(),
              Severity.valueOf(node.path("severity").asString()),
              file,
              node.path("pointer").asString(),
              node.path("line").asInt(),
              node.path("column").asInt(),
              node.path("length").asInt(),
              message(node.path("message")),
              node.has("excerpt") ? node.path("excerpt").asString() : null,
              hint(node)));
    }
    return diagnostics;
  }

  private static @Nullable Message hint(JsonNode node) {
    return node.has("hint") ? message(node.path("hint")) : null;
  }

  private static ObjectNode node(Message message) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("key", message.key());
    node.set("args", args(message.args()));
    return node;
  }

  private static ArrayNode args(List<?> args) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Object arg : args) {
      switch (arg) {
        case Message message -> array.add(node(message));
        case List<?> list -> array.add(args(list));
        // It is only ever printed.
        default -> array.add(String.valueOf(arg));
      }
    }
    return array;
  }

  private static Message message(JsonNode node) {
    return new Message(node.path("key").asString(), args(node.path("args")));
  }

  private static List<Object> args(JsonNode array) {
    List<Object> args = new ArrayList<>();
    for (JsonNode arg : array) {
      args.add(arg.isObject() ? message(arg) : arg.isArray() ? args(arg) : arg.asString());
    }
    return args;
  }
}
