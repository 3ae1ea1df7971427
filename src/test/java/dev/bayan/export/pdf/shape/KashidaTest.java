package dev.bayan.export.pdf.shape;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.style.Typeface;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where words may be lengthened, and what a lengthened word says and paints. */
class KashidaTest {

  private static final Face FACE = new Face(Typeface.amiri().weight(false));
  private static final Shaper SHAPER = new Shaper();

  @ParameterizedTest
  @CsvSource({
    // After a typed tatweel, after seen and sad.
    "محـمد, محـ|مد",
    "السلام, الس|لام",
    "مستقبل, مس|تقبل",
    "مصر, مص|ر",
    // Before a final teh marbuta, hah, dal; alef, tah, lam, kaf; waw, ain, qaf, feh.
    "الهدنة, الهدن|ة",
    "محمد, محم|د",
    "كتاب, كت|اب",
    "نقل, نق|ل",
    "جميع, جمي|ع",
    // Before a medial beh that a final reh or yeh follows.
    "خبر, خ|بر",
    "مُحَمَّدٌ, مُحَمَّ|دٌ",
  })
  void kashidaStandsWhereANaskhHandPutsIt(String word, String expected) {
    Kashida place = requireNonNull(Kashida.in(word));
    assertThat(word.substring(0, place.at()) + "|" + word.substring(place.at()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "الله", "والله", "لِلَّهِ", "أهلا", "لا", "إلا", "في", "Reuters", "٢٠٢٥", "", "دار", "وزارة"
      })
  void someWordsAreNeverLengthened(String word) {
    assertThat(Kashida.in(word)).isNull();
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
            "ا", "أ", "ل", "لا", "س", "ب", "ح", "د", "ر", "و", "ه", "ة", "ى", "ء", "َ", "ّ",
            "\u200C", "(", "1", "a", "ک", "ے", "ـ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(letters -> String.join("", letters));
  }

  @Property(tries = 1500)
  void kashidaStandsOnlyBetweenLettersThatJoin(@ForAll("words") String word) {
    Kashida place = Kashida.in(word);
    if (place == null) {
      return;
    }
    String before = word.substring(0, place.at()).replaceAll("\\p{Mn}+$", "");
    char last = before.charAt(before.length() - 1);
    char next = word.charAt(place.at());
    assertThat("سبحلهىکـ").contains(Character.toString(last));
    assertThat("األسبحدروهةىکے").contains(Character.toString(next));
    assertThat(last == 'ل' && "اأ".indexOf(next) >= 0).isFalse();
    assertThat(word.substring(place.at())).doesNotMatch("ل\\p{Mn}*[اأ]\\p{Mn}*[(1a\u200C]*");
    assertThat(word.replaceAll("\\p{Mn}", "")).doesNotContain("لله");
  }

  @Property(tries = 500)
  void lengthenedWordSaysWhatTheWordSays(@ForAll("words") String word) {
    Kashida place = Kashida.in(word);
    ShapedWord longer = place == null ? null : SHAPER.stretched(FACE, word, place.at(), 2);
    if (longer != null) {
      assertThat(said(longer)).isEqualTo(said(SHAPER.shape(FACE, word, true)));
    }
  }

  private static String said(ShapedWord word) {
    return word.glyphs().stream().map(Glyph::text).collect(Collectors.joining());
  }

  @Test
  void kashidaIsInkOfTheLetterAfterIt() {
    ShapedWord word = SHAPER.shape(FACE, "السلام", true);
    int tatweel = SHAPER.shape(FACE, "ـ", true).width();
    for (int count = 1; count <= 3; count++) {
      ShapedWord longer = requireNonNull(SHAPER.stretched(FACE, "السلام", 3, count));
      assertThat(longer.glyphs()).hasSameSizeAs(word.glyphs());
      assertThat(longer.width() - word.width()).isBetween(count * tatweel - 5, count * tatweel + 5);
      List<Glyph> wider =
          longer.glyphs().stream().filter(glyph -> glyph.parts().size() > 1).toList();
      assertThat(wider).extracting(Glyph::text).containsExactly("ل");
      // The tatweel's ink begins where the letter's own width ends: they meet.
      int letter = wider.get(0).width() - count * tatweel;
      assertThat(wider.get(0).parts().get(1).dx()).isBetween(letter - 5, letter + 5);
      assertThat(said(longer)).doesNotContain("ـ");
    }
  }

  @Test
  void markStaysOverItsLetter() {
    // Visual order: each mark before its letter, painted from the letter's origin.
    ShapedWord word = SHAPER.shape(FACE, "سَلْم", true);
    ShapedWord longer = requireNonNull(SHAPER.stretched(FACE, "سَلْم", 2, 2));
    assertThat(distance(longer, "َ", "س")).isEqualTo(distance(word, "َ", "س"));
    assertThat(distance(longer, "ْ", "ل")).isEqualTo(distance(word, "ْ", "ل"));
  }

  /** From a letter's ink to its mark's. */
  private static int distance(ShapedWord word, String mark, String letter) {
    return x(word, mark) - x(word, letter);
  }

  private static int x(ShapedWord word, String text) {
    int pen = 0;
    for (Glyph glyph : word.glyphs()) {
      if (glyph.text().equals(text)) {
        return pen + glyph.parts().get(0).dx();
      }
      pen += glyph.width();
    }
    throw new AssertionError(text);
  }
}
