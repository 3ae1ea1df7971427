package dev.bayan.verify;

import java.util.function.Supplier;

/**
 * Walks through the text of one part, and shows each run, paragraph, table, field, link and section
 * to the rules as it ends.
 */
final class DocxWords implements DocxXml.Listener {

  private static final int SHOWN = 24;

  /** In 240ths of a line. */
  private static final int LEAST = 312;

  private final DocxLint lint;
  private final String part;
  private final boolean isBody;
  private final DocxLook look = new DocxLook();
  private final DocxLetters letters;
  private final DocxTables tables;
  private final DocxFields fields;
  private final StringBuilder run = new StringBuilder();
  private DocxParagraph paragraph = new DocxParagraph();
  private final Supplier<String> place = this::place;
  private int number;
  private boolean sectionBidi;
  private boolean boundRight;

  DocxWords(DocxLint lint, String part) {
    this.lint = lint;
    this.part = part;
    this.isBody = part.equals("word/document.xml");
    this.letters = new DocxLetters(lint);
    this.tables = new DocxTables(lint, part);
    this.fields = new DocxFields(lint, part);
  }

  @Override
  public void start(String name, String parent, DocxXml.Attributes attributes) {
    switch (name) {
      case "p" -> {
        number++;
        paragraph = new DocxParagraph();
      }
      case "r" -> {
        look.clear();
        run.setLength(0);
      }
      case "rPr" -> look.clear();
      case "sectPr" -> {
        sectionBidi = false;
        boundRight = false;
      }
      case "rtlGutter" -> boundRight = attributes.isOn();
      case "hyperlink", "bookmarkStart", "bookmarkEnd" ->
          lint.links().start(name, part, place(), attributes);
      case "fldChar" -> fields.mark(attributes.get("fldCharType"), place());
      default -> tables.start(name, attributes);
    }
    switch (parent) {
      case "pPr" -> paragraph.see(name, attributes);
      case "rPr" -> look.see(name, attributes);
      case "sectPr" -> sectionBidi |= name.equals("bidi") && attributes.isOn();
      default -> {
        // Not a property that rules ask for.
      }
    }
  }

  @Override
  public void text(String inside, char[] text, int start, int length) {
    if (inside.equals("t")) {
      run.append(text, start, length);
      if (fields.isShown()) {
        paragraph.text.append(text, start, length);
        paragraph.hasAddressSigns |= DocxAddresses.hasSigns(text, start, length);
      }
    } else if (inside.equals("instrText")) {
      fields.code(new String(text, start, length));
    }
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "r" -> {
        if (!run.isEmpty()) {
          letters.check(paragraph, run.toString(), look.isRightToLeft(), place);
          fields.result(run, look.isRightToLeft());
          if (look.isRightToLeft() && fields.isShown()) {
            int end = paragraph.text.length();
            paragraph.turned.set(end - run.length(), end);
          }
        }
      }
      case "rPr" -> look.check(lint, place);
      case "p" -> endParagraph();
      case "sectPr" -> {
        if (sectionBidi != lint.rightToLeft() || boundRight != lint.rightToLeft()) {
          lint.report(
              DocxRule.SECTION_DIRECTION, place(), "a section whose pages run the wrong way");
        }
      }
      case "document", "hdr", "ftr", "footnotes", "endnotes" -> fields.finish(part);
      default -> tables.end(name);
    }
  }

  private void endParagraph() {
    lint.paragraph(paragraph, place);
    DocxParagraph all = lint.styles().of(paragraph.style);
    Boolean own = paragraph.bidi;
    if (Boolean.TRUE.equals(own == null ? all.bidi : own) != lint.rightToLeft()) {
      lint.report(DocxRule.BASE_DIRECTION, place(), "a base direction other than the document's");
    } else if (!isBody && Boolean.TRUE.equals(own) != lint.rightToLeft()) {
      lint.report(DocxRule.RUNNING_PARTS, place(), "no direction of its own");
    }
    DocxAddresses.check(lint, paragraph, place);
    boolean isBlank = isBlank(paragraph.text);
    paragraph.inherit(all);
    if (!isBlank) {
      height();
    }
    if (fields.endsContents()) {
      if (!isBlank) {
        lint.headings().entry(paragraph.text.toString(), place());
      }
    } else if (isBody && paragraph.outline != null) {
      lint.headings().heading(paragraph.outline, paragraph.text.toString(), place());
    }
  }

  private static boolean isBlank(StringBuilder text) {
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at == text.length();
  }

  /** Rule 32: a line of Amiri's vowel marks takes 1.76 times its size. */
  private void height() {
    String rule = String.valueOf(paragraph.lineRule);
    if (rule.equals("exact")) {
      lint.report(DocxRule.LINE_HEIGHT, place(), "lines of an exact height");
    } else if (!rule.equals("atLeast")
        && (paragraph.line == null || Integer.parseInt(paragraph.line) < LEAST)) {
      lint.report(DocxRule.LINE_HEIGHT, place(), "lines of less than 1.3 times their size");
    }
  }

  private String place() {
    String words = paragraph.text.toString().strip();
    String shown = words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
    return part + " paragraph " + number + (shown.isEmpty() ? "" : " «" + shown + "»");
  }
}
