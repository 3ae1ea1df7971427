package dev.bayan.read;

import dev.bayan.model.Briefing.Calendar;
import dev.bayan.model.Briefing.Digits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are written for the program: ids, language tags (BCP 47, RFC 5646), and words out of a
 * short list. They are compared as they stand; what is nearly right is named in the hint.
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
      return refuse(Code.EMPTY_TEXT, node, "the id is empty", "such as \"gaza-talks\"");
    }
    if (id.length() > LONGEST_ID) {
      String message = "the id has " + id.length() + " characters; the most is " + LONGEST_ID;
      return refuse(Code.BAD_ID, node, message, null);
    }
    if (!isId(id)) {
      String nearest = nearestId(id);
      String message = Echo.quoted(id) + " is not an id: a-z and 0-9, in words joined by hyphens";
      String hint = nearest.isEmpty() ? "such as \"gaza-talks\"" : "write \"" + nearest + "\"";
      return refuse(Code.BAD_ID, node, message, hint);
    }
    return id;
  }

  /**
   * A BCP 47 tag, well formed, with a language of ISO 639 and, if it names one, a country of ISO
   * 3166.
   */
  @Nullable String language(Node node) {
    String tag = values.word(node);
    if (tag == null || isLanguage(tag)) {
      return tag;
    }
    String dashed = tag.replace('_', '-').strip();
    String hint = isLanguage(dashed) ? "write \"" + dashed + "\"" : "such as \"ar\" or \"ar-EG\"";
    return refuse(
        Code.BAD_LANGUAGE, node, Echo.quoted(tag) + " is not a BCP 47 language tag", hint);
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
    String message = what + " cannot be " + Echo.quoted(word);
    return refuse(code, node, message, Suggestion.choice(word, sorted));
  }

  private @Nullable String refuse(Code code, Node node, String message, @Nullable String hint) {
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

  private static boolean isLanguage(String tag) {
    Locale locale;
    try {
      locale = new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      return false;
    }
    String language = locale.getLanguage();
    String country = locale.getCountry();
    boolean known = language.length() == 3 || List.of(Locale.getISOLanguages()).contains(language);
    return known && (country.length() != 2 || List.of(Locale.getISOCountries()).contains(country));
  }
}
