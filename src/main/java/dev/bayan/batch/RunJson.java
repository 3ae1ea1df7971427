package dev.bayan.batch;

import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@code run.json}, as far as a later run wants to know. */
record RunJson(FileOps files) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final List<String> BAD = List.of("failed", "refused", "unstarted");

  /** Asked for by those who read a whole report only. */
  private static final class WholeJson {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
  }

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

  /** Whether all went well in the run of a report; not in one that is none. */
  boolean isGood(Path report) throws IOException {
    boolean isFinished = false;
    try (JsonParser json =
        JSON.createParser(ObjectReadContext.empty(), new Unrolling(files, report))) {
      json.nextToken();
      // What is told of each briefing comes later, and is not read.
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("ending")) {
          isFinished = json.getString().equals("finished");
        } else if (name.equals("totals")) {
          return isFinished && hasNoneBad(json);
        } else {
          json.skipChildren();
        }
      }
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException notJson) {
      return false;
    }
    return false;
  }

  /** Whether all that can go wrong is counted, and has the count of zero. */
  private static boolean hasNoneBad(JsonParser json) {
    int none = 0;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean isBad = BAD.contains(json.currentName());
      json.nextToken();
      none +=
          isBad && json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getLongValue() == 0
              ? 1
              : 0;
      json.skipChildren();
    }
    return none == BAD.size();
  }

  private LastRun read(byte[] json, Path output) throws IOException {
    JsonNode run = WholeJson.MAPPER.readTree(json);
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
