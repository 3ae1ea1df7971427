package dev.bayan.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bayan.FiveReaders;
import dev.bayan.Samples;
import dev.bayan.VeraPdf;
import dev.bayan.Words;
import dev.bayan.export.pdf.shape.Face;
import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.export.pdf.shape.Shaper;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Texts;
import dev.bayan.style.FontFile;
import dev.bayan.style.Theme;
import dev.bayan.style.Typeface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A face that draws lam-alef and the name of God as one glyph each, which Amiri does not: no letter
 * of them is lost. The font comes with the readers under src/test/js; where it is not installed the
 * tests are skipped.
 */
class LigatureFontsTest {

  private static final Path FONT = Path.of("src/test/js/node_modules/@expo-google-fonts/cairo");

  private static final String[] LINES = {
    "لا إله إلا الله، ولا حول ولا قوة إلا بالله.",
    "الاتفاق الأول: إحلال السلام لأجل اللاجئين والأطفال، لإنهاء الآلام والإخلال.",
    "كلا، لأن الأمل لا يزال، والآمال كلها لله، فالله المستعان، تالله ولله.",
    "السلام الآن، بلا إملاءات، وهؤلاء الأسلاف لآل البيت، «الأهلا» (لا) بلا.",
    "مُحَمَّدٌ رَسُولُ السَّلَامِ إِلَى الْقُدْسِ، لَا إِلَهَ إِلَّا اللهُ.",
    "الْآنَ وَالْأَمَلُ لِلْأُمَمِ وَالْإِخْلَاصِ، بِسْمِ اللَّهِ الرَّحِيمِ، أَهْلًا وَسَهْلًا.",
    "قالت Reuters إن 45.5% من اللاجئين عادوا في ٢٠٢٥، لا أقل."
  };

  private static Typeface cairo() throws Exception {
    assumeTrue(Files.isDirectory(FONT), "the font is not installed: npm ci in src/test/js");
    return new Typeface("Cairo", weight("400Regular"), weight("700Bold"));
  }

  private static FontFile weight(String weight) throws Exception {
    Path path = FONT.resolve(weight).resolve("Cairo_" + weight + ".ttf");
    return FontFile.of(path.getFileName().toString(), Files.readAllBytes(path));
  }

  private static Pack pack(Typeface typeface) {
    Theme theme = PdfSamples.with(Theme.standard(), typeface, Typeface.amiri());
    return PdfSamples.pack(Samples.paragraphs("ligatures", "الأهلا بالسلام", LINES), theme);
  }

  @Test
  void ligatureIsOneGlyphThatSaysAllItsLetters() throws Exception {
    Face face = new Face(cairo().regular());
    for (String word : List.of("لا", "بلا", "لأ", "الأ")) {
      List<Glyph> glyphs = new Shaper().shape(face, word, true).glyphs();
      String said = glyphs.stream().map(Glyph::text).collect(Collectors.joining());
      assertThat(new StringBuilder(said).reverse()).hasToString(word);
      assertThat(glyphs.stream().flatMap(glyph -> glyph.parts().stream()))
          .as(word)
          .hasSize(word.length() - 1);
    }
    List<Glyph> name = new Shaper().shape(face, "الله", true).glyphs();
    assertThat(name.stream().flatMap(glyph -> glyph.parts().stream())).hasSize(1);
  }

  @Test
  void everyReaderFindsEveryWord() throws Exception {
    Pack pack = pack(cairo());
    String said = Texts.of(pack).stream().map(Prose::text).collect(Collectors.joining("\n"));
    Map<String, List<String>> lost = new LinkedHashMap<>();
    FiveReaders.read(PdfSamples.pdf(pack))
        .forEach((reader, text) -> lost.put(reader, Words.missingToTheLetter(said, text)));
    lost.values().removeIf(List::isEmpty);
    assertThat(lost).isEmpty();
  }

  @Test
  void noBoxIsPaintedAndEveryRuleIsKept() throws Exception {
    byte[] pdf = PdfSamples.pdf(pack(cairo()));
    assertThat(PdfFontsTest.notdefs(pdf)).isEmpty();
    VeraPdf.assertConforms(pdf);
  }
}
