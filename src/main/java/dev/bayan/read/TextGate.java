package dev.bayan.read;

import dev.bayan.text.ArabicLetters;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;

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

  /** Where the shapes of Arabic letters begin; all that is warned of stands behind. */
  private static final char FIRST_WARNED = '\uFB50';

  private static final String SIGNS = "\uFDF2\uFDFA\uFDFB\uFDFC\uFDFD";

  private final Problems problems;

  TextGate(Problems problems) {
    this.problems = problems;
  }

  void check(Node.Text node) {
    String text = node.text();
    Deque<Integer> isolates = new ArrayDeque<>();
    boolean mayWarn = false;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if ((unit >= ' ' && unit < 0x7F) || ArabicLetters.contains(unit)) {
        // As most are: ASCII and the letters of Arabic.
        continue;
      }
      mayWarn |= unit >= FIRST_WARNED;
      int c = Character.isHighSurrogate(unit) ? text.codePointAt(i) : unit;
      if (c >= 0x2066 && c <= 0x2068) {
        isolates.push(i);
      } else if (c == 0x2069 && isolates.poll() == null) {
        refuse(Code.UNBALANCED_ISOLATE, node, i, "text.isolate-closes", "text.isolate-closes.help");
      }
      refuse(node, i, c);
      i += Character.charCount(c) - 1;
    }
    // The last opened first; the report sorts by place.
    isolates.forEach(
        i ->
            refuse(
                Code.UNBALANCED_ISOLATE, node, i, "text.isolate-opens", "text.isolate-opens.help"));
    if (mayWarn) {
      warn(node);
    }
  }

  private void refuse(Node.Text node, int i, int c) {
    String notAllowed = "text.not-allowed";
    if (c == '\n'
        || c == '\r'
        || c == 0x85
        || c == 0x0B
        || c == 0x0C
        || c == 0x2028
        || c == 0x2029) {
      refuse(Code.LINE_BREAK, node, i, notAllowed, "text.line-break.help");
    } else if (c == '\t') {
      refuse(Code.LINE_BREAK, node, i, notAllowed, "text.tab.help");
    } else if (Character.isISOControl(c)) {
      refuse(Code.CONTROL_CHARACTER, node, i, notAllowed, "text.remove");
    } else if (Character.getType(c) == Character.SURROGATE) {
      refuse(Code.LONE_SURROGATE, node, i, "text.half", "text.half.help");
    } else if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) {
      refuse(Code.NONCHARACTER, node, i, "text.noncharacter", "text.remove");
    } else if (c == 0x202D || c == 0x202E) {
      refuse(Code.BIDI_OVERRIDE, node, i, notAllowed, "text.override.help");
    } else if (c >= 0x202A && c <= 0x202C) {
      refuse(Code.BIDI_EMBEDDING, node, i, notAllowed, "text.embedding.help");
    } else if (c >= 0x206A && c <= 0x206F) {
      refuse(Code.DEPRECATED_CHARACTER, node, i, notAllowed, "text.remove");
    }
  }

  private void refuse(Code code, Node.Text node, int i, String key, String hintKey) {
    int c = node.text().codePointAt(i);
    Message message = Message.of(key, Echo.codePoint(c));
    Message hint = Message.of(hintKey);
    // Finding the place reads the source again: not for what is only counted.
    if (problems.isFull(code)) {
      problems.report(code, node, message, hint);
      return;
    }
    Place place = node.locator().of(i, i + Character.charCount(c));
    problems.report(code, place, node.pointer(), message, hint);
  }

  /** At most one warning of each kind for a text: a damaged text is damaged all over. */
  private void warn(Node.Text node) {
    String text = node.text();
    int lost = text.indexOf('\uFFFD');
    if (lost >= 0) {
      refuse(Code.REPLACEMENT_CHARACTER, node, lost, "text.lost", "text.lost.help");
    }
    int mark = text.indexOf('\uFEFF');
    if (mark >= 0) {
      refuse(Code.STRAY_BYTE_ORDER_MARK, node, mark, "text.invisible", "text.remove");
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
        Message.of("text.shape", Echo.codePoint(text.charAt(start))),
        Message.of("text.shape.help", Echo.quoted(letters.strip())));
  }

  /** Whether a character is an Arabic letter or mark in one of its shapes (U+FB50 to U+FEFC). */
  private static boolean isPresentationForm(char c) {
    boolean inBlocks = (c >= '\uFB50' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
    return inBlocks
        && SIGNS.indexOf(c) < 0
        && !Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFKC);
  }
}
