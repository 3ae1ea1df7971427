package dev.bayan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.text.Direction;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A paragraph says the same whether its spans have been asked for or not. */
class ProseTest {

  private static final URI LINK = URI.create("https://example.org/");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("اب م،(5.a@\u2067\u2068\u2069\u200F\u064B")
        .ofMaxLength(12);
  }

  @Property(tries = 500)
  void wordsAndLinksAreThoseOfTheSpans(
      @ForAll("texts") String text, @ForAll Direction base, @ForAll boolean leads) {
    URI link = leads ? LINK : null;
    Prose asked = Prose.linked(text, link, base);
    Prose unasked = Prose.linked(text, link, base);
    List<Span> spans = asked.spans();

    assertThat(unasked.text())
        .isEqualTo(spans.stream().map(Span::text).collect(Collectors.joining()));
    assertThat(unasked.isEmpty()).isEqualTo(spans.isEmpty());
    assertThat(unasked.isPlain()).isEqualTo(asked.isPlain());
    assertThat(unasked.leads()).isEqualTo(asked.leads());
    assertThat(unasked.links()).isEqualTo(asked.links());
    assertThat(unasked).isEqualTo(new Prose(base, spans));
  }

  @Test
  void spansAreFoundOutOnce() {
    Prose prose = Prose.of("قال David أمس", Direction.RIGHT_TO_LEFT);

    assertThat(prose.spans()).isSameAs(prose.spans()).hasSize(3);
  }
}
