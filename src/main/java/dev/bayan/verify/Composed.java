package dev.bayan.verify;

import dev.bayan.text.ArabicLetters;
import java.text.Normalizer;

/**
 * Whether a text is in normalization form C (UAX #15), as most texts are of which nobody needs to
 * look up a character.
 *
 * <pre>
 * is("قطر 2025") → true      is("e\u0301") → false
 * </pre>
 */
final class Composed {

  private Composed() {}

  static boolean is(String text) {
    boolean afterVowel = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        afterVowel = false;
      } else if (isVowel(c) && !afterVowel) {
        afterVowel = true;
      } else {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
      }
    }
    return true;
  }

  /** Whether a mark is one that joins no letter; of two the order matters. */
  private static boolean isVowel(char c) {
    return c >= '\u064B' && c <= '\u0652';
  }

  /** Whether a character stays what it is beside others of which the same can be said. */
  static boolean isPlain(char c) {
    return c < '\u0300'
        || ArabicLetters.contains(c)
        || (c >= '\u0660' && c <= '\u066D')
        || c == '\u060C'
        || c == '\u061B'
        || c == '\u061F'
        || (c >= '\u2010' && c <= '\u2027');
  }
}
