package dev.bayan.export.pdf.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one character code of a PDF font paints and says. Two glyphs that paint the same outline but
 * say different text (a mirrored bracket), stand at different offsets (a vowel mark) or are kerned
 * differently, are two. So a run needs no adjustment between its glyphs: several readers take one
 * for the end of a word.
 *
 * <p>No record, because it is the key of maps that are asked at every letter: its hash is known
 * beforehand. What the JDK makes of a record for that goes through method handles, too, at ten
 * times the cost with its first compiler; hence the methods of {@link Part}, and of other keys.
 */
public final class Glyph {

  private final List<Part> parts;
  private final String text;
  private final int width;
  private final int hash;

  /** An outline of the font, moved right by dx and up by dy font units. */
  public record Part(int glyph, int dx, int dy) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Part that && glyph == that.glyph && dx == that.dx && dy == that.dy;
    }

    @Override
    public int hashCode() {
      return (31 * glyph + dx) * 31 + dy;
    }
  }

  /**
   * @param parts one for most glyphs
   * @param text never empty
   * @param width in font units
   */
  public Glyph(List<Part> parts, String text, int width) {
    this.parts = List.copyOf(parts);
    this.text = text;
    this.width = width;
    this.hash = (31 * text.hashCode() + width) * 31 + this.parts.hashCode();
  }

  /** A directional mark, which tells readers how the text beside it runs; it draws nothing. */
  public static Glyph mark(String mark, int width) {
    return new Glyph(List.of(), mark, width);
  }

  /** Whether it is a directional mark, or several. */
  public boolean isMark() {
    return parts.isEmpty() && Character.getType(text.charAt(0)) == Character.FORMAT;
  }

  /** Outlines of the font, each moved by its offset; none for what draws nothing. */
  public List<Part> parts() {
    return parts;
  }

  /** What a reader copies, in the order of painting, left to right; never empty. */
  public String text() {
    return text;
  }

  /** Advance in font units, kerning included; 0 for a mark. */
  public int width() {
    return width;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Glyph that
            && hash == that.hash
            && width == that.width
            && text.equals(that.text)
            && isDrawnAs(that));
  }

  /** Most glyphs are of one part, for which a list would make two iterators. */
  private boolean isDrawnAs(Glyph that) {
    boolean areSingle = parts.size() == 1 && that.parts.size() == 1;
    return areSingle ? parts.get(0).equals(that.parts.get(0)) : parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "Glyph[" + parts + ", " + text + ", " + width + "]";
  }
}
