package dev.bayan.read;

import dev.bayan.model.RichText;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object of the contract, taken by key.
 *
 * <pre>
 * String title = fields.requiredText("title");   null, and reported, where it is missing or bad
 * String note = fields.text("note");             null, and nothing said, where it is missing
 * </pre>
 *
 * @param owner what the object is, such as {@code a comparison}
 */
record Fields(Node.Mapping mapping, Message owner, Values values) {

  boolean has(String key) {
    return mapping.member(key) != null;
  }

  @Nullable Node node(String key) {
    Node.Member member = mapping.member(key);
    return member == null ? null : member.value();
  }

  /** The value of a key that must be there; null, and reported, where it is not. */
  @Nullable Node required(String key) {
    Node node = node(key);
    if (node == null) {
      values
          .problems()
          .report(
              Code.MISSING,
              new Place(mapping.place().line(), mapping.place().column(), 1),
              mapping.pointer(),
              Message.of("tree.missing-key", owner, Echo.quoted(key)),
              null);
    }
    return node;
  }

  /** A text that may be left out. */
  @Nullable String text(String key) {
    return read(key, values::text);
  }

  /** A name that may be left out. */
  @Nullable String name(String key) {
    return read(key, values::name);
  }

  /** A text that may be left out, and may be marked up. */
  @Nullable RichText rich(String key) {
    return read(key, values::rich);
  }

  /** A text that must be there. */
  @Nullable String requiredText(String key) {
    Node node = required(key);
    return node == null ? null : values.text(node);
  }

  /** A name that must be there. */
  @Nullable String requiredName(String key) {
    Node node = required(key);
    return node == null ? null : values.name(node);
  }

  /** A list that may be left out; empty then, and where it could not be read. */
  <T> List<T> list(String key, Function<Node, @Nullable T> item) {
    List<T> list = read(key, node -> values.list(node, item));
    return list == null ? List.of() : list;
  }

  /** A list that must be there; empty where it could not be read. */
  <T> List<T> requiredList(String key, Function<Node, @Nullable T> item) {
    return required(key) == null ? List.of() : list(key, item);
  }

  /** A value that may be left out, as a function reads it. */
  <T> @Nullable T read(String key, Function<Node, @Nullable T> reader) {
    Node node = node(key);
    return node == null ? null : reader.apply(node);
  }
}
