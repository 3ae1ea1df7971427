package dev.bayan.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.WideTables;
import dev.bayan.export.Format;
import dev.bayan.export.pdf.flow.Flow;
import dev.bayan.export.pdf.flow.Kid;
import dev.bayan.export.pdf.flow.Mark;
import dev.bayan.export.pdf.flow.PageLayout;
import dev.bayan.export.pdf.flow.Tag;
import dev.bayan.export.pdf.flow.TextRun;
import dev.bayan.model.Comparison;
import dev.bayan.plan.Pack;
import dev.bayan.style.Colour;
import dev.bayan.style.Theme;
import dev.bayan.verify.Verifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables: how wide they are, how they are cut into pages and parts. */
class PdfTablesTest {

  private static final Theme THEME = Theme.standard();

  private static List<Tag> tables(Flow flow) {
    return flow.document().kids().stream()
        .filter(kid -> kid instanceof Tag tag && tag.role().equals("Table"))
        .map(Tag.class::cast)
        .toList();
  }

  private static List<Tag> all(Tag tag, String role) {
    List<Tag> found = new ArrayList<>();
    for (Kid kid : tag.kids()) {
      if (kid instanceof Tag child) {
        if (child.role().equals(role)) {
          found.add(child);
        }
        found.addAll(all(child, role));
      }
    }
    return found;
  }

  private static boolean isIn(@Nullable Tag tag, String role) {
    return tag != null && (tag.role().equals(role) || isIn(tag.parent(), role));
  }

  private static boolean isAcross(PageLayout page) {
    return page.width() > page.height();
  }

  @Test
  void wideTableStandsAcrossWithItsHeadingAndTextReturnsUpright() {
    List<PageLayout> pages = Laid.out(Samples.pack(WideTables.of(6, 14))).pages();
    assertThat(pages.stream().map(PdfTablesTest::isAcross)).containsExactly(false, true, false);
    assertThat(pages.get(1).bookmarks()).anyMatch(a -> a.bookmark().title().equals("الأدوار"));
    assertThat(pages.get(2).bookmarks()).anyMatch(a -> a.bookmark().title().equals("الخلاصة"));
    for (PageLayout page : pages) {
      assertThat(page.footer()).isNotEmpty();
      for (Mark mark : page.footer()) {
        assertThat(((Mark.Text) mark).baseline()).isBetween(page.height() - 70, page.height());
      }
    }
  }

  @Test
  void narrowTableStaysUpright() {
    assertThat(Laid.out(Samples.pack(WideTables.of(6, 4))).pages())
        .noneMatch(PdfTablesTest::isAcross);
  }

  @Test
  void fiftyPartiesStandInPartsThatSayWhichColumnsTheyShow() {
    Flow flow = Laid.out(Samples.pack(WideTables.of(60, 50)));
    List<Tag> tables = tables(flow);
    assertThat(tables).hasSizeBetween(3, 6);
    int parties = 0;
    for (Tag table : tables) {
      assertThat(all(table, "Caption")).hasSize(1);
      assertThat(all(table, "TR")).hasSize(61);
      parties += all(all(table, "TR").get(0), "TH").size() - 1;
    }
    assertThat(parties).isEqualTo(50);
    String captions =
        flow.pages().stream()
            .flatMap(page -> Laid.texts(page).stream())
            .filter(text -> isIn(text.tag(), "Caption"))
            .map(Laid::visual)
            .collect(Collectors.joining(" "));
    assertThat(captions).contains(new StringBuilder("الأعمدة").reverse(), "٥٠");
  }

  @Test
  void wordsOfAWideTableStayWholeAndLegible() {
    for (int parties : new int[] {12, 24, 50}) {
      Set<String> words = wordsOf(WideTables.words(0, 9) + " البند الدور الطرف");
      Flow flow = Laid.out(Samples.pack(WideTables.of(8, parties)));
      for (PageLayout page : flow.pages()) {
        for (Mark.Text text : Laid.texts(page)) {
          if (isIn(text.tag(), "TD")) {
            assertThat(text.run().lettering().size()).isGreaterThanOrEqualTo(8 - 1e-9);
            String logical = new StringBuilder(Laid.visual(text)).reverse().toString();
            assertThat(words)
                .containsAll(wordsOf(logical.replaceAll("[\u061C\u200E\u200F\u2060]", "")));
          }
        }
      }
    }
  }

  private static Set<String> wordsOf(String text) {
    return Arrays.stream(text.split(" ")).collect(Collectors.toSet());
  }

  @Test
  void everyCellOfATableInPartsIsProvedOnce() {
    Pack pack = Samples.pack(WideTables.of(4, 50));
    byte[] pdf = PdfSamples.pdf(pack);
    Verifier verifier = new Verifier();
    assertThat(verifier.verify(pack, Format.PDF, pdf, PdfSamples.carried(pack))).isEmpty();
    for (int party : new int[] {1, 17, 50}) {
      Pack other =
          Samples.pack(
              WideTables.of(
                  4,
                  50,
                  (r, p) ->
                      r == 3 && p == party
                          ? "آخر"
                          : WideTables.words(r * 5 + p * 3, 1 + (r + p) % 2)));
      assertThat(verifier.verify(other, Format.PDF, pdf, PdfSamples.carried(pack)))
          .anyMatch(finding -> finding.message().contains("آخر"));
    }
  }

  @Test
  void columnOfSentencesIsWiderThanOneOfNumbers() {
    String sentence = WideTables.words(0, 40);
    Flow flow =
        Laid.out(Samples.pack(WideTables.of(6, 3, (row, party) -> party == 3 ? sentence : "٢٠٢٥")));
    List<Double> rules =
        flow.pages().get(0).marks().stream()
            .filter(mark -> mark instanceof Mark.Fill fill && fill.width() < 1)
            .map(mark -> ((Mark.Fill) mark).x())
            .sorted()
            .toList();
    // The last party stands leftmost; right of it its rule.
    assertThat(rules.get(0) - THEME.page().outer().points()).isGreaterThan(227);
  }

  @Test
  void nameOfACutRowReturnsOnEveryPageAsAnArtifact() {
    List<PageLayout> pages = Laid.out(Samples.pack(Samples.tallCell())).pages();
    assertThat(pages).hasSizeGreaterThan(2);
    String name = new StringBuilder("الدبلوماسية").reverse().toString();
    for (PageLayout page : pages.subList(1, pages.size())) {
      List<Mark.Text> texts = Laid.texts(page);
      Mark.Text again =
          texts.stream().filter(t -> Laid.visual(t).contains(name)).findFirst().orElseThrow();
      assertThat(again.tag()).isNull();
      // Beside the first line of the row that goes on there, and below the header.
      assertThat(texts.stream().filter(t -> t.tag() != null).map(Mark.Text::baseline).findFirst())
          .hasValue(again.baseline());
      assertThat(texts).anyMatch(t -> t.tag() == null && t.baseline() < again.baseline());
    }
  }

  @Test
  void columnsArePartedInTheHeaderToo() {
    PageLayout page = Laid.out(Samples.pack(Samples.longTable(4, 12))).pages().getLast();
    Mark.Fill header =
        fills(page)
            .filter(f -> f.colour().equals(THEME.palette().accent()))
            .findFirst()
            .orElseThrow();
    List<Mark.Fill> rules =
        fills(page)
            .filter(f -> f.width() < 1 && f.colour().equals(THEME.palette().rule()))
            .filter(f -> f.y() <= header.y() && f.y() + f.height() > header.y() + header.height())
            .toList();
    assertThat(rules).hasSize(12);
  }

  private static Stream<Mark.Fill> fills(PageLayout page) {
    return page.marks().stream().filter(Mark.Fill.class::isInstance).map(Mark.Fill.class::cast);
  }

  @Test
  void groundsOfRowsMeetWithoutASeam() {
    PageLayout page = Laid.out(Samples.pack(Samples.longTable(60, 3))).pages().get(1);
    List<Mark.Fill> tints =
        page.marks().stream()
            .filter(
                mark -> mark instanceof Mark.Fill f && f.colour().equals(THEME.palette().tint()))
            .map(Mark.Fill.class::cast)
            .toList();
    List<Mark.Fill> tall = tints.stream().filter(fill -> fill.height() > 300).toList();
    assertThat(tall).as("one ground of all row names").hasSize(1);
    assertThat(tints).allMatch(fill -> fill.y() * 2 == Math.rint(fill.y() * 2));
  }

  @Test
  void headerTallerThanAPageIsSetOnceAndCut() {
    Pack pack =
        Samples.pack(
            Samples.briefing(
                "tall-header",
                "ar",
                "ترويسة",
                WideTables.of(1, 1).sections(),
                List.of(
                    new Comparison(
                        "wide",
                        "عنوان",
                        "الدور",
                        List.of(WideTables.words(0, 700), "قطر"),
                        WideTables.of(4, 2).comparisons().get(0).rows()))));
    Flow flow = Laid.out(pack);
    assertThat(flow.pages()).hasSizeGreaterThan(2).allMatch(page -> !Laid.texts(page).isEmpty());
    assertSound(flow);
  }

  @Property(tries = 25)
  void randomTablesKeepTheirOrderOnThePage(
      @ForAll @IntRange(min = 1, max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 30) int parties,
      @ForAll @Size(7) List<@IntRange(min = 1, max = 30) Integer> lengths) {
    Pack pack =
        Samples.pack(
            WideTables.of(
                rows,
                parties,
                (row, party) -> {
                  int length = lengths.get((row * 3 + party) % lengths.size());
                  return WideTables.words(row + party, parties > 12 ? 1 + length / 8 : length);
                }));
    Flow flow = Laid.out(pack);
    assertSound(flow);
    assertRowsStandTogether(flow);
  }

  /** Nothing outside the text block, nothing on something else, no page without content. */
  private static void assertSound(Flow flow) {
    for (PageLayout page : flow.pages()) {
      assertThat(Laid.overlaps(page)).isEmpty();
      assertThat(Laid.texts(page)).anyMatch(text -> text.tag() != null);
      double left = THEME.page().outer().points();
      double right = page.width() - THEME.page().inner().points();
      double bottom = page.height() - THEME.page().bottom().points();
      for (Mark mark : page.marks()) {
        switch (mark) {
          case Mark.Text text -> {
            double space = 0.4 * text.run().lettering().size();
            assertThat(text.x()).isGreaterThanOrEqualTo(left - space);
            assertThat(text.x() + text.run().width()).isLessThanOrEqualTo(right + space);
            assertThat(text.baseline()).isBetween(THEME.page().top().points(), bottom);
          }
          case Mark.Fill fill -> {
            assertThat(fill.x()).isGreaterThanOrEqualTo(left - 0.5);
            assertThat(fill.x() + fill.width()).isLessThanOrEqualTo(right + 0.5);
            assertThat(fill.y() + fill.height()).isLessThanOrEqualTo(bottom + 0.5);
          }
          case Mark.Ground ground -> throw new AssertionError("a page has fills only");
          case Mark.Dots dots -> assertThat(dots.to()).isGreaterThan(dots.from());
          case Mark.Image image -> {}
        }
      }
    }
  }

  /** The cells of a row begin on one line, below the header of their page. */
  private static void assertRowsStandTogether(Flow flow) {
    IdentityHashMap<TextRun, Integer> pageOf = new IdentityHashMap<>();
    IdentityHashMap<TextRun, Double> baselines = new IdentityHashMap<>();
    Colour onAccent = THEME.palette().onAccent();
    for (int i = 0; i < flow.pages().size(); i++) {
      boolean hasRows = false;
      boolean hasHeader = false;
      for (Mark.Text text : Laid.texts(flow.pages().get(i))) {
        hasRows |= isIn(text.tag(), "TBody");
        hasHeader |= text.run().lettering().colour().equals(onAccent);
        if (text.tag() != null) {
          pageOf.put(text.run(), i);
          baselines.put(text.run(), text.baseline());
        }
      }
      assertThat(hasHeader).as("header of page %d", i + 1).isEqualTo(hasRows);
    }
    for (Tag table : tables(flow)) {
      for (Tag row : all(table, "TR")) {
        List<TextRun> first = row.kids().stream().map(cell -> firstRun((Tag) cell)).toList();
        assertThat(first.stream().map(pageOf::get).distinct()).hasSize(1);
        assertThat(first.stream().map(baselines::get).distinct()).hasSize(1);
      }
    }
  }

  private static TextRun firstRun(Tag tag) {
    Kid kid = tag.kids().get(0);
    return kid instanceof TextRun run ? run : firstRun((Tag) kid);
  }
}
