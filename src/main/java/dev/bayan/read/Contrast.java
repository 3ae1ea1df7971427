package dev.bayan.read;

import dev.bayan.style.Colour;
import dev.bayan.style.TextRole;
import dev.bayan.style.Theme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the text of a theme can be read: every colour of text against what it stands on, 4.5 to 1
 * or more (WCAG 2.2, 1.4.3). One warning for a pair, however many texts have it.
 */
final class Contrast {

  private static final double LEAST = 4.5;
  private static final Colour PAPER = Colour.hex("FFFFFF");
  private static final Colour BLACK = Colour.hex("000000");

  /** A tint stays light: all other text on it is dark. */
  private static final List<Colour> EITHER = List.of(BLACK, PAPER);

  private static final int STEPS = 100;

  private final Problems problems;
  private final Theme theme;
  private final Set<List<Colour>> seen = new HashSet<>();

  /** The pairs that the base has are not this theme's. */
  Contrast(Problems problems, Theme theme, Theme base) {
    this.problems = problems;
    this.theme = theme;
    Theme.Palette old = base.palette();
    for (TextRole role : TextRole.values()) {
      grounds(role, old).forEach(ground -> seen.add(List.of(base.style(role).colour(), ground)));
    }
    base.classifications().values().forEach(each -> seen.add(List.of(each.colour(), PAPER)));
  }

  /** Reports each pair at the value of the theme that made it. */
  void check(Fields fields) {
    Theme.Palette palette = theme.palette();
    Node root = fields.mapping();
    Node ink = at(root, "colours", "ink");
    Node accent = at(root, "colours", "accent");
    Node tint = at(root, "colours", "tint");
    Node onAccent = at(root, "colours", "onAccent");
    pair(palette.ink(), PAPER, "ink", "paper", ink, null);
    pair(palette.muted(), PAPER, "muted", "paper", at(root, "colours", "muted"), null);
    pair(palette.accent(), PAPER, "accent", "paper", accent, null);
    // Links stand in the accent, in tables too.
    pair(palette.accent(), palette.tint(), "accent", "tint", null, tint);
    pair(palette.accent(), palette.tint(), "accent", "tint", accent, null);
    pair(palette.ink(), palette.tint(), "ink", "tint", null, tint);
    pair(palette.ink(), palette.tint(), "ink", "tint", ink, null);
    pair(palette.onAccent(), palette.accent(), "onAccent", "accent", onAccent, accent);
    for (TextRole role : TextRole.values()) {
      String name = TextStyles.name(role);
      Node own = at(root, "text", name, "colour");
      for (Colour ground : grounds(role, palette)) {
        boolean isAccent = role == TextRole.TABLE_HEADER;
        String what = ground.equals(PAPER) ? "paper" : isAccent ? "accent" : "tint";
        Node changed = isAccent ? accent : ground.equals(PAPER) ? null : tint;
        Node other = changed != null ? changed : at(root, "colours");
        pair(theme.style(role).colour(), ground, name, what, own, other);
      }
    }
    theme
        .classifications()
        .forEach(
            (key, marking) ->
                pair(
                    marking.colour(),
                    PAPER,
                    key,
                    "paper",
                    at(root, "classifications", key, "colour"),
                    null));
  }

  private static List<Colour> grounds(TextRole role, Theme.Palette palette) {
    return switch (role) {
      case TABLE_HEADER -> List.of(palette.accent());
      case LEAD, TABLE_ROW_NAME, TABLE_CELL -> List.of(palette.tint(), PAPER);
      case TITLE,
          SUBTITLE,
          FACTS,
          HEADING_1,
          HEADING_2,
          HEADING_3,
          BODY,
          LIST_ITEM,
          QUOTE,
          ATTRIBUTION,
          CAPTION,
          TABLE_TITLE,
          NOTE,
          RUNNING_HEAD ->
          List.of(PAPER);
    };
  }

  /** Reports where the text got its colour in this theme, or else the ground its own. */
  private void pair(
      Colour text,
      Colour ground,
      String what,
      String on,
      @Nullable Node ofText,
      @Nullable Node ofGround) {
    double ratio = text.contrast(ground);
    Node place = ofText != null ? ofText : ofGround;
    if (place == null || !seen.add(List.of(text, ground)) || ratio >= LEAST) {
      return;
    }
    boolean isTint = ofText == null && on.equals("tint");
    Colour better =
        ofText != null
            ? readable(text, ground, EITHER)
            : readable(ground, text, isTint ? List.of(PAPER) : EITHER);
    // Rounded down: 4.496 is not 4.5.
    String shown = BigDecimal.valueOf(ratio).setScale(2, RoundingMode.DOWN).toPlainString();
    Message message =
        Message.of("theme.contrast", what, shown, Message.of("theme.ground-" + on), "4.5");
    Message hint =
        better == null ? null : Message.of("theme.contrast.help", ThemeValues.hex(better));
    problems.report(Code.LOW_CONTRAST, place, message, hint);
  }

  /** The colour nearest to this one, on the way to an end, that can be read; null if none can. */
  private static @Nullable Colour readable(Colour colour, Colour other, List<Colour> ends) {
    for (int step = 1; step <= STEPS; step++) {
      for (Colour end : ends) {
        Colour mixed = mixed(colour, end, step);
        if (mixed.contrast(other) >= LEAST) {
          return mixed;
        }
      }
    }
    return null;
  }

  private static Colour mixed(Colour from, Colour to, int step) {
    return new Colour(
        channel(from.red(), to.red(), step),
        channel(from.green(), to.green(), step),
        channel(from.blue(), to.blue(), step));
  }

  private static int channel(int from, int to, int step) {
    return from + Math.round((to - from) * step / (float) STEPS);
  }

  /** The value at the end of a way of keys; null where there is none. */
  private static @Nullable Node at(Node root, String... keys) {
    Node at = root;
    for (String key : keys) {
      Node.Member member = at instanceof Node.Mapping mapping ? mapping.member(key) : null;
      if (member == null) {
        return null;
      }
      at = member.value();
    }
    return at;
  }
}
