package dev.bayan.verify;

import dev.bayan.text.ArabicLetters;
import dev.bayan.verify.DocxParagraph.Bracket;
import java.util.List;
import java.util.function.Supplier;

/**
 * Rules on the characters of one run: its direction (2), forced directions (29) and plain letters
 * (30).
 *
 * <pre>
 * letters.check(paragraph, "قال Carter", true, place) → a run of both directions
 * </pre>
 */
final class DocxLetters {

  private static final char KASHIDA = '\u0640';
  private static final char HEH = '\u0647';

  private static final String OPENING = "([{«‹“";
  private static final String CLOSING = ")]}»›”";

  private final DocxLint lint;
  private boolean strongLeft;
  private boolean strongRight;
  private boolean isMarked;

  DocxLetters(DocxLint lint) {
    this.lint = lint;
  }

  static boolean isPresentationForm(char c) {
    return (c >= '\uFB50' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
  }

  /** Whether a text has a stretched letter; the sign of Hijri years, هـ, is spelled with one. */
  static boolean isStretched(String text) {
    for (int i = text.indexOf(KASHIDA); i >= 0; i = text.indexOf(KASHIDA, i + 1)) {
      if (isStretched(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStretched(String text, int i) {
    boolean ends = i + 1 == text.length() || !Character.isLetter(text.charAt(i + 1));
    boolean isHijri = ends && i > 0 && text.charAt(i - 1) == HEH;
    return text.charAt(i) == KASHIDA && !isHijri;
  }

  static boolean hasForms(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isPresentationForm(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text has characters that are there for the direction of others only. */
  static boolean directs(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u200E' || c == '\u200F' || c == '\u061C' || (c >= '\u2066' && c <= '\u2069')) {
        return true;
      }
    }
    return false;
  }

  /** A run's text, whole; {@code rtl} is the run's own. */
  void check(DocxParagraph paragraph, String text, boolean rtl, Supplier<String> place) {
    strongLeft = false;
    strongRight = false;
    isMarked = false;
    for (int i = 0; i < text.length(); i++) {
      see(text, i, place);
      if (!lint.isDirected()) {
        bracket(paragraph.open, text.charAt(i), rtl, place);
      }
    }
    if (strongLeft && strongRight) {
      report(DocxRule.RUN_DIRECTION, place, "a run of both directions: ", text);
    } else if (strongRight && !rtl) {
      report(DocxRule.RUN_DIRECTION, place, "Arabic in a run without rtl: ", text);
    } else if (strongLeft && rtl) {
      report(DocxRule.RUN_DIRECTION, place, "Latin in a run with rtl: ", text);
    }
    if (isMarked && lint.isComposed() && !Composed.is(text)) {
      report(DocxRule.PLAIN_LETTERS, place, "letters that are not composed: ", text);
    }
  }

  private void see(String text, int i, Supplier<String> place) {
    char c = text.charAt(i);
    if (c < 0x80) {
      strongLeft |= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      return;
    }
    if (isPlain(c)) {
      strongRight = true;
      return;
    }
    if (!Character.isHighSurrogate(c)) {
      direction(Character.isLowSurrogate(c) && i > 0 ? text.codePointAt(i - 1) : c);
    }
    if (c >= '\u202A' && c <= '\u202E') {
      report(DocxRule.NO_OVERRIDES, place, "U+%04X in: ".formatted((int) c), text);
    } else if (isStretched(text, i) && !lint.hasKashida()) {
      report(DocxRule.PLAIN_LETTERS, place, "a stretched letter: ", text);
    } else if (isPresentationForm(c) && !lint.hasForms()) {
      report(
          DocxRule.PLAIN_LETTERS, place, "a presentation form, U+%04X: ".formatted((int) c), text);
    }
  }

  /** A letter of Arabic, as most characters are. */
  private static boolean isPlain(char c) {
    return ArabicLetters.contains(c) && c != KASHIDA;
  }

  private void direction(int c) {
    switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
        strongLeft |= c != '\u200E';
        // A few letters are spelled in two ways without any mark.
        isMarked |= c > 0x300;
      }
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          strongRight |= c != '\u200F' && c != '\u061C';
      case Character.DIRECTIONALITY_NONSPACING_MARK -> isMarked = true;
      default -> {
        // Neutral.
      }
    }
  }

  /** Both of a pair (UAX #9, BD16) stand in runs of one direction, or one of them is mirrored. */
  private void bracket(List<Bracket> open, char c, boolean rtl, Supplier<String> place) {
    if (c == ' ' || isPlain(c)) {
      return;
    }
    if (OPENING.indexOf(c) >= 0) {
      open.add(new Bracket(c, rtl));
      return;
    }
    int closing = CLOSING.indexOf(c);
    for (int i = open.size() - 1; closing >= 0 && i >= 0; i--) {
      Bracket last = open.get(i);
      if (last.sign() == OPENING.charAt(closing)) {
        // What opened since then has no other.
        open.subList(i, open.size()).clear();
        if (last.rightToLeft() != rtl) {
          lint.report(
              DocxRule.RUN_DIRECTION, place.get(), "brackets of two directions: " + last.sign());
        }
        return;
      }
    }
  }

  private void report(DocxRule rule, Supplier<String> place, String found, String text) {
    lint.report(rule, place.get(), found + "«" + text.strip() + "»");
  }
}
