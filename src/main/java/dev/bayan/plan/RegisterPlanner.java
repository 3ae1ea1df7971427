package dev.bayan.plan;

import dev.bayan.style.Colour;
import dev.bayan.style.Theme;
import dev.bayan.text.DigitStyle;
import dev.bayan.text.Direction;
import dev.bayan.text.Labels;
import dev.bayan.text.LocaleProfile;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plans the workbook of all packs: its language, words, digits, header and footer.
 *
 * <pre>
 * plan(theme, heads) → a pack of a title only, in the language that the packs share
 * </pre>
 *
 * <p>Packs of several languages give an Arabic workbook, as soon as one of them is written from
 * right to left. Every classification that a pack has stands on every page.
 */
public final class RegisterPlanner {

  /** The name of the workbook's file, without its ending. */
  public static final String ID = "workbook";

  private static final String BETWEEN = " · ";

  private RegisterPlanner() {}

  /** The frame of a workbook about some packs. */
  public static Pack plan(Theme theme, Collection<RegisterEntry.Head> heads) {
    LocaleProfile locale = LocaleProfile.of(language(heads));
    Map<String, Map<String, String>> words = theme.wording().labels();
    Labels labels = Labels.of(locale).with(words.getOrDefault(Labels.language(locale), Map.of()));
    DigitStyle digits = digits(theme, locale, heads);
    Direction base = locale.direction();
    Pack.Marking marking = marking(theme, heads, base);
    String title = labels.sheets().briefings();
    Wording wording = new Wording(locale, digits, labels, null);
    StripPlanner strips = new StripPlanner(Map.of("id", ID, "title", title), wording, marking);
    return new Pack(
        ID,
        locale,
        digits,
        labels,
        new Pack.Properties(title, null, null, List.of(), null),
        new Pack.RunningHead(Prose.of(title, base), marking),
        strips.plan(Planner.marked(theme.running(), marking)),
        strips.plan(theme.running().footer()),
        List.of(new Block.Title(Prose.of(title, base))),
        theme);
  }

  private static String language(Collection<RegisterEntry.Head> heads) {
    Set<String> languages = new LinkedHashSet<>();
    heads.forEach(head -> languages.add(head.language()));
    if (languages.size() == 1) {
      return languages.iterator().next();
    }
    boolean rightToLeft =
        languages.stream().anyMatch(l -> LocaleProfile.of(l).direction().isRightToLeft());
    return rightToLeft || languages.isEmpty() ? "ar" : "en";
  }

  /** Those of all packs, or else of the workbook's language. */
  private static DigitStyle digits(
      Theme theme, LocaleProfile locale, Collection<RegisterEntry.Head> heads) {
    long latin = heads.stream().filter(RegisterEntry.Head::latin).count();
    if (!heads.isEmpty() && (latin == 0 || latin == heads.size())) {
      return latin == 0 ? DigitStyle.ARABIC_INDIC : DigitStyle.LATIN;
    }
    Boolean wanted = theme.wording().latinDigits();
    if (wanted == null) {
      return locale.digits();
    }
    return wanted ? DigitStyle.LATIN : DigitStyle.ARABIC_INDIC;
  }

  /** By their words, so that the order of the packs decides nothing. */
  private static Pack.@Nullable Marking marking(
      Theme theme, Collection<RegisterEntry.Head> heads, Direction base) {
    Map<String, Colour> marks = new TreeMap<>();
    heads.forEach(
        head -> {
          if (head.mark() != null) {
            marks.putIfAbsent(words(theme, head.mark().words(), base), head.mark().colour());
          }
        });
    if (marks.isEmpty()) {
      return null;
    }
    String words = String.join(BETWEEN, marks.keySet());
    return new Pack.Marking(Prose.of(words, base), marks.values().iterator().next());
  }

  /** A classification of the theme in the workbook's language; another one as it is. */
  private static String words(Theme theme, String said, Direction base) {
    for (Theme.Classification known : theme.classifications().values()) {
      if (said.equals(known.arabic()) || said.equals(known.english())) {
        return base.isRightToLeft() ? known.arabic() : known.english();
      }
    }
    return said;
  }
}
