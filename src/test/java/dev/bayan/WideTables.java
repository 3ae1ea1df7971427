package dev.bayan;

import dev.bayan.model.Briefing;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** A comparison of any size between two paragraphs. */
public final class WideTables {

  private static final String[] WORDS = {
    "تسهيل", "المفاوضات", "بإشراف", "أممي", "ونقل", "المساعدات", "عبر", "المعابر", "ومتابعة"
  };

  private WideTables() {}

  /** Rows and parties; each cell has one word or two. */
  public static Briefing of(int rows, int parties) {
    return of(rows, parties, (row, party) -> words(row * 5 + party * 3, 1 + (row + party) % 2));
  }

  /** Rows and parties; cells by their row and party, counted from 1. */
  public static Briefing of(int rows, int parties, BiFunction<Integer, Integer, String> cells) {
    Comparison comparison =
        new Comparison(
            "wide",
            "أدوار الأطراف",
            "الدور",
            IntStream.rangeClosed(1, parties).mapToObj(i -> "الطرف " + i).toList(),
            IntStream.rangeClosed(1, rows).mapToObj(row -> row(row, parties, cells)).toList());
    List<Passage> placed = List.of(new Passage.Placement("wide"));
    return Samples.briefing(
        "wide",
        "ar-EG",
        "جدول عريض",
        List.of(
            new Section(null, List.of(paragraph("قبل الجدول.")), List.of()),
            new Section("الأدوار", placed, List.of()),
            new Section("الخلاصة", List.of(paragraph("بعد الجدول.")), List.of())),
        List.of(comparison));
  }

  private static Comparison.Row row(
      int row, int parties, BiFunction<Integer, Integer, String> cells) {
    return new Comparison.Row(
        "البند " + row,
        new Format.Words(),
        IntStream.rangeClosed(1, parties)
            .mapToObj(party -> Samples.text(cells.apply(row, party)))
            .toList(),
        null);
  }

  /** Some words, which ones by a number. */
  public static String words(int from, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(WORDS[(from + i) % WORDS.length]);
    }
    return words.toString();
  }

  private static Passage paragraph(String text) {
    return new Passage.Paragraph(RichText.plain(text));
  }
}
