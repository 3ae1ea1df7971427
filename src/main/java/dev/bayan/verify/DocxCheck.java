package dev.bayan.verify;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Strip;
import dev.bayan.style.Running;
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
  private static final String FONTS = "word/fontTable.xml";

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
        pictures(pack, text, findings);
      }
    }
    relations(parts, findings);
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

  /** The marking stands on every page, at its head or foot or wherever the theme puts it. */
  private static void marking(Pack pack, String name, DocxText text, List<Finding> findings) {
    Strip strip = name.startsWith("word/header") ? pack.header() : pack.footer();
    for (Strip.Slot slot : strip.slots()) {
      if (slot.marking() != null) {
        Prose marking = slot.on(1, 1, pack.digits(), pack.direction());
        if (text.words().indexOf(Ink.of(marking)) < 0) {
          findings.add(new Finding(name, "the marking is missing: " + marking.text()));
        }
      }
    }
  }

  /** Each picture says what it shows, to who cannot see it. */
  private static void pictures(Pack pack, DocxText text, List<Finding> findings) {
    List<String> expected = new ArrayList<>();
    Running.Logo logo = pack.theme().running().logo();
    if (logo != null) {
      expected.add(logo.alt());
    }
    for (Block block : pack.blocks()) {
      if (block instanceof Block.Figure figure) {
        expected.add(figure.alt());
      }
    }
    if (!expected.equals(text.descriptions())) {
      findings.add(
          new Finding(
              DOCUMENT,
              "its pictures are described as %s where the pack has %s"
                  .formatted(text.descriptions(), expected)));
    }
  }

  /** Where the parts lead, and the fonts that go along. */
  private static void relations(Map<String, byte[]> parts, List<Finding> findings) {
    DocxRelations ofFonts = new DocxRelations(FONTS, parts.keySet(), findings);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (part.getKey().endsWith(".rels")) {
        DocxRelations relations = new DocxRelations(part.getKey(), parts.keySet(), findings);
        walk(part.getKey(), part.getValue(), relations, findings);
        if (part.getKey().equals("word/_rels/fontTable.xml.rels")) {
          ofFonts = relations;
        }
      }
    }
    byte[] fonts = parts.get(FONTS);
    if (fonts != null) {
      walk(FONTS, fonts, new DocxFonts(FONTS, parts, ofFonts, findings), findings);
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
