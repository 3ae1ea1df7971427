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
    for (int i = 0; i < BLOCK; i++) {
      glyphs[i] = (char) find(number * BLOCK + i);
    }
    blocks.set(number, glyphs);
    return glyphs;
  }

  private int find(int codePoint) {
    return format == 12 ? ofGroups(codePoint) : codePoint > 0xFFFF ? 0 : ofSegments(codePoint);
  }

  private int ofGroups(int codePoint) {
    int low = 0;
    int high = table.getInt(12) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = 16 + 12 * middle;
      if (codePoint < table.getInt(at)) {
        high = middle - 1;
      } else if (codePoint > table.getInt(at + 4)) {
        low = middle + 1;
      } else {
        return table.getInt(at + 8) + codePoint - table.getInt(at);
      }
    }
    return 0;
  }

  private int ofSegments(int codePoint) {
    int segments = (table.getShort(6) & 0xFFFF) / 2;
    int ends = 14;
    int starts = ends + 2 * segments + 2;
    int deltas = starts + 2 * segments;
    int ranges = deltas + 2 * segments;
    for (int i = 0; i < segments; i++) {
      if (codePoint > (table.getShort(ends + 2 * i) & 0xFFFF)) {
        continue;
      }
      int start = table.getShort(starts + 2 * i) & 0xFFFF;
      if (codePoint < start) {
        return 0;
      }
      int delta = table.getShort(deltas + 2 * i);
      int range = table.getShort(ranges + 2 * i) & 0xFFFF;
      if (range == 0) {
        return codePoint + delta & 0xFFFF;
      }
      int glyph = table.getShort(ranges + 2 * i + range + 2 * (codePoint - start)) & 0xFFFF;
      return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
    }
    return 0;
  }
}
