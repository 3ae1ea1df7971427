package dev.bayan.text;

/**
 * How one number is written.
 *
 * @param decimals digits after the decimal separator
 * @param percent whether the value is a fraction written in hundredths: 0.455 as 45.5%
 * @param grouped whether thousands are set apart: 12,500
 * @param prefix what stands before the number, such as {@code $}; may be empty
 * @param suffix what stands after the number and a no-break space, such as {@code ج.م.}; may be
 *     empty
 */
public record NumberStyle(
    int decimals, boolean percent, boolean grouped, String prefix, String suffix) {

  public static NumberStyle plain(int decimals) {
    return new NumberStyle(decimals, false, true, "", "");
  }

  public static NumberStyle percent(int decimals) {
    return new NumberStyle(decimals, true, true, "", "");
  }

  /** The same with no thousands set apart. */
  public NumberStyle ungrouped() {
    return new NumberStyle(decimals, percent, false, prefix, suffix);
  }

  // Written out: a table asks for them with each number.

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberStyle that
        && decimals == that.decimals
        && percent == that.percent
        && grouped == that.grouped
        && prefix.equals(that.prefix)
        && suffix.equals(that.suffix);
  }

  @Override
  public int hashCode() {
    return (31 * prefix.hashCode() + suffix.hashCode()) * 31 + decimals;
  }
}
