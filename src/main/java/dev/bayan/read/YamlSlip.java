package dev.bayan.read;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * A mistake that makes a text no YAML, in words for whoever edits the file. The parser's own words
 * only tell the kinds apart.
 *
 * <pre>
 * title: غزة: هدنة   → at the second colon: a colon and a space in a text without quotes
 * </pre>
 *
 * @param start offset of the offending text
 * @param end offset after it
 * @param key of what is said, in the topic {@code yaml}
 */
record YamlSlip(Code code, int start, int end, String key) {

  /** A mistake that the parser gives no place. */
  static YamlSlip unknown(String text, int offset) {
    return at(offset, charAt(text, offset) == '%' ? "directive" : "here");
  }

  /** What a mistake of the parser's amounts to. */
  static YamlSlip of(
      String text, MarkedYamlEngineException e, YamlMarks marks, @Nullable ScalarEvent lastScalar) {
    int at = e.getProblemMark().isPresent() ? marks.offset(e.getProblemMark()) : 0;
    int from = e.getContextMark().isPresent() ? marks.offset(e.getContextMark()) : at;
    String context = e.getContext() == null ? "" : e.getContext();
    String problem = e.getProblem() == null ? "" : e.getProblem();
    if (context.contains("a tag") || problem.contains("tag handle")) {
      return new YamlSlip(Code.YAML_TAG, from, from + 1, "tag");
    }
    if (context.startsWith("while scanning an ")) {
      String key = charAt(text, from) == '*' ? "alias" : "anchor";
      return new YamlSlip(Code.YAML_ANCHOR, from, from + 1, key);
    }
    if (context.contains("directive") || problem.contains("directive")) {
      return at(from, "directive");
    }
    if (problem.contains("values are not allowed")) {
      return colon(text, at);
    }
    if (problem.contains("expected ':'")) {
      return noColon(text, from);
    }
    if (problem.contains("cannot start any token")) {
      return charAt(text, at) == '\t'
          ? new YamlSlip(Code.YAML_TAB, at, at + 1, "tab")
          : at(at, "reserved");
    }
    if (context.contains("quoted scalar")) {
      return problem.contains("escape")
          ? new YamlSlip(Code.YAML_SYNTAX, text.lastIndexOf('\\', at), at + 1, "escape")
          : new YamlSlip(Code.UNCLOSED, from, from + 1, "unclosed-text");
    }
    if (context.contains("block scalar") || context.contains("scanning a scalar")) {
      return problem.contains("leading empty") ? at(at, "indentation") : at(from, "block-header");
    }
    if (problem.contains("entries are not allowed")) {
      return at(at, "dash");
    }
    return structure(text, at, from, problem, marks, lastScalar);
  }

  /** Something stands where the parser wants something else. */
  private static YamlSlip structure(
      String text,
      int at,
      int from,
      String problem,
      YamlMarks marks,
      @Nullable ScalarEvent lastScalar) {
    char c = charAt(text, at);
    if (problem.contains("expected ',' or")) {
      if (c == '\0') {
        return new YamlSlip(Code.UNCLOSED, from, from + 1, "unclosed-bracket");
      }
      return c == '،'
          ? new YamlSlip(Code.YAML_ARABIC_COMMA, at, at + 1, "arabic-comma")
          : at(at, "no-comma");
    }
    if (c == '\t' || text.substring(lineStart(text, at), at).indexOf('\t') >= 0) {
      int tab = c == '\t' ? at : text.indexOf('\t', lineStart(text, at));
      if (text.substring(lineStart(text, at), tab).isBlank()) {
        return new YamlSlip(Code.YAML_TAB, tab, tab + 1, "tab");
      }
    }
    if (lastScalar != null && (lastScalar.isDQuoted() || lastScalar.isSQuoted())) {
      int end = marks.offset(lastScalar.getEndMark());
      int start = marks.offset(lastScalar.getStartMark());
      if (end <= at && text.substring(end, at).isBlank() && text.indexOf('\n', end) >= at) {
        boolean oneLine = text.substring(start, end).indexOf('\n') < 0;
        return oneLine ? at(at, "after-quote") : at(start, "runaway-text");
      }
    }
    if (problem.contains("<document start>")) {
      boolean isKey = lineStart(text, at) == at && text.startsWith(" ") && c != '}' && c != ']';
      return isKey
          ? at(at, "indentation")
          : new YamlSlip(Code.TRAILING_TEXT, at, lineEnd(text, at), "trailing");
    }
    if (c == ':') {
      return new YamlSlip(Code.YAML_KEY, at, at + 1, "no-key");
    }
    String before = text.substring(lineStart(text, at), at).stripTrailing();
    if (before.endsWith("]") || before.endsWith("}")) {
      return at(at, "after-bracket");
    }
    if (problem.contains("<block end>")) {
      return at(at, c == '،' || c == ',' || c == '}' || c == ']' ? "stray" : "indentation");
    }
    return at(at, c == '\0' ? "no-value" : "stray");
  }

  /** A colon where no key can end. */
  private static YamlSlip colon(String text, int at) {
    String before = text.substring(lineStart(text, at), at);
    if (before.contains(": ") || (before.stripLeading().startsWith("- ") && before.contains(":"))) {
      return at(at, "colon");
    }
    int previousEnd = lineStart(text, at) - 1;
    int tight = previousEnd < 0 ? -1 : tightColon(text, lineStart(text, previousEnd), previousEnd);
    return tight >= 0 ? at(tight, "no-space") : at(firstOfLine(text, at), "indentation");
  }

  private static YamlSlip noColon(String text, int from) {
    int tight = tightColon(text, from, lineEnd(text, from));
    return tight >= 0
        ? at(tight, "no-space")
        : new YamlSlip(Code.YAML_SYNTAX, from, lineEnd(text, from), "no-colon");
  }

  /** A colon right after a word, with no space after it; not that of an address. */
  private static int tightColon(String text, int from, int to) {
    int colon = text.indexOf(':', from);
    boolean tight =
        colon > from
            && colon + 1 < to
            && !Character.isWhitespace(text.charAt(colon + 1))
            && !text.startsWith("://", colon);
    return tight && text.substring(from, colon).strip().indexOf(' ') < 0 ? colon : -1;
  }

  private static YamlSlip at(int offset, String key) {
    return new YamlSlip(Code.YAML_SYNTAX, offset, offset + 1, key);
  }

  private static int firstOfLine(String text, int at) {
    int first = lineStart(text, at);
    while (first < at && text.charAt(first) == ' ') {
      first++;
    }
    return first;
  }

  private static int lineStart(String text, int at) {
    int start = Math.min(at, text.length());
    while (start > 0 && "\r\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static int lineEnd(String text, int at) {
    int end = at;
    while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static char charAt(String text, int at) {
    return at < text.length() ? text.charAt(at) : '\0';
  }
}
