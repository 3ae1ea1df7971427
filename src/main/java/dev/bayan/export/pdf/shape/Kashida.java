package dev.bayan.export.pdf.shape;

import dev.bayan.export.pdf.shape.opentype.Joining;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place of a word at which a Naskh hand would lengthen a join, by the order of preference that
 * W3C's "Text Layout Requirements for the Arabic Script" (alreq) lists.
 *
 * <pre>
 * Kashida.in("السلام") → before the second ل, rank 1: after an initial seen
 * Kashida.in("الله")   → null
 * </pre>
 *
 * @param at index of the letter that the kashida comes before; marks stay with the letter before it
 * @param rank 0 is best
 */
public record Kashida(int at, int rank) {

  /** Shorter words would be all kashida. */
  private static final int FEWEST_LETTERS = 3;

  private static final String SEEN_AND_SAD = "سشصضڛښۺڝڞۻ";
  private static final String TEH_MARBUTA_HAH_DAL = "ةهحجخدذڈ";
  private static final String ALEF_TAH_LAM_KAF = "اأإآٱطظلكکگ";
  private static final String BEH = "بتثنيئپٹی";
  private static final String REH_AND_YEH = "رزژڑىيیۍ";
  private static final String WAW_AIN_QAF_FEH = "وؤعغقفڤ";
  private static final String ALEF = "اأإآٱ";

  /** A word's letters without their marks, and where each stands. */
  private record Letter(char character, int at, boolean joined) {}

  /** The best place in a word; null where it has none. */
  public static @Nullable Kashida in(String word) {
    if (!isArabic(word)) {
      return null;
    }
    List<Letter> letters = letters(word);
    if (letters.size() < FEWEST_LETTERS || isDivine(letters)) {
      return null;
    }
    Kashida best = null;
    for (int i = 1; i < letters.size(); i++) {
      int rank = letters.get(i).joined() ? rank(letters, i) : -1;
      if (rank >= 0 && (best == null || rank <= best.rank())) {
        best = new Kashida(letters.get(i).at(), rank);
      }
    }
    return best;
  }

  /** Quick, because most other words are numbers and signs. */
  private static boolean isArabic(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'ء' && c <= 'ۿ') {
        return true;
      }
    }
    return false;
  }

  private static List<Letter> letters(String word) {
    List<Letter> letters = new ArrayList<>(word.length());
    char before = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      if (Joining.isLetter(c)) {
        letters.add(new Letter(c, i, Joining.onward(before) && Joining.back(c)));
      }
      before = c;
    }
    return letters;
  }

  /** The name of God is written in one piece, whatever stands before it. */
  private static boolean isDivine(List<Letter> letters) {
    for (int i = 2; i < letters.size(); i++) {
      if (letters.get(i).character() == 'ه'
          && letters.get(i - 1).character() == 'ل'
          && letters.get(i - 2).character() == 'ل') {
        return true;
      }
    }
    return false;
  }

  /** The rank of the join before a letter; less than 0 where there must be no kashida. */
  private static int rank(List<Letter> letters, int i) {
    char before = letters.get(i - 1).character();
    char letter = letters.get(i).character();
    char next = i + 1 < letters.size() ? letters.get(i + 1).character() : 0;
    boolean isFinal = i + 1 == letters.size() || !letters.get(i + 1).joined();
    boolean endsInLamAlef = letter == 'ل' && ALEF.indexOf(next) >= 0 && i + 2 == letters.size();
    if ((before == 'ل' && ALEF.indexOf(letter) >= 0)
        || endsInLamAlef
        || letter == Joining.TATWEEL) {
      return -1;
    }
    if (before == Joining.TATWEEL) {
      return 0;
    }
    if (SEEN_AND_SAD.indexOf(before) >= 0) {
      return 1;
    }
    if (isFinal) {
      return TEH_MARBUTA_HAH_DAL.indexOf(letter) >= 0
          ? 2
          : ALEF_TAH_LAM_KAF.indexOf(letter) >= 0
              ? 3
              : WAW_AIN_QAF_FEH.indexOf(letter) >= 0 ? 5 : 6;
    }
    boolean endsAfterNext = i + 2 >= letters.size() || !letters.get(i + 2).joined();
    boolean beforeReh = BEH.indexOf(letter) >= 0 && REH_AND_YEH.indexOf(next) >= 0;
    return beforeReh && endsAfterNext ? 4 : 7;
  }

  /**
   * A word that was shaped with tatweels in it, without the tatweels in its text: each belongs to
   * the letter at its left, which becomes so much wider. Null where the glyphs do not tell the
   * letters apart.
   *
   * @param word the text with the tatweels
   */
  static @Nullable ShapedWord silenced(ShapedWord shaped, String word, int from, int to) {
    List<Glyph> glyphs = new ArrayList<>(shaped.glyphs().size());
    int at = word.length();
    for (Glyph glyph : shaped.glyphs()) {
      int end = at;
      at -= glyph.text().length();
      if (at < 0 || !isAt(word, at, end, glyph.text())) {
        return null;
      }
      if (end <= from || at >= to) {
        glyphs.add(glyph);
      } else if (at < from || end > to || glyphs.isEmpty()) {
        return null;
      } else {
        glyphs.add(joined(glyphs.remove(glyphs.size() - 1), glyph));
      }
    }
    return at == 0 ? ShapedWord.of(glyphs) : null;
  }

  /** Whether a glyph says a part of the word, read backwards as it is painted. */
  private static boolean isAt(String word, int at, int end, String painted) {
    for (int i = 0; i < end - at; i++) {
      if (painted.charAt(i) != word.charAt(end - 1 - i)) {
        return false;
      }
    }
    return true;
  }

  private static Glyph joined(Glyph letter, Glyph tatweel) {
    List<Glyph.Part> parts = new ArrayList<>(letter.parts());
    tatweel
        .parts()
        .forEach(
            part -> parts.add(new Glyph.Part(part.glyph(), letter.width() + part.dx(), part.dy())));
    return new Glyph(parts, letter.text(), letter.width() + tatweel.width());
  }
}
