package dev.bayan.plan;

import dev.bayan.style.FontFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which characters of a pack no font of its theme can draw. */
public final class Coverage {

  /** Latin and Arabic: all that most packs have. */
  private static final int COMMON = 0x0700;

  private Coverage() {}

  /** Code points without a glyph, in order; empty for most packs. */
  public static Set<Integer> missing(Pack pack) {
    List<FontFile> fonts = pack.theme().fonts(false);
    Set<Integer> missing = new TreeSet<>();
    boolean[] covered = new boolean[COMMON];
    for (Prose prose : Texts.of(pack)) {
      String text = prose.text();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        // Nearly every character has been seen before.
        if (c >= COMMON || !covered[c]) {
          int codePoint = text.codePointAt(i);
          i += Character.charCount(codePoint) - 1;
          if (!isCovered(codePoint, fonts)) {
            missing.add(codePoint);
          } else if (c < COMMON) {
            covered[c] = true;
          }
        }
      }
    }
    return missing;
  }

  private static boolean isCovered(int codePoint, List<FontFile> fonts) {
    for (int i = 0; i < fonts.size(); i++) {
      if (fonts.get(i).covers(codePoint)) {
        return true;
      }
    }
    return false;
  }
}
