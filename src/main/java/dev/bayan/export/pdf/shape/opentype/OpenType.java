package dev.bayan.export.pdf.shape.opentype;

import dev.bayan.style.FontFile;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shapes words in one font, if it is a font and they are words that are known here; the others are
 * left to whoever asks.
 *
 * <pre>
 * OpenType amiri = OpenType.of(FontFile.resource("/fonts/amiri/Amiri-Regular.ttf"));
 * amiri.shape("محمد", true, false, false) → four glyphs, left to right
 * amiri.shape("हिन्दी", false, false, false) → null
 * </pre>
 *
 * <p>Safe for any number of threads.
 */
public final class OpenType {

  /** Tables of other layout engines, which go before these, and of fonts that vary. */
  private static final List<String> FOREIGN = List.of("morx", "mort", "kerx", "trak", "fvar");

  /** Longer ones are set of many words of equal direction, or are an attack. */
  private static final int LONGEST = 128;

  private final FontFile font;
  private final GlyphKinds kinds;
  private final Lookups gsub;
  private final Lookups gpos;

  /**
   * By script, of words left to right and right to left; nothing where the font is not up to it.
   */
  private final Map<Writing, Plan> leftToRight = new EnumMap<>(Writing.class);

  private final Map<Writing, Plan> rightToLeft = new EnumMap<>(Writing.class);

  private OpenType(FontFile font, GlyphKinds kinds, Lookups gsub, Lookups gpos) {
    this.font = font;
    this.kinds = kinds;
    this.gsub = gsub;
    this.gpos = gpos;
    for (Writing writing : Writing.values()) {
      plan(writing);
    }
  }

  /** A font with tables of the kind that is known here; null for any other. */
  public static @Nullable OpenType of(FontFile font) {
    ByteBuffer gdef = font.table("GDEF");
    ByteBuffer gsub = font.table("GSUB");
    ByteBuffer gpos = font.table("GPOS");
    ByteBuffer maxp = font.table("maxp");
    if (gdef == null || gsub == null || gpos == null || maxp == null || isForeign(font)) {
      return null;
    }
    try {
      int glyphs = maxp.getShort(4) & 0xFFFF;
      GlyphKinds kinds = new GlyphKinds(Words.of(gdef), glyphs);
      Words substitutions = Words.of(gsub);
      Words positions = Words.of(gpos);
      return kinds.areKnown() && !varies(substitutions) && !varies(positions)
          ? new OpenType(
              font,
              kinds,
              Lookups.substitutions(substitutions, glyphs),
              Lookups.positions(positions, glyphs))
          : null;
    } catch (IndexOutOfBoundsException broken) {
      return null;
    }
  }

  private static boolean isForeign(FontFile font) {
    for (String table : FOREIGN) {
      if (font.table(table) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a table has other lookups for some variations of a font (version 1.1). */
  private static boolean varies(Words table) {
    return table.at(2) > 0 && (table.at(10) != 0 || table.at(12) != 0);
  }

  /**
   * The glyphs of a word in visual order.
   *
   * @param before whether the first letter joins to one that is not there
   * @param after whether the last one does
   * @return null for a word or a font that is not known here
   */
  public @Nullable Shaped shape(String word, boolean rightToLeft, boolean before, boolean after) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return null;
    }
    Writing writing = Writing.of(word, rightToLeft);
    if (writing == null) {
      return null;
    }
    try {
      Plan plan = (rightToLeft ? this.rightToLeft : leftToRight).get(writing);
      Glyphs glyphs = plan == null ? null : glyphs(word, writing, rightToLeft, before, after);
      return plan == null || glyphs == null
          ? null
          : shaped(glyphs, plan, rightToLeft && writing == Writing.ARABIC);
    } catch (IndexOutOfBoundsException damaged) {
      // The tables lead nowhere. The platform's engine has met such fonts for decades.
      return null;
    }
  }

  private void plan(Writing writing) {
    Features substitutions = writing.in(gsub.words);
    Features positions = writing.in(gpos.words);
    boolean joins =
        substitutions.has("init") && substitutions.has("medi") && substitutions.has("fina");
    boolean kerns = positions.has("kern") || font.table("kern") == null;
    boolean isKnown =
        !substitutions.hasRequired()
            && !positions.hasRequired()
            && !substitutions.has("rand")
            && !substitutions.has("stch");
    if (!isKnown || !kerns) {
      return;
    }
    if (writing != Writing.ARABIC) {
      leftToRight.put(writing, Plan.of(substitutions, positions, writing, false));
    }
    boolean turns =
        switch (writing) {
          case ARABIC -> joins;
          case LATIN -> false;
          case COMMON -> true;
        };
    if (turns) {
      rightToLeft.put(writing, Plan.of(substitutions, positions, writing, true));
    }
  }

  /** The nominal glyphs of a word; null if the font lacks one. */
  private @Nullable Glyphs glyphs(
      String word, Writing writing, boolean rightToLeft, boolean before, boolean after) {
    int[] forms = writing == Writing.ARABIC ? Joining.forms(word, before, after) : null;
    Glyphs glyphs = new Glyphs(kinds, word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = rightToLeft ? Writing.mirrored(word.charAt(i)) : word.charAt(i);
      int glyph = font.glyph(c);
      if (glyph == 0) {
        return null;
      }
      glyphs.add(glyph, i, forms == null ? Plan.ALL : Plan.ALL | forms[i]);
    }
    if (writing == Writing.ARABIC) {
      new Marks(font, word).order(glyphs);
    } else if (rightToLeft) {
      // Signs are written left to right: those between right-to-left words are turned round.
      glyphs.reverse();
    }
    return glyphs;
  }

  private Shaped shaped(Glyphs glyphs, Plan plan, boolean backwards) {
    Substitution substitution = new Substitution(gsub, glyphs);
    for (Plan.Stage stage : plan.substitutions()) {
      substitution.stage(stage);
    }
    int[] advances = new int[glyphs.count];
    for (int i = 0; i < advances.length; i++) {
      advances[i] = font.advance(glyphs.glyph[i]);
    }
    Placement placement = new Placement(advances, backwards);
    new Positioning(gpos, glyphs, placement).all(plan.positions());
    for (int i = 0; i < advances.length; i++) {
      if (glyphs.isMark(i)) {
        advances[i] = 0;
      }
    }
    placement.settle();
    return Shaped.of(glyphs, placement, backwards);
  }
}
