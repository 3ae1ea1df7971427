package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bayan.read.image.Images;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema that is shipped and the reader say the same, as far as a schema can say it. */
class BriefingSchemaTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final Schema SCHEMA = schema();

  /** What no schema can see of a file that can be parsed at all, and why. */
  private static final Map<String, String> UNSEEN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("B1104", "a parser hands on one of two equal keys"),
              Map.entry("B2102", "ids are compared across objects"),
              Map.entry("B2103", "ids are compared across objects"),
              Map.entry("B2104", "ids are compared across objects"),
              Map.entry("B2203", "the theme names the classifications"),
              Map.entry("B2301", "a row is as wide as another array is long"),
              Map.entry("B2501", "a schema opens no files"),
              Map.entry("B2503", "a schema opens no files"),
              Map.entry("B2504", "a schema opens no files"),
              Map.entry("B2801", "a schema opens no files"),
              Map.entry("B2802", "a schema opens no files"),
              Map.entry("B2803", "a schema opens no files"),
              Map.entry("B2804", "a schema opens no files"),
              Map.entry("B2805", "a schema opens no files"),
              Map.entry("B2702", "a schema opens no files"),
              Map.entry("B2703", "a schema opens no files"),
              Map.entry("B2704", "a schema opens no files"),
              Map.entry("B2711", "a schema opens no files"),
              Map.entry("B2712", "a schema opens no files"),
              Map.entry("B2713", "a schema opens no files"),
              Map.entry("B2714", "a schema opens no files"),
              Map.entry("B2715", "a schema opens no files"),
              Map.entry("B2716", "a schema opens no files"),
              Map.entry("B2717", "a schema opens no files"),
              Map.entry("B3003", "regular expressions see code points, and half of one is none"),
              Map.entry("B3007", "isolates are balanced, which no regular expression counts")));

  /** What a schema sees some of, and why not all. */
  private static final Map<String, String> HALF_SEEN =
      Map.of(
          "B2201", "the languages of ISO 639 are no pattern",
          "B2204", "the currencies of ISO 4217 are no pattern",
          "B2206", "what a URI is, no pattern says whole");

  /** Texts that stand in for every text of a good briefing, one at a time. */
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u00A0\u200F",
          "\u00AD",
          "x",
          "A b",
          "غزة",
          "a\nb",
          "a\tb",
          "a\u0007",
          "\u202Ea",
          "a\u2029b",
          "a\uFFFE",
          "-a",
          "a--b",
          "a".repeat(81),
          "2025-13-01",
          "2025-02-30",
          "0000-01-01",
          "2025-7-6",
          "٢٠٢٥-٠٧-٠٦",
          "2025-07-06",
          "ftp://example.org/",
          "https://",
          "https://a@example.org/",
          "https://example.org/ x",
          "HTTPS://EXAMPLE.ORG/a",
          "number:15",
          "number:16",
          "currency:usd",
          "Latin",
          "../map.png",
          "/map.png",
          "maps/map.png",
          "maps//map.png",
          "maps\\map.png",
          "c:map.png",
          "a.b");

  private static final List<String> VALUES =
      List.of("null", "true", "0", "-1.5", "[]", "{}", "[\"a\"]", "[[]]", "{\"x-a\": 1}");

  @Test
  void acceptsWhatTheReaderAccepts() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder :
        List.of(Fixtures.GOOD, Fixtures.INPUT, Path.of("src/test/resources/cases"))) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(file -> isBriefing(file)).forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(10);
    for (Path file : files) {
      JsonNode tree = tree(file.toString(), Files.readAllBytes(file));
      assertThat(SCHEMA.validate(tree)).as(file.toString()).isEmpty();
    }
  }

  @Test
  void refusesWhatTheReaderRefusesAndASchemaCanSee() {
    Set<String> unseen = new TreeSet<>();
    Fixtures.bad()
        .forEach(
            (name, bad) -> {
              JsonNode tree;
              try {
                tree = tree(bad.file(), bad.bytes());
              } catch (JacksonException e) {
                return;
              }
              if (tree.isMissingNode()) {
                return;
              }
              Set<String> errors = errors(bad.read());
              // Of the files that a briefing names a schema knows nothing.
              errors.retainAll(
                  Fixtures.diagnostics(bad.read()).stream()
                      .filter(diagnostic -> diagnostic.file().equals(bad.file()))
                      .map(Diagnostic::code)
                      .collect(Collectors.toSet()));
              // Where the file is no JSON or over a limit, the reader reads no further.
              if (errors.stream().anyMatch(code -> code.matches("B1(0|10[^4]|11|2).*"))) {
                return;
              }
              // A schema reads no Markdown, nor what is wrong with the text that comes of it.
              if (undecided(errors) || errors.contains("B2601")) {
                return;
              }
              List<Error> found = SCHEMA.validate(tree, BriefingSchemaTest::strictly);
              if (UNSEEN.keySet().containsAll(errors)) {
                unseen.addAll(errors);
              }
              assertThat(found.isEmpty())
                  .as("%s: %s, and the schema: %s", name, errors, found)
                  .isEqualTo(UNSEEN.keySet().containsAll(errors));
            });
    assertThat(unseen).as("codes that nothing shows to be unseen").contains("B2103", "B2801");
  }

  @Test
  void agreesOnEveryMutationOfAGoodBriefing() {
    JsonNode good = JSON.readTree(Fixtures.bytes(Fixtures.GOOD.resolve("everything.json")));
    ArrayNode content = (ArrayNode) good.at("/sections/0/content");
    content.addObject().put("image", "map.png").put("alt", "خريطة").put("caption", "ج");
    assertThat(agree(good)).as("the good one").isTrue();
    List<String> pointers = new ArrayList<>();
    collect(good, "", pointers);
    assertThat(pointers).hasSizeGreaterThan(100);
    int compared = 0;
    for (String pointer : pointers) {
      for (Consumer<JsonNode> mutation : mutations(good, pointer)) {
        JsonNode mutant = good.deepCopy();
        mutation.accept(mutant);
        compared += agree(mutant) ? 1 : 0;
      }
    }
    assertThat(compared).as("mutants on which both have a say").isGreaterThan(2_000);
  }

  @Test
  void aBriefingIsNeitherAnArrayNorAText() {
    for (String other : List.of("[]", "\"a\"", "1", "null", "{}")) {
      assertThat(agree(JSON.readTree(other))).isTrue();
    }
  }

  /** Whether reader and schema say the same; false where only the reader can say it. */
  private static boolean agree(JsonNode tree) {
    byte[] bytes = JSON.writeValueAsBytes(tree);
    byte[] image = Images.png(1, 1);
    Reading reading =
        Fixtures.read("mutant.json", bytes, (name, most) -> new Neighbours.Found.Bytes(image));
    Set<String> errors = errors(reading);
    if (undecided(errors) || (!errors.isEmpty() && UNSEEN.keySet().containsAll(errors))) {
      return false;
    }
    List<Error> found = SCHEMA.validate(tree, BriefingSchemaTest::strictly);
    assertThat(found.isEmpty())
        .as("%s\nreader: %s\nschema: %s", tree, Fixtures.diagnostics(reading), found)
        .isEqualTo(errors.isEmpty());
    return true;
  }

  /** Whether there is a half-seen error, and none that is seen in any case. */
  private static boolean undecided(Set<String> errors) {
    return errors.stream().anyMatch(HALF_SEEN::containsKey)
        && errors.stream()
            .allMatch(code -> HALF_SEEN.containsKey(code) || UNSEEN.containsKey(code));
  }

  private static List<Consumer<JsonNode>> mutations(JsonNode good, String pointer) {
    List<Consumer<JsonNode>> mutations = new ArrayList<>();
    JsonNode value = good.at(pointer);
    if (value instanceof ObjectNode) {
      for (String key : List.of("nonsense", "X-a", "x", "heading", "content", "from")) {
        mutations.add(root -> ((ObjectNode) root.at(pointer)).put(key, "a"));
      }
      mutations.add(root -> ((ObjectNode) root.at(pointer)).putArray("sections"));
      mutations.add(root -> ((ObjectNode) root.at(pointer)).put("x-mine", true));
    }
    if (value instanceof ArrayNode array) {
      mutations.add(root -> ((ArrayNode) root.at(pointer)).removeAll());
      for (int i = 0; i < 51; i += 50) {
        int times = i;
        mutations.add(
            root -> {
              for (int n = 0; n <= times; n++) {
                ((ArrayNode) root.at(pointer)).add(array.get(array.size() - 1).deepCopy());
              }
            });
      }
    }
    if (pointer.isEmpty()) {
      return mutations;
    }
    int slash = pointer.lastIndexOf('/');
    String parent = pointer.substring(0, slash);
    String key = pointer.substring(slash + 1);
    if (good.at(parent) instanceof ObjectNode) {
      mutations.add(root -> ((ObjectNode) root.at(parent)).remove(key));
      mutations.add(root -> ((ObjectNode) root.at(parent)).set(key + "s", value.deepCopy()));
    }
    List<JsonNode> others = new ArrayList<>();
    VALUES.forEach(other -> others.add(JSON.readTree(other)));
    TEXTS.forEach(other -> others.add(JSON.getNodeFactory().stringNode(other)));
    for (JsonNode other : others) {
      mutations.add(
          root -> {
            if (root.at(parent) instanceof ObjectNode object) {
              object.set(key, other);
            } else {
              ((ArrayNode) root.at(parent)).set(Integer.parseInt(key), other);
            }
          });
    }
    return mutations;
  }

  private static void collect(JsonNode node, String pointer, List<String> pointers) {
    if (pointer.startsWith("/x-")) {
      return;
    }
    pointers.add(pointer);
    if (node instanceof ObjectNode object) {
      object
          .propertyNames()
          .forEach(key -> collect(object.get(key), pointer + "/" + key, pointers));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), pointer + "/" + i, pointers);
    }
  }

  private static Set<String> errors(Reading reading) {
    return Fixtures.diagnostics(reading).stream()
        .filter(d -> d.severity() == Diagnostic.Severity.ERROR)
        .map(Diagnostic::code)
        .filter(code -> !code.equals(Code.AND_MORE.number()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void strictly(com.networknt.schema.ExecutionContext context) {
    context.executionConfig(config -> config.formatAssertionsEnabled(true));
  }

  private static boolean isBriefing(Path file) {
    String name = file.getFileName().toString();
    return name.matches(".*\\.ya?ml") || (name.endsWith(".json") && !name.equals("theme.json"));
  }

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static JsonNode tree(String file, byte[] bytes) {
    ObjectMapper mapper = file.endsWith(".json") ? JSON : YAML;
    String text = new String(bytes, StandardCharsets.UTF_8);
    // The reader drops the line break at the end of a block scalar; Jackson keeps it.
    String strip = text.replaceAll("(?m)([>|])$", "$1-");
    String read = file.endsWith(".json") ? text : strip;
    return mapper.readTree(read.startsWith("\uFEFF") ? read.substring(1) : read);
  }

  private static Schema schema() {
    String path = "/schema/briefing.schema.json";
    try (InputStream in = BriefingSchemaTest.class.getResourceAsStream(path)) {
      String text =
          new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
