package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.model.Briefing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * JSON is YAML (YAML 1.2.2, 1.3): what reads a file as YAML says the same of it, at the same
 * places, as what reads it as JSON.
 */
class YamlTwinTest {

  /**
   * What YAML has to say of the JSON inputs of which it says something else: those that are no
   * JSON. Bare words, comments, folded lines and a comma at the end are good YAML.
   */
  private static final Map<String, List<String>> DIFFERENT =
      Map.ofEntries(
          Map.entry("syntax-arabic-comma", List.of("B1112 1:11+1")),
          Map.entry(
              "syntax-arabic-digits", List.of("B2002 1:1+1", "B2002 1:1+1", "B2003 1:13+3/n")),
          Map.entry("syntax-bare-key", List.of("B2002 1:1+1", "B2002 1:1+1")),
          Map.entry("syntax-comment", List.of("B1105 3:7+1")),
          Map.entry("syntax-escape", List.of("B1105 1:12+2")),
          Map.entry("syntax-guillemets", List.of("B2002 1:1+1", "B2002 1:1+1", "B2101 1:8+3/id")),
          Map.entry("syntax-line-break", List.of("B2002 1:1+1", "B2002 1:1+1")),
          Map.entry("syntax-missing-comma", List.of("B1105 3:3+1")),
          Map.entry("syntax-nan", List.of("B2002 1:1+1", "B2002 1:1+1", "B2002 1:1+1")),
          Map.entry("syntax-no-colon", List.of("B1105 1:7+1")),
          Map.entry(
              "syntax-no-value",
              List.of(
                  "B2002 1:1+1", "B2002 1:1+1", "B2002 1:1+1", "B2003 1:2+3/a", "B2003 1:9+3/b")),
          Map.entry("syntax-number", List.of("B2002 1:1+1", "B2002 1:1+1", "B2002 1:1+1")),
          Map.entry("syntax-tab", List.of("B2002 1:1+1", "B2002 1:1+1", "B3002 2:14+1/title")),
          Map.entry("syntax-trailing-comma", List.of("B2002 1:1+1")),
          Map.entry("syntax-true", List.of("B2002 1:1+1", "B2002 1:1+1", "B2002 1:1+1")),
          Map.entry("syntax-unicode-escape", List.of("B1105 1:10+3")),
          Map.entry("syntax-wrong-bracket", List.of("B1105 1:12+1")));

  @Test
  void goodInputsGiveTheSameBriefing() {
    for (var folder : List.of(Fixtures.GOOD, Fixtures.INPUT)) {
      for (String name : Fixtures.names(folder, ".json")) {
        byte[] bytes = Fixtures.bytes(folder.resolve(name + ".json"));
        assertThat(accepted("a.yaml", bytes)).as(name).isEqualTo(accepted("a.json", bytes));
      }
    }
  }

  @Test
  void handWrittenTwinsGiveTheSameBriefing() {
    for (String name : Fixtures.names(Fixtures.GOOD, ".yaml")) {
      byte[] yaml = Fixtures.bytes(Fixtures.GOOD.resolve(name + ".yaml"));
      byte[] json = Fixtures.bytes(Fixtures.GOOD.resolve(name + ".json"));
      assertThat(accepted("a.yaml", yaml)).as(name).isEqualTo(accepted("a.json", json));
    }
  }

  @Test
  void badInputsAreRefusedForTheSameReasonsAtTheSamePlaces() {
    Map<String, List<String>> different = new TreeMap<>();
    Fixtures.bad()
        .forEach(
            (name, bad) -> {
              if (bad.file().endsWith(".json")) {
                List<String> yaml = said("a.yaml", bad.bytes());
                if (!yaml.equals(said("a.json", bad.bytes()))) {
                  different.put(name, yaml);
                }
              }
            });
    assertThat(different).isEqualTo(new TreeMap<>(DIFFERENT));
  }

  private static List<String> said(String file, byte[] bytes) {
    return Fixtures.diagnostics(Fixtures.read(file, bytes, new FolderNeighbours(Fixtures.BAD)))
        .stream()
        .map(d -> d.code() + " " + d.line() + ":" + d.column() + "+" + d.length() + d.pointer())
        .toList();
  }

  private static Briefing accepted(String file, byte[] bytes) {
    Reading reading = Fixtures.read(file, bytes);
    assertThat(new DiagnosticPrinter(Messages.in("en")).print(Fixtures.diagnostics(reading)))
        .isEmpty();
    return ((Reading.Accepted) reading).briefing();
  }
}
