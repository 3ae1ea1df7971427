package dev.bayan.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Input files for the reader's tests, and what those too large to keep are made of. */
final class Fixtures {

  static final Path BAD = Path.of("src/test/resources/read/bad");
  static final Path GOOD = Path.of("src/test/resources/read/good");
  static final Path INPUT = Path.of("input");

  private static final Set<String> CLASSIFICATIONS = Set.of("public", "internal", "secret");

  private Fixtures() {}

  static Reading read(String file, byte[] bytes) {
    return new BriefingReader(CLASSIFICATIONS).read(file, bytes);
  }

  static Reading read(String json) {
    return read("test.json", json.getBytes(StandardCharsets.UTF_8));
  }

  static List<Diagnostic> diagnostics(Reading reading) {
    return switch (reading) {
      case Reading.Accepted accepted -> accepted.warnings();
      case Reading.Refused refused -> refused.diagnostics();
    };
  }

  /** Every bad input by its name: the files of the folder, and the bombs. */
  static NavigableMap<String, byte[]> bad() {
    NavigableMap<String, byte[]> bad = new TreeMap<>();
    for (String name : names(BAD, ".json")) {
      bad.put(name, bytes(BAD.resolve(name + ".json")));
    }
    bad.put("bomb-brackets", ascii("[".repeat(1_000_000)));
    bad.put("bomb-objects", ascii("{\"a\":".repeat(100_000)));
    bad.put("bomb-document", ascii(" ".repeat(Limits.DOCUMENT + 1)));
    bad.put("bomb-tokens", ascii("{\"x-a\": [\n" + "0,".repeat(Limits.TOKENS) + "0]}"));
    String text = "a".repeat(Limits.STRING + 1);
    bad.put(
        "bomb-text",
        ascii(
            "{\"id\": \"a\", \"title\": \""
                + text
                + "\", \"sections\": [{\"content\": [\"a\"]}]}"));
    return bad;
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

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
