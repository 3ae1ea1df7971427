package dev.bayan.style;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Characters to glyphs: a font's Unicode {@code cmap} subtable of format 4 or 12. */
final class Cmap {

  /** Characters whose glyphs are looked up together. */
  private static final int BLOCK = 256;

  private final ByteBuffer table;
  private final int format;

  /** Glyphs of the characters below U+10000 in whose block one was asked for. */
  private final AtomicReferenceArray<char @Nullable []> blocks =
      new AtomicReferenceArray<>(0x10000 / BLOCK);

  private Cmap(ByteBuffer table, int format) {
    this.table = table;
    this.format = format;
  }

  /** The fullest Unicode subtable of a cmap table. */
  static Cmap of(ByteBuffer cmap) {
    int best = -1;
    int bestRank = 0;
    for (int i = 0; i < cmap.getShort(2); i++) {
      int platform = cmap.getShort(4 + 8 * i);
      int encoding = cmap.getShort(6 + 8 * i);
      int offset = cmap.getInt(8 + 8 * i);
      int format = cmap.getShort(offset);
      boolean unicode = platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
      int rank = !unicode ? 0 : format == 12 ? 2 : format == 4 ? 1 : 0;
      if (rank > bestRank) {
        bestRank = rank;
        best = offset;
      }
    }
    if (best < 0) {
      throw new IllegalArgumentException("no Unicode cmap");
    }
    return new Cmap(cmap.slice(best, cmap.capacity() - best), bestRank == 2 ? 12 : 4);
  }

  int glyph(int codePoint) {
    if (!Character.isBmpCodePoint(codePoint)) {
      return find(codePoint);
    }
    char[] known = blocks.get(codePoint / BLOCK);
    return (known == null ? block(codePoint / BLOCK) : known)[codePoint % BLOCK];
  }

  private char[] block(int number) {
    char[] glyphs = new char[BLOCK];
    if (format == 12) {
      fillByGroups(glyphs, number * BLOCK);
    } else {
      fillBySegments(glyphs, number * BLOCK);
    }
    blocks.set(number, glyphs);
    return glyphs;
  }

  /** The glyph of a character beyond the first plane: only groups have any. */
  private int find(int codePoint) {
    if (format != 12) {
      return 0;
    }
    int group = group(codePoint);
    int at = 16 + 12 * group;
    return group == groups() || codePoint < table.getInt(at)
        ? 0
        : table.getInt(at + 8) + codePoint - table.getInt(at);
  }

  private int groups() {
    return table.getInt(12);
  }

  /** The first group that does not end before a character; they stand in their order. */
  private int group(int codePoint) {
    int low = 0;
    int high = groups();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (codePoint > table.getInt(16 + 12 * middle + 4)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void fillByGroups(char[] glyphs, int first) {
    int last = first + glyphs.length - 1;
    for (int group = group(first); group < groups(); group++) {
      int at = 16 + 12 * group;
      int start = table.getInt(at);
      if (start > last) {
        return;
      }
      int end = Math.min(last, table.getInt(at + 4));
      int glyph = table.getInt(at + 8);
      for (int c = Math.max(first, start); c <= end; c++) {
        glyphs[c - first] = (char) (glyph + c - start);
      }
    }
  }

  private void fillBySegments(char[] glyphs, int first) {
    int last = first + glyphs.length - 1;
    int segments = (table.getShort(6) & 0xFFFF) / 2;
    int ends = 14;
    int starts = ends + 2 * segments + 2;
    int deltas = starts + 2 * segments;
    int ranges = deltas + 2 * segments;
    for (int i = 0; i < segments; i++) {
      int end = table.getShort(ends + 2 * i) & 0xFFFF;
      if (end < first) {
        continue;
      }
      int start = table.getShort(starts + 2 * i) & 0xFFFF;
      if (start > last) {
        return;
      }
      int delta = table.getShort(deltas + 2 * i);
      int range = table.getShort(ranges + 2 * i) & 0xFFFF;
      for (int c = Math.max(first, start); c <= Math.min(last, end); c++) {
        int listed =
            range == 0 ? c : table.getShort(ranges + 2 * i + range + 2 * (c - start)) & 0xFFFF;
        glyphs[c - first] = (char) (range != 0 && listed == 0 ? 0 : listed + delta);
      }
    }
  }
}
