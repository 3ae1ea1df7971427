package dev.bayan.export.xlsx;

import dev.bayan.plan.Strip.Part;
import dev.bayan.plan.Strip.Slot;
import dev.bayan.text.ArabicLetters;
import java.util.Comparator;
import java.util.List;

/** A third of a header or footer as Excel's codes, cut where the whole line is too long. */
final class RunningSlot {

  private static final String NUMBER = "&P";
  private static final String COUNT = "&N";

  private static final char KASHIDA = '\u0640';

  private final String look;
  private final String face;
  private final Slot slot;
  private final boolean rightToLeft;

  /** All its words in one line. */
  private final String words;

  /** How many units of its words are kept. */
  private int kept;

  /**
   * A slot with something in it.
   *
   * @param look the codes that it opens with
   * @param face the last of them, which may be repeated
   */
  RunningSlot(String look, String face, Slot slot, boolean rightToLeft) {
    this.look = look;
    this.face = face;
    this.slot = slot;
    this.rightToLeft = rightToLeft;
    words = words(slot);
    kept = words.length();
  }

  /** Cuts the longest slot until all fit; a marking only where nothing else is left to cut. */
  static void fit(List<RunningSlot> slots, int limit) {
    int excess = excess(slots, limit);
    while (excess > 0) {
      RunningSlot longest =
          slots.stream()
              .max(
                  Comparator.comparing((RunningSlot s) -> s.slot.marking() == null && s.kept > 0)
                      .thenComparingInt(s -> s.kept))
              .orElseThrow();
      int keep = Math.max(0, longest.kept - Math.max(1, excess / 2));
      longest.kept = Xstring.boundary(longest.words, 0, keep);
      if (longest.kept <= 1) {
        longest.kept = 0;
      }
      excess = slots.stream().allMatch(s -> s.kept == 0) ? 0 : excess(slots, limit);
    }
  }

  private static int excess(List<RunningSlot> slots, int limit) {
    int excess = -limit;
    for (RunningSlot slot : slots) {
      excess += slot.codes().length();
    }
    return excess;
  }

  /** The slot as codes (ECMA-376 part 1, 18.3.1.46). */
  String codes() {
    StringBuilder codes = new StringBuilder();
    int room = kept;
    boolean cut = false;
    boolean afterField = false;
    for (Part part : slot.parts()) {
      switch (part) {
        case Part.PageNumber number -> codes.append(NUMBER);
        case Part.PageCount count -> codes.append(COUNT);
        case Part.Words some -> {
          String line = line(some);
          String shown = line.substring(0, Math.min(room, line.length()));
          room -= shown.length();
          // "&P" takes a number with a sign behind it for a sum.
          codes.append(afterField && opensWithSign(shown) ? face : "").append(escape(shown));
          if (shown.length() < line.length() && !cut) {
            codes.append('…');
            cut = true;
          }
        }
      }
      afterField = !(part instanceof Part.Words);
    }
    return look + embedded(codes.toString());
  }

  /**
   * A header has no base direction to set; only an embedding gives a mixed text its order. Words
   * that are all Arabic have theirs, round the number of a page too.
   */
  private String embedded(String codes) {
    return rightToLeft && isMixed() ? "\u202B" + codes + "\u202C" : codes;
  }

  /** Whether there is anything in its words but Arabic letters, marks and spaces. */
  private boolean isMixed() {
    for (int i = 0; i < words.length(); i = words.offsetByCodePoints(i, 1)) {
      int c = words.codePointAt(i);
      // The kashida is of no script (UAX #24).
      if (c == ' ' || (ArabicLetters.contains(c) && c != KASHIDA)) {
        continue;
      }
      if (c < '\u0300'
          || (Character.getType(c) != Character.NON_SPACING_MARK
              && Character.UnicodeScript.of(c) != Character.UnicodeScript.ARABIC)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensWithSign(String text) {
    return !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0;
  }

  private static String words(Slot slot) {
    StringBuilder words = new StringBuilder();
    for (Part part : slot.parts()) {
      if (part instanceof Part.Words some) {
        words.append(line(some));
      }
    }
    return words.toString();
  }

  /** Its text with one space for each stretch of them, tabs and line feeds among them. */
  private static String line(Part.Words words) {
    String text = words.text();
    StringBuilder line = new StringBuilder(text.length());
    boolean afterSpace = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isSpace = c == ' ' || (c >= '\t' && c <= '\r');
      if (!isSpace || !afterSpace) {
        line.append(isSpace ? ' ' : c);
      }
      afterSpace = isSpace;
    }
    return line.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&&");
  }
}
