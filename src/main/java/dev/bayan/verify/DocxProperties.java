package dev.bayan.verify;

/** Reads core properties (ECMA-376 part 2, clause 11): rule 26. */
final class DocxProperties implements DocxXml.Listener {

  private static final String PART = "docProps/core.xml";

  private final DocxLint lint;
  private final StringBuilder title = new StringBuilder();
  private boolean hasAuthor;
  private boolean hasLanguage;

  DocxProperties(DocxLint lint) {
    this.lint = lint;
  }

  @Override
  public void start(String name, String parent, DocxXml.Attributes attributes) {
    // All is said in texts.
  }

  @Override
  public void text(String inside, char[] text, int start, int length) {
    switch (inside) {
      case "title" -> title.append(text, start, length);
      case "creator" -> hasAuthor |= length > 0;
      case "language" -> hasLanguage |= length > 0;
      default -> {
        // No rule asks for the others.
      }
    }
  }

  @Override
  public void end(String name) {
    if (!name.equals("coreProperties")) {
      return;
    }
    if (!title.toString().equals(lint.pack().properties().title())) {
      lint.report(DocxRule.PROPERTIES, PART, "another title than the pack's: " + title);
    }
    if (!hasAuthor || !hasLanguage) {
      lint.report(DocxRule.PROPERTIES, PART, "no author or no language");
    }
  }
}
