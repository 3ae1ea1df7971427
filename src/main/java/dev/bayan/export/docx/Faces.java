package dev.bayan.export.docx;

import dev.bayan.style.Theme;
import dev.bayan.style.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The faces that a theme's text is set in. Word knows one for Latin and one for Arabic (ECMA-376
 * part 1, 17.3.2.26): each is the theme's own, or where that has not the script, the first of its
 * fallbacks that has.
 *
 * @param complex of Arabic
 */
record Faces(Typeface latin, Typeface complex) {

  static Faces of(Theme theme) {
    List<Typeface> order = new ArrayList<>(List.of(theme.typeface()));
    order.addAll(theme.fallbacks());
    order.add(Typeface.amiri());
    return new Faces(first(order, 'a', 'A'), first(order, 'ب', 'ا'));
  }

  private static Typeface first(List<Typeface> order, char one, char other) {
    return order.stream()
        .filter(face -> face.regular().glyph(one) != 0 && face.regular().glyph(other) != 0)
        .findFirst()
        .orElse(order.get(0));
  }

  /** Both, or the one that they are. */
  List<Typeface> distinct() {
    return Objects.equals(latin, complex) ? List.of(complex) : List.of(latin, complex);
  }
}
