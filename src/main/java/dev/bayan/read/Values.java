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

  private final Problems problems;
  private final TextGate gate;

  Values(Problems problems) {
    this.problems = problems;
    this.gate = new TextGate(problems);
  }

  /** Takes values out of another file in the same way. */
  Values beside(Problems others) {
    return new Values(others);
  }

  Problems problems() {
    return problems;
  }

  /** A text that will be shown: it says something, and has passed the gate. */
  @Nullable String text(Node node) {
    if (!(node instanceof Node.Text text)) {
      return wrongType(node, "a text");
    }
    gate.check(text);
    if (saysNothing(text.text())) {
      String message = text.text().isEmpty() ? "the text is empty" : "the text is only white space";
      problems.report(
          Code.EMPTY_TEXT, node, message, "write something, or leave it out where it is optional");
      return null;
    }
    return text.text();
  }

  /** A text that will be shown, and may be marked up. */
  @Nullable RichText rich(Node node) {
    String text = text(node);
    return text == null ? null : RichText.plain(text);
  }

  /** A word for the program, such as an id: it is compared, never shown. */
  @Nullable String word(Node node) {
    return node instanceof Node.Text text ? text.text() : wrongType(node, "a text");
  }

  /** The items that could be read; those that could not are reported. Never empty in the file. */
  <T> @Nullable List<T> list(Node node, Function<Node, @Nullable T> item) {
    if (!(node instanceof Node.Sequence sequence)) {
      return wrongType(node, "an array");
    }
    if (sequence.items().isEmpty()) {
      problems.report(
          Code.EMPTY_ARRAY,
          node,
          "the array is empty",
          "put something in, or leave it out where it is optional");
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
  @Nullable Fields fields(Node node, String owner, List<String> known) {
    if (!(node instanceof Node.Mapping mapping)) {
      return wrongType(node, "an object");
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
  <T> @Nullable T wrongType(Node node, String wanted) {
    String hint = null;
    if (node instanceof Node.Null) {
      hint = "leave it out where there is nothing to say";
    } else if (wanted.equals("an array") && node instanceof Node.Text) {
      hint = "put it in brackets: [\"…\"]";
    } else if (wanted.equals("a text")
        && (node instanceof Node.Number || node instanceof Node.Bool)) {
      hint = "put it in double quotes";
    }
    String message = "this is " + type(node) + ", where " + wanted + " is wanted";
    problems.report(Code.WRONG_TYPE, node, message, hint);
    return null;
  }

  private void unknown(Node.Member member, String owner, List<String> known) {
    String hint = problems.isFull(Code.UNKNOWN_KEY) ? "" : Suggestion.hint(member.key(), known);
    problems.report(
        Code.UNKNOWN_KEY,
        member.place(),
        member.value().pointer(),
        owner + " has no key " + Echo.quoted(member.key()),
        hint);
  }

  private static String type(Node node) {
    return switch (node) {
      case Node.Mapping mapping -> "an object";
      case Node.Sequence sequence -> "an array";
      case Node.Text text -> "a text";
      case Node.Number number -> "a number";
      case Node.Bool bool -> bool.value() ? "true" : "false";
      case Node.Null nothing -> "null";
    };
  }

  private static boolean saysNothing(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }
}
