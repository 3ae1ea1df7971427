package dev.bayan.export.pdf.shape.opentype;

/**
 * Puts glyphs in the place of others (GSUB: ISO/IEC 14496-22, 6.3.4): joined forms of letters,
 * ligatures, variants that fit their neighbours.
 */
final class Substitution extends Pass {

  private static final int SINGLE = 1;
  private static final int MULTIPLE = 2;
  private static final int ALTERNATE = 3;
  private static final int LIGATURE = 4;
  private static final int CONTEXTUAL = 5;
  private static final int REVERSE = 8;

  private static final int[] NOWHERE = {};

  Substitution(Lookups lookups, Glyphs glyphs) {
    super(lookups, glyphs);
  }

  @Override
  int contextual() {
    return CONTEXTUAL;
  }

  /** Applies the lookups of a stage in their order. */
  void stage(Plan.Stage stage) {
    int[] order = stage.lookups();
    for (int i = 0; i < order.length; i++) {
      if (!mayBegin(order[i])) {
        continue;
      }
      if (lookups.type(order[i]) == REVERSE) {
        backwards(order[i], stage.features()[i]);
      } else {
        over(order[i], stage.features()[i]);
      }
    }
  }

  private void backwards(int lookup, int mask) {
    features = mask;
    for (int at = glyphs.count - 1; at >= 0; at--) {
      if (begins(lookup, at)) {
        applied(lookup, at);
      }
    }
  }

  @Override
  int apply(int type, int table, int index, int at) {
    return switch (type) {
      case SINGLE -> single(table, index, at);
      case MULTIPLE -> multiple(table, index, at);
      case ALTERNATE -> alternate(table, index, at);
      case LIGATURE -> ligature(table, index, at);
      case REVERSE -> reverse(table, index, at);
      default -> -1;
    };
  }

  private int single(int table, int index, int at) {
    if (words.at(table) == 1) {
      put(at, glyphs.glyph[at] + words.at(table + 4) & 0xFFFF);
    } else if (index < words.at(table + 4)) {
      put(at, words.at(table + 6 + 2 * index));
    } else {
      return -1;
    }
    return at + 1;
  }

  /** The first of the alternates, which is what a feature that is on asks for. */
  private int alternate(int table, int index, int at) {
    if (index >= words.at(table + 4)) {
      return -1;
    }
    int set = words.follow(table, table + 6 + 2 * index);
    if (words.at(set) == 0) {
      return -1;
    }
    put(at, words.at(set + 2));
    return at + 1;
  }

  private int multiple(int table, int index, int at) {
    if (index >= words.at(table + 4)) {
      return -1;
    }
    int sequence = words.follow(table, table + 6 + 2 * index);
    int count = words.at(sequence);
    if (count == 1) {
      put(at, words.at(sequence + 2));
      return at + 1;
    }
    if (count == 0) {
      removeMerged(at);
      return at;
    }
    glyphs.repeat(at, count - 1);
    for (int i = 0; i < count; i++) {
      if (glyphs.ligature[at + i] == 0) {
        glyphs.part[at + i] = i;
      }
      put(at + i, words.at(sequence + 2 + 2 * i));
      glyphs.kind[at + i] |= Glyphs.TAKEN_APART;
    }
    return at + count;
  }

  /** The characters of a glyph that goes belong to a neighbour from now on. */
  private void removeMerged(int at) {
    boolean shares = at + 1 < glyphs.count && glyphs.start[at + 1] == glyphs.start[at];
    if (!shares && at > 0) {
      glyphs.merge(at - 1, at + 1);
    } else if (!shares && at + 1 < glyphs.count) {
      glyphs.merge(at, at + 2);
    }
    glyphs.remove(at);
  }

  private int ligature(int table, int index, int at) {
    if (index >= words.at(table + 4)) {
      return -1;
    }
    int set = words.follow(table, table + 6 + 2 * index);
    for (int i = 0; i < words.at(set); i++) {
      int ligature = words.follow(set, set + 2 + 2 * i);
      int count = words.at(ligature + 2);
      if (count == 1) {
        put(at, words.at(ligature));
        return at + 1;
      }
      int[] places = places(ligature, count, at);
      if (places.length > 0) {
        int made = words.at(ligature);
        return new Ligating(glyphs).join(places, made, begin(made));
      }
    }
    return -1;
  }

  /** Where the parts of a ligature stand; nothing unless all of them do. */
  private int[] places(int ligature, int count, int at) {
    int second = next(at);
    if (count == 0 || second == glyphs.count || words.at(ligature + 4) != glyphs.glyph[second]) {
      return NOWHERE;
    }
    int[] places = new int[count];
    places[0] = at;
    int last = at;
    for (int i = 1; i < count; i++) {
      last = next(last);
      if (last == glyphs.count
          || (glyphs.features[last] & features) == 0
          || glyphs.glyph[last] != words.at(ligature + 2 + 2 * i)
          || !belongs(at, last)) {
        return NOWHERE;
      }
      places[i] = last;
    }
    return places;
  }

  /** One glyph by its neighbours on both sides (type 8), from the end of the word back. */
  private int reverse(int table, int index, int at) {
    int ahead = table + 6 + 2 * words.at(table + 4);
    int substitutes = ahead + 2 + 2 * words.at(ahead);
    if (!isOutermost()
        || index >= words.at(substitutes)
        || !context.isBetween(table, table + 4, at)) {
      return -1;
    }
    put(at, words.at(substitutes + 2 + 2 * index));
    return at + 1;
  }

  private void put(int at, int glyph) {
    glyphs.replace(at, glyph, begin(glyph));
  }
}
