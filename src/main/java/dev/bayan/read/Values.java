package dev.bayan.read;

import dev.bayan.model.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes values out of the tree by the type the contract wants, and reports any other. What it gives
 * back is null when there was something to report; the reading goes on.
 *
 * <pre>
 * values.text(node of "غزة") → "غزة"      values.text(node of 5) → null, and B2001 reported
 * </pre>
 */
final class Values {

  static final Message TEXT = Message.of("tree.text");
  static final Message NUMBER = Message.of("tree.number");
  static final Message ARRAY = Message.of("tree.array");
  static final Message OBJECT = Message.of("tree.object");

  private final Problems problems;
  private final TextGate gate;
  private final NameGate nameGate;
  private boolean showsHijri;
  private boolean isMarkedUp;

  Values(Problems problems) {
    this.problems = problems;
    this.gate = new TextGate(problems);
    this.nameGate = new NameGate(problems);
  }

  /** Takes values out of another file in the same way. */
  Values beside(Problems others) {
    Values same = new Values(others);
    same.isMarkedUp = isMarkedUp;
    same.showsHijri = showsHijri;
    return same;
  }

  Problems problems() {
    return problems;
  }

  /** Whether days will be shown by the Hijri calendar, as far as has been read. */
  boolean showsHijri() {
    return showsHijri;
  }

  /** To be told before the days are read. */
  void showHijri(boolean shows) {
    showsHijri = shows;
  }

  /** From here on texts that may be marked up are read as Markdown. */
  void markUp() {
    isMarkedUp = true;
  }

  /** A text that will be shown: it says something, and has passed the gate. */
  @Nullable String text(Node node) {
    if (!(node instanceof Node.Text text)) {
      return wrongType(node, TEXT);
    }
    gate.check(text);
    if (saysNothing(text.text())) {
      String key = text.text().isEmpty() ? "tree.empty-text" : "tree.blank-text";
      problems.report(Code.EMPTY_TEXT, node, Message.of(key), Message.of("tree.empty-text.help"));
      return null;
    }
    return text.text();
  }

  /** A text that stands by itself, as the name of something. */
  @Nullable String name(Node node) {
    String name = text(node);
    if (name != null && node instanceof Node.Text text) {
      nameGate.check(text);
    }
    return name;
  }

  /** A text that will be shown, and may be marked up. */
  @Nullable RichText rich(Node node) {
    if (isMarkedUp && node instanceof Node.Text text && Markdown.isOneLine(text.text())) {
      return new Markdown(this, text).read();
    }
    String text = text(node);
    return text == null ? null : RichText.plain(text);
  }

  /** A word for the program, such as an id: it is compared, never shown. */
  @Nullable String word(Node node) {
    return node instanceof Node.Text text ? text.text() : wrongType(node, TEXT);
  }

  /** The items that could be read; those that could not are reported. Never empty in the file. */
  <T> @Nullable List<T> list(Node node, Function<Node, @Nullable T> item) {
    if (!(node instanceof Node.Sequence sequence)) {
      return wrongType(node, ARRAY);
    }
    if (sequence.items().isEmpty()) {
      problems.report(
          Code.EMPTY_ARRAY,
          node,
          Message.of("tree.empty-array"),
          Message.of("tree.empty-array.help"));
      return null;
    }
    List<T> read = new ArrayList<>(sequence.items().size());
    for (Node each : sequence.items()) {
      T value = item.apply(each);
      if (value != null) {
        read.add(value);
      }
    }
    return read;
  }

  /** The members of an object, of which only the known ones may be there. */
  @Nullable Fields fields(Node node, Message owner, List<String> known) {
    if (!(node instanceof Node.Mapping mapping)) {
      return wrongType(node, OBJECT);
    }
    for (Node.Member member : mapping.members()) {
      String key = member.key();
      if (!known.contains(key) && !key.startsWith("x-")) {
        unknown(member, owner, known);
      }
    }
    return new Fields(mapping, owner, this);
  }

  /** Reports that a value is of another type than wanted. */
  // Unchecked only in name: it always gives back null.
  @SuppressWarnings("TypeParameterUnusedInFormals")
  <T> @Nullable T wrongType(Node node, Message wanted) {
    Message hint = null;
    if (node instanceof Node.Null) {
      hint = Message.of("tree.null.help");
    } else if (wanted.equals(ARRAY) && node instanceof Node.Text) {
      hint = Message.of("tree.array.help");
    } else if (wanted.equals(TEXT) && (node instanceof Node.Number || node instanceof Node.Bool)) {
      hint = Message.of("tree.text.help");
    }
    return wrongType(node, wanted, hint);
  }

  /** Reports that a value is of another type than wanted, and how to mend it. */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  <T> @Nullable T wrongType(Node node, Message wanted, @Nullable Message hint) {
    Message message = Message.of("tree.wrong-type", type(node), wanted);
    problems.report(Code.WRONG_TYPE, node, message, hint);
    return null;
  }

  private void unknown(Node.Member member, Message owner, List<String> known) {
    Message hint = problems.isFull(Code.UNKNOWN_KEY) ? null : Suggestion.hint(member.key(), known);
    problems.report(
        Code.UNKNOWN_KEY,
        member.place(),
        member.value().pointer(),
        Message.of("tree.unknown-key", owner, Echo.quoted(member.key())),
        hint);
  }

  private static Message type(Node node) {
    return switch (node) {
      case Node.Mapping mapping -> OBJECT;
      case Node.Sequence sequence -> ARRAY;
      case Node.Text text -> TEXT;
      case Node.Number number -> NUMBER;
      case Node.Bool bool -> Message.verbatim(String.valueOf(bool.value()));
      case Node.Null nothing -> Message.verbatim("null");
    };
  }

  private static boolean saysNothing(String text) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean isBlank =
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || Character.getType(c) == Character.FORMAT;
      if (!isBlank) {
        return false;
      }
    }
    return true;
  }
}
