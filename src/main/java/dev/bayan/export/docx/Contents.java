package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Span;
import java.util.List;

/**
 * Writes the table of contents as the field that Word itself would (ECMA-376 part 1, 17.16.5.68),
 * filled in: an entry a heading, each a link with its page. Nothing marks it as out of date: Word
 * would ask the reader whether to update it.
 */
final class Contents {

  private static final String FIELD = "TOC \\o \"1-3\" \\h \\z \\u";

  private final Xml xml;
  private final ParagraphWriter paragraphs;
  private final Controls controls;
  private final Pack pack;

  Contents(Xml xml, ParagraphWriter paragraphs, Controls controls, Pack pack) {
    this.xml = xml;
    this.paragraphs = paragraphs;
    this.controls = controls;
    this.pack = pack;
  }

  /**
   * Writes the whole of it.
   *
   * @param pages where the headings stand, in their order
   */
  void write(Block.Contents contents, List<Integer> pages) {
    controls.startContents();
    paragraphs.open(StyleName.TOC_HEADING, ParagraphWriter.NONE, null);
    paragraphs.runs().write(contents.title().spans(), Dress.PLAIN);
    paragraphs.close();
    Span one = number(1);
    for (int i = 0; i < contents.headings().size(); i++) {
      Block.Heading heading = contents.headings().get(i);
      paragraphs.open(StyleName.toc(heading.level()), ParagraphWriter.NONE, null);
      if (i == 0) {
        paragraphs.runs().startField(FIELD, one);
      }
      entry(heading, Bookmarks.heading(i + 1), pages.get(i));
      paragraphs.close();
    }
    paragraphs.open(StyleName.TABLE_END, ParagraphWriter.NONE, null);
    paragraphs.runs().endField(one);
    paragraphs.close();
    controls.endContents();
  }

  private void entry(Block.Heading heading, String bookmark, int page) {
    xml.start("w:hyperlink").attr("w:anchor", bookmark).attr("w:history", "1");
    RunWriter runs = paragraphs.runs();
    runs.write(heading.text().spans(), Dress.PLAIN);
    runs.tab(pack.direction().isRightToLeft());
    runs.field("PAGEREF " + bookmark + " \\h", number(page), Dress.PLAIN);
    xml.end();
  }

  private Span number(int n) {
    return Prose.of(pack.digits().write(n), pack.direction()).spans().get(0);
  }
}
