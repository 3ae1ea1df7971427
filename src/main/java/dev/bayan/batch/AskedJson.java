package dev.bayan.batch;

import dev.bayan.batch.Request.Trust;
import dev.bayan.export.Format;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * What a run was asked, as {@code run.json} has it, so that it can be asked again from anywhere.
 *
 * <pre>
 * "asked": {"folder": "/srv/bayan", "paths": ["input"], "strict": true, "trust": "sizes", …}
 * </pre>
 */
final class AskedJson {

  private AskedJson() {}

  static void write(JsonGenerator json, Request request) {
    json.writeObjectPropertyStart("asked");
    json.writeStringProperty("folder", here(request.output()).toString());
    json.writeArrayPropertyStart("paths");
    request.paths().forEach(path -> json.writeString(path.toString()));
    json.writeEndArray();
    if (request.theme() != null) {
      json.writeStringProperty("theme", request.theme());
    }
    json.writeBooleanProperty("strict", request.isStrict());
    json.writeStringProperty("trust", request.trust().name().toLowerCase(Locale.ROOT));
    json.writeNumberProperty("jobs", request.jobs());
    json.writeNumberProperty("timeout", request.bounds().timeout().toSeconds());
    if (request.bounds().maxFailures() != Long.MAX_VALUE) {
      json.writeNumberProperty("maxFailures", request.bounds().maxFailures());
    }
    json.writeEndObject();
  }

  /**
   * The same request, its paths as they are to be written here.
   *
   * @param run all of the report
   * @param files the briefings to name; empty for what was named then
   * @throws IllegalArgumentException if it is no request
   */
  static Request read(JsonNode run, List<String> files, Path output) {
    JsonNode asked = run.path("asked");
    List<String> names = new ArrayList<>(files);
    if (names.isEmpty()) {
      asked.path("paths").forEach(each -> names.add(each.asString()));
    }
    EnumSet<Format> formats = EnumSet.noneOf(Format.class);
    for (JsonNode each : run.path("formats")) {
      formats.add(Format.valueOf(each.asString().toUpperCase(Locale.ROOT)));
    }
    Trust trust = Trust.valueOf(asked.path("trust").asString().toUpperCase(Locale.ROOT));
    Bounds bounds =
        new Bounds(
            Duration.ofSeconds(asked.path("timeout").asLong()),
            asked.path("maxFailures").asLong(Long.MAX_VALUE),
            Bounds.NONE.admitted());
    return new Request(
            names.stream().map(name -> path(run, name, output)).toList(),
            output,
            formats,
            theme(run, output),
            asked.path("jobs").asInt(),
            asked.path("strict").asBoolean())
        // What was forced then is built; the rest is what is asked for again.
        .trusting(trust == Trust.NOTHING ? Trust.SIZES : trust)
        .within(bounds);
  }

  private static @Nullable String theme(JsonNode run, Path output) {
    String theme = run.path("asked").path("theme").asString("");
    if (theme.isEmpty()) {
      return null;
    }
    return ThemeFinder.isFile(theme) ? path(run, theme, output).toString() : theme;
  }

  /** A file of the run: as it was named where that is the same place from here, else the whole. */
  static Path path(JsonNode run, String name, Path output) {
    Path folder = here(output).resolve(run.path("asked").path("folder").asString());
    return folder.equals(here(output))
        ? folder.getFileSystem().getPath(name)
        : folder.resolve(name);
  }

  private static Path here(Path output) {
    return output.getFileSystem().getPath("").toAbsolutePath();
  }
}
