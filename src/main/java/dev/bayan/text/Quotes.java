package dev.bayan.text;

/**
 * Quotation marks that pair, as the bidirectional algorithm pairs brackets: both run as what they
 * stand in or as what they enclose, never one so and one so.
 *
 * <pre>
 * قال «David» Miller → by the characters alone » would run with the Latin on both its sides
 * </pre>
 *
 * <p>The algorithm pairs brackets only, as marks open and close differently from language to
 * language (UAX #9, N0 and BD16). What opens in Arabic and in English is known, so that each pair
 * is shown to it as a pair of brackets that no text has (a higher-level protocol, HL3).
 */
final class Quotes {

  private static final String MARKS = "«»‹›“”";

  /** A bracket for each of the marks. */
  private static final String BRACKETS = "\u27EA\u27EB\u27E8\u27E9\u27E6\u27E7";

  private static final char STRAIGHT = '"';
  private static final char OPENING = '\u27EC';
  private static final char CLOSING = '\u27ED';

  private Quotes() {}

  /** Puts a bracket for each mark that may pair; {@code classes} begins as the text itself. */
  static void asBrackets(String text, char[] classes) {
    int opened = -1;
    for (int i = 0; i < classes.length; i++) {
      char c = classes[i];
      if (c == STRAIGHT) {
        if (opened < 0 && opens(text, i)) {
          opened = i;
        } else if (opened >= 0 && !Character.isWhitespace(text.charAt(i - 1))) {
          classes[opened] = OPENING;
          classes[i] = CLOSING;
          opened = -1;
        }
      } else if (c == '\u00AB' || c == '\u00BB' || (c >= '\u2018' && c <= '\u203A')) {
        int mark = MARKS.indexOf(c);
        classes[i] = mark < 0 ? c : BRACKETS.charAt(mark);
      }
    }
  }

  /** Whether a straight mark stands before a word, and no digit before it makes it a unit. */
  private static boolean opens(String text, int at) {
    return at + 1 < text.length()
        && !Character.isWhitespace(text.charAt(at + 1))
        && (at == 0 || !Character.isDigit(text.charAt(at - 1)));
  }
}
