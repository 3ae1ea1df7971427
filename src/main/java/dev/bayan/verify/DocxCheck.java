package dev.bayan.verify;

import dev.bayan.plan.Pack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Proves that a Word file says what its pack says, and that Word will set it right: base direction
 * on every paragraph and table, runs of one direction, formatting for both scripts (ECMA-376 part
 * 1, 17.3.2.26 and Annex I).
 *
 * <p>Reads the file with the JDK's zip and XML readers only: neither POI nor the exporter can hide
 * its own mistake here.
 */
final class DocxCheck {

  private static final String DOCUMENT = "word/document.xml";
  private static final String STYLES = "word/styles.xml";
  private static final String NUMBERING = "word/numbering.xml";

  private DocxCheck() {}

  static List<Finding> check(Pack pack, byte[] file) {
    Map<String, byte[]> parts;
    try {
      parts = DocxParts.read(file);
    } catch (IOException damaged) {
      return List.of(new Finding("", "the file is damaged: " + damaged.getMessage()));
    }
    List<Finding> findings = new ArrayList<>();
    boolean rightToLeft = pack.direction().isRightToLeft();
    DocxStyles styles = new DocxStyles(rightToLeft, findings);
    byte[] stylesPart = parts.get(STYLES);
    if (stylesPart == null) {
      findings.add(new Finding(STYLES, "the part is missing"));
    } else {
      walk(STYLES, stylesPart, styles, findings);
    }
    byte[] numbering = parts.get(NUMBERING);
    if (numbering != null) {
      walk(NUMBERING, numbering, new DocxStyles(rightToLeft, findings), findings);
    }

    String expected = Ink.of(pack);
    boolean isRaw = expected.chars().noneMatch(c -> DocxText.isPresentationForm((char) c));
    byte[] document = parts.get(DOCUMENT);
    if (document == null) {
      findings.add(new Finding(DOCUMENT, "the part is missing"));
    } else {
      DocxText text =
          new DocxText(DOCUMENT, rightToLeft, styles.isBidiByDefault(), isRaw, findings);
      if (walk(DOCUMENT, document, text, findings)) {
        compare(expected, text, findings);
      }
    }
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (part.getKey().startsWith("word/header") || part.getKey().startsWith("word/footer")) {
        // Their own direction must be written in themselves: defaults are not looked at.
        DocxText text = new DocxText(part.getKey(), rightToLeft, false, isRaw, findings);
        if (walk(part.getKey(), part.getValue(), text, findings)) {
          marking(pack, part.getKey(), text, findings);
        }
      }
    }
    return List.copyOf(findings);
  }

  private static boolean walk(
      String name, byte[] part, DocxXml.Listener listener, List<Finding> findings) {
    try {
      DocxXml.walk(part, listener);
      return true;
    } catch (XMLStreamException broken) {
      findings.add(new Finding(name, "not well-formed: " + broken.getMessage()));
      return false;
    }
  }

  /** The marking stands at the head of every page. */
  private static void marking(Pack pack, String name, DocxText text, List<Finding> findings) {
    Pack.Marking marking = pack.head().marking();
    if (marking != null && name.startsWith("word/header")) {
      if (text.words().indexOf(Ink.of(marking.text())) < 0) {
        findings.add(new Finding(name, "the marking is missing: " + marking.text().text()));
      }
    }
  }

  private static void compare(String expected, DocxText text, List<Finding> findings) {
    int at = Ink.firstDifference(expected, text.words());
    if (at >= 0) {
      findings.add(
          new Finding(
              DOCUMENT + " paragraph " + text.paragraphAt(at),
              Ink.difference(expected, text.words(), at)));
    }
  }
}
