package dev.bayan.export.pdf.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.style.FontFile;
import dev.bayan.style.Typeface;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Glyphs as fonts with ligatures lay them out; Amiri has none for the letters used here. */
class ClustersTest {

  private static final FontFile FONT = Typeface.amiri().regular();

  private static List<String> texts(List<Glyph> glyphs) {
    return glyphs.stream().map(Glyph::text).toList();
  }

  @Test
  void ligatureIsAGlyphForEachOfItsLettersAndInkOnce() {
    int ligature = FONT.glyph('م');
    int advance = FONT.advance(ligature);
    Clusters clusters = new Clusters(FONT, "لا", true);
    clusters.add(ligature, 0, 0, 0);
    List<Glyph> glyphs = clusters.glyphs(advance);
    assertThat(texts(glyphs)).containsExactly("ا", "ل");
    assertThat(glyphs.get(0).parts()).containsExactly(new Glyph.Part(ligature, 0, 0));
    assertThat(glyphs.get(1).parts()).isEmpty();
    assertThat(glyphs).allMatch(glyph -> glyph.width() >= advance / 2);
    assertThat(glyphs.stream().mapToInt(Glyph::width).sum()).isEqualTo(advance);
  }

  @Test
  void marksOfALigatureStandBeforeTheirLetters() {
    int ligature = FONT.glyph('م');
    int mark = FONT.glyph(0x064E);
    Clusters clusters = new Clusters(FONT, "لَا", true);
    clusters.add(mark, 40, 300, 0);
    clusters.add(ligature, 0, 0, 0);
    List<Glyph> glyphs = clusters.glyphs(FONT.advance(ligature));
    assertThat(texts(glyphs)).containsExactly("ا", "\u064E", "ل");
    assertThat(glyphs.get(0).parts()).hasSize(2);
    assertThat(glyphs.get(1).width()).isZero();
  }

  @Test
  void ligatureOfLatinLettersIsOneGlyph() {
    Clusters clusters = new Clusters(FONT, "fi", false);
    clusters.add(FONT.glyph('m'), 0, 0, 0);
    assertThat(texts(clusters.glyphs(FONT.advance(FONT.glyph('m'))))).containsExactly("fi");
  }
}
