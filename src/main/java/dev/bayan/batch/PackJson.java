package dev.bayan.batch;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@code pack.json}, as far as what it says can be held against the files beside it. */
final class PackJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private PackJson() {}

  /** The files of a pack, by name; empty where the record is no such thing. */
  static Map<String, PackRecord.Written> files(byte[] json) {
    Map<String, PackRecord.Written> files = new TreeMap<>();
    try {
      for (JsonNode file : MAPPER.readTree(json).path("files")) {
        files.put(
            file.path("name").asString(),
            new PackRecord.Written(file.path("bytes").asLong(), file.path("sha256").asString()));
      }
    } catch (JacksonException e) {
      return Map.of();
    }
    return files;
  }
}
