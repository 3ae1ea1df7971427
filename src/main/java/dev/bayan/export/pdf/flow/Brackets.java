package dev.bayan.export.pdf.flow;

/**
 * The brackets of a line, as they are met from left to right. One that opens a phrase and, to the
 * right of it, one that closes another are no pair, but PDFBox reads the line as it is painted,
 * takes them for one (UAX #9, BD16) and mirrors both. What is in an isolate and what is not are
 * never a pair.
 *
 * <pre>
 * (ب) ثم (أ) → ")أ(" | isolate | ")ب("
 * </pre>
 */
final class Brackets {

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** Those that opened since the last isolate began: a bit for each kind. */
  private int opened;

  /** Whether an isolate must begin to the left of a sign, which is then counted. */
  boolean partBefore(int sign) {
    int opening = OPENING.indexOf(sign);
    if (opening >= 0) {
      opened |= 1 << opening;
      return false;
    }
    int closing = CLOSING.indexOf(sign);
    boolean parts = closing >= 0 && (opened & 1 << closing) != 0;
    if (parts) {
      opened = 0;
    }
    return parts;
  }
}
