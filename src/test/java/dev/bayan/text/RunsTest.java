package dev.bayan.text;

import static dev.bayan.text.Direction.LEFT_TO_RIGHT;
import static dev.bayan.text.Direction.RIGHT_TO_LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsTest {

  @Test
  void aParagraphOfSignsAndALeftToRightMarkIsNotForeign() {
    assertThat(Runs.of("(\u200E…", Direction.RIGHT_TO_LEFT).get(0).level()).isEqualTo(1);
  }

  /** Runs as {@code text|level} pairs. */
  private static List<String> runs(String text, Direction base) {
    return Runs.of(text, base).stream().map(run -> run.text() + "|" + run.level()).toList();
  }

  @Test
  void noTokenBeginsWhereNoneIsLookedFor() {
    String[] pieces = {
      "a",
      "C",
      "x7",
      "1",
      "٣",
      "0",
      "00",
      "974",
      "ب",
      "é",
      "\uD835\uDC00",
      "_",
      "+",
      "++",
      "#",
      "$",
      "@",
      ".",
      "-",
      "%",
      " ",
      "(",
      "http://",
      "https://x",
      "www.",
      "www.q.qa",
      "a@b.qa",
      "+974 4444 5555"
    };
    Random random = new Random(3);
    int found = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(1, 7); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String paragraph = text.toString();
      boolean mail = paragraph.indexOf('@') >= 0;
      Matcher token = Runs.LEFT_TO_RIGHT_TOKEN.matcher(paragraph).useTransparentBounds(true);
      for (int i = 0; i < paragraph.length(); i++) {
        if (token.region(i, paragraph.length()).lookingAt()) {
          found++;
          assertThat(Runs.mayBegin(paragraph, i, mail)).as("%s at %d", paragraph, i).isTrue();
        }
      }
    }
    assertThat(found).isGreaterThan(10_000);
  }

  @Test
  void latinNameInArabicIsARunOfItsOwn() {
    assertThat(runs("قال David أمس", RIGHT_TO_LEFT)).containsExactly("قال |1", "David|2", " أمس|1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "لا سلام بلا «حوار» حقيقي.",
        "«نعم»!",
        "— مسؤول (مصر)",
        "مصر (‏…",
        "قال: نعم، ثم ذهب؟"
      })
  void arabicAloneIsOnePhraseInAnEnglishDocumentToo(String text) {
    assertThat(runs(text, LEFT_TO_RIGHT)).containsExactly(text + "|1");
  }

  @Test
  void numbersStandAsArabicHasThemInAnEnglishDocument() {
    assertThat(runs("45.5% دخلت.", LEFT_TO_RIGHT)).containsExactly("45.5%|2", " دخلت.|1");
    assertThat(runs("(٢٠٢٥)", LEFT_TO_RIGHT)).containsExactly("(|0", "٢٠٢٥|2", ")|0");
  }

  @Test
  void arabicBesideEnglishWordsRunsAsTheDocumentDoes() {
    assertThat(runs("قال David.", LEFT_TO_RIGHT)).containsExactly("قال|1", " David.|0");
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
  @ValueSource(strings = {"«»", "‹›", "“”", "\"\"", "()", "[]"})
  void marksThatPairRunAsOne(String pair) {
    char opening = pair.charAt(0);
    char closing = pair.charAt(1);
    assertThat(runs("قال %cDavid%c Miller أمس".formatted(opening, closing), RIGHT_TO_LEFT))
        .containsExactly("قال " + opening + "|1", "David|2", closing + " |1", "Miller|2", " أمس|1");
    assertThat(runs("%cغزةDavid%c中".formatted(opening, closing), RIGHT_TO_LEFT))
        .containsExactly(opening + "غزة|1", "David|2", closing + "|1", "中|2");
    assertThat(runs("قال David %c1978%c أمس".formatted(opening, closing), RIGHT_TO_LEFT))
        .containsExactly("قال |1", "David " + opening + "1978" + closing + "|2", " أمس|1");
  }

  @Test
  void straightMarksThatDoNotPairRunAsTheSentenceDoes() {
    assertThat(runs("شاشة 24\" من Sony 5\" جديدة", RIGHT_TO_LEFT))
        .containsExactly("شاشة |1", "24|2", "\" من |1", "Sony 5|2", "\" جديدة|1");
  }

  @Test
  void telephoneThatTouchesAnAddressIsOneWithIt() {
    for (String touched : List.of("https://", "https://example.org/", "a@b.org/")) {
      String token = touched + "+974 ٤٤٤٤ ٥٥٥٥";
      assertThat(runs("قبل " + token + " بعد", RIGHT_TO_LEFT))
          .containsExactly("قبل |1", token + "|2", " بعد|1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/ar/brief?id=7&x=(1)",
        "www.example.org/a-b",
        "https://example.org/a[1]{b}",
        "press.desk@example.org",
        "+news@example.org",
        "+974 4444 5555",
        "+٩٧٤ ٤٤٤٤ ٥٥٥٥",
        "@press_desk",
        "#Gaza2025",
        "C++",
        "US$",
        "-45.5",
        "-3.5%",
        "+33 1 23 45 67 89",
        "+1 (212) 555-0100",
        "+1(212)555-0100",
        "00201012345678"
      })
  void tokenStaysOneLeftToRightRun(String token) {
    assertThat(runs("قبل " + token + " بعد", RIGHT_TO_LEFT))
        .containsExactly("قبل |1", token + "|2", " بعد|1");
  }

  /** Sums, ranges and lists run as the sentence does; only what is signed is a token. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "من 50,000 - 100,000 شاحنة",
        "بلغ 25,000 (2024-2025) طن",
        "بلغ 3.000 (2024) طن",
        "بين 10%-20% منها",
        "الرمز 000-000-000 هنا"
      })
  void sumsAndRangesAreNoTokens(String text) {
    assertThat(Runs.of(text, RIGHT_TO_LEFT).stream().filter(run -> !run.isRightToLeft()))
        .allSatisfy(run -> assertThat(run.text()).matches("[0-9.,]+%?"));
  }

  @Test
  void listOfNumbersAfterASignIsNoTelephone() {
    assertThat(runs("زاد +5 10 15 20 ثم", RIGHT_TO_LEFT)).contains("+5|2", "10|2", "15|2");
    assertThat(runs("في +12 (2019-2020) ثم", RIGHT_TO_LEFT)).contains("+12|2", "2019|2", "2020|2");
  }

  @Test
  void emojiIsNoLatinLetter() {
    assertThat(runs("🕊.", RIGHT_TO_LEFT)).containsExactly("🕊.|1");
  }

  @Test
  void longTextsAreResolvedAtOnce() {
    assertThat(runs("زر https://example.org/" + "a/".repeat(20_000) + " الآن", RIGHT_TO_LEFT))
        .hasSize(3);
    assertThat(runs("a_".repeat(50_000) + " ب", RIGHT_TO_LEFT)).hasSize(2);
    assertThat(runs("a".repeat(200_000) + " ب", RIGHT_TO_LEFT)).hasSize(2);
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

  @Test
  void textWithoutAnythingThatRunsTheOtherWayIsAsTheAlgorithmSays() {
    String letters = "\u0628\u0627\u0644\u0629\u06CC\u0671\u05D0";
    String signs =
        " .,:;!\u060C\u061B\u061F\u00AB\u00BB()[]{}<>\"'-\u2013\u2026/%\u066A$\u20AC\u00B0#@+=_\u00A0\u2009";
    String marks = "\u064E\u0651\u0670\u200C\u200D\u200F\u061C\u00AD\t\u2028";
    String alphabet = letters.repeat(4) + signs + marks;
    Random random = new Random(17);
    for (int n = 0; n < 20_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(12); text.length() < length; ) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Bidi bidi = new Bidi(text.toString(), Bidi.DIRECTION_RIGHT_TO_LEFT);
      List<String> expected = new ArrayList<>();
      for (int run = 0; run < bidi.getRunCount(); run++) {
        String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
        expected.add(part + "|" + bidi.getRunLevel(run));
      }
      assertThat(runs(text.toString(), RIGHT_TO_LEFT)).isEqualTo(expected);
    }
  }
}
