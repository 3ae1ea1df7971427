package dev.bayan.verify;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Strip;
import dev.bayan.style.Running;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Proves that a Word file says what its pack says, and warns where Word would not set it right
 * ({@link DocxRule}).
 *
 * <p>Reads the file with the JDK's inflater and XML reader only: no library and no exporter can
 * hide its own mistake here. Each part is walked through once.
 */
final class DocxCheck {

  private static final String DOCUMENT = "word/document.xml";
  private static final String STYLES = DocxStyles.PART;
  private static final String FONTS = "word/fontTable.xml";

  /** Parts with text of their own, beside the body. */
  private static final Pattern RUNNING = Pattern.compile("word/(header|footer)\\d*\\.xml");

  private static final Pattern NOTES = Pattern.compile("word/(footnotes|endnotes)\\.xml");

  private final Pack pack;
  private final OfficeParts parts;
  private final String expected;
  private final DocxLint lint;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, DocxRelations> relations = new HashMap<>();

  private DocxCheck(Pack pack, OfficeParts parts) {
    this.pack = pack;
    this.parts = parts;
    this.expected = Ink.of(pack);
    this.lint = new DocxLint(pack, expected);
  }

  static List<Finding> check(Pack pack, byte[] file) {
    return check(pack, file, new DocxProven());
  }

  /**
   * Checks a file.
   *
   * @param proven remembers what files that were checked before have alike
   */
  static List<Finding> check(Pack pack, byte[] file, DocxProven proven) {
    try (OfficeParts parts = new OfficeParts(file)) {
      return new DocxCheck(pack, parts).check(proven);
    } catch (IOException damaged) {
      return List.of(new Finding("", "the file is damaged: " + damaged.getMessage()));
    } catch (RuntimeException broken) {
      // A measure that is no number, and the like: no file of ours, so it is no mere warning.
      return List.of(new Finding("", "the file cannot be looked through: " + broken));
    }
  }

  private List<Finding> check(DocxProven proven) throws IOException {
    styles(proven);
    DocxText text = new DocxText();
    if (required(DOCUMENT, text.and(lint.text(DOCUMENT)))) {
      compare(text);
      pictures(text);
    }
    for (String name : parts.names()) {
      other(name, proven);
    }
    if (parts.entry(FONTS) != null) {
      DocxFonts fonts = new DocxFonts(lint, parts, relations.get(FONTS), proven);
      required(FONTS, fonts.and(new DocxOrder(lint, FONTS)));
    }
    findings.addAll(lint.finish(relations));
    return List.copyOf(findings);
  }

  /** What paragraphs inherit, read before them. */
  private void styles(DocxProven proven) throws IOException {
    OfficeParts.Entry entry = parts.entry(STYLES);
    DocxStyleSheet known = entry == null ? null : proven.styles(parts, entry, lint.rightToLeft());
    if (known != null) {
      lint.styles(known);
      return;
    }
    DocxStyles styles = new DocxStyles(lint);
    if (required(STYLES, styles.and(new DocxOrder(lint, STYLES)))) {
      DocxStyleSheet sheet = styles.sheet();
      sheet.check(lint, STYLES);
      lint.styles(sheet);
      if (entry != null && lint.count() == 0) {
        proven.keep(parts, entry, lint.rightToLeft(), sheet);
      }
    }
  }

  private boolean required(String name, DocxXml.Listener listener) throws IOException {
    OfficeParts.Entry entry = parts.entry(name);
    if (entry == null) {
      findings.add(new Finding(name, "the part is missing"));
      return false;
    }
    try {
      DocxXml.walk(parts.read(name, entry), listener);
      return true;
    } catch (XMLStreamException broken) {
      findings.add(new Finding(name, "not well-formed: " + broken.getMessage()));
      return false;
    }
  }

  /** Whatever is not the body or its styles; a font is read when the font table names it. */
  private void other(String name, DocxProven proven) throws IOException {
    if (name.equals(DOCUMENT) || name.equals(STYLES) || name.equals(FONTS)) {
      return;
    }
    if (name.endsWith(".rels")) {
      DocxRelations of = new DocxRelations(name, parts.names(), findings);
      relations.put(of.source(), of);
      required(name, of);
    } else if (RUNNING.matcher(name).matches()) {
      DocxText text = new DocxText();
      if (required(name, text.and(lint.text(name)))) {
        marking(name, text);
      }
    } else if (NOTES.matcher(name).matches()) {
      required(name, lint.text(name));
    } else {
      switch (name) {
        case "word/numbering.xml" -> shared(name, lint.numbering(), proven);
        case "word/settings.xml" -> shared(name, lint.settings(), proven);
        case "docProps/core.xml" -> required(name, lint.properties());
        default -> {
          OfficeParts.Entry entry = parts.entry(name);
          if (entry != null && !name.startsWith("word/fonts/")) {
            parts.read(name, entry);
          }
        }
      }
    }
  }

  /** A part that speaks of no pack: many files have the same, and it is walked through once. */
  private void shared(String name, DocxXml.Listener listener, DocxProven proven)
      throws IOException {
    OfficeParts.Entry entry = parts.entry(name);
    if (entry != null && proven.isClean(name, parts, entry, lint.rightToLeft())) {
      return;
    }
    if (required(name, listener) && entry != null && lint.count() == 0) {
      proven.keepClean(name, parts, entry, lint.rightToLeft());
    }
  }

  /** The marking stands on every page, at its head or foot or wherever the theme puts it. */
  private void marking(String name, DocxText text) {
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
  private void pictures(DocxText text) {
    List<String> shown = new ArrayList<>();
    Running.Logo logo = pack.theme().running().logo();
    if (logo != null) {
      shown.add(logo.alt());
    }
    for (Block block : pack.blocks()) {
      if (block instanceof Block.Figure figure) {
        shown.add(figure.alt());
      }
    }
    if (!shown.equals(text.descriptions())) {
      findings.add(
          new Finding(
              DOCUMENT,
              "its pictures are described as %s where the pack has %s"
                  .formatted(text.descriptions(), shown)));
    }
  }

  private void compare(DocxText text) {
    int at = Ink.firstDifference(expected, text.words());
    if (at >= 0) {
      findings.add(
          new Finding(
              DOCUMENT + " paragraph " + text.paragraphAt(at),
              Ink.difference(expected, text.words(), at)));
    }
  }
}
