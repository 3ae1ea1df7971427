package dev.bayan.export.pdf.flow;

import java.util.Arrays;

/**
 * Where a line may end inside a word: within a web address after its separators, elsewhere after a
 * dash or a slash between letters.
 *
 * <pre>
 * https://example.org/a/report?id=7 → https://|example.|org/|a/report?|id=7
 * </pre>
 *
 * <p>Not after a hyphen: readers take one at a line's end for one that the line break made, and
 * drop it. And not next to a single character, which would look lost.
 */
final class WordBreaks {

  private static final String IN_ADDRESSES = "/.?&=_@#";
  private static final String BETWEEN_LETTERS = "/–—";
  private static final int[] NONE = {};

  /** Characters that stay together on either side of a break. */
  private static final int FEWEST = 2;

  private WordBreaks() {}

  /** Positions in a word at which it may be parted, in order. */
  static int[] of(String word) {
    if (!hasSigns(word)) {
      return NONE;
    }
    String signs = isAddress(word) ? IN_ADDRESSES : BETWEEN_LETTERS;
    boolean inAddress = signs.equals(IN_ADDRESSES);
    int[] found = new int[word.length()];
    int count = 0;
    int last = 0;
    for (int at = FEWEST; at <= word.length() - FEWEST; at++) {
      if (signs.indexOf(word.charAt(at - 1)) < 0 || at - last < FEWEST) {
        continue;
      }
      boolean parts =
          inAddress
              ? Character.isLetterOrDigit(word.charAt(at))
              : areLetters(word, at - 1 - FEWEST) && areLetters(word, at);
      if (parts) {
        found[count++] = at;
        last = at;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Quick, because few words have any. */
  private static boolean hasSigns(String word) {
    for (int i = 1; i < word.length() - 1; i++) {
      char c = word.charAt(i);
      if (c < 'A' ? c == '/' || c == '.' : c == '@' || c == '–' || c == '—') {
        return true;
      }
    }
    return false;
  }

  private static boolean areLetters(String word, int from) {
    for (int i = from; i < from + FEWEST; i++) {
      if (i < 0 || i >= word.length() || !Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A web or mail address, with its scheme or without. */
  private static boolean isAddress(String word) {
    if (word.contains("://") || word.startsWith("www.")) {
      return true;
    }
    int dot = word.indexOf('.');
    boolean named = dot > 0 && dot + 2 < word.length() && isAsciiLetter(word.charAt(dot + 1));
    return named && (word.indexOf('@') > 0 || word.indexOf('/') > dot);
  }

  private static boolean isAsciiLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
}
