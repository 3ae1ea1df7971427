package dev.bayan.text;

/**
 * The fixed words that Bayan itself puts into a pack, in one language.
 *
 * @param page before the page number of a footer
 * @param of between the page number and the number of pages
 * @param overview name of the workbook's first sheet
 * @param article name of the workbook's sheet with the text
 * @param empty what stands for a cell of which nothing is known
 * @param hijriJoin between a Gregorian date and its Hijri twin; {@code gregorianEra} marks the
 *     first
 */
public record Labels(
    String date,
    String source,
    String author,
    String classification,
    String keywords,
    String notes,
    String page,
    String of,
    String overview,
    String article,
    String contents,
    String section,
    String paragraph,
    String text,
    String summary,
    String comparison,
    String empty,
    String listJoin,
    String labelEnd,
    String gregorianEra,
    String hijriJoin) {

  private static final Labels ARABIC =
      new Labels(
          "التاريخ",
          "المصدر",
          "إعداد",
          "التصنيف",
          "الكلمات المفتاحية",
          "ملاحظات",
          "صفحة",
          "من",
          "نظرة عامة",
          "نص المقال",
          "المحتويات",
          "القسم",
          "الفقرة",
          "النص",
          "الملخص",
          "مقارنة",
          "—",
          "، ",
          ":",
          " م",
          " / ");

  private static final Labels ENGLISH =
      new Labels(
          "Date",
          "Source",
          "Author",
          "Classification",
          "Keywords",
          "Notes",
          "Page",
          "of",
          "Overview",
          "Article",
          "Contents",
          "Section",
          "Paragraph",
          "Text",
          "Summary",
          "Comparison",
          "—",
          ", ",
          ":",
          "",
          " / ");

  /** The labels of a BCP 47 language tag: Arabic for every language written right to left. */
  public static Labels of(LocaleProfile locale) {
    return locale.direction().isRightToLeft() ? ARABIC : ENGLISH;
  }
}
