package dev.bayan.export.pdf.shape;

/**
 * Which Arabic letters join (Unicode: Joining_Type): most on both sides, some to the letter before
 * them only, hamza not at all.
 *
 * <pre>
 * Joining.joins("حماس", 1) → true: ح and م       Joining.joins("حماس", 3) → false: ا and س
 * </pre>
 */
final class Joining {

  static final char TATWEEL = 'ـ';

  private static final char JOINER = '\u200D';

  private static final String ON_ONE_SIDE = "آأؤإاةدذرزوٱٲٳٵٶٷڈډڊڋڌڍڎڏڐڑڒړڔڕږڗژڙۀۃۄۅۆۇۈۉۊۋۍۏےۓەۮۯ";

  private static final String NOT_AT_ALL = "ءٴ";

  private Joining() {}

  static boolean isLetter(char c) {
    return c == TATWEEL || (c >= 'ء' && c <= 'ۿ' && Character.isLetter(c));
  }

  /** Whether a letter joins to the one after it. */
  static boolean onward(char c) {
    return c == JOINER || (back(c) && ON_ONE_SIDE.indexOf(c) < 0);
  }

  /** Whether a letter joins to the one before it. */
  static boolean back(char c) {
    return c == JOINER || (isLetter(c) && NOT_AT_ALL.indexOf(c) < 0);
  }

  /** Whether the letters on either side of an index join; marks between them do not count. */
  static boolean joins(String word, int at) {
    int before = at - 1;
    while (before >= 0 && Character.getType(word.charAt(before)) == Character.NON_SPACING_MARK) {
      before--;
    }
    return before >= 0
        && at < word.length()
        && onward(word.charAt(before))
        && back(word.charAt(at));
  }
}
