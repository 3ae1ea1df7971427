package dev.bayan.batch;

import dev.bayan.batch.Manifest.Entry;
import dev.bayan.batch.Manifest.Known;
import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of the manifest. It is read token by token, because an up-to-date run over ten thousand
 * briefings does little else; the warnings come last, and are left where they are.
 */
final class ManifestJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String WARNINGS = "warnings";

  private ManifestJson() {}

  static String write(Entry entry) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("id", entry.subject().id());
    root.put("title", entry.subject().title());
    root.put("language", entry.subject().language());
    root.put("notation", entry.notation());
    root.put("input", entry.ingredients().input());
    // Pairs, not keys: a parser remembers every key it has ever seen.
    ArrayNode beside = root.putArray("beside");
    entry.ingredients().beside().forEach((name, hash) -> beside.add(name).add(hash));
    root.put("version", entry.version());
    root.put("looks", entry.looks());
    ArrayNode formats = root.putArray("formats");
    entry.formats().forEach(format -> formats.add(format.name()));
    ArrayNode files = root.putArray("files");
    new TreeMap<>(entry.files())
        .forEach((name, written) -> files.add(name).add(written.bytes()).add(written.sha256()));
    root.set(WARNINGS, DiagnosticJson.write(entry.warnings()));
    return MAPPER.writeValueAsString(root);
  }

  static Known read(byte[] file, int from, int length) {
    Map<String, String> words = new HashMap<>();
    Map<String, String> beside = new TreeMap<>();
    Map<String, PackRecord.Written> files = new TreeMap<>();
    Format[] formats = new Format[0];
    boolean warns = false;
    try (JsonParser parser = MAPPER.createParser(file, from, length)) {
      parser.nextToken();
      while (!warns && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
          case "beside" -> beside(parser, beside);
          case "files" -> files(parser, files);
          case "formats" -> formats = formats(parser);
          case WARNINGS -> warns = parser.nextToken() != JsonToken.END_ARRAY;
          default -> {
            if (value == JsonToken.VALUE_STRING) {
              words.put(name, parser.getString());
            } else {
              parser.skipChildren();
            }
          }
        }
      }
    }
    Ingredients ingredients = new Ingredients(word(words, "input"), new TreeMap<>(beside));
    Entry entry =
        new Entry(
            new Subject(
                word(words, "id"),
                word(words, "title"),
                word(words, "language"),
                ingredients.hash()),
            word(words, "notation"),
            ingredients,
            word(words, "version"),
            word(words, "looks"),
            Arrays.asList(formats),
            files,
            List.of());
    return new Known(entry, warns, from, length);
  }

  /** The warnings in a line, as if they were of a file of this name. */
  static List<Diagnostic> warnings(byte[] line, String file) {
    return DiagnosticJson.read(MAPPER.readTree(line).path(WARNINGS), file);
  }

  private static String word(Map<String, String> words, String name) {
    return words.getOrDefault(name, "");
  }

  private static void beside(JsonParser parser, Map<String, String> beside) {
    while (parser.nextToken() == JsonToken.VALUE_STRING) {
      String name = parser.getString();
      parser.nextToken();
      beside.put(name, parser.getString());
    }
  }

  private static void files(JsonParser parser, Map<String, PackRecord.Written> files) {
    while (parser.nextToken() == JsonToken.VALUE_STRING) {
      String name = parser.getString();
      parser.nextToken();
      long bytes = parser.getLongValue();
      parser.nextToken();
      files.put(name, new PackRecord.Written(bytes, parser.getString()));
    }
  }

  private static Format[] formats(JsonParser parser) {
    Format[] formats = new Format[Format.values().length];
    int count = 0;
    while (parser.nextToken() == JsonToken.VALUE_STRING) {
      formats[count++] = Format.valueOf(parser.getString().toUpperCase(Locale.ROOT));
    }
    return Arrays.copyOf(formats, count);
  }
}
