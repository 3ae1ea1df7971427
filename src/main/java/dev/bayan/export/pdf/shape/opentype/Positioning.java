package dev.bayan.export.pdf.shape.opentype;

/**
 * Says where glyphs stand (GPOS: ISO/IEC 14496-22, 6.3.3), in font units: kerns pairs, joins
 * cursive letters that climb, puts marks on letters, on parts of ligatures and on other marks.
 */
final class Positioning extends Pass {

  private static final int SINGLE = 1;
  private static final int PAIR = 2;
  private static final int CURSIVE = 3;
  private static final int ON_BASE = 4;
  private static final int ON_LIGATURE = 5;
  private static final int ON_MARK = 6;
  private static final int CONTEXTUAL = 7;

  private static final int KINDS = GlyphKinds.BASE | GlyphKinds.LIGATURE | GlyphKinds.MARK;

  /** Bits of a value's format: what numbers it has. */
  private static final int X_PLACEMENT = 1;

  private static final int Y_PLACEMENT = 2;
  private static final int X_ADVANCE = 4;

  private final Placement placement;

  Positioning(Lookups lookups, Glyphs glyphs, Placement placement) {
    super(lookups, glyphs);
    this.placement = placement;
  }

  @Override
  int contextual() {
    return CONTEXTUAL;
  }

  /** Applies lookups in their order. */
  void all(Plan.Stage stage) {
    int[] order = stage.lookups();
    for (int i = 0; i < order.length; i++) {
      if (mayBegin(order[i])) {
        over(order[i], stage.features()[i]);
      }
    }
  }

  @Override
  int apply(int type, int table, int index, int at) {
    return switch (type) {
      case SINGLE -> single(table, index, at);
      case PAIR -> words.at(table) == 1 ? pair(table, index, at) : pairOfClasses(table, at);
      case CURSIVE -> cursive(table, index, at);
      case ON_BASE -> onBase(table, index, at);
      case ON_LIGATURE -> onLigature(table, index, at);
      case ON_MARK -> onMark(table, index, at);
      default -> -1;
    };
  }

  private int single(int table, int index, int at) {
    int format = words.at(table + 4);
    boolean forAll = words.at(table) == 1;
    if (!forAll && index >= words.at(table + 6)) {
      return -1;
    }
    move(at, format, forAll ? table + 6 : table + 8 + index * size(format));
    return at + 1;
  }

  private static int size(int format) {
    return 2 * Integer.bitCount(format);
  }

  /** Moves a glyph by a value; hints for single sizes, which stand at its end, do not count. */
  private void move(int at, int format, int value) {
    int field = value;
    if ((format & X_PLACEMENT) != 0) {
      placement.x[at] += words.signed(field);
      field += 2;
    }
    if ((format & Y_PLACEMENT) != 0) {
      placement.y[at] += words.signed(field);
      field += 2;
    }
    if ((format & X_ADVANCE) != 0) {
      placement.advance[at] += words.signed(field);
    }
  }

  private int pair(int table, int index, int at) {
    int second = next(at);
    if (second == glyphs.count || index >= words.at(table + 8)) {
      return -1;
    }
    int first = words.at(table + 4);
    int other = words.at(table + 6);
    int size = 2 + size(first) + size(other);
    int set = words.follow(table, table + 10 + 2 * index);
    int low = 0;
    int high = words.at(set) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int record = set + 2 + middle * size;
      int glyph = words.at(record);
      if (glyph == glyphs.glyph[second]) {
        return moved(at, second, first, other, record + 2);
      }
      if (glyph < glyphs.glyph[second]) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int pairOfClasses(int table, int at) {
    int second = next(at);
    if (second == glyphs.count) {
      return -1;
    }
    int classOfSecond = words.classOf(words.follow(table, table + 10), glyphs.glyph[second]);
    int classOfFirst = words.classOf(words.follow(table, table + 8), glyphs.glyph[at]);
    int classes = words.at(table + 14);
    if (classOfSecond == 0 || classOfSecond >= classes || classOfFirst >= words.at(table + 12)) {
      return -1;
    }
    int first = words.at(table + 4);
    int other = words.at(table + 6);
    int record = (classOfFirst * classes + classOfSecond) * (size(first) + size(other));
    return moved(at, second, first, other, table + 16 + record);
  }

  /** The second of a pair may be the first of the next, unless it was moved itself. */
  private int moved(int at, int second, int first, int other, int values) {
    move(at, first, values);
    move(second, other, values + size(first));
    return other == 0 ? second : second + 1;
  }

  private int cursive(int table, int index, int at) {
    int record = table + 6 + 4 * index;
    int before = previous(at);
    if (before < 0 || words.at(record) == 0) {
      return -1;
    }
    int other = words.covered(words.follow(table, table + 2), glyphs.glyph[before]);
    if (other < 0 || words.at(table + 6 + 4 * other + 2) == 0) {
      return -1;
    }
    int entry = words.follow(table, record);
    int exit = words.follow(table, table + 6 + 4 * other + 2);
    placement.join(
        before,
        at,
        words.signed(exit + 2),
        words.signed(entry + 2),
        words.signed(entry + 4) - words.signed(exit + 4),
        (flags & 1) != 0);
    return at + 1;
  }

  private int onBase(int table, int index, int at) {
    int bases = words.follow(table, table + 4);
    int i = at - 1;
    while (i >= 0
        && (!isSeen(i, GlyphKinds.MARK)
            || (!isFirstOfMany(i) && words.covered(bases, glyphs.glyph[i]) < 0))) {
      i--;
    }
    int base = i < 0 ? -1 : words.covered(bases, glyphs.glyph[i]);
    return base < 0 ? -1 : attach(table, index, at, words.follow(table, table + 10), base, i);
  }

  /** Of a letter that was taken apart the first carries the marks, or what stands after a mark. */
  private boolean isFirstOfMany(int i) {
    return (glyphs.kind[i] & Glyphs.TAKEN_APART) == 0
        || glyphs.part[i] == 0
        || i == 0
        || glyphs.isMark(i - 1)
        || (glyphs.kind[i - 1] & Glyphs.TAKEN_APART) == 0
        || glyphs.ligature[i] != glyphs.ligature[i - 1]
        || glyphs.part[i] != glyphs.part[i - 1] + 1;
  }

  private int onLigature(int table, int index, int at) {
    int i = previous(at, GlyphKinds.MARK);
    int ligature = i < 0 ? -1 : words.covered(words.follow(table, table + 4), glyphs.glyph[i]);
    if (ligature < 0) {
      return -1;
    }
    int array = words.follow(table, table + 10);
    int attach = words.follow(array, array + 2 + 2 * ligature);
    int parts = words.at(attach);
    if (parts == 0) {
      return -1;
    }
    boolean isOfIt =
        glyphs.ligature[i] != 0 && glyphs.ligature[i] == glyphs.ligature[at] && glyphs.part[at] > 0;
    int part = isOfIt ? Math.min(parts, glyphs.part[at]) - 1 : parts - 1;
    return attach(table, index, at, attach, part, i);
  }

  private int onMark(int table, int index, int at) {
    int i = previous(at, flags & ~KINDS);
    if (i < 0 || !glyphs.isMark(i) || !isOfOneLetter(at, i)) {
      return -1;
    }
    int mark = words.covered(words.follow(table, table + 4), glyphs.glyph[i]);
    return mark < 0 ? -1 : attach(table, index, at, words.follow(table, table + 10), mark, i);
  }

  private boolean isOfOneLetter(int at, int i) {
    int first = glyphs.ligature[at];
    int second = glyphs.ligature[i];
    return first == second
        ? first == 0 || glyphs.part[at] == glyphs.part[i]
        : (first > 0 && glyphs.part[at] == 0) || (second > 0 && glyphs.part[i] == 0);
  }

  /** Puts a mark where its anchor meets that of its class in a row of anchors. */
  private int attach(int table, int index, int at, int rows, int row, int to) {
    int classes = words.at(table + 6);
    int marks = words.follow(table, table + 8);
    int record = marks + 2 + 4 * index;
    int cell = rows + 2 + 2 * (row * classes + words.at(record));
    if (words.at(record) >= classes || words.at(cell) == 0) {
      return -1;
    }
    int anchor = words.follow(rows, cell);
    int own = words.follow(marks, record + 2);
    placement.attach(
        at,
        to,
        words.signed(anchor + 2) - words.signed(own + 2),
        words.signed(anchor + 4) - words.signed(own + 4));
    return at + 1;
  }
}
