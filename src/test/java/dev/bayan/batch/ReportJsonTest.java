package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportJsonTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir Path folder;

  @Test
  void theRunReportHasWhatItsSchemaRequiresAndNothingElse() throws Exception {
    Path in = folder.resolve("in");
    Fakes.write(in, "a.json", "?a", "words");
    Fakes.write(in, "b.json", "!", "");
    Fakes.build(Fakes.rooms(), in, folder.resolve("out"));
    JsonNode schema;
    try (InputStream resource = getClass().getResourceAsStream("/schema/run.schema.json")) {
      schema = MAPPER.readTree(resource);
    }
    JsonNode run = MAPPER.readTree(folder.resolve("out/run.json").toFile());

    conforms(run, schema, schema, "");

    assertThat(run.at("/totals/built").intValue()).isEqualTo(1);
    assertThat(run.at("/totals/refused").intValue()).isEqualTo(1);
    assertThat(run.at("/totals/warnings").intValue()).isEqualTo(1);
    assertThat(run.at("/briefings/1/diagnostics/0/code").stringValue()).isEqualTo("B2002");
  }

  @Test
  void thePackRecordAgreesWithTheFilesBesideIt() throws Exception {
    Path in = folder.resolve("in");
    Fakes.write(in, "a.json", "a", "words");
    Fakes.build(Fakes.rooms(), in, folder.resolve("out"));

    JsonNode pack = MAPPER.readTree(folder.resolve("out/a/pack.json").toFile());

    assertThat(pack.get("files")).hasSize(3);
    for (JsonNode file : pack.get("files")) {
      byte[] bytes = Files.readAllBytes(folder.resolve("out/a/" + file.get("name").stringValue()));
      assertThat(file.get("bytes").intValue()).isEqualTo(bytes.length);
      assertThat(file.get("sha256").stringValue())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
    assertThat(pack.get("title").stringValue()).isEqualTo("عنوان");
    assertThat(pack.at("/parity/pdf/checked").booleanValue()).isTrue();
  }

  @Test
  void theFingerprintFollowsInputFormatsThemeAndVersion() throws Exception {
    Path in = folder.resolve("in");
    Fakes.write(in, "a.json", "a", "words");
    Rooms rooms = Fakes.rooms();
    Set<String> seen = new TreeSet<>();

    seen.add(fingerprint(rooms, in));
    assertThat(seen.add(fingerprint(rooms, in))).as("nothing changed").isFalse();
    seen.add(fingerprint(withVersion("2", rooms), in));
    Files.writeString(in.resolve("theme.json"), "{}");
    seen.add(fingerprint(rooms, in));
    Fakes.write(in, "a.json", "a", "other words");
    seen.add(fingerprint(rooms, in));

    assertThat(seen).hasSize(4);
  }

  private static Rooms withVersion(String version, Rooms rooms) {
    return new Rooms(
        version, rooms.themes(), rooms.reader(), rooms.planner(), rooms.exporters(), rooms.proof());
  }

  private String fingerprint(Rooms rooms, Path in) throws Exception {
    Fakes.build(rooms, in, folder.resolve("out"));
    return MAPPER
        .readTree(folder.resolve("out/a/pack.json").toFile())
        .get("fingerprint")
        .stringValue();
  }

  /** As much of JSON Schema as run.schema.json uses of it for structure. */
  private static void conforms(JsonNode value, JsonNode schema, JsonNode root, String place) {
    if (schema.has("$ref")) {
      schema = root.at(schema.get("$ref").stringValue().substring(1));
    }
    if (schema.has("enum")) {
      assertThat(schema.get("enum")).as(place).contains(value);
    }
    switch (schema.path("type").asString("")) {
      case "object" -> {
        assertThat(value.isObject()).as(place).isTrue();
        for (JsonNode name : schema.get("required")) {
          assertThat(value.has(name.stringValue())).as(place + "/" + name).isTrue();
        }
        for (String name : value.propertyNames()) {
          assertThat(schema.get("properties").has(name)).as(place + "/" + name).isTrue();
          conforms(value.get(name), schema.get("properties").get(name), root, place + "/" + name);
        }
      }
      case "array" -> {
        assertThat(value.isArray()).as(place).isTrue();
        for (JsonNode item : value) {
          conforms(item, schema.get("items"), root, place + "/*");
        }
      }
      case "integer" -> assertThat(value.isIntegralNumber()).as(place).isTrue();
      case "boolean" -> assertThat(value.isBoolean()).as(place).isTrue();
      case "string" -> assertThat(value.isString()).as(place).isTrue();
      default -> assertThat(schema.has("enum") || schema.has("const")).as(place).isTrue();
    }
  }
}
