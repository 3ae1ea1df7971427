package dev.bayan.export.xlsx;

import dev.bayan.style.Colour;
import dev.bayan.style.TextStyle;

/** A font of the workbook but for its family, which is one for all (ECMA-376 part 1, 18.8.22). */
record Face(double size, boolean bold, boolean underlined, Colour colour) {

  static Face of(TextStyle style) {
    return new Face(style.size(), style.bold(), false, style.colour());
  }
}
