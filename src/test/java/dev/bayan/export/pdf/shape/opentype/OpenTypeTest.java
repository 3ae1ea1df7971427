package dev.bayan.export.pdf.shape.opentype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.bayan.style.FontFile;
import dev.bayan.style.Typeface;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTypeTest {

  private static final FontFile AMIRI = Typeface.amiri().regular();
  private static final OpenType SHAPER = Objects.requireNonNull(OpenType.of(AMIRI));

  private static Shaped shaped(String word, boolean rightToLeft) {
    return Objects.requireNonNull(SHAPER.shape(word, rightToLeft, false, false), word);
  }

  @Test
  void lettersJoinAndStandInVisualOrder() {
    Shaped word = shaped("بب", true);
    assertThat(word.glyphs()).hasSize(2).doesNotContain(AMIRI.glyph('ب')).doesNotHaveDuplicates();
    assertThat(word.starts()).containsExactly(1, 0);
    assertThat(word.x()[1]).isPositive();
  }

  @Test
  void bracketsAreMirroredInRightToLeftWords() {
    assertThat(shaped("(", true).glyphs()).containsExactly(AMIRI.glyph(')'));
    assertThat(shaped("(", false).glyphs()).containsExactly(AMIRI.glyph('('));
    assertThat(shaped("(ب", true).glyphs()).endsWith(AMIRI.glyph(')'));
  }

  @Test
  void marksStandOnTheirLettersWithoutWidth() {
    int bare = shaped("مد", true).width();
    assertThat(shaped("مَدِّ", true).width()).isEqualTo(bare);
    int[] x = shaped("مَد", true).x();
    assertThat(x[1]).as("the vowel sign, above its letter").isBetween(0, bare);
  }

  @Test
  void marksAreInOneOrderHoweverTyped() {
    assertThat(shaped("مَّ", true).glyphs()).isEqualTo(shaped("مَّ", true).glyphs());
  }

  @Test
  void pairsAreKerned() {
    assertThat(shaped("Av", false).width())
        .isLessThan(shaped("A", false).width() + shaped("v", false).width());
  }

  /** A glyph for two letters costs readers the letters. */
  @Test
  void latinLettersStayApart() {
    assertThat(shaped("office", false).glyphs()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "हिन्दी, false, another script",
    "שלום, true, another script",
    "abج, true, two scripts",
    "abc, true, against its direction",
    "محمد, false, against its direction",
    "\u0628\u200C\u0628, true, a character that draws nothing",
    "\u0301a, false, a mark that letters are composed with",
    "\u064Eب, true, a mark on nothing",
    "\u0640\u064E, true, a mark on a sign",
    "≤, true, a sign whose mirror image is not known",
    "漢, false, not in the font"
  })
  void leavesToOthers(String word, boolean rightToLeft, String why) {
    assertThat(SHAPER.shape(word, rightToLeft, false, false)).as(why).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GSUB", "GPOS", "GDEF"})
  void fontsWithoutATableAreLeftToOthers(String table) {
    assertThat(OpenType.of(renamed(table, "none"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"morx", "kerx", "fvar"})
  void fontsForOtherEnginesAreLeftToThem(String table) {
    assertThat(OpenType.of(renamed("gasp", table))).isNull();
  }

  /** Amiri with another name for one of its tables. */
  private static FontFile renamed(String table, String to) {
    byte[] bytes = AMIRI.bytes();
    int at = new String(bytes, 0, 512, StandardCharsets.ISO_8859_1).indexOf(table);
    System.arraycopy(to.getBytes(StandardCharsets.US_ASCII), 0, bytes, at, 4);
    return FontFile.of(to, bytes);
  }

  /** Whatever stands in a font, each word is shaped or left to others, and in little time. */
  @ParameterizedTest
  @ValueSource(strings = {"GSUB", "GPOS", "GDEF"})
  void damagedTablesDoNoHarm(String table) {
    byte[] bytes = AMIRI.bytes();
    int entry = new String(bytes, 0, 512, StandardCharsets.ISO_8859_1).indexOf(table);
    int at = number(bytes, entry + 8);
    int size = number(bytes, entry + 12);
    Random random = new Random(3);
    for (int i = 0; i < 150; i++) {
      byte[] damaged = bytes.clone();
      for (int n = 0; n < 1 + i % 40; n++) {
        int within = i % 2 == 0 ? Math.min(size, 2000) : size;
        damaged[at + random.nextInt(within)] = (byte) random.nextInt();
      }
      assertThatCode(() -> shapeAll(damaged))
          .as("damage %d of %s", i, table)
          .doesNotThrowAnyException();
    }
  }

  private static void shapeAll(byte[] font) {
    OpenType shaper = OpenType.of(FontFile.of("damaged", font));
    if (shaper != null) {
      for (String word :
          new String[] {"مُحَمَّدٌ", "الله", "والاستخبارات", "بِسْمِ", "(لجنة)", "٢٠٢٥"}) {
        shaper.shape(word, true, false, false);
      }
      shaper.shape("AVATAR", false, false, false);
    }
  }

  private static int number(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).getInt(at);
  }
}
