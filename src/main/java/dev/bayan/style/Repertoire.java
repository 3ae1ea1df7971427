package dev.bayan.style;

import java.util.stream.IntStream;

/**
 * The characters that an Arabic office writes with, names in Latin letters and transliterations
 * included: what a cut font keeps, so that its document can still be edited.
 *
 * <pre>
 * Repertoire.contains('ش') → true; Repertoire.contains('я') → false
 * </pre>
 */
public final class Repertoire {

  /** First and last code point of each range, ascending. */
  private static final int[][] RANGES = {
    {0x0020, 0x007E}, // Basic Latin
    {0x00A0, 0x017F}, // Latin-1 and Latin Extended-A
    {0x02B0, 0x036F}, // modifier letters (ʿ, ʾ) and combining marks
    {0x0600, 0x06FF}, // Arabic, with the letters of Persian and Urdu
    {0x1E00, 0x1EFF}, // Latin Extended Additional: ḥ, ṣ, ṭ
    {0x2000, 0x206F}, // punctuation, joiners, directional marks
    {0x20A0, 0x20CF}, // currencies
    {0x2100, 0x214F}, // №, ™
    {0x2190, 0x22FF}, // arrows and mathematical operators
    {0x25A0, 0x25FF}, // bullets; the dotted circle below a lone mark
    {0xFD3E, 0xFD3F}, // ornate brackets
    {0xFDF2, 0xFDFD}, // ﷲ, ﷺ, ﷼, ﷽
  };

  private Repertoire() {}

  public static boolean contains(int codePoint) {
    if (codePoint >= 0x0620 && codePoint <= 0x064A) {
      // A letter of Arabic, as most are.
      return true;
    }
    for (int[] range : RANGES) {
      if (codePoint <= range[1]) {
        return codePoint >= range[0];
      }
    }
    return false;
  }

  /** All of them, ascending; none beyond U+FFFF. */
  static IntStream codePoints() {
    return IntStream.rangeClosed(RANGES[0][0], RANGES[RANGES.length - 1][1])
        .filter(Repertoire::contains);
  }
}
