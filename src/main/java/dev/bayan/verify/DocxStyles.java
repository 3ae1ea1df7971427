package dev.bayan.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads styles and numbering: the defaults every paragraph starts from, and whether each property
 * has its complex-script twin, without which Arabic ignores it.
 */
final class DocxStyles implements DocxXml.Listener {

  private final boolean rightToLeft;
  private final List<Finding> findings;
  private boolean bidiByDefault;
  private boolean inDefaults;
  private String style = "defaults";
  private final DocxTwins twins = new DocxTwins();

  DocxStyles(boolean rightToLeft, List<Finding> findings) {
    this.rightToLeft = rightToLeft;
    this.findings = findings;
  }

  boolean isBidiByDefault() {
    return bidiByDefault;
  }

  @Override
  public void start(String name, String parent, DocxXml.Attributes attributes) {
    switch (name) {
      case "pPrDefault" -> inDefaults = true;
      case "style" -> style = named(attributes.get("styleId"));
      case "abstractNum" -> style = "list " + named(attributes.get("abstractNumId"));
      case "bidi" -> bidi(attributes.isOn());
      case "rPr" -> twins.clear();
      default -> {
        if (parent.equals("rPr")) {
          twins.see(name, attributes);
        }
      }
    }
  }

  private void bidi(boolean isOn) {
    if (inDefaults) {
      bidiByDefault = isOn;
    } else if (isOn != rightToLeft) {
      findings.add(
          new Finding("word/styles.xml", style + ": a direction other than the document's"));
    }
  }

  @Override
  public void end(String name) {
    if (name.equals("pPrDefault")) {
      inDefaults = false;
    } else if (name.equals("rPr")) {
      String lacking = twins.lacking();
      if (lacking != null) {
        findings.add(new Finding("word/styles.xml", style + ": " + lacking));
      }
    }
  }

  @Override
  public void text(String inside, char[] text, int start, int length) {
    // A style says nothing.
  }

  private static String named(@Nullable String id) {
    return id == null ? "a style without a name" : id;
  }
}
