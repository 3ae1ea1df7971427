package dev.bayan.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the words of a document, header or footer in order, and whether each paragraph, run and
 * table has the direction it needs. Field instructions and list numbers are no words of the text.
 */
final class DocxText implements DocxXml.Listener {

  /** More of one part's findings help nobody. */
  private static final int ENOUGH = 20;

  private final String part;
  private final boolean rightToLeft;
  private final boolean bidiByDefault;
  private final boolean isRaw;
  private final List<Finding> findings;
  private final int before;
  private final StringBuilder words = new StringBuilder(4096);
  private final List<String> descriptions = new ArrayList<>();
  private final DocxTwins twins = new DocxTwins();
  private int[] starts = new int[64];
  private int paragraphs;
  private boolean bidi;
  private boolean bidiVisual;
  private boolean sectionBidi;
  private boolean rtl;
  private boolean strongLeft;
  private boolean strongRight;

  /**
   * @param isRaw whether the pack has no presentation forms, so that the file must have none
   */
  DocxText(
      String part,
      boolean rightToLeft,
      boolean bidiByDefault,
      boolean isRaw,
      List<Finding> findings) {
    this.part = part;
    this.rightToLeft = rightToLeft;
    this.bidiByDefault = bidiByDefault;
    this.isRaw = isRaw;
    this.findings = findings;
    this.before = findings.size();
  }

  /** All words so far, without white space. */
  StringBuilder words() {
    return words;
  }

  /** What the pictures show, in order; empty where one says nothing (20.4.2.5). */
  List<String> descriptions() {
    return descriptions;
  }

  /** The paragraph, from 1, in which a character of {@link #words} stands. */
  int paragraphAt(int character) {
    int paragraph = paragraphs;
    while (paragraph > 1 && starts[paragraph - 1] > character) {
      paragraph--;
    }
    return paragraph;
  }

  static boolean isPresentationForm(char c) {
    return (c >= '\uFB50' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
  }

  @Override
  public void start(String name, String parent, DocxXml.Attributes attributes) {
    switch (name) {
      case "p" -> startParagraph();
      case "r" -> startRun();
      case "tblPr" -> bidiVisual = false;
      case "bidiVisual" -> bidiVisual = attributes.isOn();
      case "sectPr" -> sectionBidi = false;
      case "bidi" -> {
        if (parent.equals("pPr")) {
          bidi = attributes.isOn();
        } else if (parent.equals("sectPr")) {
          sectionBidi = attributes.isOn();
        }
      }
      case "docPr" -> {
        String description = attributes.local("descr");
        descriptions.add(description == null ? "" : description);
      }
      case "rtl" -> rtl = attributes.isOn();
      default -> {
        if (parent.equals("rPr")) {
          twins.see(name, attributes);
        }
      }
    }
  }

  private void startParagraph() {
    if (paragraphs == starts.length) {
      starts = java.util.Arrays.copyOf(starts, 2 * paragraphs);
    }
    starts[paragraphs++] = words.length();
    bidi = bidiByDefault;
  }

  private void startRun() {
    twins.clear();
    rtl = false;
    strongLeft = false;
    strongRight = false;
  }

  @Override
  public void text(String inside, char[] text, int start, int length) {
    if (!inside.equals("t")) {
      return;
    }
    for (int i = start; i < start + length; i++) {
      char c = text[i];
      if (!Ink.leaves(c)) {
        continue;
      }
      words.append(c);
      if (Character.isLowSurrogate(c) && i > start && Character.isHighSurrogate(text[i - 1])) {
        direction(Character.getDirectionality(Character.toCodePoint(text[i - 1], c)));
      } else if (!Character.isSurrogate(c)) {
        direction(Character.getDirectionality(c));
      }
      if (isRaw && isPresentationForm(c)) {
        report("a presentation form, U+%04X".formatted((int) c));
      }
    }
  }

  private void direction(byte direction) {
    strongLeft |= direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    strongRight |=
        direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "p" -> {
        if (bidi != rightToLeft) {
          report("a base direction other than the document's");
        }
      }
      case "r" -> endRun();
      case "tblPr" -> {
        if (bidiVisual != rightToLeft) {
          report("a table whose columns run the wrong way");
        }
      }
      case "sectPr" -> {
        if (sectionBidi != rightToLeft) {
          report("a section whose pages run the wrong way");
        }
      }
      default -> {
        // Nothing is known at the end of the others that was not known before.
      }
    }
  }

  private void endRun() {
    if (strongLeft && strongRight) {
      report("a run of both directions");
    } else if (strongRight && !rtl) {
      report("Arabic in a run without rtl");
    } else if (strongLeft && rtl) {
      report("Latin in a run with rtl");
    }
    String lacking = twins.lacking();
    if (lacking != null) {
      report(lacking);
    }
  }

  private void report(String message) {
    if (findings.size() - before < ENOUGH) {
      findings.add(new Finding(part + " paragraph " + paragraphs, message));
    }
  }
}
