package dev.bayan.cases;

import java.util.HashMap;
import java.util.Map;

/**
 * What a paragraph or run of a Word file inherits: its own properties, then those of its style and
 * of the styles that is based on, then the document's defaults (ECMA-376 part 1, 17.7.2).
 */
final class DocxStyles {

  private final Map<String, Markup> styles = new HashMap<>();
  private final Markup defaults;

  DocxStyles(Markup part) {
    defaults = part.child("docDefaults");
    part.all("style").forEach(style -> styles.put(style.get("styleId"), style));
  }

  /** The property of a paragraph, given its own properties; {@link Markup#NONE} if it has none. */
  Markup ofParagraph(Markup own, String property) {
    if (own.has(property)) {
      return own.child(property);
    }
    Markup inherited = inherited(own.child("pStyle").get("val"), "pPr", property);
    return inherited.exists()
        ? inherited
        : defaults.child("pPrDefault").child("pPr").child(property);
  }

  /** The property of a run from its own properties or its character style, nothing further up. */
  Markup ofRun(Markup own, String property) {
    return own.has(property)
        ? own.child(property)
        : inherited(own.child("rStyle").get("val"), "rPr", property);
  }

  private Markup inherited(String id, String properties, String property) {
    Markup style = styles.getOrDefault(id, Markup.NONE);
    while (style.exists()) {
      if (style.child(properties).has(property)) {
        return style.child(properties).child(property);
      }
      style = styles.getOrDefault(style.child("basedOn").get("val"), Markup.NONE);
    }
    return Markup.NONE;
  }
}
