package dev.bayan.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads styles (ECMA-376 part 1, 17.7): the defaults every paragraph starts from, what each style
 * adds, and the rules that hold for both.
 */
final class DocxStyles implements DocxXml.Listener {

  static final String PART = "word/styles.xml";

  private final DocxLint lint;
  private final Map<String, DocxStyleSheet.Style> styles = new LinkedHashMap<>();
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

  /** What has been read, at the end. */
  DocxStyleSheet sheet() {
    return new DocxStyleSheet(styles, defaults, normal);
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
      case "rPr" -> look.check(lint, this::place);
      case "docDefaults" -> defaults();
      case "style" -> {
        styles.put(name, new DocxStyleSheet.Style(type, base, properties));
        lint.paragraph(properties, this::place);
        if (properties.bidi != null && properties.bidi != lint.rightToLeft()) {
          lint.report(
              DocxRule.BASE_DIRECTION, place(), "a base direction other than the document's");
        }
      }
      default -> {
        // Nothing is known at the end of the others that was not known before.
      }
    }
  }

  private void defaults() {
    lint.paragraph(defaults, this::place);
    if (Boolean.TRUE.equals(defaults.bidi) != lint.rightToLeft()) {
      lint.report(DocxRule.BASE_DIRECTION, place(), "a base direction other than the document's");
    }
    if (!hasLanguage) {
      lint.report(DocxRule.LANGUAGES, place(), "no language for Arabic");
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
