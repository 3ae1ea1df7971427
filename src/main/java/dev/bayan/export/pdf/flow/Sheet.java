package dev.bayan.export.pdf.flow;

import dev.bayan.style.Theme;
import dev.bayan.text.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of paper and the text block on it, in points: as the theme has it, or turned on its side
 * for a table that is too wide.
 *
 * @param top where the text block begins, from the top of the page
 * @param bottom where it ends, from the top of the page
 */
record Sheet(double width, double height, double top, double bottom, Frame frame) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sheet that
        && width == that.width
        && height == that.height
        && top == that.top
        && bottom == that.bottom
        && frame.equals(that.frame);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(width) + Double.hashCode(height);
  }

  /** The theme's own paper. */
  static Sheet of(Theme.Page page, Direction direction) {
    return of(page, page.width().points(), page.height().points(), direction);
  }

  /** The same paper with its longer side across; one that is wide already stays as it is. */
  static Sheet across(Theme.Page page, Direction direction) {
    double width = page.width().points();
    double height = page.height().points();
    return of(page, Math.max(width, height), Math.min(width, height), direction);
  }

  private static Sheet of(Theme.Page page, double width, double height, Direction direction) {
    Frame frame = new Frame(page.outer().points(), width - page.inner().points(), direction);
    return new Sheet(width, height, page.top().points(), height - page.bottom().points(), frame);
  }

  /** Height of the text block. */
  double room() {
    return bottom - top;
  }
}
