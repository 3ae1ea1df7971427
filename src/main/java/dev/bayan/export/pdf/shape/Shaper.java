package dev.bayan.export.pdf.shape;

import dev.bayan.export.pdf.shape.opentype.Joining;
import dev.bayan.export.pdf.shape.opentype.Shaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shapes words, each distinct one once, of one direction at a time.
 *
 * <pre>
 * new Shaper().shape(face, "لا", true) → the glyphs of alef and lam, left to right
 * </pre>
 *
 * <p>Safe for any number of threads.
 */
public final class Shaper {

  /**
   * Bytes of the words that are kept, some 100,000 at the most; a pack of the usual size has a few
   * hundred. In little memory they are a 32nd of it, so that it is soon seen how much a run takes.
   */
  private static final long MOST =
      Math.clamp(Runtime.getRuntime().maxMemory() / 32, 2L << 20, 24L << 20);

  /** Bytes of a word and its key without its glyphs, about. */
  private static final int WORD = 200;

  /** Glyphs that are kept: those of a text in many fonts and scripts. */
  private static final int MOST_GLYPHS = 50_000;

  /** Parts of words and stretched words that are kept, and places of kashidas. */
  private static final int MOST_PARTS = 10_000;

  private static final int MOST_PLACES = 50_000;

  /** A face's digits are looked into when so many numbers were laid out one by one. */
  private static final int MANY_NUMBERS = 300;

  private record Key(Face face, String word, boolean rightToLeft) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && rightToLeft == that.rightToLeft
          && word.equals(that.word)
          && face.equals(that.face);
    }

    @Override
    public int hashCode() {
      return 31 * word.hashCode() + (rightToLeft ? 1 : 0);
    }
  }

  /** A part of a word, joined to what stands before and after it. */
  private record PartKey(
      Face face, String word, boolean before, boolean after, boolean rightToLeft) {}

  private record StretchKey(Face face, String word, int at, int tatweels) {}

  private record NumeralKey(Face face, int set) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof NumeralKey that && set == that.set && face.equals(that.face);
    }

    @Override
    public int hashCode() {
      return 31 * face.hashCode() + set;
    }
  }

  /** What is known of the numbers in a face: how many were laid out, then their glyphs. */
  private static final class Numbers {
    final AtomicInteger laid = new AtomicInteger();
    volatile @Nullable Numerals numerals;
  }

  private final Recent<Key, ShapedWord> words =
      new Recent<>(MOST, word -> WORD + 4 * word.glyphs().size());

  private final Function<Key, ShapedWord> maker = this::made;

  private final Recent<PartKey, ShapedWord> parts = new Recent<>(MOST_PARTS, word -> 1);

  private final Recent<StretchKey, Optional<ShapedWord>> stretched =
      new Recent<>(MOST_PARTS, word -> 1);

  private final Recent<String, Optional<Kashida>> places = new Recent<>(MOST_PLACES, place -> 1);

  /** Equal glyphs are one object: words take a fraction of the memory, and compare at a glance. */
  private final Recent<Glyph, Glyph> glyphs = new Recent<>(MOST_GLYPHS, glyph -> 1);

  private final ConcurrentMap<NumeralKey, Numbers> numbers = new ConcurrentHashMap<>();

  private final LongAdder layouts = new LongAdder();

  /** The glyphs of a word that has one direction; spaces are words too. */
  public ShapedWord shape(Face face, String word, boolean rightToLeft) {
    return word.equals(" ")
        ? space(face, rightToLeft)
        : words.get(new Key(face, word, rightToLeft), maker);
  }

  /** Every second word is a space: a face keeps its own. */
  private ShapedWord space(Face face, boolean rightToLeft) {
    ShapedWord known = face.space(rightToLeft);
    if (known == null) {
      known = made(new Key(face, " ", rightToLeft));
      face.keepSpace(rightToLeft, known);
    }
    return known;
  }

  private ShapedWord made(Key key) {
    return key.rightToLeft()
        ? layout(key.face(), key.word(), false, false, true)
        : leftToRight(key.face(), key.word());
  }

  private ShapedWord leftToRight(Face face, String word) {
    int set = Numerals.set(word);
    if (set >= 0) {
      Numbers known = numbers.computeIfAbsent(new NumeralKey(face, set), k -> new Numbers());
      if (known.laid.incrementAndGet() == MANY_NUMBERS) {
        known.numerals =
            Numerals.of(Numerals.SETS.get(set), text -> laidOut(face, text, false, false, false));
      }
      Numerals numerals = known.numerals;
      List<Glyph> glyphs = numerals == null ? null : numerals.glyphs(word);
      if (glyphs != null) {
        layouts.increment();
        return said(glyphs, false);
      }
    }
    return layout(face, word, false, false, false);
  }

  /** The glyphs of a part of a word: its letters keep the forms that they have in the whole. */
  public ShapedWord part(Face face, String word, int from, int to, boolean rightToLeft) {
    String part = word.substring(from, to);
    boolean before = Joining.joins(word, from);
    boolean after = Joining.joins(word, to);
    return before || after
        ? parts.get(
            new PartKey(face, part, before, after, rightToLeft),
            key -> layout(face, part, before, after, rightToLeft))
        : shape(face, part, rightToLeft);
  }

  /** The best place in a right-to-left word for a kashida; null where it has none. */
  public @Nullable Kashida kashida(String word) {
    return places.get(word, key -> Optional.ofNullable(Kashida.in(key))).orElse(null);
  }

  /**
   * The glyphs of a right-to-left word with a kashida before the letter at an index, which its text
   * does not know of; null where the font has no such thing.
   */
  public @Nullable ShapedWord stretched(Face face, String word, int at, int tatweels) {
    return stretched
        .get(
            new StretchKey(face, word, at, tatweels),
            key -> {
              String longer =
                  word.substring(0, at) + "\u0640".repeat(tatweels) + word.substring(at);
              ShapedWord whole = layout(face, longer, false, false, true);
              return Optional.ofNullable(Kashida.silenced(whole, longer, at, at + tatweels));
            })
        .orElse(null);
  }

  /** How often a word was laid out, rather than found among those laid out before. */
  public long layouts() {
    return layouts.sum();
  }

  /** The glyphs of a word, its ends shaped as if it went on there. */
  private ShapedWord layout(
      Face face, String word, boolean before, boolean after, boolean rightToLeft) {
    layouts.increment();
    return said(laidOut(face, word, before, after, rightToLeft), rightToLeft);
  }

  private ShapedWord said(List<Glyph> laid, boolean rightToLeft) {
    List<Glyph> said = new ArrayList<>(rightToLeft ? laid : ArabicNumbers.joined(laid));
    said.replaceAll(glyph -> glyphs.get(glyph, g -> g));
    return ShapedWord.of(said);
  }

  private static List<Glyph> laidOut(
      Face face, String word, boolean before, boolean after, boolean rightToLeft) {
    Shaped shaped = face.shape(word, rightToLeft, before, after);
    Clusters clusters = new Clusters(face.file(), word, rightToLeft);
    int[] glyphs = shaped.glyphs();
    for (int i = 0; i < glyphs.length; i++) {
      clusters.add(glyphs[i], shaped.x()[i], shaped.y()[i], shaped.starts()[i]);
    }
    return clusters.glyphs(shaped.width());
  }
}
