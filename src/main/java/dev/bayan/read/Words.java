package dev.bayan.read;

import dev.bayan.model.Briefing.Calendar;
import dev.bayan.model.Briefing.Digits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are written for the program: ids, language tags, and words out of a short list. They
 * are compared as they stand; what is nearly right is named in the hint.
 */
final class Words {

  private static final int LONGEST_ID = 80;

  private static final Map<String, Digits> DIGITS =
      Map.of("arabic-indic", Digits.ARABIC_INDIC, "latin", Digits.LATIN);

  private static final Map<String, Calendar> CALENDARS =
      Map.of(
          "gregorian", Calendar.GREGORIAN,
          "hijri", Calendar.HIJRI,
          "gregorian+hijri", Calendar.GREGORIAN_AND_HIJRI);

  private static final List<String> MARKUPS = List.of("plain", "markdown");

  private final Values values;
  private final Set<String> classifications;

  Words(Values values, Set<String> classifications) {
    this.values = values;
    this.classifications = new TreeSet<>(classifications);
  }

  /** {@code [a-z0-9]+(-[a-z0-9]+)*}, up to 80 characters. */
  @Nullable String id(Node node) {
    String id = values.word(node);
    if (id == null) {
      return null;
    }
    if (id.isEmpty()) {
      return refuse(
          Code.EMPTY_TEXT, node, Message.of("contract.empty-id"), Message.of("contract.id.help"));
    }
    if (id.length() > LONGEST_ID) {
      Message message = Message.of("contract.long-id", id.length(), LONGEST_ID);
      return refuse(Code.BAD_ID, node, message, null);
    }
    if (!isId(id)) {
      String nearest = nearestId(id);
      Message message = Message.of("contract.bad-id", Echo.quoted(id));
      Message hint =
          nearest.isEmpty()
              ? Message.of("contract.id.help")
              : Message.of("contract.write", Echo.quoted(nearest));
      return refuse(Code.BAD_ID, node, message, hint);
    }
    return id;
  }

  /** An id that names a folder and files too: no device of Windows may have it. */
  @Nullable String packId(Node node) {
    String id = id(node);
    if (id == null || !FileName.isReserved(id)) {
      return id;
    }
    Message message = Message.of("contract.reserved-id", Echo.quoted(id));
    return refuse(Code.BAD_ID, node, message, Message.of("contract.write", Echo.quoted(id + "-1")));
  }

  /** A BCP 47 tag; see {@link Languages}. */
  @Nullable String language(Node node) {
    return new Languages(values).language(node);
  }

  @Nullable Digits digits(Node node) {
    String word = oneOf(Code.UNKNOWN_VALUE, node, "digits", DIGITS.keySet());
    return word == null ? null : DIGITS.get(word);
  }

  @Nullable Calendar calendar(Node node) {
    String word = oneOf(Code.UNKNOWN_VALUE, node, "calendar", CALENDARS.keySet());
    return word == null ? null : CALENDARS.get(word);
  }

  @Nullable String classification(Node node) {
    return oneOf(Code.UNKNOWN_CLASSIFICATION, node, "classification", classifications);
  }

  @Nullable String markup(Node node) {
    return oneOf(Code.UNKNOWN_VALUE, node, "markup", MARKUPS);
  }

  private @Nullable String oneOf(Code code, Node node, String what, Collection<String> known) {
    String word = values.word(node);
    if (word == null || known.contains(word)) {
      return word;
    }
    List<String> sorted = new ArrayList<>(new TreeSet<>(known));
    Message message = Message.of("contract.unknown-value", what, Echo.quoted(word));
    return refuse(code, node, message, Suggestion.choice(word, sorted));
  }

  private @Nullable String refuse(Code code, Node node, Message message, @Nullable Message hint) {
    values.problems().report(code, node, message, hint);
    return null;
  }

  private static boolean isId(String id) {
    boolean wordBegun = false;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c == '-' ? !wordBegun : !isIdLetter(c)) {
        return false;
      }
      wordBegun = c != '-';
    }
    return wordBegun;
  }

  private static boolean isIdLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** What is left of a text when it is made an id; may be empty. */
  private static String nearestId(String text) {
    StringBuilder id = new StringBuilder(text.length());
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (isIdLetter(c)) {
        id.append(c);
      } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
        id.append('-');
      }
    }
    return isIdLetter(id.isEmpty() ? 'a' : id.charAt(id.length() - 1))
        ? id.toString()
        : id.substring(0, id.length() - 1);
  }
}
