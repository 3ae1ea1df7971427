package dev.bayan.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.export.pdf.flow.Flow;
import dev.bayan.export.pdf.flow.Letterer;
import dev.bayan.export.pdf.flow.Mark;
import dev.bayan.export.pdf.flow.PageLayout;
import dev.bayan.export.pdf.flow.Tag;
import dev.bayan.export.pdf.shape.Face;
import dev.bayan.export.pdf.shape.Faces;
import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.export.pdf.shape.Shaper;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Pack;
import dev.bayan.style.Colour;
import dev.bayan.style.Theme;
import dev.bayan.style.Typeface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where things stand on the page. */
class PdfPagesTest {

  private static final Faces REGULAR = faces(false);
  private static final Faces BOLD = faces(true);

  private static Faces faces(boolean bold) {
    return new Faces(List.of(new Face(Typeface.amiri().weight(bold))));
  }

  private static Flow flow(Briefing briefing) {
    Pack pack = Samples.pack(briefing);
    return Flow.of(
        pack, new Letterer(new Shaper(), REGULAR, BOLD, pack.theme().palette().accent()));
  }

  static Stream<Briefing> samples() {
    return Stream.of(
        Samples.everything(),
        Samples.english(),
        Samples.longTable(60, 3),
        Samples.longTable(4, 12),
        Samples.longTable(2, 50),
        Samples.paragraphs(
            "words", null, "https://example.org/" + "a".repeat(400), "ب".repeat(500)));
  }

  private static List<Mark.Text> texts(List<Mark> marks) {
    return marks.stream().filter(Mark.Text.class::isInstance).map(Mark.Text.class::cast).toList();
  }

  private static List<Mark> heads(PageLayout page) {
    return Stream.concat(page.header().stream(), page.footer().stream()).toList();
  }

  private static String visual(Mark.Text text) {
    return text.run().glyphs().stream().map(Glyph::text).collect(Collectors.joining());
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothingLeavesTheTextBlock(Briefing briefing) {
    Theme.Page page = Theme.standard().page();
    double left = page.outer().points();
    double right = page.width().points() - page.inner().points();
    for (PageLayout layout : flow(briefing).pages()) {
      for (Mark.Text text : texts(layout.marks())) {
        List<Glyph> inked =
            text.run().glyphs().stream().filter(glyph -> !glyph.text().isBlank()).toList();
        if (inked.isEmpty()) {
          continue;
        }
        // The space that ends a line may hang over the edge; it has no ink.
        double space = 0.4 * text.run().lettering().size();
        assertThat(text.x()).isGreaterThanOrEqualTo(left - space);
        assertThat(text.x() + text.run().width()).isLessThanOrEqualTo(right + space);
        assertThat(text.baseline())
            .isBetween(page.top().points(), page.height().points() - page.bottom().points());
      }
    }
  }

  @Test
  void firstColumnOfAnArabicTableStandsRightmost() {
    List<Mark.Text> texts = texts(flow(Samples.longTable(1, 3)).pages().get(0).marks());
    double axis = x(texts, "الدور");
    double first = x(texts, "الطرف");
    assertThat(axis).isGreaterThan(first);
  }

  private static double x(List<Mark.Text> texts, String logical) {
    return texts.stream()
        .filter(
            text ->
                visual(text).strip().startsWith(reversed(logical))
                    || visual(text).strip().endsWith(reversed(logical)))
        .mapToDouble(Mark.Text::x)
        .max()
        .orElseThrow();
  }

  @Test
  void headerRowRepeatsOnEveryPageAsAnArtifact() {
    Colour onAccent = Theme.standard().palette().onAccent();
    List<PageLayout> pages = flow(Samples.longTable(60, 3)).pages();
    assertThat(pages).hasSizeGreaterThan(2);
    for (int i = 0; i < pages.size(); i++) {
      List<Mark.Text> header =
          texts(pages.get(i).marks()).stream()
              .filter(text -> text.run().lettering().colour().equals(onAccent))
              .toList();
      assertThat(header).as("page %d", i + 1).hasSizeGreaterThanOrEqualTo(4);
      boolean firstPage = i == 0;
      assertThat(header).allMatch(text -> (text.tag() != null) == firstPage);
    }
  }

  @Test
  void noHeadingStandsLastOnAPage() {
    for (int filler = 1; filler < 40; filler++) {
      String[] paragraphs = new String[filler];
      Arrays.fill(paragraphs, "سطر");
      Briefing briefing =
          Samples.briefing(
              "headings",
              "ar",
              "عنوان",
              List.of(
                  Samples.paragraphs("x", null, paragraphs).sections().get(0),
                  Samples.paragraphs("x", "عنوان القسم", "نص القسم").sections().get(0)),
              List.of());
      for (PageLayout page : flow(briefing).pages()) {
        Mark.Text last =
            texts(page.marks()).stream()
                .max(Comparator.comparingDouble(Mark.Text::baseline))
                .orElseThrow();
        assertThat(last.tag()).as("%d lines", filler).extracting(Tag::role).isNotEqualTo("H2");
      }
    }
  }

  @Test
  void linesOfAParagraphDoNotOverlap() {
    String paragraph = "كلمة ".repeat(400);
    for (PageLayout page : flow(Samples.paragraphs("x", null, paragraph)).pages()) {
      List<Double> baselines = new ArrayList<>();
      texts(page.marks()).stream()
          .filter(text -> text.run().lettering().size() == 13)
          .forEach(text -> baselines.add(text.baseline()));
      for (int i = 1; i < baselines.size(); i++) {
        assertThat(baselines.get(i) - baselines.get(i - 1)).isGreaterThanOrEqualTo(13 * 1.5);
      }
    }
  }

  @Test
  void latinNameKeepsItsOrderInsideAnArabicLine() {
    assertThat(
            texts(
                    flow(Samples.paragraphs("x", null, "قال Camp David (1978) أمس"))
                        .pages()
                        .get(0)
                        .marks())
                .stream()
                .map(PdfPagesTest::visual))
        .contains("Camp David (1978)");
  }

  @Test
  void everyPageSaysItsNumberAndItsMarking() {
    List<PageLayout> pages = flow(Samples.everything()).pages();
    for (int i = 0; i < pages.size(); i++) {
      String heads =
          texts(heads(pages.get(i))).stream()
              .map(PdfPagesTest::visual)
              .collect(Collectors.joining("|"));
      assertThat(heads).contains(reversed("صفحة")).contains(reversed("للاستخدام الداخلي"));
      assertThat(texts(heads(pages.get(i)))).allMatch(text -> text.tag() == null);
    }
  }

  @Test
  void wordCutAtALineEndHasNoSpaceInIt() {
    String word = "a".repeat(400);
    String said =
        texts(flow(Samples.paragraphs("x", null, word)).pages().get(0).marks()).stream()
            .map(PdfPagesTest::visual)
            .filter(text -> text.contains("a"))
            .collect(Collectors.joining());
    assertThat(said.strip()).isEqualTo(word);
  }

  @Test
  void longAddressDoesNotSqueezeTheOtherColumns() {
    Flow flow = flow(Samples.longWordCell("https://example.org/" + "a".repeat(170)));
    assertThat(
            texts(flow.pages().get(0).marks()).stream()
                .map(PdfPagesTest::visual)
                .map(String::strip))
        .contains(reversed("المفاوضات"), reversed("الدبلوماسية"));
  }

  @Test
  void textOfOneEndlessWordIsSetInReasonableSpace() {
    int pages = flow(Samples.paragraphs("x", null, "W".repeat(40_000))).pages().size();
    assertThat(pages).isBetween(10, 60);
  }

  @Test
  void rowTallerThanAPageGoesOn() {
    Briefing tall = Samples.tallCell();
    assertThat(flow(tall).pages()).hasSizeGreaterThan(2);
  }
}
