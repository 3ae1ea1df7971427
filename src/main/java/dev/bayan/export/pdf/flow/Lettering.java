package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.shape.Face;
import dev.bayan.style.Colour;
import org.jspecify.annotations.Nullable;

/** What a run is painted with: a face at a size in points, in a colour. */
public record Lettering(Face face, double size, Colour colour) {

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Lettering that
            && size == that.size
            && face.equals(that.face)
            && colour.equals(that.colour));
  }

  @Override
  public int hashCode() {
    return (31 * face.hashCode() + Double.hashCode(size)) * 31 + colour.hashCode();
  }

  /** The same in another size. */
  Lettering of(double points) {
    return new Lettering(face, points, colour);
  }

  /** Points in a number of font units. */
  double points(int units) {
    return units * size / face.file().unitsPerEm();
  }
}
