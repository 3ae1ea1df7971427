package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.model.Briefing;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Whatever text the gate lets through comes out as it went in, whatever it was written in. */
class NothingLostTest {

  private static final JsonMapper JSON = new JsonMapper(new JsonFactory());
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  @Property(tries = 400)
  void plainTextStaysAsItIs(@ForAll("texts") String text) {
    assertThat(paragraph("plain", text)).isEqualTo(RichText.plain(text));
  }

  @Property(tries = 400)
  void escapedMarkdownIsTheTextItself(@ForAll("texts") String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              escaped.append(PUNCTUATION.indexOf(c) >= 0 ? "\\" : "");
              escaped.appendCodePoint(c);
            });
    assertThat(paragraph("markdown", escaped.toString())).isEqualTo(RichText.plain(text));
  }

  /** Any style of YAML gives the same text, and finds each of its characters in the source. */
  @Property(tries = 1000)
  void yamlScalarsAreFoundAgain(@ForAll("lines") String text) {
    String indented = text.replace("\n", "\n    ");
    for (String scalar :
        new String[] {
          "'" + indented.replace("'", "''") + "'",
          "\"" + indented.replace("\\", "\\\\").replace("\"", "\\\"") + "\"",
          "|\n    " + indented,
          ">\n    " + indented,
          ">+\n    " + indented + "\n\n",
          indented
        }) {
      for (String end : new String[] {"\n", "\r\n", "\r"}) {
        SourceText source = new SourceText(("a:\n  - " + scalar).replace("\n", end));
        Problems problems = new Problems("a.yaml", source);
        Node root = YamlTree.read(source, problems);
        if (root instanceof Node.Mapping mapping
            && mapping.members().get(0).value() instanceof Node.Sequence items
            && items.items().get(0) instanceof Node.Text found) {
          YamlScalar literal = (YamlScalar) found.locator();
          assertThat(literal.characters()).as(source.text()).isEqualTo(found.text());
          for (int i = 0; i < found.text().length(); i++) {
            Place place = found.locator().of(i, i + 1);
            assertThat(place.column())
                .as(source.text())
                .isLessThanOrEqualTo(source.line(place.line()).length() + 1);
          }
        }
      }
    }
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings()
        .withChars("  \n\n'\"\\:#-ab\tغة😀،")
        .ofMinLength(1)
        .ofMaxLength(30);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.strings()
            .withChars(PUNCTUATION + "  \u00A0\u200F\u064Eأبتغزة،؛؟«»abc019٠١٢€")
            .withCharRange('\u0621', '\u064A')
            .ofMinLength(1)
            .ofMaxLength(60);
    return words
        .map(NothingLostTest::beyond)
        .filter(text -> !text.isBlank() && text.codePoints().anyMatch(Character::isLetter));
  }

  /** jqwik draws code units, of which no half of a pair is a text. */
  private static String beyond(String text) {
    return text.replace("€", "😀");
  }

  private static RichText paragraph(String markup, String text) {
    String json =
        "{\"id\": \"a\", \"title\": \"a\", \"markup\": \"%s\", \"sections\": [{\"content\": [%s]}]}"
            .formatted(markup, JSON.writeValueAsString(text));
    Reading reading = Fixtures.read(json);
    assertThat(reading).as(text).isInstanceOf(Reading.Accepted.class);
    Briefing briefing = ((Reading.Accepted) reading).briefing();
    return ((Passage.Paragraph) briefing.sections().get(0).content().get(0)).text();
  }
}
