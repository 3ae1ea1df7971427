package dev.bayan.read;

import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Diagnostics for programs, as JSON Lines: an object in a line for each, always with the same keys,
 * null where there is nothing to say.
 *
 * <pre>
 * {"code":"B2003","severity":"error","file":"roles.json","line":3,"column":3,"length":8,…}
 * </pre>
 *
 * Whatever could steer a terminal is a JSON escape: the parsed text is the original one.
 */
public record DiagnosticJsonPrinter(Messages messages) implements DiagnosticForm {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Override
  public String print(Diagnostic diagnostic) {
    boolean placed = diagnostic.line() > 0;
    Message hint = diagnostic.hint();
    ObjectNode node = MAPPER.createObjectNode();
    node.put("code", diagnostic.code());
    node.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    node.put("file", diagnostic.file());
    node.put("line", placed ? diagnostic.line() : null);
    node.put("column", placed ? diagnostic.column() : null);
    node.put("length", placed ? diagnostic.length() : null);
    node.put("pointer", diagnostic.pointer());
    node.put("message", messages.say(diagnostic.message()));
    node.put("excerpt", diagnostic.excerpt());
    node.put("hint", hint == null ? null : messages.say(hint));
    return line(node);
  }

  @Override
  public String complaint(Message message) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("severity", "error");
    node.put("message", messages.say(message));
    return line(node);
  }

  private static String line(ObjectNode node) {
    return Echo.escaped(MAPPER.writeValueAsString(node)) + "\n";
  }
}
