package dev.bayan.export.pdf.flow;

import dev.bayan.style.Colour;
import org.jspecify.annotations.Nullable;

/** Something painted. Distances are from the left edge of the page and the top of the strip. */
public sealed interface Mark {

  /**
   * A run of text.
   *
   * @param tag the element it belongs to; null for an artifact
   * @param baseline distance of the baseline from the top
   */
  record Text(@Nullable Tag tag, double x, double baseline, TextRun run) implements Mark {}

  /**
   * A picture, its upper left corner at x and y; sizes in points.
   *
   * @param tag the Figure it belongs to
   */
  record Image(Tag tag, double x, double y, double width, double height, Drawing drawing)
      implements Mark {}

  /** A filled rectangle: a rule, a bar. Always an artifact. */
  record Fill(double x, double y, double width, double height, Colour colour) implements Mark {}

  /** A row of round dots on a baseline, which leads the eye. Always an artifact. */
  record Dots(double from, double to, double baseline, Colour colour) implements Mark {}

  /** A filled rectangle beneath everything else: a cell's ground. Pages have it as a Fill. */
  record Ground(Fill fill) implements Mark {}
}
