package dev.bayan.text;

/**
 * The common letters of Arabic and the kashida, U+0620 to U+064A: most characters of most texts.
 * What is asked of every character is answered for them first.
 *
 * <pre>
 * contains('ش') → true; contains('َ') → false; contains('پ') → false
 * </pre>
 *
 * <p>All of them are letters that run from right to left (UAX #9, AL); the kashida is a modifier.
 */
public final class ArabicLetters {

  private static final int FIRST = 0x0620;
  private static final int LAST = 0x064A;

  private ArabicLetters() {}

  public static boolean contains(int character) {
    return character >= FIRST && character <= LAST;
  }
}
