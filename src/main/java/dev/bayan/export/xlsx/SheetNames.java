package dev.bayan.export.xlsx;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.text.SheetLabels;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of sheets and tables as Excel allows them (ECMA-376 part 1, 18.2.19 sheet and 18.5.1.2
 * table): a sheet's has at most 31 characters, none of {@code :\/?*[]}, no apostrophe at an end,
 * and no twin that differs in case only.
 *
 * <pre>
 * "من يفعل ماذا؟ [2025]" → من يفعل ماذا؟ 2025
 * </pre>
 */
final class SheetNames {

  private static final int LONGEST = 31;

  private static final Pattern ILLEGAL = Pattern.compile("[:\\\\/?*\\[\\]\\p{Cntrl}\\s]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

  /** What Excel itself calls a new sheet, or keeps for itself: no name to find anything by. */
  private static final Pattern DEFAULT =
      Pattern.compile("(?iu)(?:sheet|ورقة|feuil|chart|مخطط)\\s*\\p{Nd}*|history|محفوظات");

  private final Set<String> taken = new HashSet<>();
  private final Set<String> takenTables = new HashSet<>();
  private final Map<Block.Table, String> ofTables = new LinkedHashMap<>();
  private final String overview;
  private final String article;
  private final String data;
  private final String coverage;

  SheetNames(Pack pack) {
    overview = sheet(pack.labels().overview(), pack.labels().overview());
    article = sheet(pack.labels().article(), pack.labels().article());
    SheetLabels labels = pack.labels().sheets();
    data = sheet(labels.data(), labels.data());
    coverage = sheet(labels.coverage(), labels.coverage());
    takenTables.add(DataSheet.TABLE.toLowerCase(Locale.ROOT));
    for (Block.Table table : pack.tables()) {
      ofTables.put(table, sheet(table.title().text(), pack.labels().comparison()));
    }
  }

  String overview() {
    return overview;
  }

  String article() {
    return article;
  }

  String data() {
    return data;
  }

  String coverage() {
    return coverage;
  }

  /** The sheets of the comparisons, in their order. */
  Map<Block.Table, String> ofTables() {
    return java.util.Collections.unmodifiableMap(ofTables);
  }

  /** A table's name: letters, digits, underscores, and no cell's address. */
  String table(Block.Table table) {
    String base = "Table_" + table.id().replaceAll("[^A-Za-z0-9]+", "_");
    String cut = base.substring(0, Math.min(200, base.length()));
    String name = cut;
    for (int n = 2; !takenTables.add(name.toLowerCase(Locale.ROOT)); n++) {
      name = cut + "_" + n;
    }
    return name;
  }

  /** One more sheet, called by its title so far as that can be. */
  String another(String title) {
    return sheet(title, title);
  }

  private String sheet(String title, String kind) {
    String visible = INVISIBLE.matcher(title).replaceAll("");
    String legal = trimmed(ILLEGAL.matcher(visible).replaceAll(" "));
    if (legal.isEmpty()) {
      legal = kind;
    } else if (!legal.equals(kind) && DEFAULT.matcher(legal).matches()) {
      legal = kind + " " + legal;
    }
    String name = trimmed(cut(legal, LONGEST));
    for (int n = 2; !taken.add(folded(name)); n++) {
      String suffix = " (" + n + ")";
      name = trimmed(cut(legal, LONGEST - suffix.length())) + suffix;
    }
    return name;
  }

  /** A name without white space and apostrophes at its ends. */
  static String trimmed(String name) {
    int from = 0;
    int until = name.length();
    while (from < until && isEdge(name.charAt(from))) {
      from++;
    }
    while (until > from && isEdge(name.charAt(until - 1))) {
      until--;
    }
    return name.substring(from, until);
  }

  /** White space of ASCII, or an apostrophe. */
  private static boolean isEdge(char c) {
    return c == ' ' || c == '\'' || (c >= '\t' && c <= '\r');
  }

  /** Cut between words where one is near; never inside a letter and its marks. */
  private static String cut(String name, int limit) {
    if (name.length() <= limit) {
      return name;
    }
    int space = name.lastIndexOf(' ', limit);
    return name.substring(0, space > limit / 2 ? space : Xstring.boundary(name, 0, limit));
  }

  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** The sheet where a comparison stands. */
  @Nullable String of(Block.Table table) {
    return ofTables.get(table);
  }
}
