package dev.bayan.read;

import dev.bayan.style.Colour;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the roles of text look in a theme.
 *
 * <pre>
 * "text": {"title": {"size": 25, "colour": "accent"}, "tableRowName": {"bold": false}}
 * </pre>
 *
 * A colour of the base that is one of its palette goes with the palette: who changes {@code accent}
 * changes all that stands in it.
 */
final class TextStyles {

  private static final double SMALLEST = 6;
  private static final double LARGEST = 72;
  private static final double CLOSEST = 1.2;
  private static final double WIDEST = 3;
  private static final double MOST_SPACE = 144;

  private static final List<String> KEYS =
      List.of("size", "leading", "bold", "colour", "before", "after");

  private final ThemeValues values;
  private final Theme base;
  private final Map<String, Colour> palette;

  TextStyles(ThemeValues values, Theme base, Theme.Palette palette) {
    this.values = values;
    this.base = base;
    this.palette = ThemeTree.named(palette);
  }

  /** A role as a theme names it: {@code TABLE_ROW_NAME} is {@code tableRowName}. */
  static String name(TextRole role) {
    StringBuilder name = new StringBuilder();
    for (String word : role.name().split("_", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      name.append(name.isEmpty() ? lower : word.charAt(0) + lower.substring(1));
    }
    return name.toString();
  }

  /** A style for every role. */
  Map<TextRole, TextStyle> read(Fields theme) {
    List<String> roles = Arrays.stream(TextRole.values()).map(TextStyles::name).toList();
    Fields text = theme.read("text", node -> values.fields(node, Message.of("owner.texts"), roles));
    Map<TextRole, TextStyle> styles = new EnumMap<>(TextRole.class);
    for (TextRole role : TextRole.values()) {
      TextStyle inherited = inPalette(base.style(role));
      TextStyle read = text == null ? null : text.read(name(role), node -> style(node, inherited));
      styles.put(role, read == null ? inherited : read);
    }
    return styles;
  }

  private TextStyle inPalette(TextStyle style) {
    for (Map.Entry<String, Colour> old : ThemeTree.named(base.palette()).entrySet()) {
      Colour colour = palette.get(old.getKey());
      if (old.getValue().equals(style.colour()) && colour != null) {
        return new TextStyle(
            style.size(), style.bold(), colour, style.leading(), style.before(), style.after());
      }
    }
    return style;
  }

  private @Nullable TextStyle style(Node node, TextStyle inherited) {
    Fields fields = values.fields(node, Message.of("owner.text-style"), KEYS);
    if (fields == null) {
      return null;
    }
    Double size = fields.read("size", this::size);
    Double leading = fields.read("leading", each -> values.number(each, CLOSEST, WIDEST));
    Boolean bold = fields.read("bold", values::bool);
    Colour colour = fields.read("colour", each -> values.colour(each, palette));
    Double before = fields.read("before", each -> values.number(each, 0, MOST_SPACE));
    Double after = fields.read("after", each -> values.number(each, 0, MOST_SPACE));
    return new TextStyle(
        size == null ? inherited.size() : size,
        bold == null ? inherited.bold() : bold,
        colour == null ? inherited.colour() : colour,
        leading == null ? inherited.leading() : leading,
        before == null ? inherited.before() : before,
        after == null ? inherited.after() : after);
  }

  /** Word counts sizes in half points (ECMA-376 part 1, 17.18.42): the PDF is to have the same. */
  private @Nullable Double size(Node node) {
    Double size = values.number(node, SMALLEST, LARGEST);
    if (size != null && size * 2 != Math.rint(size * 2)) {
      String nearest = ThemeValues.plain(Math.rint(size * 2) / 2);
      Message hint = Message.of("theme.write", nearest);
      values.problems().report(Code.OUT_OF_RANGE, node, Message.of("theme.half-points"), hint);
      return null;
    }
    return size;
  }
}
