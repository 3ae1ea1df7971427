package dev.bayan.read;

/**
 * The part of a source line that a diagnostic shows.
 *
 * <p>Up to column {@value #HEAD} the excerpt begins where the line does; beyond that it begins with
 * an ellipsis and the {@value #BEFORE} characters before the column. So the place of the offending
 * text in the excerpt follows from the column alone ({@link #indexOf}). What is cut off at the end
 * has an ellipsis too.
 */
final class Excerpt {

  private static final int HEAD = 120;
  private static final int BEFORE = 60;
  private static final int AFTER = 60;
  private static final char CUT = '…';

  private Excerpt() {}

  /** The excerpt of a line around a column (from 1). */
  static String of(String line, int column) {
    int at = column - 1;
    boolean head = column <= HEAD;
    int start = head ? 0 : at - BEFORE;
    int end = Math.min(line.length(), Math.max(head ? HEAD : 0, at + AFTER));
    StringBuilder excerpt = new StringBuilder(end - start + 2);
    if (!head) {
      excerpt.append(CUT);
    }
    excerpt.append(line, start, end);
    // Half of a pair at either edge gives way to an ellipsis of the same length.
    int first = head ? 0 : 1;
    if (!head && Character.isLowSurrogate(excerpt.charAt(first))) {
      excerpt.setCharAt(first, CUT);
    }
    if (end < line.length()) {
      if (Character.isHighSurrogate(excerpt.charAt(excerpt.length() - 1))) {
        excerpt.setLength(excerpt.length() - 1);
      }
      excerpt.append(CUT);
    }
    return excerpt.toString();
  }

  /** Where the text that stands at a column of the line stands in the line's excerpt. */
  static int indexOf(int column) {
    return column <= HEAD ? column - 1 : BEFORE + 1;
  }
}
