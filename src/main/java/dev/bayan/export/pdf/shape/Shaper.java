package dev.bayan.export.pdf.shape;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.concurrent.atomic.LongAdder;

/**
 * Shapes words, each distinct one once: HarfBuzz by way of {@link Font#layoutGlyphVector}, one
 * direction at a time.
 *
 * <pre>
 * new Shaper().shape(face, "لا", true) → the glyphs of alef and lam, left to right
 * </pre>
 *
 * <p>Safe for any number of threads.
 */
public final class Shaper {

  /** Bytes of the words that are kept, some 100,000; a pack of the usual size has a few hundred. */
  private static final long MOST = 24L << 20;

  /** Bytes of a word and its key without its glyphs, about. */
  private static final int WORD = 200;

  /** Glyphs that are kept: those of a text in many fonts and scripts. */
  private static final int MOST_GLYPHS = 50_000;

  /** A glyph the layout engine took out: it stands for a character that draws nothing. */
  private static final int DELETED = 0xFFFE;

  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private record Key(Face face, String word, boolean rightToLeft) {}

  private final Recent<Key, ShapedWord> words =
      new Recent<>(MOST, word -> WORD + 4 * word.glyphs().size());

  /** Equal glyphs are one object: words take a fraction of the memory, and compare at a glance. */
  private final Recent<Glyph, Glyph> glyphs = new Recent<>(MOST_GLYPHS, glyph -> 1);

  private final LongAdder layouts = new LongAdder();

  /** The glyphs of a word that has one direction; spaces are words too. */
  public ShapedWord shape(Face face, String word, boolean rightToLeft) {
    return words.get(
        new Key(face, word, rightToLeft), key -> layout(key.face(), key.word(), key.rightToLeft()));
  }

  /** How often a word was laid out, rather than found among those laid out before. */
  public long layouts() {
    return layouts.sum();
  }

  private ShapedWord layout(Face face, String word, boolean rightToLeft) {
    layouts.increment();
    GlyphVector vector =
        face.font()
            .layoutGlyphVector(
                UNHINTED,
                word.toCharArray(),
                0,
                word.length(),
                rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    Clusters clusters = new Clusters(face.file(), word, rightToLeft);
    for (int i = 0; i < vector.getNumGlyphs(); i++) {
      int code = vector.getGlyphCode(i);
      if (code < DELETED) {
        clusters.add(
            code,
            (int) Math.round(vector.getGlyphPosition(i).getX()),
            (int) -Math.round(vector.getGlyphPosition(i).getY()),
            vector.getGlyphCharIndex(i));
      }
    }
    int width = (int) Math.round(vector.getGlyphPosition(vector.getNumGlyphs()).getX());
    return ShapedWord.of(
        clusters.glyphs(width).stream().map(glyph -> glyphs.get(glyph, g -> g)).toList());
  }
}
