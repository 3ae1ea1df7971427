package dev.bayan.export.pdf.flow;

import dev.bayan.text.ArabicLetters;

/** What readers of PDF take signs for (UAX #9, table 4). */
final class Signs {

  /** PDFium turns these round as it does brackets, or writes them in several letters. */
  private static final String TURNED =
      "\u201C\u201D\u2018\u2019\u2026\u2122\u2116\u00BD\u00BC\u00BE";

  private Signs() {}

  /**
   * Whether a reader may give another sign back than the one that is there, right to left. Of a
   * sign beyond U+FFFF some change the two halves round.
   */
  static boolean isTurned(int codePoint) {
    return Character.isMirrored(codePoint)
        || TURNED.indexOf(codePoint) >= 0
        || codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }

  /** Whether a letter runs right to left. */
  static boolean isRightToLeft(int codePoint) {
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }

  /** How many characters of a text run left to right, less those that run right to left. */
  static int excess(String text) {
    int excess = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ArabicLetters.contains(c)) {
        excess--;
        continue;
      }
      if (c < 0x80) {
        excess += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
        continue;
      }
      if (c >= 0x064B && c <= 0x0669) {
        // Vowel marks and digits.
        continue;
      }
      excess +=
          switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                -1;
            default -> 0;
          };
    }
    return excess;
  }

  /** Whether a sign has no direction at all. */
  static boolean isNeutral(int codePoint) {
    return Character.getDirectionality(codePoint) == Character.DIRECTIONALITY_OTHER_NEUTRALS
        || TURNED.indexOf(codePoint) >= 0;
  }

  /** Whether a sign belongs to numbers where it stands beside one: 3.5, 1:30, -7, 5%. */
  static boolean isOfNumbers(int codePoint) {
    return isSeparator(codePoint)
        || switch (Character.getDirectionality(codePoint)) {
          case Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
              Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR ->
              true;
          default -> false;
        };
  }

  /** The comma, the stop, the colon, the slash and the no-break space. */
  static boolean isSeparator(int codePoint) {
    return Character.getDirectionality(codePoint)
        == Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR;
  }
}
