package dev.bayan.read;

import java.math.BigDecimal;

/**
 * The {@link Limits} as they are met while a tree is built, in whatever notation: each breach is
 * reported where it stands.
 *
 * <pre>
 * bounds.count(place, pointer)        false from the 1,000,001st token on
 * bounds.number("1e999", place, …)    zero, and B1207 reported
 * </pre>
 */
final class Bounds {

  private final Problems problems;
  private int tokens;

  Bounds(Problems problems) {
    this.problems = problems;
  }

  /** Counts one token more; false, and reported, where there are too many. */
  boolean count(SourceText source, int offset, Pointer pointer) {
    if (++tokens > Limits.TOKENS) {
      Place place = source.place(offset, offset + 1);
      report(Code.TOO_MANY_TOKENS, place, pointer, "tokens", Limits.TOKENS);
    }
    return tokens <= Limits.TOKENS;
  }

  /** Whether a collection, marked by its first character, is inside too many others. */
  boolean isTooDeep(Place place, Pointer pointer, int depth) {
    if (depth > Limits.DEPTH) {
      report(Code.NESTED_TOO_DEEP, place, pointer, "depth", Limits.DEPTH);
    }
    return depth > Limits.DEPTH;
  }

  void key(String key, Place place, Pointer owner) {
    if (key.length() > Limits.NAME) {
      report(Code.NAME_TOO_LONG, place, owner, "name", key.length(), Limits.NAME);
    }
  }

  void duplicate(Node.Member first, Place place, Pointer pointer) {
    problems.report(
        Code.DUPLICATE_KEY,
        place,
        pointer,
        Message.of("tree.duplicate-key", Echo.quoted(first.key()), first.place()),
        Message.of("tree.duplicate-key.help"));
  }

  void text(String text, Place place, Pointer pointer) {
    if (text.length() > Limits.STRING) {
      report(Code.STRING_TOO_LONG, place, pointer, "string", text.length(), Limits.STRING);
    }
  }

  /** A number as JSON writes it; zero, and reported, where it is beyond all measure. */
  BigDecimal number(String written, Place place, Pointer pointer) {
    Numeral numeral = Numeral.of(written);
    if (numeral.digits() > Limits.DIGITS) {
      report(Code.NUMBER_TOO_LONG, place, pointer, "digits", numeral.digits(), Limits.DIGITS);
    }
    if (!numeral.hasModestExponent()) {
      report(Code.EXPONENT_TOO_LARGE, place, pointer, "exponent", Limits.EXPONENT);
    }
    return numeral.isWithinLimits() ? new BigDecimal(written) : BigDecimal.ZERO;
  }

  private void report(Code code, Place place, Pointer pointer, String what, Object... numbers) {
    problems.report(code, place, pointer, Message.of("limits." + what, numbers), null);
  }
}
