package dev.bayan;

import dev.bayan.model.Briefing;
import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.model.Source;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.style.Theme;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Briefings for tests, built in code so that a test of one room does not need the reader. */
public final class Samples {

  private Samples() {}

  /** Texts without emphasis. */
  public static List<RichText> texts(String... texts) {
    return Arrays.stream(texts).map(RichText::plain).toList();
  }

  public static Pack pack(Briefing briefing) {
    return new Planner(Theme.standard()).plan(briefing);
  }

  /** Every kind of block and of cell, Arabic with Latin, numbers, addresses and brackets. */
  public static Briefing everything() {
    return briefing(
        "everything",
        "ar-EG",
        "تقرير عن «الوساطة» بين القاهرة و Camp David (1978)",
        List.of(
            new Section(
                null,
                List.of(
                    new Passage.Paragraph(
                        RichText.plain(
                            "قالت وكالة Reuters إن 45.5% من الشاحنات دخلت في ٢٠٢٥–٢٠٢٦، أي 120,500"
                                + " طن.")),
                    new Passage.Bullets(
                        texts(
                            "الاتصال على +974 4444 5555 أو press@example.org.",
                            "الموقع https://example.org/ar/brief?id=7 (بالعربية).",
                            "مُحَمَّدٌ رَسُولٌ لِلسَّلَامِ، لا إله إلا الله.")),
                    new Passage.Quote(
                        RichText.plain("لا سلام بلا «حوار» حقيقي."), "مسؤول في Reuters")),
                List.of()),
            new Section(
                "العنوان الأول",
                List.of(
                    new Passage.Numbered(texts("الخطوة الأولى", "الخطوة الثانية")),
                    new Passage.Placement("roles"),
                    new Passage.Paragraph(RichText.plain("فقرة بعد الجدول."))),
                List.of(
                    new Section(
                        "عنوان فرعي",
                        List.of(new Passage.Paragraph(RichText.plain("نص الفرع."))),
                        List.of(
                            new Section(
                                "عنوان ثالث",
                                List.of(new Passage.Paragraph(RichText.plain("نص أعمق."))),
                                List.of())))))),
        List.of(roles()));
  }

  /** A short briefing in English, left to right. */
  public static Briefing english() {
    return briefing(
        "english",
        "en",
        "Who does what in the truce talks",
        List.of(
            new Section(
                "Mediation",
                List.of(
                    new Passage.Paragraph(
                        RichText.plain("Cairo (القاهرة) hosts; Doha talks to both sides.")),
                    new Passage.Bullets(texts("One channel", "Another channel"))),
                List.of())),
        List.of(
            new Comparison(
                "roles",
                "Roles",
                "Role",
                List.of("Egypt", "Qatar"),
                List.of(
                    new Comparison.Row(
                        "Aid",
                        new Format.Money(Currency.getInstance("USD")),
                        List.of(number("1234567.5"), new Cell.Empty()),
                        null)))));
  }

  /** A comparison that needs several pages, with as many parties as asked for. */
  public static Briefing longTable(int rows, int columns) {
    return briefing(
        "long-table",
        "ar",
        "جدول طويل",
        List.of(
            new Section(
                null, List.of(new Passage.Paragraph(RichText.plain("يتبع الجدول."))), List.of())),
        List.of(
            new Comparison(
                "long",
                "مقارنة طويلة",
                "الدور",
                IntStream.rangeClosed(1, columns).mapToObj(i -> "الطرف " + i).toList(),
                IntStream.rangeClosed(1, rows)
                    .mapToObj(
                        r ->
                            new Comparison.Row(
                                "الدور رقم " + r,
                                new Format.Plain(),
                                IntStream.rangeClosed(1, columns)
                                    .mapToObj(c -> text("يعمل الطرف " + c + " على المهمة " + r))
                                    .toList(),
                                null))
                    .toList())));
  }

  /** A source with a web address, and nothing else that leads anywhere. */
  public static Briefing linked(String source, String url) {
    Briefing bare = paragraphs("linked", null, "نص");
    return new Briefing(
        bare.id(),
        bare.language(),
        null,
        null,
        bare.title(),
        null,
        null,
        null,
        null,
        new Source(source, URI.create(url)),
        null,
        List.of(),
        bare.sections(),
        List.of());
  }

  /** A table of single words beside one that no column can hold. */
  public static Briefing longWordCell(String word) {
    return briefing(
        "long-word",
        "ar",
        "كلمة طويلة",
        List.of(
            new Section(
                null, List.of(new Passage.Paragraph(RichText.plain("يتبع الجدول."))), List.of())),
        List.of(
            new Comparison(
                "words",
                "مقارنة",
                "الدور",
                List.of("مصر", "قطر", "الأردن"),
                List.of(
                    new Comparison.Row(
                        "الدبلوماسية",
                        new Format.Plain(),
                        List.of(text("المفاوضات"), text(word), text("الوساطة")),
                        null)))));
  }

  /** One cell that no page can hold. */
  public static Briefing tallCell() {
    return briefing(
        "tall-cell",
        "ar",
        "خلية طويلة",
        List.of(
            new Section(
                null, List.of(new Passage.Paragraph(RichText.plain("يتبع الجدول."))), List.of())),
        List.of(
            new Comparison(
                "tall",
                "مقارنة",
                "الدور",
                List.of("مصر", "قطر"),
                List.of(
                    new Comparison.Row(
                        "الدبلوماسية",
                        new Format.Plain(),
                        List.of(text("تسهيل المفاوضات ".repeat(300)), text("دعم")),
                        null)))));
  }

  private static Comparison roles() {
    return new Comparison(
        "roles",
        "أدوار الطرفين",
        "الدور",
        List.of("مصر", "قطر (Qatar)"),
        List.of(
            new Comparison.Row(
                "الدبلوماسية",
                new Format.Plain(),
                List.of(
                    new Cell.Text(
                        RichText.plain("تسهيل المفاوضات"), RichText.plain("بحسب بيان رسمي"), null),
                    new Cell.Text(
                        RichText.plain("التواصل مع حماس"),
                        null,
                        URI.create("https://example.org/a"))),
                null),
            new Comparison.Row(
                "المساعدات",
                new Format.Money(Currency.getInstance("USD")),
                List.of(number("120500"), new Cell.Empty()),
                RichText.plain("حتى نهاية العام")),
            new Comparison.Row(
                "الحصة", new Format.Percent(), List.of(number("0.455"), number("-0.05")), null),
            new Comparison.Row(
                "العدد", new Format.Decimal(2), List.of(number("1234567.891"), number("0")), null),
            new Comparison.Row(
                "آخر زيارة",
                new Format.Date(),
                List.of(new Cell.Day(LocalDate.of(2025, 6, 30), null, null), new Cell.Empty()),
                null),
            new Comparison.Row(
                "خطر",
                new Format.Words(),
                List.of(text("=SUM(A1:A9)"), text("_x0041_ & <b>")),
                null)));
  }

  private static Cell number(String digits) {
    return new Cell.Number(new BigDecimal(digits), null, null);
  }

  public static Cell text(String words) {
    return new Cell.Text(RichText.plain(words), null, null);
  }

  /** A briefing with every field of its head filled in. */
  public static Briefing briefing(
      String id,
      String language,
      String title,
      List<Section> sections,
      List<Comparison> comparisons) {
    boolean arabic = language.startsWith("ar");
    return new Briefing(
        id,
        language,
        null,
        Briefing.Calendar.GREGORIAN_AND_HIJRI,
        title,
        arabic ? "عنوان فرعي للتقرير" : "A subtitle",
        RichText.plain(arabic ? "ملخص التقرير في جملة واحدة." : "The summary in one sentence."),
        LocalDate.of(2025, 7, 6),
        arabic ? "مكتب الصحافة" : "Press desk",
        new Source("Reuters", URI.create("https://example.org/source")),
        "internal",
        arabic ? List.of("غزة", "هدنة") : List.of("Gaza", "truce"),
        sections,
        comparisons);
  }

  /** A briefing with the barest head. */
  public static Briefing bare(
      String id,
      String language,
      String title,
      List<Section> sections,
      List<Comparison> comparisons) {
    return new Briefing(
        id,
        language,
        null,
        null,
        title,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        sections,
        comparisons);
  }

  /** A briefing of paragraphs only, with the barest head. */
  public static Briefing paragraphs(String id, @Nullable String heading, String... paragraphs) {
    return bare(
        id,
        "ar",
        "عنوان",
        List.of(
            new Section(
                heading,
                java.util.Arrays.stream(paragraphs)
                    .map(text -> (Passage) new Passage.Paragraph(RichText.plain(text)))
                    .toList(),
                List.of())),
        List.of());
  }
}
