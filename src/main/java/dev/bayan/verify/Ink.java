package dev.bayan.verify;

import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Texts;

/**
 * What of a text leaves ink, which every file of a pack must say in the same order: no white space,
 * which line breaks swallow, and no directional marks, nor the joiner that stands with them, which
 * draw nothing.
 */
final class Ink {

  /** Characters shown on either side of the first difference. */
  private static final int CONTEXT = 20;

  private Ink() {}

  static boolean leaves(char c) {
    if ((c > ' ' && c < '\u007F') || (c >= '\u0620' && c < '\u0700')) {
      return true;
    }
    return c != ' '
        && !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && c != '\u2060'
        && c != '\u200E'
        && c != '\u200F'
        && c != '\u061C'
        && c != '\u2067';
  }

  static void append(String text, StringBuilder ink) {
    char[] characters = text.toCharArray();
    append(characters, characters.length, ink);
  }

  /** Adds the ink of characters, which are lost by it. */
  static void append(char[] characters, int length, StringBuilder ink) {
    // At once: to add stretches of a text looks at each of their characters twice.
    int inked = 0;
    for (int i = 0; i < length; i++) {
      char c = characters[i];
      if (leaves(c)) {
        characters[inked++] = c;
      }
    }
    ink.append(characters, 0, inked);
  }

  static String of(Prose prose) {
    StringBuilder ink = new StringBuilder();
    append(prose, ink);
    return ink.toString();
  }

  /** All that a pack says. */
  static String of(Pack pack) {
    StringBuilder ink = new StringBuilder();
    Texts.of(pack).forEach(prose -> append(prose, ink));
    return ink.toString();
  }

  static void append(Prose prose, StringBuilder ink) {
    append(prose.text(), ink);
  }

  /** Where two texts part; -1 if they are one. */
  static int firstDifference(CharSequence expected, CharSequence found) {
    int shared = Math.min(expected.length(), found.length());
    int at = 0;
    while (at < shared && expected.charAt(at) == found.charAt(at)) {
      at++;
    }
    return at == expected.length() && at == found.length() ? -1 : at;
  }

  /** The difference in words. */
  static String difference(CharSequence expected, CharSequence found, int at) {
    return "says \"%s\" where the pack says \"%s\""
        .formatted(around(found, at), around(expected, at));
  }

  private static String around(CharSequence text, int at) {
    int from = Math.max(0, at - CONTEXT);
    int to = Math.min(text.length(), at + CONTEXT);
    return (from > 0 ? "…" : "") + text.subSequence(from, to) + (to < text.length() ? "…" : "");
  }
}
