package dev.bayan.plan;

import dev.bayan.model.Briefing;
import dev.bayan.model.Comparison;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.plan.Pack.Marking;
import dev.bayan.style.Colour;
import dev.bayan.style.Running;
import dev.bayan.style.Theme;
import dev.bayan.text.DigitStyle;
import dev.bayan.text.Direction;
import dev.bayan.text.Labels;
import dev.bayan.text.LocaleProfile;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a briefing says into what its pack says. Pure: no clock, no files, no default locale.
 *
 * <pre>
 * Pack pack = new Planner(Theme.standard()).plan(briefing);
 * </pre>
 */
public final class Planner {

  private final Theme theme;

  public Planner(Theme theme) {
    this.theme = theme;
  }

  /**
   * Plans a briefing that the reader has let through.
   *
   * @throws IllegalArgumentException if it names a comparison it has not, or a classification the
   *     theme has not; the reader refuses both
   */
  public Pack plan(Briefing briefing) {
    LocaleProfile locale = LocaleProfile.of(briefing.language());
    DigitStyle digits = digits(briefing.digits(), theme.wording(), locale);
    Map<String, Map<String, String>> words = theme.wording().labels();
    Labels labels = Labels.of(locale).with(words.getOrDefault(Labels.language(locale), Map.of()));
    Wording wording = new Wording(locale, digits, labels, briefing.calendar());
    Direction base = locale.direction();
    Marking marking = marking(briefing.classification(), base);

    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(Prose.of(briefing.title(), base)));
    if (briefing.subtitle() != null) {
      blocks.add(new Block.Subtitle(Prose.of(briefing.subtitle(), base)));
    }
    List<Block.Fact> facts = facts(briefing, wording, labels, base, marking);
    if (!facts.isEmpty()) {
      blocks.add(new Block.Facts(facts));
    }
    if (briefing.summary() != null) {
      blocks.add(new Block.Lead(Prose.of(briefing.summary(), base)));
    }
    int beforeSections = blocks.size();
    Map<String, Comparison> unplaced = new LinkedHashMap<>();
    briefing.comparisons().forEach(comparison -> unplaced.put(comparison.id(), comparison));
    Map<String, Comparison> comparisons = Map.copyOf(unplaced);
    TablePlanner tables = new TablePlanner(wording, base);
    FigurePlanner figures = new FigurePlanner(wording, base);
    for (Section section : briefing.sections()) {
      section(section, 1, comparisons, unplaced, tables, figures, base, wording, blocks);
    }
    unplaced.values().forEach(comparison -> blocks.add(tables.plan(comparison)));
    List<Block.Heading> headings = headings(blocks);
    if (headings.size() > Block.Contents.FEW) {
      Prose title = Prose.of(labels.contents(), base);
      blocks.add(beforeSections, new Block.Contents(title, headings));
    }

    StripPlanner strips = new StripPlanner(fields(briefing, wording), wording, marking);
    Running.Strip header = marked(theme.running(), marking);
    return new Pack(
        briefing.id(),
        locale,
        digits,
        labels,
        new Pack.Properties(
            briefing.title(),
            briefing.subtitle(),
            briefing.author(),
            briefing.keywords(),
            briefing.date()),
        new Pack.RunningHead(Prose.of(briefing.title(), base), marking),
        strips.plan(header),
        strips.plan(theme.running().footer()),
        blocks,
        theme);
  }

  /** What the fields of headers and footers stand for. */
  private static Map<String, String> fields(Briefing briefing, Wording wording) {
    Map<String, String> fields = new HashMap<>();
    fields.put("id", briefing.id());
    fields.put("title", briefing.title());
    if (briefing.date() != null) {
      fields.put("date", wording.date(briefing.date()));
    }
    if (briefing.author() != null) {
      fields.put("author", briefing.author());
    }
    if (briefing.source() != null) {
      fields.put("source", briefing.source().name());
    }
    return fields;
  }

  /** The header, with the classification in it whatever the theme says. */
  static Running.Strip marked(Running running, @Nullable Marking marking) {
    Running.Strip header = running.header();
    return marking == null || StripPlanner.marks(header) || StripPlanner.marks(running.footer())
        ? header
        : new Running.Strip(header.start(), header.centre(), "{classification}");
  }

  private static DigitStyle digits(
      Briefing.@Nullable Digits asked, Theme.Wording wording, LocaleProfile locale) {
    if (asked == null) {
      if (locale.named() != null) {
        return locale.named();
      }
      Boolean latin = wording.latinDigits();
      return latin == null ? locale.digits() : latin ? DigitStyle.LATIN : DigitStyle.ARABIC_INDIC;
    }
    return switch (asked) {
      case ARABIC_INDIC -> DigitStyle.ARABIC_INDIC;
      case LATIN -> DigitStyle.LATIN;
    };
  }

  private @Nullable Marking marking(@Nullable String key, Direction base) {
    if (key == null) {
      return null;
    }
    Theme.Classification known = theme.classifications().get(key);
    if (known == null) {
      throw new IllegalArgumentException("the theme has no classification " + key);
    }
    String words = base.isRightToLeft() ? known.arabic() : known.english();
    return new Marking(Prose.of(words, base), known.colour());
  }

  private static List<Block.Fact> facts(
      Briefing briefing,
      Wording wording,
      Labels labels,
      Direction base,
      @Nullable Marking marking) {
    List<Block.Fact> facts = new ArrayList<>();
    if (briefing.date() != null) {
      String words = wording.date(briefing.date());
      facts.add(
          fact(labels.date(), words, new Value.Day(briefing.date()), null, null, labels, base));
    }
    if (briefing.source() != null) {
      facts.add(
          fact(labels.source(), briefing.source().name(), briefing.source().url(), labels, base));
    }
    if (briefing.author() != null) {
      facts.add(fact(labels.author(), briefing.author(), null, labels, base));
    }
    if (marking != null) {
      String words = marking.text().text();
      Value value = new Value.Words(words);
      Colour colour = marking.colour();
      facts.add(fact(labels.classification(), words, value, null, colour, labels, base));
    }
    if (!briefing.keywords().isEmpty()) {
      String joined = String.join(labels.listJoin(), briefing.keywords());
      facts.add(fact(labels.keywords(), joined, null, labels, base));
    }
    return facts;
  }

  private static Block.Fact fact(
      String label, String words, @Nullable URI link, Labels labels, Direction base) {
    return fact(label, words, new Value.Words(words), link, null, labels, base);
  }

  private static Block.Fact fact(
      String label,
      String words,
      Value value,
      @Nullable URI link,
      @Nullable Colour marking,
      Labels labels,
      Direction base) {
    Prose line =
        Prose.of(
            List.of(
                new Prose.Segment(label + labels.labelEnd(), true, false, null),
                Prose.Segment.plain(" "),
                new Prose.Segment(words, false, false, link)),
            base);
    return new Block.Fact(
        Prose.of(label, base), Prose.linked(words, link, base), line, value, link, marking);
  }

  private static void section(
      Section section,
      int level,
      Map<String, Comparison> comparisons,
      Map<String, Comparison> unplaced,
      TablePlanner tables,
      FigurePlanner figures,
      Direction base,
      Wording wording,
      List<Block> blocks) {
    if (section.heading() != null) {
      blocks.add(new Block.Heading(level, Prose.of(section.heading(), base)));
    }
    for (Passage passage : section.content()) {
      blocks.add(
          switch (passage) {
            case Passage.Paragraph paragraph ->
                new Block.Paragraph(Prose.of(paragraph.text(), base));
            case Passage.Bullets bullets ->
                new Block.Bullets(
                    bullets.items().stream().map(item -> Prose.of(item, base)).toList());
            case Passage.Numbered list -> numbered(list.items(), wording, base);
            case Passage.Quote quote -> quote(quote, base);
            case Passage.Image image -> figures.plan(image);
            case Passage.Placement placement -> {
              Comparison comparison = comparisons.get(placement.comparison());
              if (comparison == null) {
                throw new IllegalArgumentException("no comparison " + placement.comparison());
              }
              unplaced.remove(placement.comparison());
              yield tables.plan(comparison);
            }
          });
    }
    for (Section nested : section.sections()) {
      // Levels never skip: what is nested in a section without a heading takes that heading's
      // level.
      int below = section.heading() == null ? level : level + 1;
      section(nested, below, comparisons, unplaced, tables, figures, base, wording, blocks);
    }
  }

  private static List<Block.Heading> headings(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Heading.class::isInstance)
        .map(Block.Heading.class::cast)
        .toList();
  }

  private static Block.Quote quote(Passage.Quote quote, Direction base) {
    String by = quote.by();
    return new Block.Quote(
        Prose.of(quote.text(), base), by == null ? null : Prose.of("— " + by, base));
  }

  private static Block.Numbered numbered(List<RichText> items, Wording wording, Direction base) {
    List<Block.Item> numbered = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      numbered.add(new Block.Item(wording.ordinal(i + 1), Prose.of(items.get(i), base)));
    }
    return new Block.Numbered(numbered);
  }
}
