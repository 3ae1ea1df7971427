package dev.bayan.export.pdf.write;

/** Numbers as PDF writes them: no exponent, at most three decimals, none that say nothing. */
final class Decimals {

  private Decimals() {}

  static String of(double value) {
    long thousandths = Math.round(value * 1000);
    long whole = Math.abs(thousandths) / 1000;
    long fraction = Math.abs(thousandths) % 1000;
    StringBuilder out = new StringBuilder(12);
    if (thousandths < 0) {
      out.append('-');
    }
    out.append(whole);
    if (fraction > 0) {
      out.append('.').append((char) ('0' + fraction / 100));
      if (fraction % 100 > 0) {
        out.append((char) ('0' + fraction / 10 % 10));
        if (fraction % 10 > 0) {
          out.append((char) ('0' + fraction % 10));
        }
      }
    }
    return out.toString();
  }
}
