package dev.bayan.plan;

import dev.bayan.style.Colour;
import dev.bayan.style.Theme;
import dev.bayan.text.DigitStyle;
import dev.bayan.text.Direction;
import dev.bayan.text.Labels;
import dev.bayan.text.LocaleProfile;
import java.util.LinkedHashMap;
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

  /** The frame of a workbook about some packs, which are gone through once. */
  public static Pack plan(Theme theme, Iterable<RegisterEntry.Head> heads) {
    Set<String> languages = new LinkedHashSet<>();
    Map<String, Colour> said = new LinkedHashMap<>();
    long all = 0;
    long latin = 0;
    for (RegisterEntry.Head head : heads) {
      languages.add(head.language());
      if (head.mark() != null) {
        said.putIfAbsent(head.mark().words(), head.mark().colour());
      }
      all++;
      latin += head.latin() ? 1 : 0;
    }
    LocaleProfile locale = LocaleProfile.of(language(languages));
    Map<String, Map<String, String>> words = theme.wording().labels();
    Labels labels = Labels.of(locale).with(words.getOrDefault(Labels.language(locale), Map.of()));
    // Those of all packs, or else of the workbook's language.
    DigitStyle digits =
        all > 0 && latin == all
            ? DigitStyle.LATIN
            : all > 0 && latin == 0 ? DigitStyle.ARABIC_INDIC : digits(theme, locale);
    Direction base = locale.direction();
    Pack.Marking marking = marking(theme, said, base);
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

  private static String language(Set<String> languages) {
    if (languages.size() == 1) {
      return languages.iterator().next();
    }
    boolean rightToLeft =
        languages.stream().anyMatch(l -> LocaleProfile.of(l).direction().isRightToLeft());
    return rightToLeft || languages.isEmpty() ? "ar" : "en";
  }

  private static DigitStyle digits(Theme theme, LocaleProfile locale) {
    Boolean wanted = theme.wording().latinDigits();
    if (wanted == null) {
      return locale.digits();
    }
    return wanted ? DigitStyle.LATIN : DigitStyle.ARABIC_INDIC;
  }

  /** By their words, so that the order of the packs decides nothing. */
  private static Pack.@Nullable Marking marking(
      Theme theme, Map<String, Colour> said, Direction base) {
    Map<String, Colour> marks = new TreeMap<>();
    said.forEach((words, colour) -> marks.putIfAbsent(words(theme, words, base), colour));
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
