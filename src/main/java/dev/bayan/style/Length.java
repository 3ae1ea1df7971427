package dev.bayan.style;

import org.jspecify.annotations.Nullable;

/** A length on paper. {@code Length.millimetres(25.4).points()} is 72. */
public record Length(double points) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Length that && Double.compare(points, that.points) == 0;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(points);
  }

  public static Length points(double points) {
    return new Length(points);
  }

  public static Length millimetres(double millimetres) {
    return new Length(millimetres * 72 / 25.4);
  }

  /** Twentieths of a point, as WordprocessingML measures (ST_TwipsMeasure). */
  public int twips() {
    return (int) Math.round(points * 20);
  }

  /** Inches, as SpreadsheetML page margins are measured. */
  public double inches() {
    return points / 72;
  }
}
