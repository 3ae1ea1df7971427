package dev.bayan.batch;

import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@code run.json}, as far as a later run wants to know. */
record RunJson(FileOps files) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /**
   * The last run into a folder.
   *
   * @throws BadRequestException if there was none, or nobody can tell what it was asked
   */
  LastRun lastRun(Path output) throws BadRequestException, IOException {
    Path file = output.resolve(OutputFolder.RUN);
    if (files.size(file) < 0) {
      throw new BadRequestException(
          Message.of("batch.no-last-run", Echo.isolated(output.toString())));
    }
    try {
      return read(files.read(file, Integer.MAX_VALUE - 8), output);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new BadRequestException(Message.of("batch.bad-last-run"));
    }
  }

  private LastRun read(byte[] json, Path output) throws IOException {
    JsonNode run = MAPPER.readTree(json);
    List<String> left = new ArrayList<>();
    // One that could not even begin has named none: what it was asked is all to do.
    boolean isGood = !run.path("briefings").isEmpty();
    for (JsonNode each : run.path("briefings")) {
      String state = each.path("state").asString();
      String name = each.path("file").asString();
      Path file = AskedJson.path(run, name, output);
      // One that failed and was thrown away is mended too.
      if (files.kind(file, false) != FileOps.Kind.MISSING) {
        left.add(name);
        isGood &= state.equals("built") || state.equals("current");
      }
    }
    return new LastRun(AskedJson.read(run, left, output), isGood);
  }
}
