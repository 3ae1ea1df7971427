package dev.bayan.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One structured article with its comparisons, as its author wrote it.
 *
 * @param id names the pack folder and its files: {@code [a-z0-9]+(-[a-z0-9]+)*}, 1 to 80 characters
 * @param language BCP 47 tag; decides base direction, digits, month names and labels
 * @param digits the digits of the text that Bayan generates; null: as the locale has them
 * @param calendar the calendars dates are written in; null: as the locale has them
 * @param date the day the briefing speaks for
 * @param classification a key of the theme's classifications
 * @param sections at least one
 */
public record Briefing(
    String id,
    String language,
    @Nullable Digits digits,
    @Nullable Calendar calendar,
    String title,
    @Nullable String subtitle,
    @Nullable RichText summary,
    @Nullable LocalDate date,
    @Nullable String author,
    @Nullable Source source,
    @Nullable String classification,
    List<String> keywords,
    List<Section> sections,
    List<Comparison> comparisons) {

  /** The digits of generated text. */
  public enum Digits {
    /** ٠١٢٣٤٥٦٧٨٩, U+0660 to U+0669. */
    ARABIC_INDIC,
    /** 0123456789. */
    LATIN
  }

  /** The calendars a date is written in. */
  public enum Calendar {
    GREGORIAN,
    /** Umm al-Qura. */
    HIJRI,
    GREGORIAN_AND_HIJRI
  }

  public Briefing {
    keywords = List.copyOf(keywords);
    sections = List.copyOf(sections);
    comparisons = List.copyOf(comparisons);
    if (sections.isEmpty()) {
      throw new IllegalArgumentException("a briefing has at least one section");
    }
  }
}
