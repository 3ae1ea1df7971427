package dev.bayan.export.pdf.shape;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

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

  /** Words kept; a pack of the usual size has a few hundred. */
  private static final int CAPACITY = 50_000;

  /** A glyph the layout engine took out: it stands for a character that draws nothing. */
  private static final int DELETED = 0xFFFE;

  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private record Key(Face face, String word, boolean rightToLeft) {}

  private final ConcurrentMap<Key, ShapedWord> shaped = new ConcurrentHashMap<>();

  /** The glyphs of a word that has one direction; spaces are words too. */
  public ShapedWord shape(Face face, String word, boolean rightToLeft) {
    Key key = new Key(face, word, rightToLeft);
    ShapedWord known = shaped.get(key);
    if (known != null) {
      return known;
    }
    ShapedWord fresh = layout(face, word, rightToLeft);
    if (shaped.size() >= CAPACITY) {
      // Rare enough that starting over is cheaper than keeping an order of use.
      shaped.clear();
    }
    shaped.put(key, fresh);
    return fresh;
  }

  private static ShapedWord layout(Face face, String word, boolean rightToLeft) {
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
    return ShapedWord.of(clusters.glyphs(width));
  }
}
