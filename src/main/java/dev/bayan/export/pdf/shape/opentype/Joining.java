package dev.bayan.export.pdf.shape.opentype;

/**
 * Which Arabic letters join (Unicode: Joining_Type): most on both sides, some to the letter before
 * them only, hamza not at all.
 *
 * <pre>
 * Joining.joins("حماس", 1) → true: ح and م       Joining.joins("حماس", 3) → false: ا and س
 * </pre>
 */
public final class Joining {

  public static final char TATWEEL = 'ـ';

  private static final char JOINER = '\u200D';

  private static final String ON_ONE_SIDE = "آأؤإاةدذرزوٱٲٳٵٶٷڈډڊڋڌڍڎڏڐڑڒړڔڕږڗژڙۀۃۄۅۆۇۈۉۊۋۍۏےۓەۮۯ";

  private static final String NOT_AT_ALL = "ءٴ";

  private static final int BACK = 1;
  private static final int ONWARD = 2;

  /** How each character of the block joins, from hamza on. */
  private static final byte[] TYPES = types();

  private Joining() {}

  private static byte[] types() {
    byte[] types = new byte['ۿ' - 'ء' + 1];
    for (char c = 'ء'; c <= 'ۿ'; c++) {
      boolean joins = isLetter(c) && NOT_AT_ALL.indexOf(c) < 0;
      boolean isOnOneSide = ON_ONE_SIDE.indexOf(c) >= 0;
      types[c - 'ء'] = (byte) (!joins ? 0 : isOnOneSide ? BACK : BACK | ONWARD);
    }
    return types;
  }

  private static int type(char c) {
    return c >= 'ء' && c <= 'ۿ' ? TYPES[c - 'ء'] : c == JOINER ? BACK | ONWARD : 0;
  }

  public static boolean isLetter(char c) {
    return c == TATWEEL || (c >= 'ء' && c <= 'ۿ' && Character.isLetter(c));
  }

  /** Whether a letter joins to the one after it. */
  public static boolean onward(char c) {
    return (type(c) & ONWARD) != 0;
  }

  /** Whether a letter joins to the one before it. */
  public static boolean back(char c) {
    return (type(c) & BACK) != 0;
  }

  /** Whether the letters on either side of an index join; marks between them do not count. */
  public static boolean joins(String word, int at) {
    int before = at - 1;
    while (before >= 0 && Character.getType(word.charAt(before)) == Character.NON_SPACING_MARK) {
      before--;
    }
    return before >= 0
        && at < word.length()
        && onward(word.charAt(before))
        && back(word.charAt(at));
  }

  /**
   * The form of each character of a word, as bits of {@link Plan}: alone, first, in the middle or
   * last; 0 for what does not join. Marks are not seen.
   *
   * @param before whether the first letter joins to one that is not there
   * @param after whether the last one does
   */
  static int[] forms(String word, boolean before, boolean after) {
    int[] forms = new int[word.length()];
    boolean open = before;
    int last = -1;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Writing.isMark(c)) {
        continue;
      }
      boolean isJoined = open && back(c);
      if (isJoined) {
        goOn(forms, last);
      }
      open = onward(c);
      forms[i] = isJoined ? Plan.LAST : open || back(c) ? Plan.ALONE : 0;
      last = i;
    }
    if (open && after) {
      goOn(forms, last);
    }
    return forms;
  }

  private static void goOn(int[] forms, int last) {
    if (last >= 0) {
      forms[last] = forms[last] == Plan.LAST ? Plan.MIDDLE : Plan.FIRST;
    }
  }
}
