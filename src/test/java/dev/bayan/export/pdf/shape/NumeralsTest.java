package dev.bayan.export.pdf.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put together from digits is what the layout engine would have made of the whole. */
class NumeralsTest {

  private static final Face FACE = new Face(Theme.standard().fonts(false).get(0));

  @ParameterizedTest
  @ValueSource(strings = {"1,234.5", "٢٠٢٥", "٧٬١٢٣٫٤٥", "19%", "3x4", "1..2"})
  void numbersAreTheSameHoweverManyCameBefore(String number) {
    Shaper late = new Shaper();
    for (int i = 0; i < 1_000; i++) {
      late.shape(FACE, Integer.toString(10_000 + i), false);
      late.shape(FACE, arabic(10_000 + i), false);
    }

    assertThat(late.shape(FACE, number, false)).isEqualTo(new Shaper().shape(FACE, number, false));
  }

  @Test
  void aFaceThatKernsAnyTwoDigitsIsLeftToTheEngine() {
    Function<String, List<Glyph>> kerning =
        text -> text.contains("71") ? glyphs(text.replace("71", "7 1")) : glyphs(text);

    assertThat(Numerals.of("0123456789", kerning)).isNull();
    assertThat(Numerals.of("0123456789", NumeralsTest::glyphs)).isNotNull();
  }

  @Test
  void aFaceThatReplacesWhatStandsBetweenDigitsIsLeftToTheEngine() {
    Function<String, List<Glyph>> raising = text -> glyphs(text.replace("3.8", "3'8"));

    assertThat(Numerals.of("0123456789.", raising)).isNull();
  }

  @Test
  void whatIsNoNumberHasNoGlyphsHere() {
    Numerals numerals = Objects.requireNonNull(Numerals.of("0123456789", NumeralsTest::glyphs));

    assertThat(numerals.glyphs("2025")).isEqualTo(glyphs("2025"));
    assertThat(numerals.glyphs("20x25")).isNull();
  }

  private static List<Glyph> glyphs(String text) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      glyphs.add(new Glyph(List.of(new Glyph.Part(c, 0, 0)), Character.toString(c), 500));
    }
    return glyphs;
  }

  private static String arabic(int number) {
    StringBuilder digits = new StringBuilder();
    Integer.toString(number).chars().forEach(c -> digits.append((char) (c - '0' + '٠')));
    return digits.toString();
  }
}
