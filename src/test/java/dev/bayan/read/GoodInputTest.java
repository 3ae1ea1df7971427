package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.model.Briefing;
import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Good inputs are accepted without a word, and every value of the contract comes through. */
class GoodInputTest {

  private static final Briefing EVERYTHING = accept(Fixtures.GOOD.resolve("everything.json"));

  @TestFactory
  Stream<DynamicTest> acceptsWithoutAWord() {
    return Stream.of(Fixtures.GOOD, Fixtures.INPUT)
        .flatMap(dir -> Fixtures.names(dir, ".json").stream().map(n -> dir.resolve(n + ".json")))
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> accept(file)));
  }

  @Test
  void theSamplesAreThere() {
    assertThat(Fixtures.names(Fixtures.INPUT, ".json"))
        .contains("gaza-talks-roles", "aid-crossings-2025", "mediation-brief-en");
  }

  @Test
  void aSampleIsNamedByItsId() {
    for (String name : Fixtures.names(Fixtures.INPUT, ".json")) {
      assertThat(accept(Fixtures.INPUT.resolve(name + ".json")).id()).isEqualTo(name);
    }
  }

  @Test
  void readsTheHead() {
    assertThat(EVERYTHING.id()).isEqualTo("everything-2");
    assertThat(EVERYTHING.language()).isEqualTo("ar-EG");
    assertThat(EVERYTHING.digits()).isEqualTo(Briefing.Digits.ARABIC_INDIC);
    assertThat(EVERYTHING.calendar()).isEqualTo(Briefing.Calendar.GREGORIAN_AND_HIJRI);
    assertThat(EVERYTHING.title()).isEqualTo("عنوان «أول»");
    assertThat(EVERYTHING.subtitle()).isEqualTo("فرعي");
    assertThat(EVERYTHING.summary()).isEqualTo(RichText.plain("خلاصة a"));
    assertThat(EVERYTHING.date()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(EVERYTHING.author()).isEqualTo("مكتب");
    assertThat(EVERYTHING.source())
        .isEqualTo(
            new dev.bayan.model.Source("Reuters", URI.create("https://example.org/a?b=1#c")));
    assertThat(EVERYTHING.classification()).isEqualTo("internal");
    assertThat(EVERYTHING.keywords()).containsExactly("غزة", "هدنة");
  }

  @Test
  void readsSectionsAndPassages() {
    var first = EVERYTHING.sections().get(0);
    assertThat(first.heading()).isNull();
    assertThat(first.content())
        .containsExactly(
            new Passage.Paragraph(
                RichText.plain("فقرة \u200ELatin\u200E و\u200Dموصول و\u2067معزول\u2069 ﷺ 😀")),
            new Passage.Bullets(Samples.texts("أ", "ب")),
            new Passage.Numbered(Samples.texts("١")),
            new Passage.Quote(RichText.plain("قول"), "قائل"),
            new Passage.Quote(RichText.plain("قول بلا قائل"), null),
            new Passage.Placement("roles"));
    assertThat(first.sections().get(0).sections().get(0).heading()).isEqualTo("٣");
    assertThat(EVERYTHING.sections().get(1).heading()).isEqualTo("الثاني");
  }

  @Test
  void readsEveryKindOfCell() {
    Comparison roles = EVERYTHING.comparisons().get(0);
    assertThat(roles.columns()).containsExactly("مصر", "قطر");
    assertThat(roles.rows())
        .extracting(Comparison.Row::format)
        .containsExactly(
            new Format.Plain(),
            new Format.Money(Currency.getInstance("USD")),
            new Format.Percent(),
            new Format.Decimal(2),
            new Format.Decimal(Format.Decimal.AS_WRITTEN),
            new Format.Words(),
            new Format.Date(),
            new Format.Plain());
    assertThat(roles.rows())
        .extracting(Comparison.Row::cells)
        .containsExactly(
            List.of(
                text("أ"),
                new Cell.Text(
                    RichText.plain("ب"), RichText.plain("م"), URI.create("http://example.org/"))),
            List.of(number("120500000"), new Cell.Empty()),
            List.of(
                number("0.455"),
                new Cell.Number(new BigDecimal("-0.05"), RichText.plain("م"), null)),
            List.of(number("1.50"), number("1e400")),
            List.of(number("0"), text("غير معروف")),
            List.of(number("5"), text("=SUM(A1)")),
            List.of(day(6, 30, null), day(7, 1, "م")),
            List.of(day(6, 30, null), text("لاحقًا")));
    assertThat(roles.rows().get(1).note()).isEqualTo(RichText.plain("حاشية"));
  }

  @Test
  void leavesOutWhatIsLeftOut() {
    assertThat(accept(Fixtures.GOOD.resolve("smallest.json")))
        .isEqualTo(
            new Briefing(
                "a",
                "ar",
                null,
                null,
                "عنوان",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(
                    new dev.bayan.model.Section(
                        null, List.of(new Passage.Paragraph(RichText.plain("نص"))), List.of())),
                List.of()));
  }

  /** NFC and NFD of one word are both kept as they are. */
  @Test
  void rewritesNoText() {
    String composed = "\u0622\u00E9";
    String decomposed = "\u0627\u0653e\u0301";
    Reading reading =
        Fixtures.read(
            "{\"id\": \"a\", \"title\": \"%s\", \"sections\": [{\"content\": [\"%s\"]}]}"
                .formatted(composed, decomposed));
    Briefing briefing = ((Reading.Accepted) reading).briefing();
    assertThat(briefing.title()).isEqualTo(composed);
    assertThat(briefing.sections().get(0).content())
        .containsExactly(new Passage.Paragraph(RichText.plain(decomposed)));
  }

  private static Briefing accept(Path file) {
    Reading reading = Fixtures.read(file.toString(), Fixtures.bytes(file));
    assertThat(new DiagnosticPrinter(Messages.in("en")).print(Fixtures.diagnostics(reading)))
        .isEmpty();
    return ((Reading.Accepted) reading).briefing();
  }

  private static Cell text(String text) {
    return new Cell.Text(RichText.plain(text), null, null);
  }

  private static Cell number(String number) {
    return new Cell.Number(new BigDecimal(number), null, null);
  }

  private static Cell day(int month, int day, @org.jspecify.annotations.Nullable String note) {
    return new Cell.Day(
        LocalDate.of(2025, month, day), note == null ? null : RichText.plain(note), null);
  }
}
