package dev.bayan.export.xlsx;

import dev.bayan.export.xlsx.CellFormat.Edge;
import dev.bayan.export.xlsx.CellFormat.Side;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Texts;
import dev.bayan.style.TextRole;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The article's text, one row per paragraph: section, number, list mark, text, number of words.
 * Every paragraph of the pack that stands in no table stands here; a table's place shows its title
 * and leads to it, an image's what it shows. A paragraph leads where its first link does; where it
 * has several, they all stand beside it, a row each under the paragraph's number.
 */
final class ArticleSheet {

  private static final List<Double> WIDTHS = List.of(24.0, 13.0, 4.5, 66.0, 15.0);

  /** Of the column of addresses, which is there where a paragraph leads to more than one. */
  private static final double LINKS_WIDTH = 40;

  private static final int SECTION = 0;
  private static final int NUMBER = 1;
  private static final int MARK = 2;
  private static final int TEXT = 3;
  private static final int WORDS = 4;
  private static final int LINKS = 5;

  private final Workbook workbook;
  private final Pack pack;
  private final Looks looks;
  private final SheetPart sheet;
  private final Prose nothing;
  private final boolean hasLinks;
  private Prose section;
  private int paragraphs;

  private ArticleSheet(Workbook workbook) {
    this.workbook = workbook;
    pack = workbook.pack();
    looks = workbook.looks();
    hasLinks =
        pack.blocks().stream()
            .filter(block -> !(block instanceof Block.Table || block instanceof Block.Facts))
            .flatMap(block -> Texts.of(block).stream())
            .anyMatch(text -> isListed(text.links()));
    List<Double> widths = new ArrayList<>(WIDTHS);
    if (hasLinks) {
      widths.add(LINKS_WIDTH);
    }
    Layout layout = new Layout(widths, workbook.rowsAbove() + 1, 0, true);
    sheet = workbook.sheet(workbook.names().article(), layout);
    nothing = Prose.of("", pack.direction());
    section = nothing;
  }

  static void write(Workbook workbook) {
    ArticleSheet article = new ArticleSheet(workbook);
    article.header();
    workbook.pack().blocks().forEach(article::block);
    workbook.finish(article.sheet);
  }

  /** What the sheet counts, in its order. */
  static List<Prose> paragraphs(Pack pack) {
    List<Prose> paragraphs = new ArrayList<>();
    for (Block block : pack.blocks()) {
      switch (block) {
        case Block.Facts facts -> {}
        case Block.Contents contents -> {}
        case Block.Table table -> paragraphs.add(table.caption().line());
        case Block.Figure figure -> {
          paragraphs.add(alt(pack, figure));
          paragraphs.addAll(Texts.of(figure));
        }
        case Block.Title title -> paragraphs.add(title.text());
        case Block.Subtitle subtitle -> paragraphs.add(subtitle.text());
        case Block.Lead lead -> paragraphs.add(lead.text());
        case Block.Heading heading -> paragraphs.add(heading.text());
        case Block.Paragraph paragraph -> paragraphs.add(paragraph.text());
        case Block.Bullets bullets -> paragraphs.addAll(bullets.items());
        case Block.Numbered numbered -> paragraphs.addAll(Texts.of(numbered));
        case Block.Quote quote -> paragraphs.addAll(Texts.of(quote));
      }
    }
    return paragraphs;
  }

  private static Prose alt(Pack pack, Block.Figure figure) {
    String label = pack.labels().figure() + pack.labels().labelEnd() + " ";
    return Prose.of(label + figure.alt(), pack.direction());
  }

  private void header() {
    sheet.row();
    headerCell(SECTION, pack.labels().section());
    headerCell(NUMBER, pack.labels().paragraph());
    sheet.blank(MARK, looks.header());
    headerCell(TEXT, pack.labels().text());
    headerCell(WORDS, pack.labels().sheets().wordCount());
    if (hasLinks) {
      headerCell(LINKS, pack.labels().links());
    }
  }

  private void headerCell(int column, String label) {
    sheet.text(column, Prose.of(label, pack.direction()), looks.header());
  }

  private void block(Block block) {
    switch (block) {
      case Block.Title title -> paragraph(title.text(), TextRole.HEADING_1, nothing);
      case Block.Subtitle subtitle -> paragraph(subtitle.text(), TextRole.SUBTITLE, nothing);
      case Block.Facts facts -> {}
      case Block.Contents contents -> {}
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
        paragraph(alt(pack, figure), TextRole.CAPTION, nothing);
        if (figure.caption() != null) {
          paragraph(figure.caption().line(), TextRole.CAPTION, nothing);
        }
      }
      case Block.Table table -> {
        place(table);
      }
    }
  }

  /** The place of a comparison: its title, leading to its sheet. */
  private void place(Block.Table table) {
    paragraph(table.caption().line(), TextRole.TABLE_TITLE, nothing);
    String name = workbook.names().ofTables().get(table);
    if (name != null) {
      sheet.link(TEXT, name);
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
    List<String> pieces = sheet.pieces(TEXT, text, format);
    List<URI> links = text.links();
    int addresses = isListed(links) ? links.size() : 0;
    int from = 0;
    for (int i = 0; i < Math.max(pieces.size(), addresses); i++) {
      place(i == 0 ? mark : nothing, role, muted);
      if (i < pieces.size()) {
        sheet.text(TEXT, text, from, pieces.get(i), format);
        from += pieces.get(i).length();
      } else {
        sheet.blank(TEXT, format);
      }
      if (i == 0 && !links.isEmpty()) {
        sheet.link(links.get(0), links.get(0).toString());
      }
      if (i == 0) {
        CellFormat count = muted.at(Side.CENTRE).coded(workbook.codes().count());
        sheet.number(WORDS, BigDecimal.valueOf(Words.in(text)), count);
      } else {
        sheet.blank(WORDS, muted);
      }
      if (i < addresses) {
        CellFormat address = looks.linked(looks.text(TextRole.NOTE)).with(Edge.HAIRLINE);
        sheet.text(LINKS, Prose.of(links.get(i).toString(), pack.direction()), address);
        sheet.link(links.get(i), links.get(i).toString());
      } else if (hasLinks) {
        sheet.blank(LINKS, muted);
      }
    }
  }

  /** A cell leads to one address only, and to none that is too long. */
  private static boolean isListed(List<URI> links) {
    return links.size() > 1 || !links.stream().allMatch(SheetLinks::leads);
  }

  /** A row's section, number and list mark. */
  private void place(Prose mark, TextRole role, CellFormat muted) {
    sheet.row();
    if (section.isEmpty()) {
      sheet.blank(SECTION, muted);
    } else {
      String name = Xstring.pieces(section.text(), Xstring.CELL_LIMIT).get(0);
      sheet.text(SECTION, section, 0, name, muted);
    }
    CellFormat count = muted.at(Side.CENTRE).coded(workbook.codes().count());
    sheet.number(NUMBER, BigDecimal.valueOf(paragraphs), count);
    CellFormat marks = looks.text(role).with(Edge.HAIRLINE).at(Side.CENTRE);
    if (mark.isEmpty()) {
      sheet.blank(MARK, marks);
    } else {
      sheet.text(MARK, mark, marks);
    }
  }
}
