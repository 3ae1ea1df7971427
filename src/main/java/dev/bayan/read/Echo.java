package dev.bayan.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Input that is shown back to the user: made harmless first, so that no file can steer a terminal
 * or reorder what stands around it (UTS #55, section 5.2).
 *
 * <pre>
 * Echo.quoted("tittle") → "tittle"        Echo.quoted("عنوان") → "عنوان", FSI and PDI inside the quotes
 * </pre>
 */
public final class Echo {

  static final char FIRST_STRONG_ISOLATE = '\u2068';
  static final char POP_ISOLATE = '\u2069';

  private static final int LONGEST = 60;
  private static final char REPLACED = '\uFFFD';

  private Echo() {}

  /**
   * A code point by its number and its name, if it has one: {@code U+202E RIGHT-TO-LEFT OVERRIDE}.
   */
  public static String codePoint(int c) {
    String name = Character.getName(c);
    return String.format(Locale.ROOT, "U+%04X", c) + (name == null ? "" : " " + name);
  }

  /** Text in quotes, cut after {@value #LONGEST} characters, isolated if it runs right to left. */
  public static String quoted(String text) {
    return "\"" + isolated(cut(text)) + "\"";
  }

  /** Harmless text between isolates, if any of it runs right to left. */
  public static String isolated(String text) {
    String safe = line(text);
    return hasRightToLeft(safe) ? FIRST_STRONG_ISOLATE + safe + POP_ISOLATE : safe;
  }

  /** Text of the same length with no control, no bidi control and no line break in it. */
  public static String line(String text) {
    int first = 0;
    while (first < text.length() && !isUnsafe(text, first) && text.charAt(first) != '\t') {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      safe.append(c == '\t' ? ' ' : isUnsafe(text, i) ? REPLACED : c);
    }
    return safe.toString();
  }

  private static boolean isUnsafe(String text, int index) {
    char c = text.charAt(index);
    return isControl(c) || isIsolate(c) || isLone(text, index);
  }

  /**
   * A message of ours: what {@link #quoted} isolated stays so, other isolates do if they balance.
   */
  public static String message(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean closesNothing = c == POP_ISOLATE && open.poll() == null;
      if (isIsolate(c) && c != POP_ISOLATE) {
        open.push(i);
      }
      safe.append(isControl(c) || closesNothing ? REPLACED : c);
    }
    open.forEach(i -> safe.setCharAt(i, REPLACED));
    return safe.toString();
  }

  /** JSON in which all that is not harmless is an escape; such can only stand in its strings. */
  static String escaped(String json) {
    StringBuilder safe = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (isUnsafe(json, i)) {
        safe.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }

  /**
   * Whether any character is of a right-to-left class, an Arabic number, or a mark that acts so.
   */
  static boolean hasRightToLeft(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            d ->
                d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                    || d == Character.DIRECTIONALITY_ARABIC_NUMBER);
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }

  private static boolean isControl(char c) {
    return Character.isISOControl(c)
        || c == '\u2028'
        || c == '\u2029'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u206A' && c <= '\u206F');
  }

  private static boolean isIsolate(char c) {
    return c >= '\u2066' && c <= '\u2069';
  }

  private static boolean isLone(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
