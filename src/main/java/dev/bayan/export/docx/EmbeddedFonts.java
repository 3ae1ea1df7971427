package dev.bayan.export.docx;

import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Strip;
import dev.bayan.plan.Strip.Part;
import dev.bayan.plan.Texts;
import dev.bayan.style.EmbeddingRights;
import dev.bayan.style.FontFile;
import dev.bayan.style.FontSubset;
import dev.bayan.style.Repertoire;
import dev.bayan.style.Theme;
import dev.bayan.style.Typeface;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one run as Word files carry them, each made once.
 *
 * <p>A font goes along cut to the {@link Repertoire}, or whole where the theme wants that, where
 * its licence forbids to cut it, or where the pack has a character that the cut would take away.
 * Where the licence does not allow it to be in a file that can be edited, it stays at home.
 */
final class EmbeddedFonts {

  private final ConcurrentMap<FontFile, EmbeddedFont> whole = new ConcurrentHashMap<>();
  private final ConcurrentMap<FontFile, EmbeddedFont> cut = new ConcurrentHashMap<>();

  /** Makes those that a pack in the theme has, unless it has rare characters. */
  void prepare(Theme theme) {
    for (Typeface typeface : Faces.of(theme).distinct()) {
      of(typeface.regular(), theme.files().embedFonts(), new int[0]);
      of(typeface.bold(), theme.files().embedFonts(), new int[0]);
    }
  }

  /** The font for a pack; null where it is not to be carried. */
  @Nullable EmbeddedFont of(FontFile font, Theme.EmbedFonts wish, int[] rare) {
    EmbeddingRights rights = EmbeddingRights.of(font);
    if (wish == Theme.EmbedFonts.NONE
        || rights == EmbeddingRights.NONE
        // Word embeds TrueType outlines only.
        || !FontSubset.isPossible(font)) {
      return null;
    }
    boolean isWhole =
        wish == Theme.EmbedFonts.FULL
            || rights == EmbeddingRights.WHOLE
            || Arrays.stream(rare).anyMatch(c -> font.glyph(c) != 0);
    return isWhole
        ? whole.computeIfAbsent(font, file -> EmbeddedFont.of(file.bytes()))
        : cut.computeIfAbsent(font, EmbeddedFonts::cut);
  }

  private static EmbeddedFont cut(FontFile font) {
    EmbeddedFont ready = ReadyFont.of(font);
    return ready == null ? EmbeddedFont.of(FontSubset.of(font)) : ready;
  }

  /** What a pack says in characters outside the repertoire; most packs have none. */
  static int[] rare(Pack pack) {
    Set<Integer> rare = new LinkedHashSet<>();
    for (Prose prose : Texts.of(pack)) {
      rare(prose.text(), rare);
    }
    for (Strip strip : List.of(pack.header(), pack.footer())) {
      for (Strip.Slot slot : strip.slots()) {
        for (Part part : slot.parts()) {
          if (part instanceof Part.Words words) {
            rare(words.text(), rare);
          }
        }
      }
    }
    return rare.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void rare(String text, Set<Integer> rare) {
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      if (c > '~' && !Repertoire.contains(c)) {
        c = text.codePointAt(i);
        i += Character.charCount(c) - 1;
        rare.add(c);
      }
    }
  }
}
