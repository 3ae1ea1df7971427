package dev.bayan.read;

/**
 * A string literal of a JSON source (RFC 8259, section 7), found again from a character of the
 * decoded string: an escape is two or six characters long and stands for one code unit.
 *
 * @param source a JSON text
 * @param quote offset of the literal's opening quote
 */
record JsonLiteral(SourceText source, int quote) implements Node.Locator {

  private static final int UNICODE_ESCAPE = 6;
  private static final int SHORT_ESCAPE = 2;

  /**
   * The offset after the closing quote.
   *
   * @param decoded what the literal says: where it stands there as it is, it has no escapes, since
   *     each backslash of it would be two
   */
  int end(String decoded) {
    int behind = quote + 1 + decoded.length();
    if (source.text().startsWith(decoded, quote + 1) && source.text().charAt(behind) == '"') {
      return behind + 1;
    }
    int at = quote + 1;
    while (source.text().charAt(at) != '"') {
      at = next(at);
    }
    return at + 1;
  }

  @Override
  public Place of(int start, int end) {
    int from = offsetOf(quote + 1, start);
    return source.place(from, offsetOf(from, end - start));
  }

  private int offsetOf(int from, int decodedUnits) {
    int at = from;
    for (int i = 0; i < decodedUnits; i++) {
      at = next(at);
    }
    return at;
  }

  private int next(int at) {
    String text = source.text();
    if (text.charAt(at) != '\\') {
      return at + 1;
    }
    return at + (text.charAt(at + 1) == 'u' ? UNICODE_ESCAPE : SHORT_ESCAPE);
  }
}
