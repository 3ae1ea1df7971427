package dev.bayan.export.xlsx;

import dev.bayan.plan.Prose;
import dev.bayan.text.ArabicLetters;

/**
 * How many words a paragraph has: stretches between spaces with a letter or a digit in them.
 *
 * <pre>
 * in("قال — أمس 25%.") → 3
 * </pre>
 */
final class Words {

  private Words() {}

  static long in(Prose paragraph) {
    long words = 0;
    boolean inWord = false;
    String text = paragraph.text();
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; ) {
      char most = characters[i];
      if (ArabicLetters.contains(most)) {
        // A letter of Arabic, as most are.
        words += inWord ? 0 : 1;
        inWord = true;
        i++;
        continue;
      }
      if (most == ' ') {
        inWord = false;
        i++;
        continue;
      }
      int c = text.codePointAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        inWord = false;
      } else if (!inWord && Character.isLetterOrDigit(c)) {
        inWord = true;
        words++;
      }
      i += Character.charCount(c);
    }
    return words;
  }
}
