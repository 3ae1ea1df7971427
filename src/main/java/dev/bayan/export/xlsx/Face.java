package dev.bayan.export.xlsx;

import dev.bayan.style.Colour;
import dev.bayan.style.TextStyle;
import org.jspecify.annotations.Nullable;

/** A font of the workbook but for its family, which is one for all (ECMA-376 part 1, 18.8.22). */
record Face(double size, boolean bold, boolean underlined, Colour colour) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Face that
        && size == that.size
        && bold == that.bold
        && underlined == that.underlined
        && colour.equals(that.colour);
  }

  @Override
  public int hashCode() {
    int style = (bold ? 2 : 0) + (underlined ? 1 : 0);
    return (31 * Double.hashCode(size) + colour.hashCode()) * 4 + style;
  }

  static Face of(TextStyle style) {
    return new Face(style.size(), style.bold(), false, style.colour());
  }
}
