package dev.bayan.read;

import dev.bayan.style.Colour;
import dev.bayan.style.Theme.Classification;
import dev.bayan.style.Theme.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a theme: its labels, its digits, its classifications.
 *
 * <pre>
 * "labels": {"ar": {"date": "بتاريخ"}}                          one at a time
 * "classifications": {"internal": {"ar": "…", "en": "…", "colour": "#7A4B00"}}   all or none
 * </pre>
 */
final class PublisherWords {

  private static final List<String> LANGUAGES = List.of("ar", "en");
  private static final List<String> DIGITS = List.of("arabic-indic", "latin");
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_KEY = 80;

  private final ThemeValues values;
  private final List<String> labels;

  PublisherWords(ThemeValues values, List<String> labels) {
    this.values = values;
    this.labels = labels;
  }

  Wording wording(Fields theme, Wording base) {
    String digits = theme.read("digits", node -> values.oneOf(node, DIGITS));
    Map<String, Map<String, String>> all = new TreeMap<>(base.labels());
    Fields languages =
        theme.read("labels", node -> values.fields(node, Message.of("owner.languages"), LANGUAGES));
    if (languages != null) {
      for (String language : LANGUAGES) {
        Map<String, String> read = languages.read(language, this::labels);
        if (read != null) {
          Map<String, String> merged = new TreeMap<>(all.getOrDefault(language, Map.of()));
          merged.putAll(read);
          all.put(language, Map.copyOf(merged));
        }
      }
    }
    return new Wording(digits == null ? base.latinDigits() : isLatin(digits), all);
  }

  private static Boolean isLatin(String digits) {
    return digits.equals("latin");
  }

  private @Nullable Map<String, String> labels(Node node) {
    Fields fields = values.fields(node, Message.of("owner.labels"), labels);
    if (fields == null) {
      return null;
    }
    Map<String, String> read = new TreeMap<>();
    for (String label : labels) {
      String text = fields.text(label);
      if (text != null) {
        read.put(label, text);
      }
    }
    return read;
  }

  /** The theme's own, if it has any; else those of its base. */
  Map<String, Classification> classifications(Fields theme, Map<String, Classification> base) {
    Node node = theme.node("classifications");
    if (node == null) {
      return base;
    }
    if (!(node instanceof Node.Mapping mapping)) {
      values.values().wrongType(node, Message.of("tree.object"));
      return base;
    }
    Map<String, Classification> read = new LinkedHashMap<>();
    for (Node.Member member : mapping.members()) {
      if (member.key().startsWith("x-")) {
        continue;
      }
      if (member.key().length() > LONGEST_KEY || !KEY.matcher(member.key()).matches()) {
        Message message = Message.of("theme.classification-key", Echo.quoted(member.key()));
        Message hint = Message.of("theme.classification-key.help");
        Pointer pointer = member.value().pointer();
        values
            .problems()
            .report(Code.BAD_CLASSIFICATION_KEY, member.place(), pointer, message, hint);
      }
      Classification classification = classification(member.value());
      if (classification != null) {
        read.put(member.key(), classification);
      }
    }
    return read;
  }

  private @Nullable Classification classification(Node node) {
    Fields fields =
        values.fields(node, Message.of("owner.classification"), List.of("ar", "en", "colour"));
    if (fields == null) {
      return null;
    }
    String arabic = fields.requiredText("ar");
    String english = fields.requiredText("en");
    Node at = fields.required("colour");
    Colour colour = at == null ? null : values.colour(at);
    return arabic == null || english == null || colour == null
        ? null
        : new Classification(arabic, english, colour);
  }
}
