package dev.bayan.export.pdf.shape.opentype;

/**
 * One table's lookups on their way over the glyphs of a word: what substitutions and positions have
 * in common, which is the order of things and the glyphs that a lookup does not see.
 */
abstract class Pass {

  /** Deeper than fonts go that are sound; each level is one lookup that calls another. */
  private static final int DEEPEST = 16;

  /** Tries of a lookup at a glyph; the longest words of sound fonts take a hundredth. */
  private static final int MOST_TRIES = 200_000;

  final Lookups lookups;
  final Words words;
  final Glyphs glyphs;
  final Context context;

  /** The lookups that may begin at some glyph of the word, a bit for each. */
  private final long[] beginning;

  /** Of the lookup that is being applied. */
  int flags;

  /** The features that the lookup is being applied for. */
  int features;

  private int depth;
  private int tries;

  Pass(Lookups lookups, Glyphs glyphs) {
    this.lookups = lookups;
    this.words = lookups.words;
    this.glyphs = glyphs;
    this.context = new Context(this);
    this.beginning = new long[(lookups.count() + 63) / 64];
    for (int i = 0; i < glyphs.count; i++) {
      glyphs.beginning[i] = begin(glyphs.glyph[i]);
    }
  }

  /**
   * Applies a subtable at a glyph.
   *
   * @param index of the glyph among those that the subtable covers
   * @return the glyph to go on with; -1 if the subtable does not apply
   */
  abstract int apply(int type, int subtable, int index, int at);

  /** The type of lookups that stand in a context; the next is chained. */
  abstract int contextual();

  final boolean mayBegin(int lookup) {
    return (beginning[lookup >> 6] & 1L << lookup) != 0;
  }

  /** What may begin at a glyph that comes into the word. */
  final long[] begin(int glyph) {
    long[] begins = lookups.at(glyph);
    for (int i = 0; i < begins.length; i++) {
      beginning[i] |= begins[i];
    }
    return begins;
  }

  /** Takes one lookup over all glyphs. */
  final void over(int lookup, int mask) {
    features = mask;
    int at = 0;
    while (at < glyphs.count) {
      int next = begins(lookup, at) ? applied(lookup, at) : -1;
      at = next < 0 ? at + 1 : next;
    }
  }

  final boolean begins(int lookup, int at) {
    return (glyphs.beginning[at][lookup >> 6] & 1L << lookup) != 0
        && (glyphs.features[at] & features) != 0
        && isSeen(at, lookups.flags(lookup));
  }

  /** The first subtable that applies ends a lookup (6.2). */
  final int applied(int lookup, int at) {
    if (++tries > MOST_TRIES || ++depth > DEEPEST) {
      throw new IndexOutOfBoundsException("lookups without end");
    }
    int before = flags;
    flags = lookups.flags(lookup);
    int type = lookups.type(lookup);
    int second = Lookups.NONE;
    if (lookups.isContext(lookup)) {
      int after = next(at);
      second = after == glyphs.count ? Lookups.NONE : glyphs.glyph[after];
    }
    int next = -1;
    for (int subtable : lookups.fitting(lookup, glyphs.glyph[at], second)) {
      next =
          type == contextual()
              ? context.plain(subtable, at)
              : type == contextual() + 1
                  ? context.chained(subtable, at)
                  : apply(type, subtable, index(subtable, at), at);
      if (next >= 0) {
        break;
      }
    }
    flags = before;
    depth--;
    return next;
  }

  private int index(int subtable, int at) {
    return words.covered(words.follow(subtable, subtable + 2), glyphs.glyph[at]);
  }

  final boolean isOutermost() {
    return depth == 1;
  }

  /** The next glyph that the lookup sees; the count of glyphs if there is none. */
  final int next(int at) {
    int i = at + 1;
    while (i < glyphs.count && !isSeen(i, flags)) {
      i++;
    }
    return i;
  }

  /** The glyph before that the lookup sees; -1 if there is none. */
  final int previous(int at) {
    return previous(at, flags);
  }

  final int previous(int at, int unseen) {
    int i = at - 1;
    while (i >= 0 && !isSeen(i, unseen)) {
      i--;
    }
    return i;
  }

  /**
   * Whether a glyph may be the input of one lookup together with an earlier one: marks of a
   * ligature only with marks of the same part of it, unless the lookup does not see the ligature.
   */
  final boolean belongs(int first, int i) {
    int ligature = glyphs.ligature[first];
    int part = glyphs.part[first];
    if (ligature != 0 && part != 0) {
      return (ligature == glyphs.ligature[i] && part == glyphs.part[i]) || isOfUnseen(first);
    }
    return glyphs.ligature[i] == 0 || glyphs.part[i] == 0 || glyphs.ligature[i] == ligature;
  }

  private boolean isOfUnseen(int mark) {
    for (int i = mark - 1; i >= 0 && glyphs.ligature[i] == glyphs.ligature[mark]; i--) {
      if (glyphs.part[i] == 0) {
        return !isSeen(i, flags);
      }
    }
    return false;
  }

  final boolean isSeen(int i, int unseen) {
    return glyphs.kinds.isSeen(glyphs.glyph[i], glyphs.kind[i], unseen);
  }
}
