package dev.bayan.export.pdf.shape.opentype;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The lookups of a font's GSUB or GPOS table (ISO/IEC 14496-22, 6.2), and which of them may begin
 * at which glyph. A font has hundreds, a word needs a handful: what a glyph begins is found out
 * once.
 */
final class Lookups {

  private static final int HAS_MARK_SET = 0x10;

  /** A type that only says where the real subtable is: of GSUB 7, of GPOS 9. */
  private final int extension;

  /** Types that begin with the glyphs in context: of GSUB 5, of GPOS 7; the next is chained. */
  private final int contextual;

  final Words words;
  private final int[] types;
  private final int[] flags;
  private final int[][] subtables;

  /** Where each subtable lists the glyphs that it begins at. */
  private final int[][] coverages;

  private final AtomicReferenceArray<@Nullable Beginning> byGlyph;

  /**
   * What may begin at a glyph.
   *
   * @param lookups a bit for each
   * @param subtables those that cover the glyph, each after its lookup, in their order
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
  record Beginning(long[] lookups, int[] subtables) {}

  private Lookups(Words words, int extension, int contextual, int glyphs) {
    this.words = words;
    this.extension = extension;
    this.contextual = contextual;
    int list = words.follow(0, 8);
    int count = words.at(list);
    types = new int[count];
    flags = new int[count];
    subtables = new int[count][];
    coverages = new int[count][];
    for (int i = 0; i < count; i++) {
      read(i, words.follow(list, list + 2 + 2 * i));
    }
    byGlyph = new AtomicReferenceArray<>(glyphs);
  }

  static Lookups substitutions(Words gsub, int glyphs) {
    return new Lookups(gsub, 7, 5, glyphs);
  }

  static Lookups positions(Words gpos, int glyphs) {
    return new Lookups(gpos, 9, 7, glyphs);
  }

  private void read(int lookup, int at) {
    int type = words.at(at);
    int[] tables = new int[words.at(at + 4)];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = words.follow(at, at + 6 + 2 * i);
      if (words.at(at) == extension) {
        type = words.at(tables[i] + 2);
        tables[i] = words.followFar(tables[i], tables[i] + 4);
      }
    }
    types[lookup] = type;
    int flag = words.at(at + 2);
    boolean hasSet = (flag & HAS_MARK_SET) != 0;
    flags[lookup] = hasSet ? words.at(at + 6 + 2 * tables.length) << 16 | flag : flag;
    subtables[lookup] = tables;
    int[] covers = new int[tables.length];
    for (int i = 0; i < tables.length; i++) {
      covers[i] = coverage(type, tables[i]);
    }
    coverages[lookup] = covers;
  }

  int count() {
    return types.length;
  }

  int type(int lookup) {
    return types[lookup];
  }

  /** The flags of a lookup; its set of marks, if it has one, in the upper 16 bits. */
  int flags(int lookup) {
    return flags[lookup];
  }

  /** What may begin at a glyph. */
  Beginning at(int glyph) {
    Beginning known = byGlyph.get(glyph);
    if (known == null) {
      known = found(glyph);
      byGlyph.set(glyph, known);
    }
    return known;
  }

  private Beginning found(int glyph) {
    long[] set = new long[(types.length + 63) / 64];
    int[] found = new int[16];
    int count = 0;
    for (int lookup = 0; lookup < types.length; lookup++) {
      int[] tables = coverages[lookup];
      for (int i = 0; i < tables.length; i++) {
        if (words.covered(tables[i], glyph) >= 0) {
          set[lookup >> 6] |= 1L << lookup;
          found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
          found[count++] = lookup;
          found[count++] = subtables[lookup][i];
        }
      }
    }
    return new Beginning(set, Arrays.copyOf(found, count));
  }

  /** Where a subtable lists the glyphs it begins with. */
  private int coverage(int type, int at) {
    if (words.at(at) == 3 && type == contextual) {
      return words.follow(at, at + 6);
    }
    if (words.at(at) == 3 && type == contextual + 1) {
      int input = at + 4 + 2 * words.at(at + 2);
      return words.follow(at, input + 2);
    }
    return words.follow(at, at + 2);
  }
}
