package dev.bayan.verify;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads styles (ECMA-376 part 1, 17.7): the defaults every paragraph starts from, what each style
 * adds, and the rules that hold for both.
 */
final class DocxStyles implements DocxXml.Listener {

  private static final String PART = "word/styles.xml";

  private record Style(String type, @Nullable String base, DocxParagraph properties) {}

  private final DocxLint lint;
  private final Map<String, Style> styles = new HashMap<>();
  private final DocxLook look = new DocxLook();
  private final DocxParagraph defaults = new DocxParagraph();
  private DocxParagraph properties = defaults;
  private String name = "defaults";
  private String type = "";
  private @Nullable String base;
  private @Nullable String normal;
  private boolean hasLanguage;

  DocxStyles(DocxLint lint) {
    this.lint = lint;
  }

  /** What holds for a paragraph of a style, everything inherited. */
  DocxParagraph of(@Nullable String style) {
    String id = style == null ? normal : style;
    DocxParagraph all = new DocxParagraph();
    // No style is based on itself; a chain that is longer than the styles are is a circle.
    for (int i = 0; id != null && i <= styles.size(); i++) {
      Style next = styles.get(id);
      if (next == null) {
        break;
      }
      all.inherit(next.properties);
      id = next.base;
    }
    all.inherit(defaults);
    return all;
  }

  boolean isTable(@Nullable String id) {
    Style style = styles.get(String.valueOf(id));
    return style != null && style.type.equals("table");
  }

  @Override
  public void start(String element, String parent, DocxXml.Attributes attributes) {
    switch (element) {
      case "style" -> {
        name = String.valueOf(attributes.get("styleId"));
        type = String.valueOf(attributes.get("type"));
        base = null;
        properties = new DocxParagraph();
        if ("1".equals(attributes.get("default")) && type.equals("paragraph")) {
          normal = name;
        }
      }
      case "basedOn" -> base = attributes.get("val");
      case "rPr" -> look.clear();
      case "lang" -> hasLanguage |= name.equals("defaults") && attributes.get("bidi") != null;
      default -> {
        if (parent.equals("pPr")) {
          properties.see(element, attributes);
        } else if (parent.equals("rPr")) {
          look.see(element, attributes);
        }
      }
    }
  }

  @Override
  public void end(String element) {
    switch (element) {
      case "rPr" -> look.check(lint, place());
      case "docDefaults" -> defaults();
      case "style" -> {
        styles.put(name, new Style(type, base, properties));
        lint.paragraph(properties, place());
        if (properties.bidi != null && properties.bidi != lint.rightToLeft()) {
          lint.report(
              DocxRule.BASE_DIRECTION, place(), "a base direction other than the document's");
        }
      }
      case "styles" -> keep();
      default -> {
        // Nothing is known at the end of the others that was not known before.
      }
    }
  }

  private void defaults() {
    lint.paragraph(defaults, place());
    if (Boolean.TRUE.equals(defaults.bidi) != lint.rightToLeft()) {
      lint.report(DocxRule.BASE_DIRECTION, place(), "a base direction other than the document's");
    }
    if (!hasLanguage) {
      lint.report(DocxRule.LANGUAGES, place(), "no language for Arabic");
    }
  }

  /** Rule 23, when it is known what each style is based on. */
  private void keep() {
    for (Map.Entry<String, Style> style : styles.entrySet()) {
      DocxParagraph all = of(style.getKey());
      if (!style.getValue().type.equals("paragraph")) {
        continue;
      }
      String place = PART + " " + style.getKey();
      if (all.outline != null && all.outline < 9 && !Boolean.TRUE.equals(all.keepNext)) {
        lint.report(DocxRule.KEPT_TOGETHER, place, "a heading that its text may leave");
      }
      if (!Boolean.TRUE.equals(all.widowControl)) {
        lint.report(DocxRule.KEPT_TOGETHER, place, "its lines may stand alone");
      }
    }
  }

  @Override
  public void text(String inside, char[] text, int start, int length) {
    // A style says nothing.
  }

  private String place() {
    return PART + " " + name;
  }
}
