package dev.bayan.export.pdf.shape.opentype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Lookups written by hand, a word a number. */
class PassTest {

  private static final int GLYPH = 5;

  /** A definition table without any class. */
  private static final int[] NO_KINDS = {1, 0, 12, 0, 0, 0, 1, 0, 0};

  private static Words words(int... words) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * words.length);
    Arrays.stream(words).forEach(word -> bytes.putShort((short) word));
    return Words.of(bytes.flip());
  }

  /** A table with one lookup of a type, whose only subtable begins at byte 22. */
  private static Glyphs over(int glyphs, int type, int... subtable) {
    int[] head = {1, 0, 0, 0, 10, 1, 4, type, 0, 1, 8};
    int[] table = Arrays.copyOf(head, head.length + subtable.length);
    System.arraycopy(subtable, 0, table, head.length, subtable.length);
    Glyphs word = new Glyphs(new GlyphKinds(words(NO_KINDS), 100), glyphs);
    for (int i = 0; i < glyphs; i++) {
      word.add(GLYPH, i, Plan.ALL);
    }
    Plan.Stage stage = new Plan.Stage(new int[] {0}, new int[] {Plan.ALL});
    new Substitution(Lookups.substitutions(words(table), 100), word).stage(stage);
    return word;
  }

  private static int[] codes(Glyphs word) {
    return Arrays.copyOf(word.glyph, word.count);
  }

  @Test
  void oneGlyphTakesThePlaceOfAnother() {
    assertThat(codes(over(2, 1, 1, 6, 3, 1, 1, GLYPH))).containsExactly(8, 8);
  }

  @Test
  void oneGlyphBecomesTwo() {
    Glyphs word = over(2, 2, 1, 14, 1, 8, 2, 20, 21, 1, 1, GLYPH);
    assertThat(codes(word)).containsExactly(20, 21, 20, 21);
    assertThat(Arrays.copyOf(word.start, 4)).containsExactly(0, 0, 1, 1);
  }

  @Test
  void twoGlyphsBecomeOneCluster() {
    Glyphs word = over(3, 4, 1, 18, 1, 8, 1, 4, 30, 2, GLYPH, 1, 1, GLYPH);
    assertThat(codes(word)).containsExactly(30, GLYPH);
    assertThat(Arrays.copyOf(word.start, 2)).containsExactly(0, 2);
  }

  /** The spec's order: the last glyph of a word is looked at first. */
  @Test
  void chainsInReverseGoBack() {
    int[] onlyBeforeGlyph = {1, 14, 0, 1, 20, 1, 40, 1, 1, GLYPH, 1, 1, GLYPH};
    assertThat(codes(over(3, 8, onlyBeforeGlyph))).containsExactly(GLYPH, 40, GLYPH);
  }

  @Test
  void aLookupThatCallsItselfIsNoLookup() {
    assertThatThrownBy(() -> over(1, 5, 3, 1, 1, 12, 0, 0, 1, 1, GLYPH))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("without end");
  }

  @Test
  void aWordThatGrowsWithoutEndIsNone() {
    assertThatThrownBy(() -> over(3000, 2, 1, 14, 1, 8, 2, GLYPH, GLYPH, 1, 1, GLYPH))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("too many");
  }
}
