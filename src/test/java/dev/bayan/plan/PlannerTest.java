package dev.bayan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bayan.Samples;
import dev.bayan.Sectioned;
import dev.bayan.model.Briefing;
import dev.bayan.model.Comparison;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.text.Direction;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static List<String> texts(Pack pack) {
    return Texts.of(pack).stream().map(Prose::text).toList();
  }

  @Test
  void numbersDatesAndLabelsBecomeWords() {
    assertThat(texts(Samples.pack(Samples.everything())))
        .contains(
            "التاريخ: ٦ يوليو ٢٠٢٥\u00A0م\u00A0/ ١١ محرم ١٤٤٧\u00A0هـ",
            "المصدر: Reuters",
            "الكلمات المفتاحية: غزة، هدنة",
            "التصنيف: للاستخدام الداخلي",
            "١٢٠٬٥٠٠\u00A0دولار",
            "٤٥٫٥٪",
            "١٬٢٣٤٬٥٦٧٫٨٩",
            "٣٠ يونيو ٢٠٢٥\u00A0م\u00A0/ ٥ محرم ١٤٤٧\u00A0هـ",
            "—");
  }

  @Test
  void englishBriefingRunsLeftToRightInEnglishWords() {
    Pack pack = Samples.pack(Samples.english());
    assertThat(pack.direction()).isEqualTo(Direction.LEFT_TO_RIGHT);
    assertThat(texts(pack))
        .contains(
            "Date: 6 July 2025\u00A0/ 11 Muharram 1447\u00A0AH",
            "$1,234,567.50",
            "Keywords: Gaza, truce");
    Strip.Slot number = pack.footer().centre();
    assertThat(number.on(2, 5, pack.digits(), pack.direction()).text()).isEqualTo("Page 2 of 5");
  }

  @Test
  void notesAreNumberedInReadingOrder() {
    Block.Table table = Samples.pack(Samples.everything()).tables().get(0);
    assertThat(table.notes().stream().map(note -> note.line().text()))
        .containsExactly("(١) بحسب بيان رسمي", "(٢) حتى نهاية العام");
    assertThat(table.rows().get(1).marker()).extracting(Prose::text).isEqualTo("(٢)");
  }

  @Test
  void moreThanEightHeadingsHaveContentsBeforeTheFirstSection() {
    assertThat(Samples.pack(Sectioned.arabic(8)).blocks())
        .noneMatch(Block.Contents.class::isInstance);

    Pack pack = Samples.pack(Sectioned.arabic(9));
    List<Block> blocks = pack.blocks();
    int at =
        blocks.indexOf(
            blocks.stream().filter(Block.Contents.class::isInstance).findAny().orElseThrow());
    assertThat(blocks.get(at - 1)).isInstanceOf(Block.Lead.class);
    assertThat(blocks.get(at + 1)).isInstanceOf(Block.Paragraph.class);
    Block.Contents contents = (Block.Contents) blocks.get(at);
    assertThat(contents.title().text()).isEqualTo("المحتويات");
    assertThat(contents.headings()).hasSize(9);
    assertThat(contents.headings())
        .isEqualTo(blocks.stream().filter(Block.Heading.class::isInstance).toList());
    assertThat(texts(pack)).doesNotContain("المحتويات");
  }

  @Test
  void typedValuesStandBehindTheWords() {
    Block.Table table = Samples.pack(Samples.everything()).tables().get(0);
    assertThat(table.rows().get(1).cells().get(0).value()).isInstanceOf(Value.Number.class);
    assertThat(table.rows().get(1).cells().get(1).value()).isEqualTo(new Value.Empty());
    assertThat(table.rows().get(4).cells().get(0).value()).isInstanceOf(Value.Day.class);
  }

  @Test
  void comparisonThatIsNeverPlacedFollowsTheLastSection() {
    Pack pack = Samples.pack(Samples.longTable(1, 2));
    assertThat(pack.blocks().get(pack.blocks().size() - 1)).isInstanceOf(Block.Table.class);
  }

  @Test
  void tablesAreNumberedInReadingOrder() {
    Briefing one = Samples.longTable(1, 2);
    Comparison first = one.comparisons().get(0);
    Comparison second =
        new Comparison("second", "التمويل", first.axis(), first.columns(), first.rows());
    Section section =
        new Section(
            null,
            List.of(
                new Passage.Placement("second"),
                new Passage.Placement(first.id()),
                new Passage.Placement("second")),
            List.of());
    List<Block.Table> tables =
        Samples.pack(
                Samples.briefing(
                    "counted", "ar", "عنوان", List.of(section), List.of(first, second)))
            .blocks()
            .stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .toList();
    assertThat(tables.stream().map(table -> table.caption().line().text()))
        .containsExactly(
            "جدول\u00A01: التمويل", "جدول\u00A02: " + first.title(), "جدول\u00A01: التمويل");
    assertThat(tables.get(0).title().text()).isEqualTo("التمويل");
  }

  @Test
  void placedComparisonStandsInItsPlaceOnly() {
    List<Block> blocks = Samples.pack(Samples.everything()).blocks();
    assertThat(blocks.stream().filter(Block.Table.class::isInstance)).hasSize(1);
    assertThat(blocks.get(blocks.size() - 1)).isInstanceOf(Block.Paragraph.class);
  }

  @Test
  void headingsHaveTheLevelOfTheirSection() {
    assertThat(
            Samples.pack(Samples.everything()).blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).level()))
        .containsExactly(1, 2, 3);
  }

  @Test
  void levelsDoNotSkipWhereAParentHasNoHeading() {
    Section nested =
        new Section("فرع", List.of(new Passage.Paragraph(RichText.plain("نص"))), List.of());
    Briefing briefing =
        Samples.briefing(
            "x",
            "ar",
            "عنوان",
            List.of(new Section(null, List.of(), List.of(nested))),
            List.<Comparison>of());
    assertThat(Samples.pack(briefing).blocks())
        .filteredOn(Block.Heading.class::isInstance)
        .singleElement()
        .satisfies(block -> assertThat(((Block.Heading) block).level()).isEqualTo(1));
  }

  @Test
  void planningTwiceGivesEqualPacks() {
    Pack first = Samples.pack(Samples.everything());
    assertThat(Samples.pack(Samples.everything())).isEqualTo(first);
  }

  @Test
  void unknownComparisonIsRefused() {
    Briefing dangling =
        Samples.briefing(
            "x",
            "ar",
            "عنوان",
            List.of(new Section(null, List.of(new Passage.Placement("no")), List.of())),
            List.<Comparison>of());
    assertThatThrownBy(() -> Samples.pack(dangling)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void charactersNoFontHasAreFound() {
    assertThat(Coverage.missing(Samples.pack(Samples.everything()))).isEmpty();
    assertThat(Coverage.missing(Samples.pack(Samples.paragraphs("x", null, "نص 中 و \u200D"))))
        .containsExactly((int) '中');
  }

  @Test
  void emphasisStandsWhereItStoodAfterAnIsolate() {
    Prose prose =
        Prose.of(
            List.of(
                new Prose.Segment("قال \u2068David\u2069 ", false, false, null),
                new Prose.Segment("أمس", true, false, null)),
            Direction.RIGHT_TO_LEFT);
    assertThat(prose.spans().stream().filter(Span::strong).map(Span::text)).containsExactly("أمس");
  }

  @Test
  void emphasisAndDirectionCutAParagraphTogether() {
    Prose prose =
        Prose.of(
            List.of(
                new Prose.Segment("قال Da", false, false, null),
                new Prose.Segment("vid أمس", true, false, null)),
            Direction.RIGHT_TO_LEFT);
    assertThat(prose.spans().stream().map(s -> s.text() + "|" + s.level() + "|" + s.strong()))
        .containsExactly("قال |1|false", "Da|2|false", "vid|2|true", " أمس|1|true");
  }

  @Test
  void markedUpWordsAreCutOutOfAParagraphWhoseDirectionIsAlreadyKnown() {
    URI page = URI.create("https://example.org/a");
    RichText text =
        new RichText(
            List.of(
                new RichText.Piece("العدد 12", false, true, null),
                new RichText.Piece(".15 ", true, false, null),
                new RichText.Piece("UN News", false, false, page)));

    Prose prose = Prose.of(text, Direction.RIGHT_TO_LEFT);

    // Cut first, ".15" would stand alone; the number keeps the one level it has as a whole.
    assertThat(
            prose.spans().stream()
                .map(s -> s.text() + "|" + s.level() + "|" + s.strong() + "|" + s.emphasis()))
        .containsExactly(
            "العدد |1|false|true",
            "12|2|false|true",
            ".15|2|true|false",
            " |1|true|false",
            "UN News|2|false|false");
    assertThat(prose.spans().stream().map(Span::link))
        .containsExactly(null, null, null, null, page);
  }
}
