package dev.bayan.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * A scalar of a YAML source (YAML 1.2.2, chapters 7.3 and 8.1), read again to find where each of
 * its characters stands: lines are folded, indentation is dropped, escapes stand for something
 * else.
 *
 * <pre>
 * title: >            "one two": o at 2:3, the space at 2:6 where the line ends, t at 3:3
 *   one
 *   two
 * </pre>
 *
 * What is read again is compared with what the parser read; were they to differ, every character
 * would be placed at the scalar as a whole.
 */
final class YamlScalar implements Node.Locator {

  private final SourceText source;
  private final String text;
  private final String value;
  private final int start;
  private final int end;
  private final ScalarStyle style;

  private final StringBuilder read = new StringBuilder();
  private int[] offsets = new int[16];
  private boolean isRead;

  /**
   * A scalar that stands from one offset to before another.
   *
   * @param value what the parser made of it
   */
  YamlScalar(SourceText source, String value, int start, int end, ScalarStyle style) {
    this.source = source;
    this.text = source.text();
    this.value = value;
    this.start = start;
    this.end = end;
    this.style = style;
  }

  /** Its characters as the source has them; null where we cannot tell them. */
  @Nullable String characters() {
    if (!isRead) {
      isRead = true;
      switch (style) {
        case PLAIN, JSON_SCALAR_STYLE -> flow(start, end);
        case SINGLE_QUOTED, DOUBLE_QUOTED -> flow(start + 1, end - 1);
        case LITERAL, FOLDED -> block();
      }
    }
    if (read.length() < value.length()) {
      return null;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != read.charAt(i) && c != YamlTree.STAND_IN) {
        return null;
      }
    }
    return read.substring(0, value.length());
  }

  @Override
  public Place of(int from, int to) {
    if (characters() == null || from >= read.length()) {
      return source.place(start, end);
    }
    int first = offsets[from];
    // Both halves of a pair may have been written as one escape.
    int next = to;
    while (next < read.length() && offsets[next] == offsets[to - 1]) {
      next++;
    }
    return source.place(first, next < read.length() ? offsets[next] : lastEnd());
  }

  private int lastEnd() {
    return style == ScalarStyle.SINGLE_QUOTED || style == ScalarStyle.DOUBLE_QUOTED ? end - 1 : end;
  }

  private void flow(int from, int to) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (style == ScalarStyle.DOUBLE_QUOTED && c == '\\') {
        at = escape(at, to);
      } else if (style == ScalarStyle.SINGLE_QUOTED && c == '\'') {
        add(c, at);
        at += 2;
      } else if (c == ' ' || c == '\t' || isLineEnd(c)) {
        at = space(at, to);
      } else {
        add(c, at++);
      }
    }
  }

  /** White space: as it stands within a line, folded where lines end in it. */
  private int space(int from, int to) {
    int after = from;
    int lines = 0;
    while (after < to && (isLineEnd(text.charAt(after)) || isBlank(text.charAt(after)))) {
      lines += endsLine(after) ? 1 : 0;
      after++;
    }
    for (int at = from; lines == 0 && at < after; at++) {
      add(text.charAt(at), at);
    }
    if (lines == 1) {
      add(' ', from);
    }
    breaks(from, after, lines - 1);
    return after;
  }

  /** The last line ends in a stretch, so many of them. */
  private void breaks(int from, int to, int count) {
    // The first of several line ends is the one that folding takes.
    int skip = -count;
    for (int at = from; at < to; at++) {
      skip += endsLine(at) ? 1 : 0;
    }
    for (int at = from; at < to && count > 0; at++) {
      if (endsLine(at) && skip-- <= 0) {
        boolean isSecondOfTwo = at > from && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n';
        add('\n', isSecondOfTwo ? at - 1 : at);
      }
    }
  }

  private int escape(int at, int to) {
    char c = at + 1 < to ? text.charAt(at + 1) : '\\';
    if (isLineEnd(c)) {
      int after = at + 1;
      int lines = 0;
      while (after < to && (isLineEnd(text.charAt(after)) || isBlank(text.charAt(after)))) {
        lines += endsLine(after) ? 1 : 0;
        after++;
      }
      breaks(at + 1, after, lines - 1);
      return after;
    }
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits == 0) {
      add(replacement(c), at);
      return at + 2;
    }
    int hex = Integer.parseInt(text, at + 2, at + 2 + digits, 16);
    for (char unit : Character.toChars(hex)) {
      add(unit, at);
    }
    return at + 2 + digits;
  }

  private static char replacement(char c) {
    return switch (c) {
      case '0' -> '\0';
      case 'a' -> '\u0007';
      case 'b' -> '\b';
      case 't', '\t' -> '\t';
      case 'n' -> '\n';
      case 'v' -> '\u000B';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'e' -> '\u001B';
      case 'N' -> '\u0085';
      case '_' -> '\u00A0';
      case 'L' -> '\u2028';
      case 'P' -> '\u2029';
      default -> c;
    };
  }

  private void block() {
    int first = nextLine(start);
    int indent = indentation(first);
    List<Integer> empty = new ArrayList<>();
    int ended = -1;
    boolean wasText = false;
    for (int at = first; at < end; at = nextLine(at)) {
      int after = lineEnd(at);
      int from = at;
      while (from < after && from - at < indent && text.charAt(from) == ' ') {
        from++;
      }
      if (from == after) {
        empty.add(after);
        continue;
      }
      boolean isText = !isBlank(text.charAt(from));
      boolean folds = style == ScalarStyle.FOLDED && wasText && isText;
      if (ended >= 0 && (!folds || empty.isEmpty())) {
        add(folds ? ' ' : '\n', ended);
      }
      empty.forEach(line -> add('\n', line));
      empty.clear();
      for (int i = from; i < after; i++) {
        add(text.charAt(i), i);
      }
      ended = after;
      wasText = isText;
    }
    if (ended >= 0) {
      add('\n', ended);
    }
    empty.forEach(line -> add('\n', line));
  }

  /** How many spaces each line of a block begins with that are none of the text's own. */
  private int indentation(int first) {
    int own = 0;
    for (int i = 0;
        i < value.length() && (value.charAt(i) == ' ' || value.charAt(i) == '\n');
        i++) {
      own = value.charAt(i) == ' ' ? own + 1 : 0;
    }
    for (int at = first; at < end; at = nextLine(at)) {
      int from = at;
      while (from < end && text.charAt(from) == ' ') {
        from++;
      }
      if (from < end && !isLineEnd(text.charAt(from))) {
        return Math.max(0, from - at - own);
      }
    }
    return Integer.MAX_VALUE;
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int nextLine(int from) {
    int at = lineEnd(from);
    while (at < text.length() && !endsLine(at)) {
      at++;
    }
    return Math.min(at + 1, text.length());
  }

  /** Whether a line ends with this character: CR, LF or both are one end. */
  private boolean endsLine(int at) {
    char c = text.charAt(at);
    boolean firstOfTwo = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    return isLineEnd(c) && !firstOfTwo;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private void add(char c, int offset) {
    if (read.length() == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[read.length()] = offset;
    read.append(c);
  }
}
