package dev.bayan.export.xlsx;

import dev.bayan.export.xlsx.CellFormat.Edge;
import dev.bayan.export.xlsx.CellFormat.Side;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.style.TextRole;
import java.math.BigDecimal;
import java.util.List;

/**
 * The article's text, one row per paragraph: section, number, list mark, text. Every paragraph of
 * the pack that stands in no table stands here; a table's place shows its title and leads to it.
 */
final class ArticleSheet {

  private static final Layout LAYOUT = new Layout(List.of(24.0, 13.0, 4.5, 66.0), 1, 0, true);

  private static final int SECTION = 0;
  private static final int NUMBER = 1;
  private static final int MARK = 2;
  private static final int TEXT = 3;

  private final Workbook workbook;
  private final Pack pack;
  private final Looks looks;
  private final SheetPart sheet;
  private final Prose nothing;
  private Prose section;
  private int paragraphs;

  private ArticleSheet(Workbook workbook) {
    this.workbook = workbook;
    pack = workbook.pack();
    looks = workbook.looks();
    sheet = workbook.sheet(workbook.names().article(), LAYOUT);
    nothing = Prose.of("", pack.direction());
    section = nothing;
  }

  static void write(Workbook workbook) {
    ArticleSheet article = new ArticleSheet(workbook);
    article.header();
    workbook.pack().blocks().forEach(article::block);
    workbook.finish(article.sheet);
  }

  private void header() {
    sheet.row();
    headerCell(SECTION, pack.labels().section());
    headerCell(NUMBER, pack.labels().paragraph());
    sheet.blank(MARK, looks.header());
    headerCell(TEXT, pack.labels().text());
  }

  private void headerCell(int column, String label) {
    sheet.text(column, Prose.of(label, pack.direction()), looks.header());
  }

  private void block(Block block) {
    switch (block) {
      case Block.Title title -> paragraph(title.text(), TextRole.HEADING_1, nothing);
      case Block.Subtitle subtitle -> paragraph(subtitle.text(), TextRole.SUBTITLE, nothing);
      case Block.Facts facts -> {}
      case Block.Lead lead -> paragraph(lead.text(), TextRole.LEAD, nothing);
      case Block.Heading heading -> {
        section = heading.text();
        paragraph(heading.text(), TextRole.heading(heading.level()), nothing);
      }
      case Block.Paragraph paragraph -> paragraph(paragraph.text(), TextRole.BODY, nothing);
      case Block.Bullets bullets ->
          bullets.items().forEach(item -> paragraph(item, TextRole.LIST_ITEM, mark("•")));
      case Block.Numbered numbered ->
          numbered
              .items()
              .forEach(item -> paragraph(item.text(), TextRole.LIST_ITEM, mark(item.label())));
      case Block.Quote quote -> {
        paragraph(quote.text(), TextRole.QUOTE, nothing);
        if (quote.by() != null) {
          paragraph(quote.by(), TextRole.ATTRIBUTION, nothing);
        }
      }
      case Block.Figure figure -> {
        if (figure.caption() != null) {
          paragraph(figure.caption(), TextRole.NOTE, nothing);
        }
      }
      case Block.Table table -> {
        place(table);
      }
    }
  }

  /** The place of a comparison: its title, leading to its sheet. */
  private void place(Block.Table table) {
    paragraph(table.title(), TextRole.TABLE_TITLE, nothing);
    String name = workbook.names().ofTables().get(table);
    if (name != null) {
      sheet.link(name);
    }
  }

  private Prose mark(String mark) {
    return Prose.of(mark, pack.direction());
  }

  /** One paragraph; what a cell cannot hold goes on in the next row under the same number. */
  private void paragraph(Prose text, TextRole role, Prose mark) {
    paragraphs++;
    CellFormat format = looks.text(role).with(Edge.HAIRLINE);
    if (role == TextRole.TABLE_TITLE) {
      format = looks.linked(format);
    }
    if (role == TextRole.QUOTE || role == TextRole.ATTRIBUTION) {
      format = format.indented(2);
    }
    CellFormat muted = looks.line(TextRole.NOTE).with(Edge.HAIRLINE).indented(1);
    for (String piece : sheet.pieces(TEXT, text.text(), format)) {
      sheet.row();
      if (section.isEmpty()) {
        sheet.blank(SECTION, muted);
      } else {
        String name = Xstring.pieces(section.text(), Xstring.CELL_LIMIT).get(0);
        sheet.text(SECTION, section, name, muted);
      }
      CellFormat count = muted.at(Side.CENTRE).coded(workbook.codes().count());
      sheet.number(NUMBER, BigDecimal.valueOf(paragraphs), count);
      CellFormat marks = looks.text(role).with(Edge.HAIRLINE).at(Side.CENTRE);
      if (mark.isEmpty()) {
        sheet.blank(MARK, marks);
      } else {
        sheet.text(MARK, mark, marks);
      }
      sheet.text(TEXT, text, piece, format);
    }
  }
}
