package dev.bayan.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.export.pdf.shape.Face;
import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.export.pdf.shape.ShapedWord;
import dev.bayan.export.pdf.shape.Shaper;
import dev.bayan.style.Typeface;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShaperTest {

  private static final Face FACE = new Face(Typeface.amiri().regular());

  private static ShapedWord shaped(String word) {
    return new Shaper().shape(FACE, word, true);
  }

  private static List<String> texts(String word) {
    return shaped(word).glyphs().stream().map(Glyph::text).toList();
  }

  @Test
  void lettersComeOutInVisualOrderInBaseForm() {
    assertThat(texts("السلام")).containsExactly("م", "ا", "ل", "س", "ل", "ا");
  }

  @Test
  void marksStandBeforeTheirLetterWithoutAdvance() {
    List<Glyph> glyphs = shaped("مُحَ").glyphs();
    assertThat(glyphs.stream().map(Glyph::text)).containsExactly("َ", "ح", "ُ", "م");
    assertThat(glyphs.get(0).width()).isZero();
    assertThat(glyphs.get(2).width()).isZero();
    assertThat(glyphs.get(1).width()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "السَّلَامُ",
        "جنبًا",
        "الله",
        "ٱلرَّحْمَٰنِ",
        "گفت‌وگو",
        "ٹھیک",
        "لآ",
        "(مصر)",
        "آ"
      })
  void everyCharacterIsSaidOnceInOrder(String word) {
    StringBuilder said = new StringBuilder();
    List<Glyph> glyphs = shaped(word).glyphs();
    for (int i = glyphs.size() - 1; i >= 0; i--) {
      said.append(glyphs.get(i).text());
    }
    assertThat(said).hasToString(word);
  }

  @Test
  void joinerIsAGlyphOfItsOwn() {
    assertThat(texts("می\u200Cخ")).containsExactly("خ", "\u200C", "ی", "م");
  }

  @Test
  void mirroredBracketSaysWhatWasTyped() {
    Glyph opening = new Shaper().shape(FACE, "(", true).glyphs().get(0);
    Glyph closingLatin = new Shaper().shape(FACE, ")", false).glyphs().get(0);
    assertThat(opening.text()).isEqualTo("(");
    assertThat(opening.parts()).isEqualTo(closingLatin.parts());
    assertThat(opening).isNotEqualTo(closingLatin);
  }

  @Test
  void widthIsTheSumOfTheGlyphs() {
    ShapedWord word = shaped("وكالاتهما");
    assertThat(word.glyphs().stream().mapToInt(Glyph::width).sum()).isEqualTo(word.width());
  }
}
