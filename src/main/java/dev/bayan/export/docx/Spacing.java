package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Space around a paragraph and between its lines (ECMA-376 part 1, 17.3.1.33), in twips. Text has
 * "at least", because Amiri's own line is 1.76 times its size: a multiple of that is far too loose,
 * and "exact" clips vowel marks.
 *
 * <pre>
 * Spacing.of(QUOTE_ALONE, theme).write(xml, Spacing.of(QUOTE, theme))
 *     → &lt;w:spacing w:after="180"/&gt;
 * </pre>
 */
record Spacing(int before, int after, int line, String rule) {

  /** One line of text in points, as the rule "auto" counts. */
  private static final double SINGLE = 12;

  private static final double SLIVER = 1;

  static Spacing of(StyleName style, Theme theme) {
    TextStyle look = theme.style(style.role());
    return switch (style) {
      case TABLE_END -> points(0, 0, SLIVER, "exact");
      // As high as the picture in it.
      case LOGO -> points(0, theme.style(StyleName.BODY.role()).after(), SINGLE, "auto");
      case FIGURE -> points(look.after(), 0, SINGLE, "auto");
      case FIGURE_ALONE -> points(look.after(), look.after(), SINGLE, "auto");
      default -> {
        double after =
            style == StyleName.QUOTE_ALONE
                ? theme.style(StyleName.ATTRIBUTION.role()).after() + Frames.below(style)
                : Styles.after(style, look);
        double line = look.lineHeight() * Density.scaleOf(style);
        yield points(Styles.before(style, look), after, line, "atLeast");
      }
    };
  }

  static Spacing points(double before, double after, double line, String rule) {
    return new Spacing(Wml.twips(before), Wml.twips(after), Wml.twips(line), rule);
  }

  /** What differs from the style that this one is based on; all of it where there is none. */
  void write(Xml xml, @Nullable Spacing base) {
    boolean atTop = base == null || before != base.before;
    boolean atEnd = base == null || after != base.after;
    boolean between = base == null || line != base.line || !Objects.equals(rule, base.rule);
    if (!(atTop || atEnd || between)) {
      return;
    }
    xml.start("w:spacing");
    if (atTop) {
      xml.attr("w:before", before);
    }
    if (atEnd) {
      xml.attr("w:after", after);
    }
    if (between) {
      xml.attr("w:line", line).attr("w:lineRule", rule);
    }
    xml.end();
  }
}
