package dev.bayan.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The fixed words that Bayan itself puts into a pack, in one language.
 *
 * @param title what names the title where it can be edited
 * @param page before the page number of a footer
 * @param of between the page number and the number of pages
 * @param overview name of the workbook's first sheet
 * @param article name of the workbook's sheet with the text
 * @param figure before what an image shows, where it is told and not shown
 * @param tableNumber before the number of a table in its caption
 * @param figureNumber before the number of a figure in its caption
 * @param links over the web addresses that a text leads to
 * @param columns before the numbers of the columns that a part of a wide table shows
 * @param empty what stands for a cell of which nothing is known
 * @param hijriJoin between a Gregorian date and its Hijri twin; {@code gregorianEra} marks the
 *     first
 * @param sheets what only the workbook says
 */
public record Labels(
    String title,
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
    String figure,
    String tableNumber,
    String figureNumber,
    String links,
    String columns,
    String empty,
    String listJoin,
    String labelEnd,
    String gregorianEra,
    String hijriJoin,
    SheetLabels sheets) {

  private static final Labels ARABIC =
      new Labels(
          "العنوان",
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
          "صورة",
          "جدول",
          "شكل",
          "روابط",
          "الأعمدة",
          "—",
          "، ",
          ":",
          "\u00A0م",
          "\u00A0/ ",
          SheetLabels.ARABIC);

  private static final Labels ENGLISH =
      new Labels(
          "Title",
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
          "Image",
          "Table",
          "Figure",
          "Links",
          "Columns",
          "—",
          ", ",
          ":",
          "",
          "\u00A0/ ",
          SheetLabels.ENGLISH);

  private static final List<String> NAMES =
      List.of(
          "title",
          "date",
          "source",
          "author",
          "classification",
          "keywords",
          "notes",
          "page",
          "of",
          "overview",
          "article",
          "contents",
          "section",
          "paragraph",
          "text",
          "summary",
          "comparison",
          "figure",
          "tableNumber",
          "figureNumber",
          "links",
          "columns",
          "empty");

  /** The labels that a theme may word otherwise; the rest is punctuation. */
  public static List<String> names() {
    return Stream.concat(NAMES.stream(), SheetLabels.NAMES.stream()).toList();
  }

  /**
   * These labels, with other words for some.
   *
   * @param words by the label's name, one of {@link #names()}; others are ignored
   */
  public Labels with(Map<String, String> words) {
    return new Labels(
        words.getOrDefault("title", title),
        words.getOrDefault("date", date),
        words.getOrDefault("source", source),
        words.getOrDefault("author", author),
        words.getOrDefault("classification", classification),
        words.getOrDefault("keywords", keywords),
        words.getOrDefault("notes", notes),
        words.getOrDefault("page", page),
        words.getOrDefault("of", of),
        words.getOrDefault("overview", overview),
        words.getOrDefault("article", article),
        words.getOrDefault("contents", contents),
        words.getOrDefault("section", section),
        words.getOrDefault("paragraph", paragraph),
        words.getOrDefault("text", text),
        words.getOrDefault("summary", summary),
        words.getOrDefault("comparison", comparison),
        words.getOrDefault("figure", figure),
        words.getOrDefault("tableNumber", tableNumber),
        words.getOrDefault("figureNumber", figureNumber),
        words.getOrDefault("links", links),
        words.getOrDefault("columns", columns),
        words.getOrDefault("empty", empty),
        listJoin,
        labelEnd,
        gregorianEra,
        hijriJoin,
        sheets.with(words));
  }

  /** The labels of a BCP 47 language tag: Arabic for every language written right to left. */
  public static Labels of(LocaleProfile locale) {
    return locale.direction().isRightToLeft() ? ARABIC : ENGLISH;
  }

  /** The language of those labels: {@code ar} or {@code en}. */
  public static String language(LocaleProfile locale) {
    return locale.direction().isRightToLeft() ? "ar" : "en";
  }
}
