package dev.bayan;

import dev.bayan.model.Briefing;
import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The article the project began with, word for word, given a briefing's structure. It is not the
 * project's to publish, so tests read it from beside the checkout and are skipped where it is not.
 */
public final class SeedArticle {

  private static final Path FILE = Path.of("../shared/seed/article.txt");

  /** The four role names of the table; the rest of each line is split by {@link #CELLS}. */
  private static final List<List<String>> CELLS =
      List.of(
          List.of("الدبلوماسية", "تسهيل المفاوضات ومقر اللقاءات", "دعم التفاوض والتواصل مع حماس"),
          List.of("الدعم الإنساني", "تأمين معابر للمواد الإغاثية", "تقديم مساعدات مالية وإنسانية"),
          List.of(
              "التنسيق مع البيت الأبيض",
              "مشاركة في استراتيجيات السلام",
              "استضافة مبعوثي البيت الأبيض"),
          List.of(
              "متابعة تنفيذ الاتفاقات", "مراقبة تطبيق وقف إطلاق النار", "الدعم اللوجستي للمراقبة"));

  private SeedArticle() {}

  public static boolean isPresent() {
    return Files.isReadable(FILE);
  }

  /** Every word of the original, in its order, repeats included. */
  public static List<String> words() {
    return List.of(text().trim().split("[\\s•]+"));
  }

  public static Briefing briefing() {
    List<String> lines = text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<String> bullets =
        lines.stream().filter(l -> l.startsWith("•")).map(l -> l.substring(1).strip()).toList();
    List<Comparison.Row> rows = new ArrayList<>();
    for (List<String> row : CELLS) {
      if (!lines.contains(String.join(" ", row))) {
        throw new IllegalStateException("the seed has no table row " + row);
      }
      rows.add(
          new Comparison.Row(
              row.get(0),
              new Format.Plain(),
              row.stream()
                  .skip(1)
                  .map(t -> (Cell) new Cell.Text(RichText.plain(t), null, null))
                  .toList(),
              null));
    }
    // Lines: title ×3, lead, then three of heading + paragraph, bullets, table, closing.
    return new Briefing(
        "seed",
        "ar",
        null,
        null,
        lines.get(0),
        null,
        RichText.plain(lines.get(3)),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(
            new Section(
                null,
                List.of(
                    new Passage.Paragraph(RichText.plain(lines.get(1))),
                    new Passage.Paragraph(RichText.plain(lines.get(2)))),
                List.of()),
            section(lines.get(4), paragraph(lines.get(5))),
            section(lines.get(6), paragraph(lines.get(7))),
            section(
                lines.get(8),
                paragraph(lines.get(9)),
                new Passage.Bullets(bullets.stream().map(RichText::plain).toList()),
                new Passage.Placement("roles"),
                paragraph(lines.get(lines.size() - 1)))),
        List.of(new Comparison("roles", "الدور", "الدور", List.of("مصر", "قطر"), rows)));
  }

  private static Passage paragraph(String text) {
    return new Passage.Paragraph(RichText.plain(text));
  }

  private static Section section(String heading, Passage... content) {
    return new Section(heading, List.of(content), List.of());
  }

  private static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
