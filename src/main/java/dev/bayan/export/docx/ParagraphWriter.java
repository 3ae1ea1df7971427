package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Span;
import dev.bayan.text.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes paragraphs (ECMA-376 part 1, 17.3.1): a style, a base direction, runs. Direct formatting
 * is for direction only; all looks come from the style.
 */
final class ParagraphWriter {

  /** No list. */
  static final int NONE = 0;

  private final Xml xml;
  private final RunWriter runs;
  private final boolean rightToLeft;

  ParagraphWriter(Xml xml, @Nullable Links links, Direction base) {
    this.xml = xml;
    this.runs = new RunWriter(xml, links);
    this.rightToLeft = base.isRightToLeft();
  }

  /** The marker of a note, and the bookmark at the note that it leads to. */
  record Marker(Prose text, String target) {}

  /**
   * A table cell's words, and the raised marker of its note after a space that does not break.
   *
   * @param keepNext whether its row stays on one page with the next row
   */
  void cell(StyleName style, Runnable words, @Nullable Marker marker, boolean keepNext) {
    xml.start("w:p").start("w:pPr");
    Wml.val(xml, "w:pStyle", style.id());
    if (keepNext) {
      Wml.on(xml, "w:keepNext");
    }
    closeProperties("", null);
    words.run();
    if (marker != null) {
      Span space = new Span("\u00A0", rightToLeft ? 1 : 0, rightToLeft, false, false, null);
      runs.write(List.of(space), Dress.PLAIN);
      xml.start("w:hyperlink").attr("w:anchor", marker.target()).attr("w:history", "1");
      runs.write(marker.text().spans(), Dress.NOTE_MARKER);
      xml.end();
    }
    close();
  }

  /** Where a tab leads: so many twips from the start of the line. */
  record TabStop(String kind, int at) {}

  /**
   * Starts a line at a page's head or foot.
   *
   * @param side {@code center} or {@code end}; empty for the start
   */
  void open(StyleName style, String side, List<TabStop> stops) {
    xml.start("w:p").start("w:pPr");
    Wml.val(xml, "w:pStyle", style.id());
    if (!stops.isEmpty()) {
      xml.start("w:tabs");
      for (TabStop stop : stops) {
        xml.start("w:tab").attr("w:val", stop.kind()).attr("w:pos", stop.at()).end();
      }
      xml.end();
    }
    closeProperties(side, null);
  }

  /**
   * Starts a paragraph.
   *
   * @param list the numbering instance it belongs to, or {@link #NONE}
   * @param section writes the properties of the section that ends with this paragraph (17.6.18)
   */
  void open(StyleName style, int list, @Nullable Runnable section) {
    xml.start("w:p").start("w:pPr");
    Wml.val(xml, "w:pStyle", style.id());
    if (list != NONE) {
      xml.start("w:numPr");
      Wml.val(xml, "w:ilvl", 0);
      Wml.val(xml, "w:numId", list);
      xml.end();
    }
    closeProperties("", section);
  }

  private void closeProperties(String side, @Nullable Runnable section) {
    if (rightToLeft) {
      Wml.on(xml, "w:bidi");
    }
    if (!side.isEmpty()) {
      Wml.val(xml, "w:jc", side);
    }
    if (section != null) {
      section.run();
    }
    xml.end();
  }

  RunWriter runs() {
    return runs;
  }

  void close() {
    xml.end();
  }
}
