package dev.bayan.export.pdf.shape;

import dev.bayan.export.pdf.shape.Glyph.Part;
import dev.bayan.style.FontFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Says for each glyph of a shaped word which characters it stands for.
 *
 * <p>A cluster is the glyphs that one stretch of characters became. A letter and its vowel marks
 * are one cluster with as many glyphs as characters: each glyph gets its own character, the marks
 * with their offset baked in and no advance, painted at their letter's origin on the baseline, so
 * that no reader tears them from their word. A cluster whose counts differ becomes one glyph for
 * all of its characters.
 */
final class Clusters {

  /** A glyph whose origin lies at x; its width is still the font's own. */
  private record Placed(Glyph glyph, int x) {}

  /** No glyph in particular. */
  private static final int ANY = -1;

  private final FontFile font;
  private final String word;
  private final boolean rightToLeft;
  private final List<Laid> inVisualOrder;
  private final NavigableMap<Integer, List<Laid>> byStart = new TreeMap<>();

  /** Whether each glyph so far is a letter and stands for the next character. */
  private boolean plain = true;

  Clusters(FontFile font, String word, boolean rightToLeft) {
    this.font = font;
    this.word = word;
    this.rightToLeft = rightToLeft;
    this.inVisualOrder = new ArrayList<>(word.length());
  }

  /** Adds the next glyph in visual order; {@code start} is its cluster's first character. */
  void add(int glyph, int x, int y, int start) {
    Laid laid = new Laid(glyph, x, y, start, font.advance(glyph));
    int next = inVisualOrder.size();
    plain &= start == (rightToLeft ? word.length() - 1 - next : next) && !laid.isMark();
    inVisualOrder.add(laid);
  }

  /** Marks that the layout engine counts as clusters of their own go to the letter before them. */
  private void attachMarks() {
    Integer letter = null;
    for (Integer start : List.copyOf(byStart.keySet())) {
      List<Laid> cluster = byStart.getOrDefault(start, List.of());
      if (letter == null || letters(cluster) > 0) {
        letter = start;
        continue;
      }
      List<Laid> joined = new ArrayList<>(byStart.getOrDefault(letter, List.of()));
      joined.addAll(rightToLeft ? 0 : joined.size(), cluster);
      byStart.put(letter, joined);
      byStart.remove(start);
    }
  }

  /** The glyphs in visual order, for a word of the given advance. */
  List<Glyph> glyphs(int advance) {
    if (inVisualOrder.isEmpty()) {
      return List.of(inkless(painted(word)));
    }
    if (plain && inVisualOrder.size() == word.length()) {
      return ofLetters(advance);
    }
    List<Placed> placed = new ArrayList<>(word.length());
    placeClusters(placed);
    List<Glyph> glyphs = new ArrayList<>(placed.size());
    int pen = 0;
    for (int i = 0; i < placed.size(); i++) {
      Placed at = placed.get(i);
      int next = i + 1 < placed.size() ? placed.get(i + 1).x() : advance;
      int width = Math.max(0, next - pen);
      glyphs.add(moved(at.glyph(), at.x() - pen, width));
      pen += width;
    }
    return glyphs;
  }

  /** Most words are so: each letter is its own cluster. */
  private List<Glyph> ofLetters(int advance) {
    int count = inVisualOrder.size();
    List<Glyph> glyphs = new ArrayList<>(count);
    int pen = 0;
    for (int i = 0; i < count; i++) {
      Laid at = inVisualOrder.get(i);
      int next = i + 1 < count ? inVisualOrder.get(i + 1).x() : advance;
      int width = Math.max(0, next - pen);
      Part part = new Part(at.glyph(), at.x() - pen, at.y());
      String letter = String.valueOf(word.charAt(at.start()));
      glyphs.add(new Glyph(List.of(part), letter, width));
      pen += width;
    }
    return glyphs;
  }

  private void placeClusters(List<Placed> placed) {
    for (Laid laid : inVisualOrder) {
      byStart.computeIfAbsent(laid.start(), start -> new ArrayList<>(2)).add(laid);
    }
    attachMarks();
    var visual = rightToLeft ? byStart.descendingMap() : byStart;
    visual.forEach((start, cluster) -> place(text(start), cluster, placed));
  }

  private static Glyph moved(Glyph glyph, int dx, int width) {
    if (dx == 0) {
      return new Glyph(glyph.parts(), glyph.text(), width);
    }
    List<Part> parts = new ArrayList<>(glyph.parts().size());
    for (Part part : glyph.parts()) {
      parts.add(new Part(part.glyph(), part.dx() + dx, part.dy()));
    }
    return new Glyph(parts, glyph.text(), width);
  }

  /** The first cluster also speaks for characters before it whose glyphs were taken out. */
  private String text(int start) {
    Integer next = byStart.higherKey(start);
    int from = byStart.firstKey() == start ? 0 : start;
    return word.substring(from, next == null ? word.length() : next);
  }

  /**
   * A glyph without ink or advance for characters that draw nothing, such as a zero-width
   * non-joiner. It is one of its own: readers turn the text of a glyph round, or drop a glyph that
   * ends in one.
   */
  private static Glyph inkless(String text) {
    return new Glyph(List.of(), text, 0);
  }

  /**
   * Characters of one glyph in the order of painting: readers turn a right-to-left string round
   * character by character, not glyph by glyph.
   */
  private String painted(String text) {
    return rightToLeft ? new StringBuilder(text).reverse().toString() : text;
  }

  private static int endOfDrawn(String text) {
    int end = text.length();
    while (end > 1 && Character.getType(text.charAt(end - 1)) == Character.FORMAT) {
      end--;
    }
    return end;
  }

  private void place(String whole, List<Laid> cluster, List<Placed> placed) {
    int end = endOfDrawn(whole);
    if (end == whole.length() || cluster.size() >= whole.codePointCount(0, whole.length())) {
      placeDrawn(whole, cluster, placed);
      return;
    }
    Laid base = cluster.get(base(cluster));
    Glyph undrawn = inkless(painted(whole.substring(end)));
    if (rightToLeft) {
      placed.add(new Placed(undrawn, base.x()));
      placeDrawn(whole.substring(0, end), cluster, placed);
    } else {
      placeDrawn(whole.substring(0, end), cluster, placed);
      placed.add(new Placed(undrawn, base.x() + base.advance()));
    }
  }

  private void placeDrawn(String text, List<Laid> cluster, List<Placed> placed) {
    int[] characters = text.codePoints().toArray();
    if (cluster.size() == 1 && characters.length == 1) {
      Laid only = cluster.get(0);
      placed.add(new Placed(glyph(only, text), only.x()));
    } else if (letters(cluster) <= 1 && cluster.size() == characters.length) {
      pair(characters, cluster, base(cluster), placed);
    } else if (rightToLeft) {
      spread(characters, Drawn.of(cluster), placed);
    } else {
      Drawn drawn = Drawn.of(cluster);
      placed.add(new Placed(new Glyph(drawn.parts(), text, drawn.width()), drawn.left()));
    }
  }

  private static Glyph glyph(Laid laid, String text) {
    return new Glyph(List.of(new Part(laid.glyph(), 0, laid.y())), text, laid.advance());
  }

  /** The index of its letter; of its first mark if it has none. */
  private static int base(List<Laid> cluster) {
    for (int i = 0; i < cluster.size(); i++) {
      if (!cluster.get(i).isMark()) {
        return i;
      }
    }
    return 0;
  }

  /** How many of its glyphs are no marks. */
  private static int letters(List<Laid> cluster) {
    int letters = 0;
    for (Laid laid : cluster) {
      letters += laid.isMark() ? 0 : 1;
    }
    return letters;
  }

  /** One glyph a character: the marks before their letter right to left, after it left to right. */
  private void pair(int[] characters, List<Laid> cluster, int base, List<Placed> placed) {
    int[] ofCharacter = paired(characters, cluster);
    int pen = cluster.get(base).x() + (rightToLeft ? 0 : cluster.get(base).advance());
    for (int n = 0; n < characters.length; n++) {
      int i = rightToLeft ? characters.length - 1 - n : n;
      Laid laid = cluster.get(ofCharacter[i]);
      String text = Character.toString(characters[i]);
      if (ofCharacter[i] == base) {
        placed.add(new Placed(glyph(laid, text), laid.x()));
      } else {
        Part part = new Part(laid.glyph(), laid.x() - pen, laid.y());
        placed.add(new Placed(new Glyph(List.of(part), text, 0), pen));
      }
    }
  }

  /** HarfBuzz sorts marks its own way: those with their nominal glyph are known by it. */
  private int[] paired(int[] characters, List<Laid> cluster) {
    int[] ofCharacter = new int[characters.length];
    boolean[] taken = new boolean[characters.length];
    for (int i = 0; i < characters.length; i++) {
      ofCharacter[i] = take(taken, cluster, font.glyph(characters[i]));
    }
    for (int i = 0; i < characters.length; i++) {
      ofCharacter[i] = ofCharacter[i] < 0 ? take(taken, cluster, ANY) : ofCharacter[i];
    }
    return ofCharacter;
  }

  /** The first in logical order that is a certain glyph and has not been taken; -1 for none. */
  private int take(boolean[] taken, List<Laid> cluster, int glyph) {
    for (int n = 0; n < taken.length; n++) {
      int i = rightToLeft ? taken.length - 1 - n : n;
      if (!taken[i] && (glyph == ANY || cluster.get(i).glyph() == glyph)) {
        taken[i] = true;
        return i;
      }
    }
    return -1;
  }

  /**
   * A drawing of several letters, right to left, as a glyph for each: the leftmost has the ink, and
   * they share the width. Of a glyph that says two letters some readers turn the letters round, and
   * some do not.
   */
  private static void spread(int[] characters, Drawn drawn, List<Placed> placed) {
    int letters = (int) Arrays.stream(characters).filter(c -> !isMark(c)).count();
    int said = 0;
    List<Part> ink = drawn.parts();
    for (int i = characters.length - 1; i >= 0; i--) {
      int x = drawn.left() + drawn.width() * said / Math.max(1, letters);
      boolean inked = !isMark(characters[i]) || (letters == 0 && i == 0);
      placed.add(
          new Placed(new Glyph(inked ? ink : List.of(), Character.toString(characters[i]), 0), x));
      if (inked) {
        ink = List.of();
        said++;
      }
    }
  }

  private static boolean isMark(int codePoint) {
    return Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }
}
