package dev.bayan.batch;

import dev.bayan.export.Format;
import dev.bayan.read.Message;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@code run.json}, as far as a later run wants to know. */
final class RunJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RunJson() {}

  static LastRun read(byte[] json) throws BadRequestException {
    try {
      JsonNode run = MAPPER.readTree(json);
      List<LastRun.Briefing> briefings = new ArrayList<>();
      for (JsonNode each : run.path("briefings")) {
        String state = each.path("state").asString();
        boolean isGood = state.equals("built") || state.equals("current");
        briefings.add(new LastRun.Briefing(each.path("file").asString(), isGood));
      }
      Set<Format> formats = EnumSet.noneOf(Format.class);
      for (JsonNode each : run.path("formats")) {
        formats.add(Format.valueOf(each.asString().toUpperCase(Locale.ROOT)));
      }
      JsonNode theme = run.path("theme");
      String name = theme.path(theme.has("file") ? "file" : "name").asString();
      if (briefings.isEmpty()) {
        throw new BadRequestException(Message.of("batch.unbegun-last-run"));
      }
      if (formats.isEmpty() || name.isEmpty()) {
        throw new BadRequestException(Message.of("batch.bad-last-run"));
      }
      return new LastRun(briefings, formats, name);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new BadRequestException(Message.of("batch.bad-last-run"));
    }
  }
}
