package dev.bayan.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.FiveReaders;
import dev.bayan.Samples;
import dev.bayan.Words;
import dev.bayan.export.Format;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Texts;
import dev.bayan.style.Running;
import dev.bayan.style.Theme;
import dev.bayan.verify.Verifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Paragraphs of any mixture of words, numbers and signs: what is read is what was written, the
 * letters stand in the text block, and no line stands on another.
 */
class MixedTextTest {

  private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ";
  private static final String FURTHER = "پچژگکیٹڈڑںہھے";

  /** No running heads: all that stands on a page stands in its text block. */
  private static final Theme BARE =
      PdfSamples.with(
          Theme.standard(),
          new Running(new Running.Strip("", "", ""), new Running.Strip("", "", ""), null));

  @Property(
      tries = 60,
      seed = "20260101",
      shrinking = ShrinkingMode.OFF,
      edgeCases = EdgeCasesMode.NONE)
  void whatIsReadIsWhatWasWritten(
      @ForAll("paragraphs") List<String> paragraphs, @ForAll Theme.Justify justify)
      throws Exception {
    Theme theme =
        PdfSamples.withFiles(BARE, new Theme.Files(Theme.EmbedFonts.NONE, false, justify));
    Pack pack =
        PdfSamples.pack(
            Samples.paragraphs("mixed", null, paragraphs.toArray(String[]::new)), theme);

    byte[] pdf = new PdfExporter().export(pack);

    assertThat(new Verifier().verify(pack, Format.PDF, pdf)).isEmpty();
    String said = Texts.of(pack).stream().map(Prose::text).collect(Collectors.joining("\n"));
    assertThat(Words.missingVerbatim(said, FiveReaders.readByPdfBox(pdf))).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        assertInPlace(Letters.of(document, page), theme.page());
      }
    }
  }

  @Provide
  Arbitrary<List<String>> paragraphs() {
    Arbitrary<String> paragraph =
        dressed().list().ofMinSize(1).ofMaxSize(60).map(words -> String.join(" ", words));
    return paragraph.list().ofMinSize(1).ofMaxSize(4);
  }

  /** A word as it may stand in a sentence. */
  private static Arbitrary<String> dressed() {
    Arbitrary<String> around = Arbitraries.of("%s", "%s", "%s", "%s", "%s", "(%s)", "«%s»", "[%s]");
    Arbitrary<String> after = Arbitraries.of("", "", "", "", "", "،", "؛", ":", ".", "؟", "!");
    return Combinators.combine(words(), around, after)
        .as((word, dress, sign) -> dress.formatted(word) + sign);
  }

  private static Arbitrary<String> words() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, letters(ARABIC)),
        Tuple.of(1, Arbitraries.of("لا", "الله", "السلام", "الآن", "لأجل", "والإخلال")),
        Tuple.of(
            2,
            Arbitraries.of(
                "مُحَمَّدٌ", "السَّلَامِ", "إِلَّا", "شَيْئًا", "هٰذَا", "لِلْأُمَمِ", "جدًّا")),
        Tuple.of(1, letters(ARABIC + FURTHER)),
        Tuple.of(2, Arbitraries.of("Reuters", "Camp David", "UN", "White House", "CNN")),
        Tuple.of(2, numbers()));
  }

  /** PDFBox takes a narrow letter beside its twin for its shadow: an alef, a tooth before a yeh. */
  private static Arbitrary<String> letters(String of) {
    return Arbitraries.strings()
        .withChars(of.toCharArray())
        .ofMinLength(2)
        .ofMaxLength(9)
        .filter(word -> !word.matches(".*(.)\\1.*"));
  }

  private static Arbitrary<String> numbers() {
    Arbitrary<Integer> number = Arbitraries.integers().between(0, 2_000_000);
    return Arbitraries.oneOf(
        number.map(String::valueOf),
        number.map(MixedTextTest::arabicIndic),
        number.map(n -> String.format(Locale.ROOT, "%,d", n)),
        number.map(n -> n % 100 + "." + n % 10 + "%"),
        number.map(n -> arabicIndic(n % 100) + "٫" + arabicIndic(n % 10) + "٪"));
  }

  private static String arabicIndic(int number) {
    return String.valueOf(number)
        .chars()
        .mapToObj(digit -> String.valueOf((char) (digit - '0' + '٠')))
        .collect(Collectors.joining());
  }

  /** The glyphs of a page as PDFBox finds them; y from the top. */
  private static final class Letters extends PDFTextStripper {
    private final List<TextPosition> found = new ArrayList<>();

    static List<TextPosition> of(PDDocument document, int page) throws IOException {
      Letters letters = new Letters();
      letters.setStartPage(page);
      letters.setEndPage(page);
      letters.getText(document);
      return letters.found;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      found.add(text);
    }
  }

  private static void assertInPlace(List<TextPosition> page, Theme.Page paper) {
    TreeMap<Double, Double> sizes = new TreeMap<>();
    for (TextPosition text : page) {
      double y = text.getYDirAdj();
      double size = text.getFontSizeInPt();
      assertThat(y - 0.8 * size).isGreaterThanOrEqualTo(paper.top().points() - 0.1);
      assertThat(y).isLessThanOrEqualTo(paper.height().points() - paper.bottom().points());
      if (!text.getUnicode().replaceAll("[\\p{Cf}\\x00]", "").isBlank()) {
        double x = text.getXDirAdj();
        double right = paper.width().points() - paper.inner().points();
        assertThat(x).as(text.getUnicode()).isGreaterThanOrEqualTo(paper.outer().points() - 0.1);
        assertThat(x + text.getWidthDirAdj()).isLessThanOrEqualTo(right + 0.1);
      }
      sizes.merge(Math.round(100 * y) / 100.0, size, Math::max);
    }
    // From one baseline to the next there is room for the letters of both.
    Double above = null;
    for (var line : sizes.entrySet()) {
      if (above != null) {
        assertThat(line.getKey() - above).isGreaterThanOrEqualTo(1.2 * line.getValue());
      }
      above = line.getKey();
    }
  }
}
