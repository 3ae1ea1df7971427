package dev.bayan.export.pdf.shape.opentype;

import java.util.Arrays;

/**
 * The glyphs of a word while it is shaped, in the order in which the script is written, with what
 * lookups ask of each. Bare arrays: the first compiler sees through nothing else.
 */
final class Glyphs {

  /** A font that makes more than this of a word is not sound. */
  private static final int MOST = 4096;

  /** Bit of a kind: made by taking a glyph apart. */
  static final int TAKEN_APART = 0x40;

  final GlyphKinds kinds;
  int count;

  int[] glyph;

  /** Index of the first character that the glyph stands for. */
  int[] start;

  /** Features that are for this glyph, a bit for each; see {@link Plan}. */
  int[] features;

  int[] kind;

  /** Number of the ligature that the glyph is, or is a mark of; 0 for none. */
  int[] ligature;

  /** Which part of its ligature a mark belongs to, from 1; 0 for the ligature itself. */
  int[] part;

  /** Parts of a ligature; 1 for other glyphs. */
  int[] parts;

  /** The lookups of the table at work that may begin at the glyph, a bit for each. */
  long[][] beginning;

  private int ligatures;

  Glyphs(GlyphKinds kinds, int length) {
    this.kinds = kinds;
    int room = length + 8;
    glyph = new int[room];
    start = new int[room];
    features = new int[room];
    kind = new int[room];
    ligature = new int[room];
    part = new int[room];
    parts = new int[room];
    beginning = new long[room][];
  }

  void add(int code, int from, int bits) {
    int i = count++;
    glyph[i] = code;
    start[i] = from;
    features[i] = bits;
    kind[i] = kinds.of(code);
    parts[i] = 1;
  }

  int nextLigature() {
    return ++ligatures;
  }

  boolean isMark(int i) {
    return (kind[i] & GlyphKinds.MARK) != 0;
  }

  boolean isLigature(int i) {
    return (kind[i] & GlyphKinds.LIGATURE) != 0;
  }

  /** How many letters a glyph was put together from. */
  int partsOf(int i) {
    return isLigature(i) ? parts[i] : 1;
  }

  /** Puts another glyph in the place of one, which keeps all else. */
  void replace(int i, int code, long[] begins) {
    glyph[i] = code;
    beginning[i] = begins;
    kind[i] = (kind[i] & TAKEN_APART) | kinds.of(code);
  }

  /** Makes room for more glyphs after one, each like it. */
  void repeat(int i, int more) {
    if (count + more > MOST) {
      throw new IndexOutOfBoundsException("a word of too many glyphs");
    }
    glyph = repeated(glyph, i, more);
    start = repeated(start, i, more);
    features = repeated(features, i, more);
    kind = repeated(kind, i, more);
    ligature = repeated(ligature, i, more);
    part = repeated(part, i, more);
    parts = repeated(parts, i, more);
    beginning = Arrays.copyOf(beginning, parts.length);
    System.arraycopy(beginning, i, beginning, i + more, count - i);
    count += more;
  }

  private int[] repeated(int[] values, int i, int more) {
    int[] longer =
        count + more > values.length ? Arrays.copyOf(values, 2 * (count + more)) : values;
    System.arraycopy(longer, i, longer, i + more, count - i);
    Arrays.fill(longer, i, i + more, longer[i + more]);
    return longer;
  }

  void remove(int i) {
    int after = count - i - 1;
    System.arraycopy(glyph, i + 1, glyph, i, after);
    System.arraycopy(start, i + 1, start, i, after);
    System.arraycopy(features, i + 1, features, i, after);
    System.arraycopy(kind, i + 1, kind, i, after);
    System.arraycopy(ligature, i + 1, ligature, i, after);
    System.arraycopy(part, i + 1, part, i, after);
    System.arraycopy(parts, i + 1, parts, i, after);
    System.arraycopy(beginning, i + 1, beginning, i, after);
    count--;
  }

  /** Makes one cluster of some glyphs and of those that are in one with the first or the last. */
  void merge(int from, int to) {
    int first = start[from];
    for (int i = from + 1; i < to; i++) {
      first = Math.min(first, start[i]);
    }
    int end = to;
    while (start[end - 1] != first && end < count && start[end] == start[end - 1]) {
      end++;
    }
    int begin = from;
    while (start[from] != first && begin > 0 && start[begin - 1] == start[from]) {
      begin--;
    }
    Arrays.fill(start, begin, end, first);
  }

  /** Moves a glyph that was just added to an earlier place. */
  void move(int from, int to) {
    move(glyph, from, to);
    move(start, from, to);
    move(features, from, to);
    move(kind, from, to);
  }

  private static void move(int[] values, int from, int to) {
    int value = values[from];
    System.arraycopy(values, to, values, to + 1, from - to);
    values[to] = value;
  }

  void reverse() {
    for (int i = 0, j = count - 1; i < j; i++, j--) {
      swap(glyph, i, j);
      swap(start, i, j);
      swap(features, i, j);
      swap(kind, i, j);
    }
  }

  private static void swap(int[] values, int i, int j) {
    int value = values[i];
    values[i] = values[j];
    values[j] = value;
  }
}
