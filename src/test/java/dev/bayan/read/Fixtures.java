package dev.bayan.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Input files for the reader's tests, and what those too large to keep are made of. */
final class Fixtures {

  static final Path BAD = Path.of("src/test/resources/read/bad");
  static final Path GOOD = Path.of("src/test/resources/read/good");
  static final Path INPUT = Path.of("input");

  private static final Set<String> CLASSIFICATIONS = Set.of("public", "internal", "secret");

  private Fixtures() {}

  static Reading read(String file, byte[] bytes) {
    return read(file, bytes, Neighbours.none());
  }

  /** Reads with the files of a folder beside it. */
  static Reading read(String file, byte[] bytes, Neighbours neighbours) {
    return new BriefingReader(CLASSIFICATIONS).read(file, bytes, neighbours);
  }

  static Reading read(String json) {
    return read("test.json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** What a diagnostic says, in English. */
  static String message(Diagnostic diagnostic) {
    return Messages.in("en").say(diagnostic.message());
  }

  static List<Diagnostic> diagnostics(Reading reading) {
    return switch (reading) {
      case Reading.Accepted accepted -> accepted.warnings();
      case Reading.Refused refused -> refused.diagnostics();
    };
  }

  /** A bad input: its file's name, what stands in it, and files made for it. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bad(String file, byte[] bytes, Map<String, byte[]> beside) {

    /** Reads it with its own files and those of the folder of bad inputs beside it. */
    Reading read() {
      Neighbours folder = new BesideBad();
      return Fixtures.read(
          file,
          bytes,
          (name, most) ->
              beside.containsKey(name)
                  ? new Neighbours.Found.Bytes(beside.get(name))
                  : folder.read(name, most));
    }
  }

  /** Every bad input by its name without the ending: the files of the folder, and the bombs. */
  static NavigableMap<String, Bad> bad() {
    NavigableMap<String, Bad> bad = new TreeMap<>();
    for (String ending : List.of(".json", ".yaml", ".yml")) {
      for (String name : names(BAD, ending)) {
        bad.put(name, new Bad(name + ending, bytes(BAD.resolve(name + ending)), Map.of()));
      }
    }
    bomb(bad, "bomb-brackets", "[".repeat(1_000_000));
    bomb(bad, "bomb-objects", "{\"a\":".repeat(100_000));
    bomb(bad, "bomb-document", " ".repeat(Limits.DOCUMENT + 1));
    bomb(bad, "bomb-tokens", "{\"x-a\": [\n" + "0,".repeat(Limits.TOKENS) + "0]}");
    String text = "a".repeat(Limits.STRING + 1);
    bomb(
        bad,
        "bomb-text",
        "{\"id\": \"a\", \"title\": \"" + text + "\", \"sections\": [{\"content\": [\"a\"]}]}");
    pictures(bad);
    return bad;
  }

  private static void pictures(Map<String, Bad> bad) {
    BadPictures.all()
        .forEach(
            (name, files) -> {
              String passages =
                  files.keySet().stream()
                      .map(file -> "  {\"image\": \"" + file + "\", \"alt\": \"خريطة\"}")
                      .collect(Collectors.joining(",\n"));
              String json =
                  "{\"id\": \"a\", \"title\": \"صور\", \"sections\": [{\"content\": [\n"
                      + passages
                      + "\n]}]}\n";
              byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
              bad.put(name, new Bad(name + ".json", bytes, files));
            });
  }

  private static void bomb(Map<String, Bad> bad, String name, String text) {
    bad.put(name, new Bad(name + ".json", text.getBytes(StandardCharsets.US_ASCII), Map.of()));
  }

  /** The names of the files of a folder that end so, without the ending. */
  static Set<String> names(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .forEach(name -> names.add(name.substring(0, name.length() - ending.length())));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
