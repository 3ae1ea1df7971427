package dev.bayan.read;

import java.util.List;

/**
 * Something to say to the user, in no language yet: the key of a sentence in {@link Messages} and
 * what goes into its places.
 *
 * <pre>
 * Message.of("tree.duplicate-key", Echo.quoted(key), first) → the key "id" stands here and at 2:3
 * </pre>
 *
 * @param key topic and name, {@code topic.name}; empty where the words are their own key
 * @param args texts, fit to be shown, or messages
 */
public record Message(String key, List<Object> args) {

  public Message {
    args = List.copyOf(args);
  }

  /** The sentence of a key; args that are no messages are written as they print. */
  public static Message of(String key, Object... args) {
    return new Message(key, List.of(args));
  }

  /** Words that stand as they are in every language. */
  public static Message verbatim(String words) {
    return new Message("", List.of(words));
  }
}
