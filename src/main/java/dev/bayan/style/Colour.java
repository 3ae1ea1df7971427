package dev.bayan.style;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An sRGB colour; each channel 0 to 255. */
public record Colour(int red, int green, int blue) {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Colour that
        && red == that.red
        && green == that.green
        && blue == that.blue;
  }

  @Override
  public int hashCode() {
    return red << 16 | green << 8 | blue;
  }

  /** From six hexadecimal digits: {@code Colour.hex("0B5563")}. */
  public static Colour hex(String rrggbb) {
    int rgb = Integer.parseInt(rrggbb, 16);
    return new Colour(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  /** Six upper-case hexadecimal digits, as OOXML writes colours (ST_HexColorRGB). */
  public String hex() {
    return HEX.formatHex(new byte[] {(byte) red, (byte) green, (byte) blue});
  }

  /** WCAG 2 contrast ratio to another colour, 1 to 21. */
  public double contrast(Colour other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
