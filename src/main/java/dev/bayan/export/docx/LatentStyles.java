package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;
import java.util.List;

/**
 * How Word lists its own styles (ECMA-376 part 1, 17.7.4.5): ours are in the gallery in the order
 * in which a document uses them, the rest of Word's hundreds out of sight.
 */
final class LatentStyles {

  /** As many as Word 2019 knows. */
  private static final int COUNT = 376;

  private static final int LAST = 99;

  private LatentStyles() {}

  static void write(Xml xml) {
    xml.start("w:latentStyles")
        .attr("w:defLockedState", "0")
        .attr("w:defUIPriority", LAST)
        .attr("w:defSemiHidden", "0")
        .attr("w:defUnhideWhenUsed", "0")
        .attr("w:defQFormat", "0")
        .attr("w:count", COUNT);
    exception(xml, "Normal", 0);
    for (StyleName style : StyleName.values()) {
      if (isBuiltIn(style)) {
        exception(xml, style.shown(), priority(style));
      }
    }
    exception(xml, StyleName.EMPHASIS, LAST);
    exception(xml, StyleName.STRONG, LAST);
    exception(xml, StyleName.HYPERLINK, LAST);
    xml.end();
  }

  private static void exception(Xml xml, String name, int priority) {
    xml.start("w:lsdException").attr("w:name", name).attr("w:uiPriority", priority);
    if (priority != LAST) {
      xml.attr("w:qFormat", "1");
    }
    xml.end();
  }

  /** Whether Word itself has a style of this name. */
  static boolean isBuiltIn(StyleName style) {
    return switch (style) {
      case BODY,
          TITLE,
          SUBTITLE,
          HEADING_1,
          HEADING_2,
          HEADING_3,
          TOC_HEADING,
          TOC_1,
          TOC_2,
          TOC_3,
          BULLET,
          NUMBER,
          QUOTE,
          CAPTION,
          HEADER,
          FOOTER ->
          true;
      default -> false;
    };
  }

  static int priority(StyleName style) {
    return 1 + List.of(StyleName.values()).indexOf(style);
  }
}
