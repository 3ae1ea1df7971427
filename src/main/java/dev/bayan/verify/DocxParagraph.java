package dev.bayan.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a paragraph's properties say (ECMA-376 part 1, 17.3.1.26), be they its own or its style's:
 * null is for what they leave to others.
 */
final class DocxParagraph {

  @Nullable String style;
  @Nullable Boolean bidi;
  @Nullable Boolean keepNext;
  @Nullable Boolean widowControl;
  @Nullable String jc;
  @Nullable String line;
  @Nullable String lineRule;
  @Nullable Integer outline;

  /** Whether an indent is said in left and right. */
  boolean hasOldIndent;

  /** The words so far; of a paragraph of the text only. */
  final StringBuilder text = new StringBuilder();

  /** Whether one of its characters is a sign that addresses have. */
  boolean hasAddressSigns;

  /** Which of its characters stand in runs with rtl. */
  final BitSet turned = new BitSet();

  /** Bracket pairs that are open, and the direction of the run each stands in. */
  final List<Bracket> open = new ArrayList<>();

  record Bracket(char sign, boolean rightToLeft) {}

  /** A child of the properties. */
  void see(String name, DocxXml.Attributes attributes) {
    switch (name) {
      case "pStyle" -> style = attributes.get("val");
      case "bidi" -> bidi = attributes.isOn();
      case "keepNext" -> keepNext = attributes.isOn();
      case "widowControl" -> widowControl = attributes.isOn();
      case "jc" -> jc = attributes.get("val");
      case "ind" ->
          hasOldIndent = attributes.get("left") != null || attributes.get("right") != null;
      case "spacing" -> {
        line = attributes.get("line");
        lineRule = attributes.get("lineRule");
      }
      case "outlineLvl" -> outline = Integer.valueOf(String.valueOf(attributes.get("val")));
      default -> {
        // No rule asks for the others.
      }
    }
  }

  /** As left to be said by a style and those it is based on. */
  void inherit(DocxParagraph from) {
    bidi = bidi == null ? from.bidi : bidi;
    keepNext = keepNext == null ? from.keepNext : keepNext;
    widowControl = widowControl == null ? from.widowControl : widowControl;
    line = line == null ? from.line : line;
    lineRule = lineRule == null ? from.lineRule : lineRule;
    outline = outline == null ? from.outline : outline;
  }
}
