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
 * @param args texts, fit to be shown, numbers, messages, and lists of these
 */
public record Message(String key, List<Object> args) {

  /** What follows the key of the sentence for one, where another is for any other number. */
  static final String ONE = ".one";

  public Message {
    args = List.copyOf(args);
  }

  /** The sentence of a key; args that are no messages are written as they print. */
  public static Message of(String key, Object... args) {
    return new Message(key, List.of(args));
  }

  /** The sentence of a key for a number, {@code {0}}; of {@code key.one} for the number one. */
  public static Message counted(String key, long number) {
    return of(number == 1 ? key + ONE : key, number);
  }

  /** Words that stand as they are in every language. */
  public static Message verbatim(String words) {
    return new Message("", List.of(words));
  }
}
