package dev.bayan.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Themes for the reader's tests. */
final class ThemeFixtures {

  static final Path BAD = Path.of("src/test/resources/read/theme/bad");
  static final Path GOOD = Path.of("src/test/resources/read/theme/good");

  private static final ThemeReader READER = new ThemeReader(List.of("date", "source", "author"));

  private ThemeFixtures() {}

  static ThemeReading read(String file, byte[] bytes) {
    return READER.read(file, bytes, new ThemeFiles());
  }

  static ThemeReading read(String json) {
    return read("theme.json", json.getBytes(StandardCharsets.UTF_8));
  }

  static ThemeReading.Accepted accepted(String json) {
    if (read(json) instanceof ThemeReading.Accepted accepted) {
      return accepted;
    }
    throw new AssertionError(diagnostics(read(json)));
  }

  static List<Diagnostic> diagnostics(ThemeReading reading) {
    return switch (reading) {
      case ThemeReading.Accepted accepted -> accepted.warnings();
      case ThemeReading.Refused refused -> refused.diagnostics();
    };
  }

  /** What comes of each theme of a folder, by its name without the ending. */
  static NavigableMap<String, ThemeReading> all(Path folder) {
    NavigableMap<String, ThemeReading> all = new TreeMap<>();
    for (String name : Fixtures.names(folder, ".json")) {
      String file = name + ".json";
      all.put(name, read(file, Fixtures.bytes(folder.resolve(file))));
    }
    return all;
  }
}
