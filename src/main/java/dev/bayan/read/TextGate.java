package dev.bayan.read;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The gate that every text passes on its way to a writer. Whatever a writer would drop, alter or
 * let loose on its surroundings is refused here, with its code point and its place.
 *
 * <p>One rule holds for every text, be it a title, a cell or a paragraph: <b>no control characters,
 * line breaks and tabs included.</b> A text is one paragraph. Word, Excel and PDF each have ideas
 * of their own about a line break inside one (a break, a cell that grows, nothing), so two lines
 * are two paragraphs or two bullets.
 *
 * <p>Direction: LRM, RLM and ALM pass, isolates pass when balanced (UAX #9, 2.4.2), overrides and
 * embeddings do not. Joiners pass. Arabic presentation forms pass with a warning, as no search
 * finds them; signs such as ﷺ and ﷼ are no letters and pass freely.
 */
final class TextGate {

  private static final String SIGNS = "\uFDF2\uFDFA\uFDFB\uFDFC\uFDFD";

  private final Problems problems;

  TextGate(Problems problems) {
    this.problems = problems;
  }

  void check(Node.Text node) {
    String text = node.text();
    Deque<Integer> isolates = new ArrayDeque<>();
    int length;
    for (int i = 0; i < text.length(); i += length) {
      int c = text.codePointAt(i);
      length = Character.charCount(c);
      if (c >= ' ' && c < 0x7F) {
        continue;
      }
      if (c >= 0x2066 && c <= 0x2068) {
        isolates.push(i);
      } else if (c == 0x2069 && isolates.poll() == null) {
        String hint = "remove it, or put U+2066, U+2067 or U+2068 before what it isolates";
        refuse(Code.UNBALANCED_ISOLATE, node, i, "closes an isolate that nothing opened", hint);
      }
      refuse(node, i, c);
    }
    // The last opened first; the report sorts by place.
    isolates.forEach(
        i ->
            refuse(
                Code.UNBALANCED_ISOLATE,
                node,
                i,
                "opens an isolate that nothing closes",
                "put U+2069 after what it isolates"));
    warn(node);
  }

  private void refuse(Node.Text node, int i, int c) {
    String notAllowed = "may not stand in a text";
    if (c == '\n'
        || c == '\r'
        || c == 0x85
        || c == 0x0B
        || c == 0x0C
        || c == 0x2028
        || c == 0x2029) {
      String hint = "a text is one paragraph: make two of it, or two bullets";
      refuse(Code.LINE_BREAK, node, i, notAllowed, hint);
    } else if (c == '\t') {
      String hint = "use a space; what is to stand in columns belongs in a comparison";
      refuse(Code.LINE_BREAK, node, i, notAllowed, hint);
    } else if (Character.isISOControl(c)) {
      refuse(Code.CONTROL_CHARACTER, node, i, notAllowed, "remove it");
    } else if (Character.getType(c) == Character.SURROGATE) {
      String hint = "a character beyond U+FFFF is two escapes, or is written as itself";
      refuse(Code.LONE_SURROGATE, node, i, "is half of a character", hint);
    } else if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) {
      refuse(Code.NONCHARACTER, node, i, "is no character", "remove it");
    } else if (c == 0x202D || c == 0x202E) {
      String hint = "remove it: the direction of each word follows from its letters";
      refuse(Code.BIDI_OVERRIDE, node, i, notAllowed, hint);
    } else if (c >= 0x202A && c <= 0x202C) {
      String hint = "use an isolate instead: U+2066 or U+2067 before, U+2069 after";
      refuse(Code.BIDI_EMBEDDING, node, i, notAllowed, hint);
    } else if (c >= 0x206A && c <= 0x206F) {
      refuse(Code.DEPRECATED_CHARACTER, node, i, notAllowed, "remove it");
    }
  }

  private void refuse(Code code, Node.Text node, int i, String message, @Nullable String hint) {
    // Finding the place reads the source again: not for what is only counted.
    if (problems.isFull(code)) {
      problems.report(code, node, message, hint);
      return;
    }
    int c = node.text().codePointAt(i);
    Place place = node.locator().of(i, i + Character.charCount(c));
    problems.report(code, place, node.pointer(), name(c) + " " + message, hint);
  }

  /** At most one warning of each kind for a text: a damaged text is damaged all over. */
  private void warn(Node.Text node) {
    String text = node.text();
    int lost = text.indexOf('\uFFFD');
    if (lost >= 0) {
      String hint = "the text was damaged before it came here: take it from its origin again";
      refuse(Code.REPLACEMENT_CHARACTER, node, lost, "stands for a character that was lost", hint);
    }
    int mark = text.indexOf('\uFEFF');
    if (mark >= 0) {
      String message = "is invisible, and no search will find the word it stands in";
      refuse(Code.STRAY_BYTE_ORDER_MARK, node, mark, message, "remove it");
    }
    int start = 0;
    while (start < text.length() && !isPresentationForm(text.charAt(start))) {
      start++;
    }
    if (start == text.length() || problems.isFull(Code.PRESENTATION_FORM)) {
      return;
    }
    int end = start;
    while (end < text.length() && isPresentationForm(text.charAt(end))) {
      end++;
    }
    String letters = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC);
    problems.report(
        Code.PRESENTATION_FORM,
        node.locator().of(start, end),
        node.pointer(),
        name(text.charAt(start)) + " is the shape of a letter, which no search will find",
        "write the letters themselves: " + Echo.quoted(letters.strip()));
  }

  /** Whether a character is an Arabic letter or mark in one of its shapes (U+FB50 to U+FEFC). */
  private static boolean isPresentationForm(char c) {
    boolean inBlocks = (c >= '\uFB50' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
    return inBlocks
        && SIGNS.indexOf(c) < 0
        && !Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFKC);
  }

  private static String name(int c) {
    return Echo.codePoint(c);
  }
}
