package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is at a limit passes; what is one beyond it does not. */
class LimitsTest {

  @Test
  void depth() {
    assertThat(codes(extra(nested(Limits.DEPTH - 1)))).isEmpty();
    assertThat(codes(extra(nested(Limits.DEPTH)))).containsExactly("B1202");
  }

  @Test
  void nameLength() {
    assertThat(codes(with("\"x-" + "a".repeat(Limits.NAME - 2) + "\": 1, "))).isEmpty();
    assertThat(codes(with("\"x-" + "a".repeat(Limits.NAME - 1) + "\": 1, ")))
        .containsExactly("B1204");
  }

  @Test
  void textLength() {
    assertThat(codes(extra("\"" + "a".repeat(Limits.STRING) + "\""))).isEmpty();
    assertThat(codes(extra("\"" + "a".repeat(Limits.STRING + 1) + "\""))).containsExactly("B1205");
  }

  @Test
  void tokens() {
    // The rest of the briefing is 15 tokens, the array itself 2, its key and its first item 1 each.
    assertThat(codes(extra("[0" + ",0".repeat(Limits.TOKENS - 19) + "]"))).isEmpty();
    assertThat(codes(extra("[0" + ",0".repeat(Limits.TOKENS - 18) + "]"))).containsExactly("B1203");
  }

  @Test
  void digitsAndExponents() {
    assertThat(codes(extra("-" + "9".repeat(90) + "." + "9".repeat(10)))).isEmpty();
    assertThat(codes(extra("0." + "1".repeat(100)))).containsExactly("B1206");
    assertThat(codes(extra("[1e400, 1E-0400, 1e+400]"))).isEmpty();
    assertThat(codes(extra("1e401"))).containsExactly("B1207");
    assertThat(codes(extra("1e-1000000000"))).containsExactly("B1207");
    assertThat(codes(extra("1e" + "9".repeat(100_000)))).containsExactly("B1207");
  }

  @Test
  void idLength() {
    String json = with("").replace("\"id\": \"a\"", "\"id\": \"%s\"");
    assertThat(codes(String.format(Locale.ROOT, json, "a".repeat(80)))).isEmpty();
    assertThat(codes(String.format(Locale.ROOT, json, "a".repeat(81)))).containsExactly("B2101");
    assertThat(codes(String.format(Locale.ROOT, json, "a-".repeat(500_000))))
        .containsExactly("B2101");
  }

  @Test
  void problemsAreCountedBeyondTheHundredth() {
    List<Diagnostic> found =
        Fixtures.diagnostics(Fixtures.read(with("\"keywords\": [0" + ",0".repeat(5_000) + "], ")));
    assertThat(found).hasSize(Limits.PROBLEMS + 1);
    assertThat(Fixtures.message(found.get(Limits.PROBLEMS))).contains("4901 more");
  }

  @Test
  void warningsLeaveNoErrorUnshown() {
    String warned = "\"a\uFEFF\", ".repeat(150);
    List<Diagnostic> found =
        Fixtures.diagnostics(Fixtures.read(with("\"keywords\": [" + warned + "0], ")));
    assertThat(found).hasSize(Limits.PROBLEMS + 1);
    assertThat(found).extracting(Diagnostic::code).contains("B2001", "B1901");
  }

  @Test
  void aTextFullOfBadCharactersIsReadInOneGo() {
    String text = "\\u0007".repeat(300_000);
    assertThat(codes(with("\"author\": \"" + text + "\", "))).containsOnly("B3001", "B1901");
  }

  @Test
  void aLongPathToManyNodesTakesNoMemory() {
    String path = ("{\"x-" + "a".repeat(900) + "\":").repeat(60);
    String nodes = "[0" + ",0".repeat(500_000) + "]";
    assertThat(codes(extra(path + nodes + "}".repeat(60)))).isEmpty();
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static String extra(String value) {
    return with("\"x-a\": " + value + ", ");
  }

  private static String with(String members) {
    return "{"
        + members
        + "\"id\": \"a\", \"title\": \"a\", \"sections\": [{\"content\": [\"a\"]}]}";
  }

  private static List<String> codes(String json) {
    return Fixtures.diagnostics(Fixtures.read(json)).stream().map(Diagnostic::code).toList();
  }
}
