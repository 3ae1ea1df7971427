package dev.bayan.export.pdf.shape.opentype;

import java.util.Arrays;

/**
 * Lookups that stand in a context and call others there (ISO/IEC 14496-22, 6.2: types 5 and 6 of
 * GSUB, 7 and 8 of GPOS). A rule names the glyphs that it wants by their numbers, by classes or by
 * coverage tables; a chained one also those before and after.
 */
final class Context {

  private static final int MOST_INPUT = 64;

  private final Pass pass;
  private final Words words;

  /**
   * The rule that is being tried, as it lies in the font: what its numbers are (1 for glyphs, 2 for
   * classes, 3 for coverage tables), and where those of each part are and how many. Fields, because
   * a word tries a hundred of them; what a rule calls may use them again, when it has been read.
   */
  private int format;

  private int backTable;
  private int inputTable;
  private int aheadTable;
  private int back;
  private int backs;

  /** The glyphs after the first, which has been looked up already. */
  private int rest;

  /** The glyphs from the first on. */
  private int input;

  private int ahead;
  private int aheads;
  private int calls;
  private int callCount;

  /** Where the glyphs of the rule are. */
  private int[] found = new int[8];

  Context(Pass pass) {
    this.pass = pass;
    this.words = pass.words;
  }

  /** Applies a subtable to a glyph that it covers; the glyph to go on with, -1 if no rule fits. */
  int plain(int table, int at) {
    format = words.at(table);
    backs = 0;
    aheads = 0;
    if (format == 3) {
      inputTable = table;
      input = words.at(table + 2);
      rest = table + 8;
      calls = table + 6 + 2 * input;
      callCount = words.at(table + 4);
      return apply(at);
    }
    inputTable = format == 2 ? words.follow(table, table + 4) : 0;
    int set = set(table, table + (format == 2 ? 6 : 4), at);
    for (int i = 0; set > 0 && i < words.at(set); i++) {
      int rule = words.follow(set, set + 2 + 2 * i);
      input = words.at(rule);
      rest = rule + 4;
      calls = rule + 2 + 2 * input;
      callCount = words.at(rule + 2);
      int next = apply(at);
      if (next >= 0) {
        return next;
      }
    }
    return -1;
  }

  /** Applies a chained subtable to a glyph that it covers; the same. */
  int chained(int table, int at) {
    format = words.at(table);
    if (format == 3) {
      backTable = table;
      inputTable = table;
      aheadTable = table;
      chain(table + 2, true);
      return apply(at);
    }
    boolean byClass = format == 2;
    backTable = byClass ? words.follow(table, table + 4) : 0;
    inputTable = byClass ? words.follow(table, table + 6) : 0;
    aheadTable = byClass ? words.follow(table, table + 8) : 0;
    int set = set(table, table + (byClass ? 10 : 4), at);
    for (int i = 0; set > 0 && i < words.at(set); i++) {
      chain(words.follow(set, set + 2 + 2 * i), false);
      int next = apply(at);
      if (next >= 0) {
        return next;
      }
    }
    return -1;
  }

  /**
   * Whether a glyph stands where a table of coverages wants it, which lists what is before it and
   * then what is after it.
   *
   * @param rule where the count of those before is
   */
  boolean isBetween(int table, int rule, int at) {
    format = 3;
    backTable = table;
    aheadTable = table;
    backs = words.at(rule);
    back = rule + 2;
    ahead = back + 2 * backs + 2;
    aheads = words.at(ahead - 2);
    return fitsBack(at) && fitsAhead(at);
  }

  /** Rules of coverage tables name the first glyph too, which the others' sets have sorted out. */
  private void chain(int at, boolean namesFirst) {
    backs = words.at(at);
    back = at + 2;
    int inputs = back + 2 * backs;
    input = words.at(inputs);
    rest = inputs + (namesFirst ? 4 : 2);
    int aheadCount = inputs + 2 * input + (namesFirst ? 2 : 0);
    aheads = words.at(aheadCount);
    ahead = aheadCount + 2;
    calls = ahead + 2 * aheads + 2;
    callCount = words.at(calls - 2);
  }

  /** The rules for a glyph: by its place among those covered, or by its class; 0 for none. */
  private int set(int table, int sets, int at) {
    int glyph = pass.glyphs.glyph[at];
    int index =
        format == 2
            ? words.classOf(inputTable, glyph)
            : words.covered(words.follow(table, table + 2), glyph);
    int set = sets + 2 + 2 * index;
    return index >= words.at(sets) || words.at(set) == 0 ? 0 : words.follow(table, set);
  }

  private int apply(int at) {
    if (input == 0 || input > MOST_INPUT) {
      return -1;
    }
    if (input > found.length) {
      found = new int[MOST_INPUT];
    }
    found[0] = at;
    int last = at;
    for (int i = 1; i < input; i++) {
      last = pass.next(last);
      if (last == pass.glyphs.count
          || (pass.glyphs.features[last] & pass.features) == 0
          || !fits(inputTable, rest + 2 * i - 2, last)
          || !pass.belongs(at, last)) {
        return -1;
      }
      found[i] = last;
    }
    return fitsAhead(last) && fitsBack(at) ? call(last + 1) : -1;
  }

  private boolean fitsAhead(int last) {
    int at = last;
    for (int i = 0; i < aheads; i++) {
      at = pass.next(at);
      if (at == pass.glyphs.count || !fits(aheadTable, ahead + 2 * i, at)) {
        return false;
      }
    }
    return true;
  }

  private boolean fitsBack(int first) {
    int at = first;
    for (int i = 0; i < backs; i++) {
      at = pass.previous(at);
      if (at < 0 || !fits(backTable, back + 2 * i, at)) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(int table, int field, int at) {
    int glyph = pass.glyphs.glyph[at];
    return switch (format) {
      case 1 -> words.at(field) == glyph;
      case 2 -> words.classOf(table, glyph) == words.at(field);
      default -> words.covered(words.follow(table, field), glyph) >= 0;
    };
  }

  /**
   * Calls the lookups of the rule at its glyphs. One that changes how many there are moves those
   * after it.
   *
   * @param after the glyph after the last of the rule
   * @return the glyph to go on with
   */
  private int call(int after) {
    int first = calls;
    int last = calls + 4 * callCount;
    int count = input;
    int[] places = Arrays.copyOf(found, count);
    int end = after;
    for (int call = first; call < last; call += 4) {
      int place = words.at(call);
      int before = pass.glyphs.count;
      if (place >= count
          || places[place] >= before
          || pass.applied(words.at(call + 2), places[place]) < 0) {
        continue;
      }
      int more = pass.glyphs.count - before;
      if (more == 0) {
        continue;
      }
      end = Math.max(end + more, places[place]);
      if (more > 0 && count + more > MOST_INPUT) {
        break;
      }
      places = more > 0 ? Arrays.copyOf(places, places.length + more) : places;
      count = shift(places, count, place, more);
    }
    return end;
  }

  /** The places of a rule's glyphs after one of them became more, or fewer; how many they are. */
  private static int shift(int[] places, int count, int place, int more) {
    int kept = place + 1;
    int moved = Math.max(more, kept - count);
    int from = more > 0 ? kept : kept - moved;
    System.arraycopy(places, from, places, from + moved, count - from);
    int now = count + moved;
    for (int i = kept; i < from + moved; i++) {
      places[i] = places[i - 1] + 1;
    }
    for (int i = from + moved; i < now; i++) {
      places[i] += moved;
    }
    return now;
  }
}
