package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** A good theme with pieces of it replaced: an answer each time, never an exception. */
class ThemePropertyTest {

  private static final String GOOD =
      new String(
              Fixtures.bytes(ThemeFixtures.GOOD.resolve("everything.json")), StandardCharsets.UTF_8)
          // Fonts are looked at elsewhere, and take their time.
          .replaceAll("(?s)\"fonts\": \\{.*?\\]\\s*},", "");

  private static final List<String> PIECES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "72.5",
          "1e400",
          "1E-400",
          "\"\"",
          "\"ink\"",
          "\"#FFFFFF\"",
          "\"0mm\"",
          "\"1e3mm\"",
          "\"A4\"",
          "\"{classification}\"",
          "\"{}\"",
          "\"{title\"",
          "[]",
          "{}",
          "{\"x-a\": 1}",
          "{\"image\": \"wide.png\", \"alt\": \"a\"}",
          "\"\\u202E\"",
          "\"\\ud800\"",
          ",",
          "}",
          "]",
          ":",
          "\"سري\"");

  /** A place as a part of the whole, how much is replaced, and with what. */
  record Change(double at, int length, String piece) {}

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<Double> at = Arbitraries.doubles().between(0, 1);
    Arbitrary<Integer> length = Arbitraries.integers().between(0, 12);
    Arbitrary<String> piece = Arbitraries.of(PIECES);
    return Combinators.combine(at, length, piece).as(Change::new).list().ofMinSize(1).ofMaxSize(3);
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void anyReplacement(@ForAll("changes") List<Change> changes) {
    StringBuilder theme = new StringBuilder(GOOD);
    for (Change change : changes) {
      int start = (int) (change.at() * theme.length());
      theme.replace(start, Math.min(theme.length(), start + change.length()), change.piece());
    }
    answers(theme.toString());
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void anyValueReplaced(@ForAll("changes") List<Change> changes) {
    String theme = GOOD;
    for (Change change : changes) {
      // The value of some key: from a colon to the next comma or bracket.
      int colon = theme.indexOf(": ", (int) (change.at() * theme.length()));
      int end = colon;
      while (colon >= 0 && end < theme.length() && ",}]\n".indexOf(theme.charAt(end)) < 0) {
        end++;
      }
      theme =
          colon < 0 ? theme : theme.substring(0, colon + 2) + change.piece() + theme.substring(end);
    }
    answers(theme);
  }

  private static void answers(String theme) {
    ThemeReading reading = ThemeFixtures.read(theme);
    List<Diagnostic> diagnostics = ThemeFixtures.diagnostics(reading);
    boolean error = diagnostics.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
    assertThat(reading instanceof ThemeReading.Refused).as(theme).isEqualTo(error);
    assertThat(diagnostics).as(theme).allMatch(d -> d.line() > 0 && d.column() > 0);
    assertThat(new DiagnosticPrinter(Messages.in("en")).print(diagnostics)).isNotNull();
  }
}
