package dev.bayan.verify;

/** Reads numbering (ECMA-376 part 1, 17.9): where the signs of lists stand, and how they count. */
final class DocxLists implements DocxXml.Listener {

  private final DocxLint lint;
  private final DocxLook look = new DocxLook();
  private DocxParagraph paragraph = new DocxParagraph();
  private String list = "";
  private String level = "";
  private boolean isAtStart;

  DocxLists(DocxLint lint) {
    this.lint = lint;
  }

  @Override
  public void start(String name, String parent, DocxXml.Attributes attributes) {
    switch (name) {
      case "abstractNum" -> list = String.valueOf(attributes.get("abstractNumId"));
      case "lvl" -> {
        level = String.valueOf(attributes.get("ilvl"));
        isAtStart = false;
        look.clear();
        paragraph = new DocxParagraph();
      }
      case "numFmt" -> {
        String format = String.valueOf(attributes.get("val"));
        if (format.startsWith("hindi")) {
          lint.report(DocxRule.LIST_NUMBERS, place(), "it counts in " + format);
        }
      }
      // Of the line's direction, not the page's: "left" is the start here, and Word knows no other.
      case "lvlJc" -> {
        String side = String.valueOf(attributes.get("val"));
        isAtStart = side.equals("left") || side.equals("start");
      }
      default -> {
        if (parent.equals("pPr")) {
          paragraph.see(name, attributes);
        } else if (parent.equals("rPr")) {
          look.see(name, attributes);
        }
      }
    }
  }

  @Override
  public void end(String name) {
    if (name.equals("lvl")) {
      look.check(lint, this::place);
      lint.paragraph(paragraph, this::place);
      if (!isAtStart) {
        lint.report(DocxRule.LIST_SIGNS, place(), "a sign that is not at the line's start");
      }
      if (!look.hasFace() || look.isRightToLeft() != lint.rightToLeft()) {
        lint.report(DocxRule.LIST_SIGNS, place(), "a sign that is not set as the text is");
      }
    }
  }

  @Override
  public void text(String inside, char[] text, int start, int length) {
    // Signs are attributes.
  }

  private String place() {
    return "word/numbering.xml list " + list + " level " + level;
  }
}
