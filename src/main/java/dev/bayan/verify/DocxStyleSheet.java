package dev.bayan.verify;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file's styles say (ECMA-376 part 1, 17.7), everything inherited. Never changed after
 * construction: the files of one theme share it.
 */
final class DocxStyleSheet {

  /**
   * One style.
   *
   * @param type such as {@code paragraph}
   * @param base the style it is based on
   * @param own what it says itself
   */
  record Style(String type, @Nullable String base, DocxParagraph own) {}

  private final Map<String, Style> styles;
  private final Map<String, DocxParagraph> whole = new HashMap<>();
  private final DocxParagraph plain;

  /**
   * @param normal the style of paragraphs that name none
   */
  DocxStyleSheet(Map<String, Style> styles, DocxParagraph defaults, @Nullable String normal) {
    this.styles = styles;
    styles.keySet().forEach(id -> whole.put(id, whole(id, defaults)));
    this.plain = whole(normal, defaults);
  }

  private DocxParagraph whole(@Nullable String style, DocxParagraph defaults) {
    DocxParagraph all = new DocxParagraph();
    String id = style;
    // No style is based on itself; a chain that is longer than the styles are is a circle.
    for (int i = 0; id != null && i <= styles.size(); i++) {
      Style next = styles.get(id);
      if (next == null) {
        break;
      }
      all.inherit(next.own());
      id = next.base();
    }
    all.inherit(defaults);
    return all;
  }

  /** What holds for a paragraph of a style. */
  DocxParagraph of(@Nullable String style) {
    return style == null ? plain : whole.getOrDefault(style, plain);
  }

  boolean isTable(@Nullable String id) {
    Style style = styles.get(String.valueOf(id));
    return style != null && style.type().equals("table");
  }

  /** Rule 23. */
  void check(DocxLint lint, String part) {
    styles.forEach(
        (id, style) -> {
          DocxParagraph all = of(id);
          if (!style.type().equals("paragraph")) {
            return;
          }
          String place = part + " " + id;
          if (all.outline != null && all.outline < 9 && !Boolean.TRUE.equals(all.keepNext)) {
            lint.report(DocxRule.KEPT_TOGETHER, place, "a heading that its text may leave");
          }
          if (!Boolean.TRUE.equals(all.widowControl)) {
            lint.report(DocxRule.KEPT_TOGETHER, place, "its lines may stand alone");
          }
        });
  }
}
