package dev.bayan.verify;

import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds what Word would not set right: the {@link DocxRule}s, seen to in one walk through each
 * part.
 *
 * <pre>
 * lint.styles(sheet);  // first: what paragraphs inherit
 * walk(part, lint.text("word/document.xml"));
 * lint.finish(relations);
 * </pre>
 */
final class DocxLint {

  private static final Set<String> SIDES = Set.of("start", "center", "end", "both");

  private final Pack pack;
  private final boolean rightToLeft;
  private final boolean hasForms;
  private final boolean hasKashida;
  private final boolean isDirected;
  private final boolean isComposed;
  private DocxStyleSheet styles = new DocxStyleSheet(Map.of(), new DocxParagraph(), null);
  private final DocxLinks links;
  private final DocxHeadings headings;
  private final Findings findings = new Findings();

  /**
   * @param said what the pack says: the author's own letters are left as they are
   */
  DocxLint(Pack pack, String said) {
    this.pack = pack;
    this.rightToLeft = pack.direction().isRightToLeft();
    this.hasForms = DocxLetters.hasForms(said);
    boolean stretches = false;
    boolean directs = false;
    for (Prose prose : Texts.of(pack)) {
      String text = prose.text();
      stretches |= DocxLetters.isStretched(text);
      directs |= DocxLetters.directs(text);
    }
    this.hasKashida = stretches;
    this.isDirected = directs;
    this.isComposed = Composed.is(said);
    this.links = new DocxLinks(this);
    this.headings = new DocxHeadings(this);
  }

  boolean rightToLeft() {
    return rightToLeft;
  }

  /** Whether the author wrote presentation forms himself. */
  boolean hasForms() {
    return hasForms;
  }

  boolean hasKashida() {
    return hasKashida;
  }

  /** Whether the author himself says by marks or isolates how a piece of his text runs. */
  boolean isDirected() {
    return isDirected;
  }

  boolean isComposed() {
    return isComposed;
  }

  Pack pack() {
    return pack;
  }

  /** The styles that texts have, once they are known. */
  DocxStyleSheet styles() {
    return styles;
  }

  void styles(DocxStyleSheet sheet) {
    styles = sheet;
  }

  /** How much was found so far. */
  int count() {
    return findings.all().size();
  }

  DocxLinks links() {
    return links;
  }

  DocxHeadings headings() {
    return headings;
  }

  DocxXml.Listener numbering() {
    return new DocxLists(this).and(new DocxOrder(this, "word/numbering.xml"));
  }

  DocxXml.Listener settings() {
    return new DocxSettings(this).and(new DocxOrder(this, "word/settings.xml"));
  }

  DocxXml.Listener properties() {
    return new DocxProperties(this);
  }

  /** Of the body, a header, a footer or notes. */
  DocxXml.Listener text(String part) {
    return new DocxWords(this, part).and(new DocxOrder(this, part));
  }

  /** Rules 8 and 9: sides that are named by where the text begins. */
  void paragraph(DocxParagraph paragraph, Supplier<String> place) {
    String jc = paragraph.jc;
    if (jc != null && !SIDES.contains(jc)) {
      report(DocxRule.ALIGNMENT, place.get(), "jc is " + jc);
    }
    if (paragraph.hasOldIndent) {
      report(DocxRule.INDENTS, place.get(), "an indent in left and right");
    }
  }

  void report(DocxRule rule, String place, String found) {
    findings.report(rule, place, found);
  }

  /** A part that cannot be read is more than a warning. */
  void damaged(IOException why) {
    findings.add(new Finding("", "the file is damaged: " + why.getMessage()));
  }

  /** All findings, when all parts have been walked through. */
  List<Finding> finish(Map<String, DocxRelations> relations) {
    headings.finish();
    links.finish(relations);
    return findings.all();
  }
}
