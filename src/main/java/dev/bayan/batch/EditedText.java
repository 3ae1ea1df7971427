package dev.bayan.batch;

import java.text.Normalizer;

/**
 * Text of a document as a person sees it: directional marks draw nothing, and one white space is as
 * good as another.
 */
final class EditedText {

  private EditedText() {}

  /** Without directional marks, which the writer puts before telephone numbers. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\u200E' && c != '\u200F' && c != '\u061C') {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  static boolean isSame(String a, String b) {
    return seen(a).equals(seen(b));
  }

  static String seen(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    String clean = Normalizer.normalize(clean(text), Normalizer.Form.NFC);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (seen.length() > 0 && seen.charAt(seen.length() - 1) != ' ') {
          seen.append(' ');
        }
      } else {
        seen.append(c);
      }
    }
    return seen.toString().strip();
  }
}
