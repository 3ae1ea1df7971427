package dev.bayan.text;

/** The digits and separators that generated numbers are written with. */
public enum DigitStyle {
  LATIN('0'),
  ARABIC_INDIC('\u0660');

  private final char zero;

  DigitStyle(char zero) {
    this.zero = zero;
  }

  /** The digit zero; the other nine follow it. */
  public char zero() {
    return zero;
  }

  /** ASCII digits written in this style: {@code ARABIC_INDIC.write("2025")} is ٢٠٢٥. */
  public String write(String asciiDigits) {
    if (this == LATIN) {
      return asciiDigits;
    }
    StringBuilder written = new StringBuilder(asciiDigits.length());
    for (int i = 0; i < asciiDigits.length(); i++) {
      char c = asciiDigits.charAt(i);
      written.append(c >= '0' && c <= '9' ? (char) (zero + (c - '0')) : c);
    }
    return written.toString();
  }

  public String write(long number) {
    return write(Long.toString(number));
  }
}
