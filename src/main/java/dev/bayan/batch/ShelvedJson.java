package dev.bayan.batch;

import dev.bayan.batch.portal.Shelved;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a {@code pack.json} says of the pack it stands in. */
final class ShelvedJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ShelvedJson() {}

  /** The pack; null where the file is none of ours, or of another folder. */
  static @Nullable Shelved read(String folder, byte[] packJson) {
    JsonNode pack;
    try {
      pack = MAPPER.readTree(packJson);
    } catch (JacksonException notJson) {
      return null;
    }
    boolean isOurs = pack.path("program").asString("").startsWith("bayan ");
    if (!isOurs || !pack.path("id").asString("").equals(folder)) {
      return null;
    }
    List<String> files = new ArrayList<>();
    for (JsonNode file : pack.path("files")) {
      files.add(file.path("name").asString(""));
    }
    return new Shelved(
        folder, pack.path("title").asString(""), pack.path("language").asString("ar"), files);
  }
}
