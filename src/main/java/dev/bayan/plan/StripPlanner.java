package dev.bayan.plan;

import dev.bayan.plan.Strip.Part;
import dev.bayan.plan.Strip.Slot;
import dev.bayan.style.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills the fields of a theme's header and footer.
 *
 * <pre>
 * "{source} · {date}" → Reuters · ٦ يوليو ٢٠٢٥
 * </pre>
 *
 * A field that the briefing has nothing for is left out, with the separator before it.
 */
final class StripPlanner {

  private static final Pattern FIELD = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final String CLASSIFICATION = "{classification}";

  private final Map<String, String> fields;
  private final Wording wording;
  private final Pack.@Nullable Marking marking;

  /** Fields by name; the numbers of pages and the classification are known here. */
  StripPlanner(Map<String, String> fields, Wording wording, Pack.@Nullable Marking marking) {
    this.fields = Map.copyOf(fields);
    this.wording = wording;
    this.marking = marking;
  }

  Strip plan(Running.Strip template) {
    return new Strip(slot(template.start()), slot(template.centre()), slot(template.end()));
  }

  /** Whether a template shows the classification. */
  static boolean marks(Running.Strip template) {
    return List.of(template.start(), template.centre(), template.end()).contains(CLASSIFICATION);
  }

  private Slot slot(String template) {
    if (template.equals(CLASSIFICATION)) {
      return marking == null
          ? Slot.EMPTY
          : new Slot(List.of(new Part.Words(marking.text().text())), marking.colour());
    }
    List<Part> parts = new ArrayList<>();
    Matcher field = FIELD.matcher(template);
    int end = 0;
    boolean isBlank = true;
    while (field.find()) {
      String before = template.substring(end, field.start());
      end = field.end();
      List<Part> value = value(field.group(1));
      if (value.isEmpty()) {
        continue;
      }
      if (!before.isEmpty() && !(isBlank && !before.strip().isEmpty() && isSeparator(before))) {
        parts.add(new Part.Words(before));
      }
      parts.addAll(value);
      isBlank = false;
    }
    String rest = template.substring(end);
    if (!rest.isEmpty()) {
      parts.add(new Part.Words(rest));
    }
    return new Slot(parts, null);
  }

  /** Nothing but what stands between two fields: {@code " · "}. */
  private static boolean isSeparator(String text) {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private List<Part> value(String name) {
    return switch (name) {
      case "page" -> List.of(new Part.PageNumber());
      case "pages" -> List.of(new Part.PageCount());
      case "pageOfPages" ->
          List.of(
              new Part.Words(wording.labels().page() + " "),
              new Part.PageNumber(),
              new Part.Words(" " + wording.labels().of() + " "),
              new Part.PageCount());
      default -> {
        String words = fields.get(name);
        yield words == null ? List.of() : List.of(new Part.Words(words));
      }
    };
  }
}
