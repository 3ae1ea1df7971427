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
        span.text()
            .codePoints()
            .filter(c -> fonts.stream().noneMatch(font -> font.covers(c)))
            .forEach(missing::add);
      }
    }
    return missing;
  }
}
