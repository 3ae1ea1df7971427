package dev.bayan.text;

import java.util.List;

/**
 * Things in a row, as a sentence joins them: Arabic repeats its conjunction, which clings to the
 * word that follows.
 *
 * <pre>
 * and(["مصر", "قطر", "الأردن"], RIGHT_TO_LEFT) → مصر وقطر والأردن
 * and(["Egypt", "Qatar", "Jordan"], LEFT_TO_RIGHT) → Egypt, Qatar and Jordan
 * </pre>
 */
public final class Lists {

  private static final char WAW = 'و';

  private Lists() {}

  public static String and(List<String> items, Direction direction) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i);
      if (i > 0 && direction.isRightToLeft()) {
        joined.append(' ').append(WAW).append(clings(item) ? "" : " ");
      } else if (i > 0) {
        joined.append(i == items.size() - 1 ? " and " : ", ");
      }
      joined.append(item);
    }
    return joined.toString();
  }

  /** The conjunction cannot join a Latin word or a number. */
  private static boolean clings(String item) {
    return !item.isEmpty()
        && Character.getDirectionality(item.codePointAt(0))
            == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
