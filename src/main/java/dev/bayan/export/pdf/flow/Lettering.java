package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.shape.Face;
import dev.bayan.style.Colour;

/** What a run is painted with: a face at a size in points, in a colour. */
public record Lettering(Face face, double size, Colour colour) {

  /** Points in a number of font units. */
  double points(int units) {
    return units * size / face.file().unitsPerEm();
  }
}
