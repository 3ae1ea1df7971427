package dev.bayan.verify;

/** Reads settings (ECMA-376 part 1, 17.15): rules 7, 18, 27 and 28. */
final class DocxSettings implements DocxXml.Listener {

  private static final String PART = "word/settings.xml";

  private final DocxLint lint;
  private boolean hasLanguage;
  private boolean isPresent;

  DocxSettings(DocxLint lint) {
    this.lint = lint;
  }

  @Override
  public void start(String name, String parent, DocxXml.Attributes attributes) {
    switch (name) {
      case "themeFontLang" -> hasLanguage = attributes.get("bidi") != null;
      case "updateFields" -> {
        if (attributes.isOn()) {
          lint.report(DocxRule.CONTENTS, PART, "Word asks before it opens the file");
        }
      }
      case "compatSetting" ->
          isPresent |=
              "compatibilityMode".equals(attributes.get("name"))
                  && "15".equals(attributes.get("val"));
      default -> {
        // No rule asks for the others.
      }
    }
  }

  @Override
  public void end(String name) {
    if (name.equals("settings")) {
      if (!hasLanguage) {
        lint.report(DocxRule.LANGUAGES, PART, "no language for Arabic");
      }
      if (!isPresent) {
        lint.report(DocxRule.COMPATIBILITY, PART, "it is not Word's present mode, 15");
      }
    }
  }

  @Override
  public void text(String inside, char[] text, int start, int length) {
    // All is said in attributes.
  }
}
