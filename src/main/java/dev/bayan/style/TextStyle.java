package dev.bayan.style;

/**
 * How one role of text looks.
 *
 * @param size in points
 * @param leading distance of two baselines, as a multiple of the size; Arabic needs 1.5 or more
 * @param before space above the paragraph in points
 * @param after space below the paragraph in points
 */
public record TextStyle(
    double size, boolean bold, Colour colour, double leading, double before, double after) {

  /** Distance of two baselines in points. */
  public double lineHeight() {
    return size * leading;
  }
}
