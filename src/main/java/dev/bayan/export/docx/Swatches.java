package dev.bayan.export.docx;

import dev.bayan.style.Colour;
import dev.bayan.style.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The palette as {@link ThemePart} offers it to Word: whoever changes the document's theme there
 * changes every colour that stands in it (ECMA-376 part 1, 17.18.97).
 *
 * <pre>
 * swatches.accent() → 0B4F5C, accent1
 * </pre>
 */
final class Swatches {

  /** No theme has coloured paper. */
  static final Colour PAPER = Colour.hex("FFFFFF");

  private final Swatch ink;
  private final Swatch muted;
  private final Swatch accent;
  private final Swatch tint;
  private final Swatch rule;
  private final Swatch paper = new Swatch(PAPER, "background1");
  private final Colour onAccent;

  Swatches(Theme.Palette palette) {
    ink = new Swatch(palette.ink(), "text1");
    muted = new Swatch(palette.muted(), "text2");
    accent = new Swatch(palette.accent(), "accent1");
    tint = new Swatch(palette.tint(), "background2");
    // Third, because this is a grey in most of Word's own themes.
    rule = new Swatch(palette.rule(), "accent3");
    onAccent = palette.onAccent();
  }

  /**
   * A colour as a document says it.
   *
   * @param slot its name in the theme, which counts where a program knows themes; null where the
   *     theme has it not
   */
  record Swatch(Colour colour, @Nullable String slot) {}

  Swatch ink() {
    return ink;
  }

  Swatch accent() {
    return accent;
  }

  /** Of web addresses: the accent too, by another name. */
  Swatch link() {
    return new Swatch(accent.colour(), "hyperlink");
  }

  Swatch tint() {
    return tint;
  }

  Swatch rule() {
    return rule;
  }

  Swatch onAccent() {
    return of(onAccent);
  }

  /** The colour of a text, wherever the palette has it. */
  Swatch of(Colour colour) {
    for (Swatch swatch : new Swatch[] {ink, muted, accent, paper, rule, tint}) {
      if (swatch.colour().equals(colour)) {
        return swatch;
      }
    }
    return new Swatch(colour, null);
  }
}
