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
   * A rule as it lies in the font: where the numbers of each part are, and how many.
   *
   * @param rest the glyphs after the first, which has been looked up already
   * @param input the glyphs from the first on
   */
  private record Rule(
      int back, int backs, int rest, int input, int ahead, int aheads, int calls, int callCount) {}

  /** What the numbers of a rule are: glyphs (1), classes (2) or coverage tables (3). */
  private record Wanted(int format, int back, int input, int ahead) {}

  Context(Pass pass) {
    this.pass = pass;
    this.words = pass.words;
  }

  /** Applies a subtable; the glyph to go on with, -1 if none of its rules fits. */
  int plain(int table, int at) {
    int format = words.at(table);
    if (format == 3) {
      int count = words.at(table + 2);
      int calls = table + 6 + 2 * count;
      Rule rule = new Rule(0, 0, table + 8, count, 0, 0, calls, words.at(table + 4));
      return begins(table, table + 6, at)
          ? apply(rule, new Wanted(format, table, table, table), at)
          : -1;
    }
    int classes = format == 2 ? words.follow(table, table + 4) : 0;
    int set = set(table, classes, table + (format == 2 ? 6 : 4), at);
    Wanted wanted = new Wanted(format, 0, classes, 0);
    for (int i = 0; set > 0 && i < words.at(set); i++) {
      int rule = words.follow(set, set + 2 + 2 * i);
      int count = words.at(rule);
      int calls = rule + 2 + 2 * count;
      int next =
          apply(new Rule(0, 0, rule + 4, count, 0, 0, calls, words.at(rule + 2)), wanted, at);
      if (next >= 0) {
        return next;
      }
    }
    return -1;
  }

  /** Applies a chained subtable; the glyph to go on with, -1 if none of its rules fits. */
  int chained(int table, int at) {
    int format = words.at(table);
    if (format == 3) {
      int first = table + 4 + 2 * words.at(table + 2) + 2;
      return begins(table, first, at)
          ? apply(chain(table + 2, true), new Wanted(format, table, table, table), at)
          : -1;
    }
    boolean byClass = format == 2;
    int classes = byClass ? words.follow(table, table + 6) : 0;
    int set = set(table, classes, table + (byClass ? 10 : 4), at);
    Wanted wanted =
        byClass
            ? new Wanted(
                format, words.follow(table, table + 4), classes, words.follow(table, table + 8))
            : new Wanted(format, 0, 0, 0);
    for (int i = 0; set > 0 && i < words.at(set); i++) {
      int next = apply(chain(words.follow(set, set + 2 + 2 * i), false), wanted, at);
      if (next >= 0) {
        return next;
      }
    }
    return -1;
  }

  /** Rules of coverage tables name the first glyph too, which the others' sets have sorted out. */
  private Rule chain(int at, boolean namesFirst) {
    int backs = words.at(at);
    int input = at + 2 + 2 * backs;
    int count = words.at(input);
    int ahead = input + 2 * count + (namesFirst ? 2 : 0);
    int aheads = words.at(ahead);
    int calls = ahead + 2 + 2 * aheads;
    int rest = input + (namesFirst ? 4 : 2);
    return new Rule(at + 2, backs, rest, count, ahead + 2, aheads, calls + 2, words.at(calls));
  }

  private boolean begins(int table, int field, int at) {
    return words.covered(words.follow(table, field), pass.glyphs.glyph[at]) >= 0;
  }

  /** The rules for a glyph: by its place among those covered, or by its class; 0 for none. */
  private int set(int table, int classes, int sets, int at) {
    int glyph = pass.glyphs.glyph[at];
    int index = words.covered(words.follow(table, table + 2), glyph);
    if (index < 0) {
      return 0;
    }
    if (classes != 0) {
      index = words.classOf(classes, glyph);
    }
    int set = sets + 2 + 2 * index;
    return index >= words.at(sets) || words.at(set) == 0 ? 0 : words.follow(table, set);
  }

  private int apply(Rule rule, Wanted wanted, int at) {
    if (rule.input() == 0 || rule.input() > MOST_INPUT) {
      return -1;
    }
    int[] places = new int[rule.input()];
    places[0] = at;
    int last = at;
    for (int i = 1; i < rule.input(); i++) {
      last = pass.next(last);
      if (last == pass.glyphs.count
          || (pass.glyphs.features[last] & pass.features) == 0
          || !fits(wanted.format(), wanted.input(), rule.rest() + 2 * i - 2, last)
          || !pass.belongs(at, last)) {
        return -1;
      }
      places[i] = last;
    }
    return fitsAhead(rule, wanted, last) && fitsBack(rule, wanted, at)
        ? call(rule, places, last + 1)
        : -1;
  }

  private boolean fitsAhead(Rule rule, Wanted wanted, int last) {
    int at = last;
    for (int i = 0; i < rule.aheads(); i++) {
      at = pass.next(at);
      if (at == pass.glyphs.count
          || !fits(wanted.format(), wanted.ahead(), rule.ahead() + 2 * i, at)) {
        return false;
      }
    }
    return true;
  }

  private boolean fitsBack(Rule rule, Wanted wanted, int first) {
    int at = first;
    for (int i = 0; i < rule.backs(); i++) {
      at = pass.previous(at);
      if (at < 0 || !fits(wanted.format(), wanted.back(), rule.back() + 2 * i, at)) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(int format, int table, int field, int at) {
    int glyph = pass.glyphs.glyph[at];
    return switch (format) {
      case 1 -> words.at(field) == glyph;
      case 2 -> words.classOf(table, glyph) == words.at(field);
      default -> words.covered(words.follow(table, field), glyph) >= 0;
    };
  }

  /**
   * Calls the lookups of a rule at its glyphs. One that changes how many there are moves those
   * after it.
   *
   * @param after the glyph after the last of the rule
   * @return the glyph to go on with
   */
  private int call(Rule rule, int[] first, int after) {
    int[] places = first;
    int count = rule.input();
    int end = after;
    for (int i = 0; i < rule.callCount(); i++) {
      int place = words.at(rule.calls() + 4 * i);
      int before = pass.glyphs.count;
      if (place >= count || places[place] >= before) {
        continue;
      }
      if (pass.applied(words.at(rule.calls() + 4 * i + 2), places[place]) < 0) {
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
