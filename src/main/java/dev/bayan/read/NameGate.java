package dev.bayan.read;

import java.util.List;

/**
 * What is asked of a name beside what the {@link TextGate} asks of every text. A name stands in
 * lists and tabs by itself, where nothing shows that it only looks like another (UTS #39).
 *
 * <pre>
 * "\u2067مصر\u2069" → refused, B3009      "قطری ثاني", "القرار ١۷٠١" → a warning, B3104
 * </pre>
 */
final class NameGate {

  /** Letters that Arabic and Persian keyboards write with different code points. */
  private static final List<String> PAIRS = List.of("يی", "كک", "هہ");

  private static final String UNSEEN = "\u200C\u200D\u200E\u200F\u061C\u00AD\uFEFF";

  private final Problems problems;

  NameGate(Problems problems) {
    this.problems = problems;
  }

  /** Looks at a name that is to be shown. */
  void check(Node.Text node) {
    String name = node.text();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 0x2066 && c <= 0x2069) {
        problems.report(
            Code.ISOLATE_IN_NAME,
            node.locator().of(i, i + 1),
            node.pointer(),
            Message.of("text.isolate-in-name", Echo.codePoint(c)),
            Message.of("text.isolate-in-name.help"));
        return;
      }
    }
    for (String pair : PAIRS) {
      warn(node, name.indexOf(pair.charAt(0)), name.indexOf(pair.charAt(1)));
    }
    digits(node, name);
  }

  /**
   * Arabic and Persian digits are never in one name; European ones beside them are never in one
   * word: a resolution may well be called {@code القرار ١٧٠١ (S/RES/1701)}.
   */
  private void digits(Node.Text node, String name) {
    warn(node, first(name, '٠'), first(name, '۰'));
    int[] last = {-1, -1};
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isDigit(c)) {
        last[c <= '9' ? 0 : 1] = i;
        if (last[0] >= 0 && last[1] >= 0) {
          warn(node, last[0], last[1]);
          return;
        }
      } else if (!Character.isLetter(c)) {
        last = new int[] {-1, -1};
      }
    }
  }

  private static int first(String name, char zero) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= zero && name.charAt(i) <= zero + 9) {
        return i;
      }
    }
    return -1;
  }

  /** Warns where both of two look-alikes stand in a name. */
  private void warn(Node.Text node, int one, int other) {
    if (one < 0 || other < 0) {
      return;
    }
    int at = Math.max(one, other);
    problems.report(
        Code.LOOK_ALIKES,
        node.locator().of(at, at + 1),
        node.pointer(),
        Message.of(
            "text.look-alikes",
            Echo.codePoint(node.text().charAt(Math.min(one, other))),
            Echo.codePoint(node.text().charAt(at))),
        Message.of("text.look-alikes.help"));
  }

  /** A name without what cannot be seen of it: names with one look have one skeleton. */
  static String skeleton(String name) {
    StringBuilder skeleton = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (UNSEEN.indexOf(c) < 0) {
        skeleton.append(plain(c));
      }
    }
    return skeleton.toString();
  }

  private static char plain(char c) {
    for (String pair : PAIRS) {
      if (c == pair.charAt(1)) {
        return pair.charAt(0);
      }
    }
    return c >= '۰' && c <= '۹' ? (char) (c - '۰' + '٠') : c;
  }
}
