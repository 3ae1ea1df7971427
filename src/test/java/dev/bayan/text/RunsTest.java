package dev.bayan.text;

import static dev.bayan.text.Direction.LEFT_TO_RIGHT;
import static dev.bayan.text.Direction.RIGHT_TO_LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsTest {

  /** Runs as {@code text|level} pairs. */
  private static List<String> runs(String text, Direction base) {
    return Runs.of(text, base).stream().map(run -> run.text() + "|" + run.level()).toList();
  }

  @Test
  void latinNameInArabicIsARunOfItsOwn() {
    assertThat(runs("قال David أمس", RIGHT_TO_LEFT)).containsExactly("قال |1", "David|2", " أمس|1");
  }

  @Test
  void bracketsAfterALatinNameStayWithIt() {
    assertThat(runs("في Camp David (1978) أمس", RIGHT_TO_LEFT))
        .containsExactly("في |1", "Camp David (1978)|2", " أمس|1");
  }

  @Test
  void bracketsRoundALatinWordRunAsTheSentenceDoes() {
    assertThat(runs("قطر (Qatar) هنا", RIGHT_TO_LEFT))
        .containsExactly("قطر (|1", "Qatar|2", ") هنا|1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/ar/brief?id=7&x=(1)",
        "www.example.org/a-b",
        "press.desk@example.org",
        "+974 4444 5555",
        "+٩٧٤ ٤٤٤٤ ٥٥٥٥",
        "@press_desk",
        "#Gaza2025",
        "C++",
        "US$",
        "-45.5"
      })
  void tokenStaysOneLeftToRightRun(String token) {
    assertThat(runs("قبل " + token + " بعد", RIGHT_TO_LEFT))
        .containsExactly("قبل |1", token + "|2", " بعد|1");
  }

  @Test
  void stopAfterAnAddressBelongsToTheSentence() {
    assertThat(runs("زر https://example.org.", RIGHT_TO_LEFT))
        .containsExactly("زر |1", "https://example.org|2", ".|1");
  }

  @Test
  void bracketRoundAnAddressIsNotPartOfIt() {
    assertThat(runs("الموقع (https://example.org/a) هنا", RIGHT_TO_LEFT))
        .containsExactly("الموقع (|1", "https://example.org/a|2", ") هنا|1");
  }

  @Test
  void rangeOfYearsReadsRightToLeft() {
    assertThat(runs("في ٢٠٢٥–٢٠٢٦.", RIGHT_TO_LEFT))
        .containsExactly("في |1", "٢٠٢٥|2", "–|1", "٢٠٢٦|2", ".|1");
  }

  @Test
  void arabicIndicNumberTakesComplexScriptFormattingAndWesternDoesNot() {
    List<Run> runs = Runs.of("في ٢٠٢٥ أو 2025 تقريبا", RIGHT_TO_LEFT);
    assertThat(runs.stream().filter(Run::complex).map(Run::text)).contains("٢٠٢٥");
    assertThat(runs.stream().filter(run -> !run.complex()).map(Run::text)).containsExactly("2025");
  }

  @Test
  void whollyLatinParagraphIsOneRunEvenInAnArabicDocument() {
    assertThat(runs("=SUM(A1:A9).", RIGHT_TO_LEFT)).containsExactly("=SUM(A1:A9).|2");
  }

  @Test
  void numberAloneFollowsTheDocument() {
    assertThat(runs("25%", RIGHT_TO_LEFT)).containsExactly("25%|2");
  }

  @Test
  void isolatesDecideLevelsAndAreLeftOut() {
    assertThat(runs("أ \u2068(abc)\u2069 ب", RIGHT_TO_LEFT))
        .containsExactly("أ |1", "(abc)|2", " ب|1");
  }

  @Test
  void arabicInEnglishIsARunOfItsOwn() {
    assertThat(runs("Cairo (القاهرة) hosts", LEFT_TO_RIGHT))
        .containsExactly("Cairo (|0", "القاهرة|1", ") hosts|0");
  }

  @Test
  void runsJoinedAreTheParagraph() {
    String text =
        "قالت Reuters: 45.5% من +974 4444 5555 (أو press@example.org) في ٢٠٢٥–٢٠٢٦، «نعم».";
    assertThat(Runs.of(text, RIGHT_TO_LEFT).stream().map(Run::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @Test
  void emptyTextHasNoRuns() {
    assertThat(Runs.of("", RIGHT_TO_LEFT)).isEmpty();
  }
}
