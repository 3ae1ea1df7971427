package dev.bayan.export.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text as SpreadsheetML holds it (ECMA-376 part 1, 22.9.2.19 ST_Xstring): {@code _xHHHH_} stands
 * for a character, so text that happens to look like that is escaped; and a cell has a limit.
 *
 * <pre>
 * escape("_x0041_") → _x005F_x0041_
 * pieces(text of 40,000 characters, 32,767) → two texts that joined are the first
 * </pre>
 */
final class Xstring {

  /** The most UTF-16 units that a cell of Excel holds. */
  static final int CELL_LIMIT = 32_767;

  /** The most line feeds that a cell of Excel holds. */
  private static final int LINE_LIMIT = 253;

  /** How far back a cut looks for a space, so that words stay whole. */
  private static final int WORD_REACH = 200;

  /** An underscore that opens a complete escape; the closing one may open the next. */
  private static final Pattern OPENS_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private Xstring() {}

  static String escape(String text) {
    return text.contains("_x") ? OPENS_ESCAPE.matcher(text).replaceAll("_x005F_") : text;
  }

  /** The text in pieces of at most {@code limit} units, cut after a space where there is one. */
  static List<String> pieces(String text, int limit) {
    if (fits(text, limit)) {
      return List.of(text);
    }
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = cut(text, from, limit);
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }

  /** As much of a text as a cell holds. */
  static String first(String text) {
    return fits(text, CELL_LIMIT) ? text : pieces(text, CELL_LIMIT).get(0);
  }

  private static boolean fits(String text, int limit) {
    return text.length() <= limit
        && (text.length() <= LINE_LIMIT
            || text.indexOf('\n') < 0
            || text.chars().filter(c -> c == '\n').count() < LINE_LIMIT);
  }

  private static int cut(String text, int from, int limit) {
    int end = Math.min(text.length(), from + limit);
    int lines = 0;
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == '\n' && ++lines == LINE_LIMIT) {
        return i + 1;
      }
    }
    if (end == text.length()) {
      return end;
    }
    for (int i = end; i > end - WORD_REACH && i > from + 1; i--) {
      if (text.charAt(i - 1) == ' ') {
        return i;
      }
    }
    return boundary(text, from, end);
  }

  /** The last place at or before {@code end} where no surrogate pair or vocalised letter breaks. */
  static int boundary(String text, int from, int end) {
    int cut = end;
    while (cut > from + 1
        && cut < text.length()
        && (Character.isLowSurrogate(text.charAt(cut))
            || Character.getType(text.charAt(cut)) == Character.NON_SPACING_MARK)) {
      cut--;
    }
    return cut;
  }

  /** Whether a spreadsheet would take a text that is typed for a formula. */
  static boolean opensLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }
}
