package dev.bayan.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.RichText.Piece;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inline Markdown: what is marked up, what stands as it is written, and what is refused. */
class MarkdownTest {

  private static final URI PAGE = URI.create("https://example.org/a");

  @Test
  void strongEmphasisAndLinksCombine() {
    assertThat(pieces("أ **ب *ج* [د](https://example.org/a)** ه"))
        .containsExactly(
            new Piece("أ ", false, false, null),
            new Piece("ب ", true, false, null),
            new Piece("ج", true, true, null),
            new Piece(" ", true, false, null),
            new Piece("د", true, false, PAGE),
            new Piece(" ه", false, false, null));
    assertThat(pieces("[**أ** *ب*](https://example.org/a)"))
        .containsExactly(
            new Piece("أ", true, false, PAGE),
            new Piece(" ", false, false, PAGE),
            new Piece("ب", false, true, PAGE));
    assertThat(pieces("[م](mailto:a@example.org)"))
        .containsExactly(new Piece("م", false, false, URI.create("mailto:a@example.org")));
  }

  @Test
  void emphasisBesideArabicPunctuationAndInsideWords() {
    assertThat(strong("قال **«نعم»** أمس")).containsExactly("«نعم»");
    assertThat(strong("كلمة**مهمة**هنا")).containsExactly("مهمة");
    assertThat(strong("**أولًا**، ثم **ثانيًا**؛ و(**ثالثًا**)؟"))
        .containsExactly("أولًا", "ثانيًا", "ثالثًا");
    assertThat(strong("و**مهم**ة")).containsExactly("مهم");
    // A star between a letter and a bracket neither opens nor closes.
    assertThat(strong("قال**«نعم»**أمس")).isEmpty();
  }

  @Test
  void allElseStandsAsItIsWritten() {
    for (String text :
        List.of(
            "# عنوان",
            "- بند",
            "1. بند",
            "> قول",
            "    أربع مسافات",
            "---",
            "***",
            "[أ]: https://example.org",
            "[أ][ب]",
            "[أ]",
            "  مسافات  ",
            "`**x**` ``a`b``",
            "<https://example.org/a> <a@example.org>",
            "a < b & c > d",
            "&none; & AT&T",
            "C:\\dir",
            "| a | b |",
            "~~a~~",
            "snake_case_name",
            "2 * 3 * 4",
            "* أ",
            "شرطة \\")) {
      assertThat(read(text)).as(text).isEqualTo(List.of(RichText.plain(text)));
    }
  }

  @Test
  void escapesAndEntitiesAreUndone() {
    assertThat(text("\\*\\*أ\\*\\* \\[ب\\] &laquo;ج&raquo; &#1594; &#x063A; &amp;amp;"))
        .isEqualTo("**أ** [ب] «ج» غ غ &amp;");
  }

  @Test
  void theGateSeesWhatAnEntityMeans() {
    assertThat(said("أ &#x202E; ب")).containsExactly("B3005 5:11+8");
    assertThat(said("أ &NewLine;&Tab;")).containsExactly("B3002 5:11+9", "B3002 5:20+5");
    assertThat(said("أ &#7;")).containsExactly("B3001 5:11+4");
    assertThat(said("&#0;")).containsExactly("B3101 5:9+4");
    assertThat(said("&#xFFFE;")).containsExactly("B3004 5:9+8");
    assertThat(said("&#x2067;أ")).containsExactly("B3007 5:9+8");
    assertThat(said("**أ\u202E**")).containsExactly("B3005 5:12+1");
    assertThat(said("&#32;")).containsExactly("B2004 5:8+7");
  }

  @Test
  void refusesWhatWouldBeLost() {
    assertThat(said("أ ![ب](c.png)")).containsExactly("B2601 5:11+11");
    assertThat(said("أ <b>ب</b>")).containsExactly("B2602 5:11+3", "B2602 5:15+4");
    assertThat(said("[](https://example.org)")).containsExactly("B2603 5:9+23");
    assertThat(said("أ **&#32;**")).containsExactly("B2603 5:11+9");
    assertThat(said("[أ](https://example.org 'ب')")).containsExactly("B2604 5:9+28");
    assertThat(said("[أ]()")).containsExactly("B2206 5:9+5");
    assertThat(said("[أ](javascript:x)")).containsExactly("B2206 5:9+17");
    assertThat(said("[أ](/relative)")).containsExactly("B2206 5:9+14");
    assertThat(said("[أ](mailto:x)")).containsExactly("B2206 5:9+13");
    assertThat(said("[أ](https://a.b/&#x202E;)")).isNotEmpty();
  }

  @Test
  void warnsOfStarsThatMarkNothingOnce() {
    assertThat(said("** أ** ** ب")).containsExactly("B2605 5:9+2");
    assertThat(said("قال**«نعم»**")).containsExactly("B2605 5:12+2");
    assertThat(said("\\*\\*أ")).isEmpty();
  }

  @Test
  void theKeyIsKnownWhereverItStandsAndOnlyRichTextsAreMarkedUp() {
    String json =
        json("**أ**", "")
            .replace(
                "]}]",
                "]}], \"summary\": \"*ب*\", \"subtitle\": \"*ج*\", \"markup\": \"markdown\"");
    var briefing = ((Reading.Accepted) Fixtures.read(json)).briefing();
    assertThat(paragraphs(json).get(0).pieces()).containsExactly(new Piece("أ", true, false, null));
    assertThat(briefing.summary())
        .isEqualTo(new RichText(List.of(new Piece("ب", false, true, null))));
    assertThat(briefing.subtitle()).isEqualTo("*ج*");
  }

  @Test
  void plainTextKeepsItsStars() {
    for (String markup : List.of("", "\"markup\": \"plain\",")) {
      assertThat(paragraphs(json("**أ** [ب](c)", markup)))
          .containsExactly(RichText.plain("**أ** [ب](c)"));
    }
  }

  @Test
  void deepAndLongTextsAreReadInOneGo() {
    assertThat(read("*".repeat(100_000) + "أ" + "*".repeat(100_000))).isNotEmpty();
    assertThat(read("[".repeat(100_000) + "أ")).isNotEmpty();
    assertThat(read("*أ _ب ".repeat(50_000))).isNotEmpty();
    assertThat(said("![".repeat(50_000) + "أ" + "](a)".repeat(50_000))).isNotEmpty();
  }

  private static List<String> strong(String text) {
    return pieces(text).stream().filter(Piece::strong).map(Piece::text).toList();
  }

  private static List<Piece> pieces(String text) {
    return read(text).get(0).pieces();
  }

  private static String text(String text) {
    return read(text).get(0).text();
  }

  private static List<RichText> read(String text) {
    return paragraphs(json(text, "\"markup\": \"markdown\","));
  }

  private static List<RichText> paragraphs(String json) {
    Reading reading = Fixtures.read(json);
    assertThat(reading)
        .as(Fixtures.diagnostics(reading).toString())
        .isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted) reading)
        .briefing().sections().get(0).content().stream()
            .map(passage -> ((Passage.Paragraph) passage).text())
            .toList();
  }

  private static List<String> said(String text) {
    String json = json(text, "\"markup\": \"markdown\",");
    return Fixtures.diagnostics(Fixtures.read("a.json", json.getBytes(UTF_8))).stream()
        .map(d -> d.code() + " " + d.line() + ":" + d.column() + "+" + d.length())
        .toList();
  }

  private static String json(String text, String markup) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return "{\n\"id\": \"a\",\n\"title\": \"a\","
        + markup
        + "\n\"sections\": [{\"content\": [\n       \""
        + escaped
        + "\"]}]\n}";
  }
}
