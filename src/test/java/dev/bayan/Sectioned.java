package dev.bayan;

import dev.bayan.model.Briefing;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import java.util.ArrayList;
import java.util.List;

/** Briefings of many sections, nested to level 3: what a table of contents is for. */
public final class Sectioned {

  private static final String ARABIC =
      "تتابع القاهرة والدوحة المفاوضات، ويعلن كل طرف موقفه من البنود المطروحة تباعاً. ";

  private static final String ENGLISH =
      "Cairo and Doha follow the talks; each side says where it stands on every clause. ";

  private Sectioned() {}

  /** As many headings as asked for, a paragraph below each, and one before the first. */
  public static Briefing arabic(int headings) {
    return Samples.briefing(
        "sectioned", "ar-EG", "تقرير طويل", sections("بند رقم ", ARABIC, headings), List.of());
  }

  /** The same, left to right. */
  public static Briefing english(int headings) {
    return Samples.briefing(
        "sectioned", "en", "A long report", sections("Clause ", ENGLISH, headings), List.of());
  }

  private static List<Section> sections(String heading, String words, int headings) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(null, List.of(paragraph(words)), List.of()));
    for (int n = 1; n <= headings; n += 4) {
      sections.add(section(heading, words, n, headings));
    }
    return sections;
  }

  /** Four headings: one of level 1, two of level 2 in it, one of level 3 in the second of them. */
  private static Section section(String heading, String words, int n, int last) {
    List<Section> second = new ArrayList<>();
    if (n + 3 <= last) {
      second.add(new Section(heading + (n + 3), List.of(paragraph(words)), List.of()));
    }
    List<Section> first = new ArrayList<>();
    for (int m = n + 1; m <= Math.min(n + 2, last); m++) {
      List<Section> nested = m == n + 2 ? second : List.of();
      first.add(new Section(heading + m, List.of(paragraph(words)), nested));
    }
    return new Section(heading + n, List.of(paragraph(words.repeat(4))), first);
  }

  private static Passage paragraph(String words) {
    return new Passage.Paragraph(RichText.plain(words.strip()));
  }
}
