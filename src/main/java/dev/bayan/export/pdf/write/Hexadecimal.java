package dev.bayan.export.pdf.write;

/**
 * Character codes and UTF-16 units as PDF strings write them: four digits (ISO 32000-1, 7.3.4.3).
 */
final class Hexadecimal {

  private static final String DIGITS = "0123456789ABCDEF";

  private Hexadecimal() {}

  /** Without a string of its own for each: a page has thousands of codes. */
  static void append(int code, StringBuilder out) {
    out.append(DIGITS.charAt(code >> 12 & 15)).append(DIGITS.charAt(code >> 8 & 15));
    out.append(DIGITS.charAt(code >> 4 & 15)).append(DIGITS.charAt(code & 15));
  }
}
