package dev.bayan.export.docx;

import dev.bayan.style.Colour;
import org.jspecify.annotations.Nullable;

/**
 * What a run wears beside its paragraph's style.
 *
 * @param style a character style
 * @param colour only for the marking, whose colour is the classification's, not the theme's
 */
record Dress(@Nullable String style, boolean strong, @Nullable Colour colour) {

  static final Dress PLAIN = new Dress(null, false, null);

  static final Dress NOTE_MARKER = new Dress(StyleName.NOTE_MARKER, false, null);

  boolean isPlain() {
    return style == null && !strong && colour == null;
  }

  static Dress marking(Colour colour) {
    return new Dress(null, true, colour);
  }
}
