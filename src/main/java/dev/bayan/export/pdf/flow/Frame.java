package dev.bayan.export.pdf.flow;

import dev.bayan.text.Direction;
import org.jspecify.annotations.Nullable;

/**
 * The column that text is set in: where its start and end edges lie on the page, in points from the
 * left.
 */
record Frame(double left, double right, Direction direction) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Frame that
        && left == that.left
        && right == that.right
        && direction == that.direction;
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(left) + Double.hashCode(right);
  }

  double width() {
    return right - left;
  }

  /** The frame made narrower at its start and end sides. */
  Frame inset(double start, double end) {
    return direction.isRightToLeft()
        ? new Frame(left + end, right - start, direction)
        : new Frame(left + start, right - end, direction);
  }

  /** The left edge of something that stands at a distance from the start edge. */
  double fromStart(double distance, double width) {
    return direction.isRightToLeft() ? right - distance - width : left + distance;
  }

  /** The part of the frame that begins at a distance from the start edge. */
  Frame part(double distance, double width) {
    double x = fromStart(distance, width);
    return new Frame(x, x + width, direction);
  }
}
