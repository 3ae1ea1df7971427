package dev.bayan.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.SeedArticle;
import dev.bayan.export.Carried;
import dev.bayan.export.Format;
import dev.bayan.export.pdf.PdfExporter;
import dev.bayan.export.pdf.PdfSamples;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Strip;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
    ours = Stream.concat(ours, Stream.of(PdfSamples.figures()));
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

  /** Titles and headings are bookmarks, which Latin text writes in an encoding of PDF's own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Camp David”: the mediators’ roles…",
        "2025–2026 — €12, †, ‡, •, ‰, ™, ‚x‘, „x“, ‹x›",
        "Łowicz, Œuvre, Škoda, Ÿ, Žižek, ı, ł, œ, š, ž, −5, 1⁄2, ƒ, ˘ˇˆ˙˝˛˚˜",
        "Malmö, Ünal, ñ, ß, ÿ, ¢£¥",
        "ﬁrst ﬂoor"
      })
  void latinHeadingsAreBookmarks(String heading) {
    Pack pack = Samples.pack(Samples.paragraphs("x", heading, "نص"));
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

  private static List<String> findings(Pack pack, byte[] pdf, Map<Format, byte[]> carried) {
    return VERIFIER.verify(pack, Format.PDF, pdf, carried).stream().map(Finding::toString).toList();
  }

  @Test
  void fileSaysAndShowsWhatAnyThemeAsks() {
    for (Theme theme :
        List.of(
            PdfSamples.dressed(),
            PdfSamples.with(PdfSamples.dressed(), 148, 210, 14),
            PdfSamples.with(PdfSamples.dressed(), 279.4, 215.9, 20),
            PdfSamples.with(PdfSamples.dressed(), 105, 148, 8))) {
      Pack pack = PdfSamples.pack(PdfSamples.figures(), theme);
      assertThat(findings(pack, PdfSamples.pdf(pack), PdfSamples.carried(pack))).isEmpty();
    }
  }

  @Test
  void attachedWorkbookIsTheOneThatWasWritten() {
    Pack pack = Samples.pack(Samples.english());
    byte[] workbook = {1, 2, 3};
    byte[] other = {1, 2, 4};
    byte[] pdf = EXPORTER.export(pack, Carried.of(Map.of(Format.XLSX, workbook)));
    assertThat(findings(pack, pdf, Map.of(Format.XLSX, workbook))).isEmpty();
    assertThat(findings(pack, pdf, Map.of(Format.XLSX, other)))
        .singleElement()
        .asString()
        .contains("another english.xlsx");
    assertThat(findings(pack, pdf, Map.of())).singleElement().asString().contains("carries");
    assertThat(findings(pack, EXPORTER.export(pack), Map.of(Format.XLSX, workbook)))
        .singleElement()
        .asString()
        .contains("should [english.xlsx]");
  }

  @Test
  void figureWithOtherWordsOrAtAnotherPlaceIsFound() {
    Pack pack = Samples.pack(PdfSamples.figures());
    byte[] pdf = EXPORTER.export(pack);
    List<Block> blocks = new ArrayList<>(pack.blocks());
    int first = blocks.indexOf(figures(pack).get(0));
    int second = blocks.indexOf(figures(pack).get(2));
    Collections.swap(blocks, first, second);
    assertThat(findings(with(pack, blocks), pdf, Map.of())).anyMatch(f -> f.contains("figures"));
    blocks = new ArrayList<>(pack.blocks());
    Block.Figure figure = figures(pack).get(0);
    blocks.set(first, new Block.Figure(figure.picture(), "غير ذلك", figure.caption()));
    assertThat(findings(with(pack, blocks), pdf, Map.of()))
        .singleElement()
        .asString()
        .contains("غير ذلك");
  }

  private static List<Block.Figure> figures(Pack pack) {
    return pack.blocks().stream()
        .filter(Block.Figure.class::isInstance)
        .map(Block.Figure.class::cast)
        .toList();
  }

  private static Pack with(Pack pack, List<Block> blocks) {
    return new Pack(
        pack.id(),
        pack.locale(),
        pack.digits(),
        pack.labels(),
        pack.properties(),
        pack.head(),
        pack.header(),
        pack.footer(),
        blocks,
        pack.theme());
  }

  @Test
  void pageWithoutItsMarkingOrItsNumberIsFound() {
    Pack pack = Samples.pack(Samples.longTable(60, 3));
    Strip.Slot secret =
        new Strip.Slot(List.of(new Strip.Part.Words("سري")), pack.theme().palette().ink());
    Strip header = new Strip(pack.header().start(), pack.header().centre(), secret);
    Pack other =
        new Pack(
            pack.id(),
            pack.locale(),
            pack.digits(),
            pack.labels(),
            pack.properties(),
            pack.head(),
            header,
            new Strip(Strip.Slot.EMPTY, Strip.Slot.EMPTY, Strip.Slot.EMPTY),
            pack.blocks(),
            pack.theme());
    byte[] pdf = EXPORTER.export(pack);
    assertThat(findings(other, pdf, Map.of()))
        .anyMatch(f -> f.contains("page 1,") && f.contains("does not say its marking"))
        .anyMatch(f -> f.contains("page 2,") && f.contains("does not say its marking"))
        .anyMatch(f -> f.contains("page 2,") && f.contains("in its margins"));
    assertThat(findings(pack, EXPORTER.export(other), Map.of()))
        .anyMatch(f -> f.contains("page 1,") && f.contains("in its margins"));
  }
}
