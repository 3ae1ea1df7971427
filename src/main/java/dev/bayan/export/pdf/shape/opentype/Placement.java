package dev.bayan.export.pdf.shape.opentype;

/**
 * Where each glyph of a word stands, in font units: how far it goes on, how far it is moved, and
 * which other glyph it goes along with.
 */
final class Placement {

  final int[] advance;
  final int[] x;
  final int[] y;
  private final boolean rightToLeft;

  /** Steps to the glyph that this one goes along with; 0 if it goes along with none. */
  private final int[] leader;

  /** Whether it follows the leader's height only, as letters do, or its place, as marks do. */
  private final boolean[] climbs;

  /** Room for glyphs that go on as far as the font says. */
  Placement(int[] advance, boolean rightToLeft) {
    this.advance = advance;
    this.rightToLeft = rightToLeft;
    this.x = new int[advance.length];
    this.y = new int[advance.length];
    this.leader = new int[advance.length];
    this.climbs = new boolean[advance.length];
  }

  /** Puts a mark on an earlier glyph. */
  void attach(int mark, int to, int dx, int dy) {
    leader[mark] = to - mark;
    climbs[mark] = false;
    x[mark] = dx;
    y[mark] = dy;
  }

  /**
   * Makes two letters meet, at the exit of the one and the entry of the other.
   *
   * @param rise height of the second's entry above the first's exit
   * @param lastStays whether it is the last letter of a word that stands on the line
   */
  void join(int first, int second, int exit, int entry, int rise, boolean lastStays) {
    if (rightToLeft) {
      int over = exit + x[first];
      advance[first] -= over;
      x[first] -= over;
      advance[second] = entry + x[second];
    } else {
      advance[first] = exit + x[first];
      int over = entry + x[second];
      advance[second] -= over;
      x[second] -= over;
    }
    int child = lastStays ? first : second;
    int parent = lastStays ? second : first;
    turn(child, parent);
    leader[child] = parent - child;
    climbs[child] = true;
    y[child] = lastStays ? rise : -rise;
    if (leader[parent] == -leader[child]) {
      leader[parent] = 0;
      y[parent] = 0;
    }
  }

  /** A letter that followed another leads it from now on, and so does each up to the new leader. */
  private void turn(int letter, int newLeader) {
    int steps = leader[letter];
    if (steps == 0 || !climbs[letter]) {
      return;
    }
    leader[letter] = 0;
    int other = letter + steps;
    if (other == newLeader) {
      return;
    }
    turn(other, newLeader);
    y[other] = -y[letter];
    leader[other] = -steps;
    climbs[other] = true;
  }

  /** Moves what goes along with others; to be called once, when all advances are final. */
  void settle() {
    for (int i = 0; i < leader.length; i++) {
      settle(i);
    }
  }

  private void settle(int i) {
    int steps = leader[i];
    if (steps == 0) {
      return;
    }
    leader[i] = 0;
    int to = i + steps;
    settle(to);
    y[i] += y[to];
    if (climbs[i]) {
      return;
    }
    x[i] += x[to];
    // A pen that writes leftwards has gone on before it draws a glyph.
    int from = rightToLeft ? to + 1 : to;
    for (int k = from; k < from + i - to; k++) {
      x[i] += rightToLeft ? advance[k] : -advance[k];
    }
  }
}
