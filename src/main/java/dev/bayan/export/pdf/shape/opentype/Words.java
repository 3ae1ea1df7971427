package dev.bayan.export.pdf.shape.opentype;

import java.nio.ByteBuffer;

/**
 * A layout table of a font as 16-bit words, addressed by bytes, and the two small tables that all
 * others refer to: coverage and classes of glyphs (ISO/IEC 14496-22, 6.2).
 *
 * <pre>
 * Words gsub = Words.of(font.table("GSUB"));
 * gsub.covered(at, glyph) → its index among the glyphs of the coverage table, -1 if it is none
 * </pre>
 *
 * <p>What points outside the table throws {@link IndexOutOfBoundsException}.
 */
final class Words {

  private final char[] words;

  private Words(char[] words) {
    this.words = words;
  }

  static Words of(ByteBuffer table) {
    char[] words = new char[table.capacity() / 2];
    table.asCharBuffer().get(words);
    return new Words(words);
  }

  int at(int offset) {
    return words[offset >> 1];
  }

  int signed(int offset) {
    return (short) words[offset >> 1];
  }

  /** Where the offset in a field leads; it counts from the start of the table that has it. */
  int follow(int start, int field) {
    int to = start + words[field >> 1];
    if ((to & 1) != 0) {
      throw odd();
    }
    return to;
  }

  /** The same for an offset of 32 bits. */
  int followFar(int start, int field) {
    int to = start + (at(field) << 16 | at(field + 2));
    if ((to & 1) != 0) {
      throw odd();
    }
    return to;
  }

  private static IndexOutOfBoundsException odd() {
    return new IndexOutOfBoundsException("a table begins in the middle of a word");
  }

  /** The four letters at an offset, as one number. */
  int tag(int offset) {
    return at(offset) << 16 | at(offset + 2);
  }

  /** The index of a glyph in a coverage table; -1 if it is not covered. */
  int covered(int at, int glyph) {
    int low = 0;
    int high = at(at + 2) - 1;
    if (at(at) == 1) {
      // Most tables are of few glyphs, and asked for many others.
      if (high < 0 || glyph < at(at + 4) || glyph > at(at + 4 + 2 * high)) {
        return -1;
      }
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int found = words[(at >> 1) + 2 + middle];
        if (found == glyph) {
          return middle;
        }
        if (found < glyph) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return -1;
    }
    int range = range(at + 4, low, high, glyph);
    return range < 0 ? -1 : at(range + 4) + glyph - at(range);
  }

  /** The class of a glyph; 0 if the table gives it none. */
  int classOf(int at, int glyph) {
    if (at(at) == 1) {
      int i = glyph - at(at + 2);
      return i < 0 || i >= at(at + 4) ? 0 : at(at + 6 + 2 * i);
    }
    int range = range(at + 4, 0, at(at + 2) - 1, glyph);
    return range < 0 ? 0 : at(range + 4);
  }

  /** The record of three words whose range has the glyph; -1 where none has. */
  private int range(int records, int first, int last, int glyph) {
    int low = first;
    int high = last;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int range = records + 6 * middle;
      if (glyph < at(range)) {
        high = middle - 1;
      } else if (glyph > at(range + 2)) {
        low = middle + 1;
      } else {
        return range;
      }
    }
    return -1;
  }
}
