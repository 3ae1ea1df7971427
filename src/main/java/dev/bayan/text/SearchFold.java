package dev.bayan.text;

/**
 * Text as it is looked for: without what Arabic writes or leaves out as it pleases, so that one
 * spelling finds all others.
 *
 * <pre>
 * of("مُسْتَشْفَى الأُمّ") → مستشفي الام
 * of("مـــؤتمر Reuters")  → موتمر reuters
 * </pre>
 *
 * <p>Vowel marks, Koranic marks, the tatweel and the marks of direction (UAX #9) go; the hamza's
 * and the madda's carriers become bare letters, the alef maqsura a ya, the ta marbuta a ha; Latin
 * letters become small. Nothing else changes, and nothing gets longer.
 */
public final class SearchFold {

  private static final char TATWEEL = '\u0640';

  private SearchFold() {}

  /** The folded text; folding it again changes nothing. */
  public static String of(String text) {
    char[] folded = new char[text.length()];
    int length = 0;
    for (int i = 0; i < folded.length; i++) {
      char c = text.charAt(i);
      if (c == ' ' || !isLeftOut(c)) {
        folded[length++] = letter(c);
      }
    }
    return new String(folded, 0, length);
  }

  private static boolean isLeftOut(char c) {
    return c == TATWEEL
        || (c >= '\u064B' && c <= '\u065F')
        || c == '\u0670'
        || (c >= '\u0610' && c <= '\u061A')
        || (c >= '\u06D6' && c <= '\u06ED' && Character.getType(c) == Character.NON_SPACING_MARK)
        || c == '\u061C'
        || c == '\u200E'
        || c == '\u200F';
  }

  private static char letter(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ئ' -> 'ي';
      case 'ة' -> 'ه';
      case 'ؤ' -> 'و';
      default -> c < '\u0600' ? Character.toLowerCase(c) : c;
    };
  }
}
