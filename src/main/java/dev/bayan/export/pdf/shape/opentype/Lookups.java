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

  /** What stands for the second glyph where there is none, or where it does not count. */
  static final int NONE = -1;

  private static final int HAS_MARK_SET = 0x10;

  private static final int BITS = 12;
  private static final int PLACES = 1 << BITS;

  /** Spreads keys over the places (2^32 divided by the golden ratio). */
  private static final int SPREAD = 0x9E3779B1;

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

  /** Where each subtable of a context lists what its second glyph may be; 0 if it may be any. */
  private final int[][] seconds;

  private final AtomicReferenceArray<long @Nullable []> byGlyph;

  /** What was last found to fit, each in a place that it shares with others. */
  private final AtomicReferenceArray<@Nullable Fitting> fitting =
      new AtomicReferenceArray<>(PLACES);

  /** The subtables of a lookup that may apply to a glyph that is followed by another. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
  private record Fitting(int lookup, int glyph, int second, int[] subtables) {}

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
    seconds = new int[count][];
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
    coverages[lookup] = new int[tables.length];
    seconds[lookup] = new int[tables.length];
    for (int i = 0; i < tables.length; i++) {
      coverages[lookup][i] = coverage(type, tables[i]);
      seconds[lookup][i] = second(type, tables[i]);
    }
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

  /** The lookups that may begin at a glyph, a bit for each. */
  long[] at(int glyph) {
    long[] known = byGlyph.get(glyph);
    if (known == null) {
      known = new long[(types.length + 63) / 64];
      for (int i = 0; i < types.length; i++) {
        if (begins(i, glyph)) {
          known[i >> 6] |= 1L << i;
        }
      }
      byGlyph.set(glyph, known);
    }
    return known;
  }

  private boolean begins(int lookup, int glyph) {
    for (int coverage : coverages[lookup]) {
      if (words.covered(coverage, glyph) >= 0) {
        return true;
      }
    }
    return false;
  }

  boolean isContext(int lookup) {
    return types[lookup] == contextual || types[lookup] == contextual + 1;
  }

  /**
   * The subtables of a lookup that may apply to a glyph, in their order. Most contexts are ruled
   * out by the glyph after it, and a text has the same pairs again and again.
   *
   * @param second the next glyph that the lookup sees; {@link #NONE} where there is none, and for
   *     what is no context
   */
  int[] fitting(int lookup, int glyph, int second) {
    int key = (lookup * 31 + glyph) * 8191 + second;
    int place = (key * SPREAD) >>> (Integer.SIZE - BITS);
    Fitting known = fitting.get(place);
    if (known == null || known.lookup != lookup || known.glyph != glyph || known.second != second) {
      known = new Fitting(lookup, glyph, second, found(lookup, glyph, second));
      fitting.set(place, known);
    }
    return known.subtables;
  }

  private int[] found(int lookup, int glyph, int second) {
    int[] tables = subtables[lookup];
    int[] found = new int[tables.length];
    int count = 0;
    for (int i = 0; i < tables.length; i++) {
      int wanted = seconds[lookup][i];
      if (words.covered(coverages[lookup][i], glyph) >= 0
          && (wanted == 0 || (second != NONE && words.covered(wanted, second) >= 0))) {
        found[count++] = tables[i];
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Where a context of coverage tables lists its second glyph, or the first after its only one. */
  private int second(int type, int at) {
    if (words.at(at) != 3 || (type != contextual && type != contextual + 1)) {
      return 0;
    }
    if (type == contextual) {
      return words.at(at + 2) < 2 ? 0 : words.follow(at, at + 8);
    }
    int input = at + 4 + 2 * words.at(at + 2);
    int ahead = input + 2 + 2 * words.at(input);
    boolean isInput = words.at(input) > 1;
    return isInput
        ? words.follow(at, input + 4)
        : words.at(ahead) > 0 ? words.follow(at, ahead + 2) : 0;
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
