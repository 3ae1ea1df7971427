package dev.bayan.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.SeedArticle;
import dev.bayan.export.Format;
import dev.bayan.export.pdf.PdfExporter;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Pack;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfCheckTest {

  private static final PdfExporter EXPORTER = new PdfExporter();
  private static final Verifier VERIFIER = new Verifier();

  static Stream<Briefing> samples() {
    Stream<Briefing> ours =
        Stream.of(
            Samples.everything(),
            Samples.english(),
            Samples.longTable(60, 3),
            Samples.longTable(2, 50),
            Samples.tallCell(),
            Samples.paragraphs(
                "words", null, "https://example.org/" + "a".repeat(400), "ب".repeat(500)));
    return SeedArticle.isPresent() ? Stream.concat(ours, Stream.of(SeedArticle.briefing())) : ours;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void fileSaysWhatItsPackSays(Briefing briefing) {
    Pack pack = Samples.pack(briefing);
    assertThat(VERIFIER.verify(pack, Format.PDF, EXPORTER.export(pack))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "هذا نص 🙂",
        "🕊 سلام 🕊",
        "قال: ؟!",
        "نص \u200B نص",
        "نص \u200D نص",
        "abc\u00AD نص",
        "می\u200Cخواهم کتاب\u200Cها",
        "من 50,000 - 100,000 شاحنة",
        "بلغ -3.5% أو +12 (2019-2020)"
      })
  void oddTextsAreSaid(String text) {
    Pack pack = Samples.pack(Samples.paragraphs("x", null, text));
    assertThat(VERIFIER.verify(pack, Format.PDF, EXPORTER.export(pack))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hamas حماس 2025",
        "in حماس, 2025",
        "COVID كوفيد-19 hit",
        "The article «المادة 5» says",
        "said ١٢-١٥ يوليو then"
      })
  void arabicWithNumbersInEnglishIsSaidInOrder(String text) {
    Briefing briefing =
        Samples.briefing(
            "x", "en", text, Samples.paragraphs("x", null, text).sections(), List.of());
    Pack pack = Samples.pack(briefing);
    assertThat(VERIFIER.verify(pack, Format.PDF, EXPORTER.export(pack))).isEmpty();
  }

  @Test
  void missingWordIsFound() {
    byte[] pdf = EXPORTER.export(Samples.pack(Samples.paragraphs("x", null, "كلمة أولى")));
    Pack pack = Samples.pack(Samples.paragraphs("x", null, "كلمة أولى وثانية"));
    assertThat(VERIFIER.verify(pack, Format.PDF, pdf))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("وثانية"));
  }

  @Test
  void wordsInAnotherOrderAreFound() {
    byte[] pdf = EXPORTER.export(Samples.pack(Samples.paragraphs("x", null, "أولى كلمة")));
    Pack pack = Samples.pack(Samples.paragraphs("x", null, "كلمة أولى"));
    assertThat(VERIFIER.verify(pack, Format.PDF, pdf)).isNotEmpty();
  }

  @Test
  void fileCutAnywhereIsFound() {
    Pack pack = Samples.pack(Samples.english());
    byte[] pdf = EXPORTER.export(pack);
    for (int length = 0; length < pdf.length - 8; length += 97) {
      assertThat(VERIFIER.verify(pack, Format.PDF, Arrays.copyOf(pdf, length)))
          .as("cut at %d", length)
          .isNotEmpty();
    }
  }
}
