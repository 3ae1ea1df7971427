package dev.bayan.export.pdf.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one character code of a PDF font paints and says. Two glyphs that paint the same outline but
 * say different text (a mirrored bracket), stand at different offsets (a vowel mark) or are kerned
 * differently, are two. So a run needs no adjustment between its glyphs: several readers take one
 * for the end of a word.
 *
 * @param parts outlines of the font, each moved by its offset; one for most glyphs, none for what
 *     draws nothing
 * @param text what a reader copies, in the order of painting, left to right; never empty
 * @param width advance in font units, kerning included; 0 for a mark
 */
public record Glyph(List<Part> parts, String text, int width) {

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

  /** A directional mark, which tells readers how the text beside it runs; it draws nothing. */
  public static Glyph mark(String mark, int width) {
    return new Glyph(List.of(), mark, width);
  }

  /** Whether it is a directional mark, or several. */
  public boolean isMark() {
    return parts.isEmpty() && Character.getType(text.charAt(0)) == Character.FORMAT;
  }

  public Glyph {
    parts = List.copyOf(parts);
  }

  // What the JDK makes of a record for these goes through method handles, at ten times the cost
  // with its first compiler; glyphs, and other keys of maps, are compared all the time.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Glyph that
            && width == that.width
            && text.equals(that.text)
            && parts.equals(that.parts));
  }

  @Override
  public int hashCode() {
    return (31 * text.hashCode() + width) * 31 + parts.hashCode();
  }
}
