package dev.bayan.export.pdf.shape;

import dev.bayan.export.pdf.shape.opentype.OpenType;
import dev.bayan.export.pdf.shape.opentype.Shaped;
import dev.bayan.style.FontFile;
import org.jspecify.annotations.Nullable;

/**
 * One weight of a typeface, ready for shaping. Two faces are equal if they are the same object: one
 * is made for each font file in a process.
 */
public final class Face {

  private final FontFile file;
  private final @Nullable OpenType own;

  /** Made when a word comes that the other does not know; threads may each make one, all alike. */
  private volatile @Nullable PlatformEngine platform;

  /** Left to right and right to left. Threads may each make their own, all alike. */
  private final @Nullable ShapedWord[] spaces = new ShapedWord[2];

  /**
   * @throws IllegalArgumentException if nothing here can shape with the font
   */
  public Face(FontFile file) {
    this.file = file;
    this.own = OpenType.of(file);
    this.platform = own == null ? new PlatformEngine(file) : null;
  }

  public FontFile file() {
    return file;
  }

  /** The glyphs of a word of one direction, its ends shaped as if it went on there. */
  Shaped shape(String word, boolean rightToLeft, boolean before, boolean after) {
    Shaped shaped = own == null ? null : own.shape(word, rightToLeft, before, after);
    return shaped == null ? platform().shape(word, rightToLeft, before, after) : shaped;
  }

  private PlatformEngine platform() {
    PlatformEngine known = platform;
    if (known == null) {
      known = new PlatformEngine(file);
      platform = known;
    }
    return known;
  }

  /** Its shaped space; null until one is kept. */
  @Nullable ShapedWord space(boolean rightToLeft) {
    return spaces[rightToLeft ? 1 : 0];
  }

  void keepSpace(boolean rightToLeft, ShapedWord space) {
    spaces[rightToLeft ? 1 : 0] = space;
  }
}
