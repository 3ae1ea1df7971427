package dev.bayan.plan;

import dev.bayan.style.FontFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which characters of a pack no font of its theme can draw. */
public final class Coverage {

  private Coverage() {}

  /** Code points without a glyph, in order; empty for most packs. */
  public static Set<Integer> missing(Pack pack) {
    List<FontFile> fonts = pack.theme().fonts(false);
    Set<Integer> missing = new TreeSet<>();
    for (Prose prose : Texts.of(pack)) {
      for (Span span : prose.spans()) {
        addMissing(span.text(), fonts, missing);
      }
    }
    return missing;
  }

  private static void addMissing(String text, List<FontFile> fonts, Set<Integer> missing) {
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      boolean covered = false;
      for (int i = 0; i < fonts.size() && !covered; i++) {
        covered = fonts.get(i).covers(codePoint);
      }
      if (!covered) {
        missing.add(codePoint);
      }
      at += Character.charCount(codePoint);
    }
  }
}
