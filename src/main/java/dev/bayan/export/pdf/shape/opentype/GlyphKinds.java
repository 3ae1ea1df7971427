package dev.bayan.export.pdf.shape.opentype;

import java.util.Arrays;

/**
 * What kinds of glyphs a font has: base letters, ligatures, marks (GDEF: ISO/IEC 14496-22, 6.3.2).
 * A kind is a word of bits that can be laid over the flags of a lookup.
 */
final class GlyphKinds {

  static final int BASE = 0x02;
  static final int LIGATURE = 0x04;
  static final int MARK = 0x08;

  /** Flags of a lookup (6.2, lookup table): kinds that it does not see. */
  private static final int IGNORED = BASE | LIGATURE | MARK;

  private static final int IN_SET = 0x10;
  private static final int OF_CLASS = 0xFF00;

  private static final int UNKNOWN = -1;

  private final Words gdef;
  private final int classes;
  private final int attachments;
  private final int sets;

  /** Filled as glyphs are asked for; threads that meet find out the same. */
  private final int[] known;

  GlyphKinds(Words gdef, int glyphs) {
    this.gdef = gdef;
    this.classes = gdef.at(4) == 0 ? 0 : gdef.follow(0, 4);
    this.attachments = gdef.at(10) == 0 ? 0 : gdef.follow(0, 10);
    this.sets = gdef.at(2) < 2 || gdef.at(12) == 0 ? 0 : gdef.follow(0, 12);
    this.known = new int[glyphs];
    Arrays.fill(known, UNKNOWN);
  }

  /** Whether the font says of its glyphs what they are. */
  boolean areKnown() {
    return classes != 0;
  }

  /** The kind of a glyph; of a mark, its class of attachment in the upper byte. */
  int of(int glyph) {
    int kind = known[glyph];
    if (kind == UNKNOWN) {
      kind =
          switch (gdef.classOf(classes, glyph)) {
            case 1 -> BASE;
            case 2 -> LIGATURE;
            case 3 -> MARK | (attachments == 0 ? 0 : gdef.classOf(attachments, glyph) << 8);
            default -> 0;
          };
      known[glyph] = kind;
    }
    return kind;
  }

  /** Whether a lookup sees a glyph of a kind. */
  boolean isSeen(int glyph, int kind, int flags) {
    if ((kind & flags & IGNORED) != 0) {
      return false;
    }
    if ((kind & MARK) == 0) {
      return true;
    }
    if ((flags & IN_SET) != 0) {
      int set = gdef.followFar(sets, sets + 4 + 4 * (flags >>> 16));
      return gdef.covered(set, glyph) >= 0;
    }
    return (flags & OF_CLASS) == 0 || (flags & OF_CLASS) == (kind & OF_CLASS);
  }
}
