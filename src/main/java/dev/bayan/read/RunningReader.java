package dev.bayan.read;

import dev.bayan.style.Running;
import dev.bayan.style.Theme.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Header, footer and logo of a theme.
 *
 * <pre>
 * "header": {"start": "{source} · {date}", "end": "{classification}"}   what is left out is empty
 * </pre>
 */
final class RunningReader {

  private static final List<String> SLOTS = List.of("start", "centre", "end");

  private static final List<String> FIELDS =
      List.of(
          "title",
          "id",
          "date",
          "author",
          "source",
          "classification",
          "page",
          "pages",
          "pageOfPages");

  private static final String CLASSIFICATION = "{classification}";
  private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}|[{}]");

  private final ThemeValues values;
  private final LogoReader logos;

  RunningReader(ThemeValues values, LogoReader logos) {
    this.values = values;
    this.logos = logos;
  }

  Running running(Fields theme, Running base, Page page) {
    Running.Strip header = theme.read("header", node -> strip(node, Message.of("owner.header")));
    Running.Strip footer = theme.read("footer", node -> strip(node, Message.of("owner.footer")));
    Running.Logo logo = theme.read("logo", node -> logos.logo(node, page));
    return new Running(
        header == null ? base.header() : header,
        footer == null ? base.footer() : footer,
        logo == null ? base.logo() : logo);
  }

  private Running.@Nullable Strip strip(Node node, Message what) {
    Fields fields = values.fields(node, what, SLOTS);
    if (fields == null) {
      return null;
    }
    return new Running.Strip(slot(fields, "start"), slot(fields, "centre"), slot(fields, "end"));
  }

  private String slot(Fields fields, String key) {
    String slot = fields.read(key, this::slot);
    return slot == null ? "" : slot;
  }

  private @Nullable String slot(Node node) {
    String text = values.line(node);
    if (text == null || !(node instanceof Node.Text written)) {
      return null;
    }
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      Place place = written.locator().of(field.start(), field.end());
      String name = field.group(1);
      if (name == null) {
        report(Code.BAD_STRIP, place, node, Message.of("theme.brace"), null);
      } else if (!FIELDS.contains(name)) {
        Message message = Message.of("theme.unknown-field", Echo.quoted("{" + name + "}"));
        report(Code.UNKNOWN_FIELD, place, node, message, ThemeValues.choice(name, FIELDS));
      } else if (field.group().equals(CLASSIFICATION) && !text.equals(CLASSIFICATION)) {
        Message hint = Message.of("theme.classification-alone.help");
        report(Code.BAD_STRIP, place, node, Message.of("theme.classification-alone"), hint);
      }
    }
    return text;
  }

  private void report(Code code, Place place, Node node, Message message, @Nullable Message hint) {
    values.problems().report(code, place, node.pointer(), message, hint);
  }
}
