package dev.bayan.export.pdf.write;

import dev.bayan.export.Bytes;
import java.nio.charset.StandardCharsets;

/** Numbers as PDF writes them: no exponent, at most three decimals, none that say nothing. */
final class Decimals {

  private Decimals() {}

  static String of(double value) {
    Bytes out = new Bytes(12);
    append(value, out);
    return new String(out.bytes(), StandardCharsets.ISO_8859_1);
  }

  /** Without a string of its own for each: a page has thousands of numbers. */
  static Bytes append(double value, Bytes out) {
    long thousandths = Math.round(value * 1000);
    int fraction = (int) (Math.abs(thousandths) % 1000);
    if (thousandths < 0) {
      out.append('-');
    }
    out.append(Math.abs(thousandths) / 1000);
    if (fraction > 0) {
      out.append('.').append((char) ('0' + fraction / 100));
      if (fraction % 100 > 0) {
        out.append((char) ('0' + fraction / 10 % 10));
        if (fraction % 10 > 0) {
          out.append((char) ('0' + fraction % 10));
        }
      }
    }
    return out;
  }
}
