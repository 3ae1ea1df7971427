package dev.bayan.export.pdf.shape.opentype;

import org.jspecify.annotations.Nullable;

/**
 * The script of a word, where it is one that is shaped here: Arabic, Latin, or nothing but signs
 * and digits that scripts have in common (Unicode: Script, UAX #24).
 *
 * <pre>
 * Writing.of("مصر", true) → ARABIC     Writing.of("(2025)", false) → COMMON     "हिन्दी" → null
 * </pre>
 */
enum Writing {
  ARABIC("arab"),
  LATIN("latn"),
  COMMON("zyyy");

  private static final char LAST_LATIN = 'ȟ';

  /** Signs of the Arabic block that other scripts use too, besides its digits. */
  private static final String ARABIC_COMMON = "،؛؟ـ٪٫٬۔";

  /** Signs that are mirrored in right-to-left text (UAX #9, 6), each beside its mirror image. */
  private static final String MIRRORED = "()[]{}<>«»‹›";

  /** The name of the script in a font. */
  private final String tag;

  Writing(String tag) {
    this.tag = tag;
  }

  /** What a table has for the script; what it has by default where it does not know it. */
  Features in(Words table) {
    return new Features(table, tag, "DFLT", "dflt", "latn");
  }

  /** The script of a word; null for all that is not shaped here. */
  static @Nullable Writing of(String word, boolean rightToLeft) {
    Writing found = COMMON;
    boolean hasMarks = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (isMark(c)) {
        if (i == 0 || !carriesMarks(word.charAt(i - 1))) {
          return null;
        }
        hasMarks = true;
      } else {
        Writing writing = of(c, rightToLeft);
        if (writing == null || (writing != COMMON && found != COMMON && writing != found)) {
          return null;
        }
        found = found == COMMON ? writing : found;
      }
    }
    boolean runs =
        switch (found) {
          case ARABIC -> rightToLeft;
          case LATIN -> !rightToLeft;
          case COMMON -> !hasMarks;
        };
    return runs ? found : null;
  }

  private static @Nullable Writing of(char c, boolean rightToLeft) {
    if (c < ' ' || (rightToLeft && Character.isMirrored(c) && MIRRORED.indexOf(c) < 0)) {
      return null;
    }
    if (c <= LAST_LATIN) {
      return ofWestern(c);
    }
    if (c >= '\u0600' && c <= '\u06FF') {
      return ofArabic(c);
    }
    boolean isSign =
        (c >= '\u2010' && c <= '\u2027' && c != '\u2011')
            || (c >= '\u2030' && c <= '\u2043')
            || (c >= '\u20A0' && c <= '\u20BF')
            || (c >= '\u2190' && c <= '\u22FF');
    return isSign ? COMMON : null;
  }

  private static @Nullable Writing ofWestern(char c) {
    if ((c >= '\u007F' && c < '\u00A0') || c == '\u00AD' || c == 'µ') {
      return null;
    }
    return Character.isLetter(c) ? LATIN : COMMON;
  }

  private static @Nullable Writing ofArabic(char c) {
    if (isArabicLetter(c)) {
      return ARABIC;
    }
    boolean isDigit = (c >= '٠' && c <= '٩') || (c >= '۰' && c <= '۹');
    return isDigit || ARABIC_COMMON.indexOf(c) >= 0 ? COMMON : null;
  }

  private static boolean carriesMarks(char c) {
    return c == Joining.TATWEEL || isArabicLetter(c) || isMark(c);
  }

  private static boolean isArabicLetter(char c) {
    return (c >= 'ء' && c <= 'غ')
        || (c >= 'ف' && c <= 'ي')
        || c == 'ٮ'
        || c == 'ٯ'
        || (c >= 'ٱ' && c <= 'ۓ')
        || c == 'ە'
        || (c >= 'ۺ' && c <= 'ۼ');
  }

  /** Vowel signs, shadda, sukun and the small alef: marks that no letter is composed with. */
  static boolean isMark(char c) {
    return (c >= '\u064B' && c <= '\u0652') || c == '\u0670';
  }

  /** The mirror image of a sign; the sign itself if it has none. */
  static char mirrored(char c) {
    int i = MIRRORED.indexOf(c);
    return i < 0 ? c : MIRRORED.charAt(i ^ 1);
  }
}
