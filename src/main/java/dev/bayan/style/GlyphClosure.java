package dev.bayan.style;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * All glyphs that some glyphs can turn into: what shaping may put in their place (GSUB, ISO/IEC
 * 14496-22, 6.2) and the outlines that composites are made of (5.3.4).
 *
 * <p>Every lookup counts, whichever feature and context it is for. That keeps a little more than is
 * ever drawn, and never less.
 */
final class GlyphClosure {

  private static final int SINGLE = 1;
  private static final int MULTIPLE = 2;
  private static final int ALTERNATE = 3;
  private static final int LIGATURE = 4;
  private static final int EXTENSION = 7;
  private static final int REVERSE_CHAINING = 8;

  private final BitSet glyphs;

  private GlyphClosure(BitSet glyphs) {
    this.glyphs = glyphs;
  }

  /** Adds to the glyphs all that they can turn into. */
  static void close(BitSet glyphs, @Nullable ByteBuffer gsub, Outlines outlines) {
    if (gsub != null) {
      new GlyphClosure(glyphs).substitutions(gsub);
    }
    // Parts may be composites themselves; the set grows while it is walked, so walk it again.
    for (int before = -1; before != glyphs.cardinality(); ) {
      before = glyphs.cardinality();
      for (int g = glyphs.nextSetBit(0); g >= 0; g = glyphs.nextSetBit(g + 1)) {
        outlines.parts(g).forEach(glyphs::set);
      }
    }
  }

  private void substitutions(ByteBuffer gsub) {
    int lookups = word(gsub, 8);
    for (int before = -1; before != glyphs.cardinality(); ) {
      before = glyphs.cardinality();
      for (int i = 0; i < word(gsub, lookups); i++) {
        lookup(gsub, lookups + word(gsub, lookups + 2 + 2 * i));
      }
    }
  }

  private void lookup(ByteBuffer gsub, int at) {
    for (int i = 0; i < word(gsub, at + 4); i++) {
      int subtable = at + word(gsub, at + 6 + 2 * i);
      int type = word(gsub, at);
      if (type == EXTENSION) {
        type = word(gsub, subtable + 2);
        subtable += gsub.getInt(subtable + 4);
      }
      switch (type) {
        case SINGLE -> single(gsub, subtable);
        case MULTIPLE, ALTERNATE -> sequences(gsub, subtable);
        case LIGATURE -> ligatures(gsub, subtable);
        case REVERSE_CHAINING -> reverse(gsub, subtable);
        default -> {
          // Contexts (5 and 6) only call lookups that are in the list themselves.
        }
      }
    }
  }

  private void single(ByteBuffer gsub, int at) {
    int[] covered = coverage(gsub, at + word(gsub, at + 2));
    boolean hasDelta = word(gsub, at) == 1;
    for (int i = 0; i < covered.length; i++) {
      if (glyphs.get(covered[i])) {
        glyphs.set(
            hasDelta ? covered[i] + word(gsub, at + 4) & 0xFFFF : word(gsub, at + 6 + 2 * i));
      }
    }
  }

  private void sequences(ByteBuffer gsub, int at) {
    int[] covered = coverage(gsub, at + word(gsub, at + 2));
    for (int i = 0; i < covered.length; i++) {
      if (glyphs.get(covered[i])) {
        int sequence = at + word(gsub, at + 6 + 2 * i);
        for (int j = 0; j < word(gsub, sequence); j++) {
          glyphs.set(word(gsub, sequence + 2 + 2 * j));
        }
      }
    }
  }

  private void ligatures(ByteBuffer gsub, int at) {
    int[] covered = coverage(gsub, at + word(gsub, at + 2));
    for (int i = 0; i < covered.length; i++) {
      if (glyphs.get(covered[i])) {
        int set = at + word(gsub, at + 6 + 2 * i);
        for (int j = 0; j < word(gsub, set); j++) {
          ligature(gsub, set + word(gsub, set + 2 + 2 * j));
        }
      }
    }
  }

  /** A ligature can come about if all its components can; the first is known to. */
  private void ligature(ByteBuffer gsub, int at) {
    for (int i = 1; i < word(gsub, at + 2); i++) {
      if (!glyphs.get(word(gsub, at + 2 + 2 * i))) {
        return;
      }
    }
    glyphs.set(word(gsub, at));
  }

  private void reverse(ByteBuffer gsub, int at) {
    int[] covered = coverage(gsub, at + word(gsub, at + 2));
    int lookahead = at + 6 + 2 * word(gsub, at + 4);
    int substitutes = lookahead + 2 + 2 * word(gsub, lookahead);
    for (int i = 0; i < covered.length; i++) {
      if (glyphs.get(covered[i])) {
        glyphs.set(word(gsub, substitutes + 2 + 2 * i));
      }
    }
  }

  /** The glyphs of a coverage table in its order (6.2, common table formats). */
  private static int[] coverage(ByteBuffer table, int at) {
    int count = word(table, at + 2);
    if (word(table, at) == 1) {
      int[] glyphs = new int[count];
      for (int i = 0; i < count; i++) {
        glyphs[i] = word(table, at + 4 + 2 * i);
      }
      return glyphs;
    }
    BitSet glyphs = new BitSet();
    for (int i = 0; i < count; i++) {
      int range = at + 4 + 6 * i;
      glyphs.set(word(table, range), word(table, range + 2) + 1);
    }
    return glyphs.stream().toArray();
  }

  private static int word(ByteBuffer table, int at) {
    return table.getShort(at) & 0xFFFF;
  }
}
