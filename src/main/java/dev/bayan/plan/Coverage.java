package dev.bayan.plan;

import dev.bayan.style.FontFile;
import java.util.Set;
import java.util.TreeSet;

/** Which characters of a pack no font of its theme can draw. */
public final class Coverage {

  private Coverage() {}

  /** Code points without a glyph, in order; empty for most packs. */
  public static Set<Integer> missing(Pack pack) {
    FontFile font = pack.theme().typeface().regular();
    Set<Integer> missing = new TreeSet<>();
    for (Prose prose : Texts.of(pack)) {
      for (Span span : prose.spans()) {
        span.text()
            .codePoints()
            .filter(c -> isDrawn(c) && font.glyph(c) == 0)
            .forEach(missing::add);
      }
    }
    return missing;
  }

  /** Format characters (ZWJ, LRM, …), spaces and line ends are never drawn. */
  private static boolean isDrawn(int codePoint) {
    return Character.getType(codePoint) != Character.FORMAT
        && !Character.isWhitespace(codePoint)
        && !Character.isSpaceChar(codePoint)
        && !Character.isISOControl(codePoint);
  }
}
