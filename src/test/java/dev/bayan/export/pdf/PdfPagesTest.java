package dev.bayan.export.pdf;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bayan.Samples;
import dev.bayan.export.Hands;
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
    return flow(Samples.pack(briefing));
  }

  private static Flow flow(Briefing briefing, Theme theme) {
    return flow(PdfSamples.pack(briefing, theme));
  }

  private static Flow flow(Pack pack) {
    return Flow.of(
        pack,
        new Letterer(new Shaper(), REGULAR, BOLD, pack.theme().palette().accent()),
        Hands.OWN);
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
    return text.run().glyphs().stream()
        .map(Glyph::text)
        .collect(Collectors.joining())
        .replaceAll("[\u061C\u200E\u200F\u2060]", "");
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothingLeavesTheTextBlock(Briefing briefing) {
    assertInside(briefing, Theme.standard());
  }

  @Test
  void nothingLeavesTheTextBlockOfOtherPapers() {
    for (Theme theme :
        List.of(
            PdfSamples.with(PdfSamples.dressed(), 148, 210, 14),
            PdfSamples.with(PdfSamples.dressed(), 279.4, 215.9, 20),
            PdfSamples.with(PdfSamples.dressed(), 105, 74, 8))) {
      // Fifty parties have less than a letter's room each on a small page.
      samples()
          .filter(briefing -> theme.page().width().points() > 500 || columns(briefing) < 50)
          .forEach(briefing -> assertInside(briefing, theme));
      assertInside(PdfSamples.figures(), theme);
    }
  }

  private static int columns(Briefing briefing) {
    return briefing.comparisons().stream().mapToInt(c -> c.columns().size()).max().orElse(0);
  }

  private static void assertInside(Briefing briefing, Theme theme) {
    Theme.Page page = theme.page();
    double left = page.outer().points();
    for (PageLayout layout : flow(briefing, theme).pages()) {
      double right = layout.width() - page.inner().points();
      double bottom = layout.height() - page.bottom().points();
      for (Mark mark : layout.marks()) {
        if (mark instanceof Mark.Image image) {
          assertThat(image.x()).isGreaterThanOrEqualTo(left - 0.01);
          assertThat(image.x() + image.width()).isLessThanOrEqualTo(right + 0.01);
          assertThat(image.y()).isGreaterThanOrEqualTo(page.top().points() - 0.01);
          assertThat(image.y() + image.height()).isLessThanOrEqualTo(bottom + 0.01);
        }
      }
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
        assertThat(text.baseline()).isBetween(page.top().points(), bottom);
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

  private static List<Mark.Image> images(PageLayout page) {
    return page.marks().stream()
        .filter(Mark.Image.class::isInstance)
        .map(Mark.Image.class::cast)
        .toList();
  }

  @Test
  void pictureStandsInTheMiddleAboveItsCaptionOnOnePage() {
    Colour muted = Theme.standard().palette().muted();
    Flow flow = flow(PdfSamples.figures());
    int captions = 0;
    for (PageLayout page : flow.pages()) {
      for (Mark.Image image : images(page)) {
        assertThat(image.x() + image.width() / 2)
            .isCloseTo(Theme.standard().page().width().points() / 2, within(0.01));
        assertThat(image.width() / image.height())
            .isCloseTo(
                (double) image.drawing().picture().width() / image.drawing().picture().height(),
                within(0.01));
        List<Mark.Text> below =
            texts(page.marks()).stream()
                .filter(text -> text.tag() != null && isIn(text.tag(), "Caption"))
                .filter(text -> text.run().lettering().colour().equals(muted))
                .filter(text -> text.baseline() > image.y() + image.height())
                .toList();
        captions += below.isEmpty() ? 0 : 1;
      }
    }
    assertThat(captions).isEqualTo(3);
  }

  private static boolean isIn(Tag tag, String role) {
    Tag parent = tag.parent();
    return tag.role().equals(role) || (parent != null && isIn(parent, role));
  }

  @Test
  void pictureIsNeverTallerThanSevenTenthsOfTheTextBlock() {
    Theme.Page page = Theme.standard().page();
    double block = page.height().points() - page.top().points() - page.bottom().points();
    assertThat(flow(PdfSamples.figures()).pages().stream().flatMap(p -> images(p).stream()))
        .hasSize(4)
        .allMatch(image -> image.height() <= 0.7 * block + 0.01)
        .anyMatch(image -> image.height() > 0.69 * block);
  }

  @Test
  void logoStandsAboveTheTitleAtTheStartSide() {
    for (Briefing briefing : List.of(Samples.everything(), Samples.english())) {
      Theme theme = PdfSamples.dressed();
      PageLayout first = flow(briefing, theme).pages().get(0);
      Mark.Image logo = images(first).get(0);
      assertThat(logo.height()).isCloseTo(14 * 72 / 25.4, within(0.01));
      double edge =
          briefing.language().equals("en")
              ? logo.x() - theme.page().outer().points()
              : theme.page().width().points()
                  - theme.page().inner().points()
                  - logo.x()
                  - logo.width();
      assertThat(edge).isCloseTo(0, within(0.01));
      assertThat(texts(first.marks())).allMatch(text -> text.baseline() > logo.y());
      assertThat(logo.tag().alternative()).isEqualTo("وكالة الأنباء");
    }
  }

  @Test
  void slotsOfTheMarginsNeverTouch() {
    String title = "عنوان طويل جدًا لا تتسع له ترويسة الصفحة أبدًا ".repeat(4).strip();
    Briefing briefing =
        Samples.briefing(
            "slots",
            "ar",
            title,
            Samples.longTable(60, 3).sections(),
            Samples.longTable(60, 3).comparisons());
    for (double width : new double[] {297, 210, 148, 105}) {
      Theme theme = PdfSamples.with(PdfSamples.dressed(), width, 210, 14);
      List<PageLayout> pages = flow(briefing, theme).pages();
      assertThat(pages).hasSizeGreaterThan(1);
      for (PageLayout page : pages) {
        assertApart(texts(page.header()), theme);
        assertApart(texts(page.footer()), theme);
      }
      String second =
          texts(pages.get(1).header()).stream()
              .map(PdfPagesTest::visual)
              .collect(Collectors.joining());
      assertThat(second).contains("…").contains(reversed("للاستخدام الداخلي"));
    }
  }

  private static void assertApart(List<Mark.Text> line, Theme theme) {
    double right = 0;
    for (Mark.Text text : line) {
      assertThat(text.x()).isGreaterThanOrEqualTo(right - 0.01);
      right = text.x() + text.run().width();
    }
    assertThat(line.get(0).x()).isGreaterThanOrEqualTo(theme.page().outer().points() - 0.01);
    assertThat(right)
        .isLessThanOrEqualTo(theme.page().width().points() - theme.page().inner().points() + 0.01);
  }

  @Test
  void firstPageHasOfTheHeaderOnlyTheMarkingInItsColour() {
    Theme theme = PdfSamples.dressed();
    List<PageLayout> pages = flow(Samples.longTable(60, 3), theme).pages();
    Colour colour = requireNonNull(theme.classifications().get("internal")).colour();
    for (PageLayout page : pages) {
      List<Mark.Text> marking =
          texts(page.header()).stream()
              .filter(text -> text.run().lettering().colour().equals(colour))
              .toList();
      assertThat(marking.stream().map(PdfPagesTest::visual).collect(Collectors.joining()))
          .isEqualTo(reversed("للاستخدام الداخلي"));
      assertThat(marking)
          .allMatch(text -> text.run().lettering().face().file().name().contains("Amiri-Bold"));
    }
    assertThat(texts(pages.get(0).header()).stream().map(PdfPagesTest::visual))
        .containsExactly(reversed("للاستخدام الداخلي"));
    assertThat(texts(pages.get(1).header())).hasSizeGreaterThan(2);
  }

  @Test
  void emphasisIsColourAndStrengthIsWeightWhereverTheyStand() {
    Colour accent = Theme.standard().palette().accent();
    List<Mark.Text> texts =
        flow(PdfSamples.figures()).pages().stream()
            .flatMap(page -> texts(page.marks()).stream())
            .toList();
    assertThat(look(texts, "لافت", accent)).containsExactly("plain", "plain", "plain");
    assertThat(look(texts, "قريب", accent)).isEmpty();
    assertThat(look(texts, "قريب", Theme.standard().palette().ink()))
        .containsExactly("bold", "bold", "bold");
    assertThat(look(texts, "كلاهما", accent)).containsExactly("bold", "bold", "bold");
    assertThat(look(texts, "الموقع", accent)).containsExactly("plain", "plain", "plain");
  }

  private static List<String> look(List<Mark.Text> texts, String word, Colour colour) {
    return texts.stream()
        .filter(text -> visual(text).strip().equals(reversed(word)))
        .filter(text -> text.run().lettering().colour().equals(colour))
        .map(t -> t.run().lettering().face().file().name().contains("Bold") ? "bold" : "plain")
        .toList();
  }
}
