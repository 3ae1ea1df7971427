package dev.bayan.export.docx;

import dev.bayan.export.docx.Pagination.Box;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.style.FontFile;
import dev.bayan.style.Running;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;

/** How much room each paragraph and row of a document takes, by the widths of its letters. */
final class Boxes {

  /** Lines end short of the edge, by half a word on average. */
  private static final double FIT = 1.03;

  private static final double SLIVER = 1;

  private final Theme theme;
  private final Measure measure;

  /** Height of a line in the face itself, in ems: no line is lower. */
  private final double natural;

  private final List<Box> boxes = new ArrayList<>();

  private Boxes(Pack pack, Measure measure) {
    this.theme = pack.theme();
    this.measure = measure;
    FontFile face = Faces.of(theme).complex().regular();
    this.natural = (double) (face.ascent() - face.descent()) / face.unitsPerEm();
  }

  static List<Box> of(Pack pack, List<Place> places, Measure measure) {
    Boxes all = new Boxes(pack, measure);
    Sheet sheet = places.get(0).sheet();
    Running.Logo logo = pack.theme().running().logo();
    if (logo != null) {
      double height = FigureFit.of(logo, sheet).height().points();
      all.picture(StyleName.LOGO, sheet, height);
    }
    for (int i = 0; i < places.size(); i++) {
      all.block(pack.blocks().get(i), places.get(i));
    }
    return all.boxes;
  }

  private void block(Block block, Place place) {
    Sheet sheet = place.sheet();
    switch (block) {
      case Block.Title title -> paragraph(StyleName.TITLE, title.text(), sheet);
      case Block.Subtitle subtitle -> paragraph(StyleName.SUBTITLE, subtitle.text(), sheet);
      case Block.Facts facts -> {
        int left = facts.facts().size();
        for (Block.Fact fact : facts.facts()) {
          // Air stands below the last of them only.
          paragraph(StyleName.FACTS, fact.line(), sheet, --left > 0);
        }
      }
      case Block.Lead lead -> paragraph(StyleName.LEAD, lead.text(), sheet);
      case Block.Contents contents -> {
        paragraph(StyleName.TOC_HEADING, contents.title(), sheet);
        contents
            .headings()
            .forEach(entry -> paragraph(StyleName.toc(entry.level()), entry.text(), sheet));
        sliver(sheet);
      }
      case Block.Heading heading ->
          paragraph(StyleName.heading(heading.level()), heading.text(), sheet);
      case Block.Paragraph paragraph ->
          paragraph(place.first(StyleName.BODY), paragraph.text(), sheet);
      case Block.Bullets bullets -> list(StyleName.BULLET, bullets.items(), place);
      case Block.Numbered list ->
          list(StyleName.NUMBER, list.items().stream().map(Block.Item::text).toList(), place);
      case Block.Quote quote -> {
        paragraph(
            quote.by() == null ? StyleName.QUOTE_ALONE : StyleName.QUOTE, quote.text(), sheet);
        if (quote.by() != null) {
          paragraph(StyleName.ATTRIBUTION, quote.by(), sheet);
        }
      }
      case Block.Figure figure -> {
        StyleName style = figure.caption() == null ? StyleName.FIGURE_ALONE : StyleName.FIGURE;
        picture(style, sheet, FigureFit.of(figure, sheet, theme, measure).height().points());
        if (figure.caption() != null) {
          paragraph(StyleName.CAPTION, figure.caption().line(), sheet);
        }
      }
      case Block.Table table -> {
        table(table, place.table());
        if (place.isLast() && table.notes().isEmpty()) {
          sliver(sheet);
        }
      }
    }
  }

  private void paragraph(StyleName style, Prose text, Sheet sheet) {
    paragraph(style, text, sheet, false);
  }

  private void paragraph(StyleName style, Prose text, Sheet sheet, boolean isFollowed) {
    TextStyle look = theme.style(style.role());
    double width = Wml.points(sheet.textWidth()) - Frames.aside(style) - listed(style);
    boxes.add(
        new Box(
            sheet,
            Styles.before(style, look),
            isFollowed ? 0 : Styles.after(style, look),
            line(look, look.size()),
            lines(text, look.bold(), look.size(), width),
            Frames.edges(style),
            Styles.keepsNext(style),
            style.outlineLevel() != null,
            0,
            style.outlineLevel() != null));
  }

  private void list(StyleName style, List<Prose> items, Place place) {
    StyleName next = place.first(style);
    for (Prose item : items) {
      paragraph(next, item, place.sheet());
      next = style;
    }
  }

  private double listed(StyleName style) {
    return style.role() == TextRole.LIST_ITEM
        ? Numbering.indent(theme.style(TextRole.LIST_ITEM).size())
        : 0;
  }

  private void picture(StyleName style, Sheet sheet, double height) {
    double after = theme.style(StyleName.CAPTION.role()).after();
    boolean keep = style != StyleName.FIGURE_ALONE;
    boxes.add(new Box(sheet, after, keep ? 0 : after, height, 1, 0, keep, true, 0, false));
  }

  private void sliver(Sheet sheet) {
    boxes.add(new Box(sheet, 0, 0, SLIVER, 1, 0, false, true, 0, false));
  }

  private void table(Block.Table table, TableFit fit) {
    paragraph(StyleName.TABLE_TITLE, table.caption().line(), fit.sheet());
    Density density = fit.density();
    List<Integer> widths = fit.columns();
    TextStyle look = theme.style(TextRole.TABLE_CELL);
    double size = look.size() * density.scale();
    double line = line(look, size);
    int header = cell(table.axis(), true, size, widths.get(0), density);
    for (int i = 0; i < table.columns().size(); i++) {
      header =
          Math.max(header, cell(table.columns().get(i), true, size, widths.get(i + 1), density));
    }
    row(fit, line, header, true, 0);
    double repeated = line * header + 2 * density.edge();
    int left = table.rows().size();
    for (Block.Row row : table.rows()) {
      int lines = cell(row.name(), true, size, widths.get(0), density);
      for (int i = 0; i < row.cells().size(); i++) {
        Prose words = row.cells().get(i).text();
        lines = Math.max(lines, cell(words, false, size, widths.get(i + 1), density));
      }
      boolean keep = TableWriter.keepsNext(table, table.rows().size() - left--);
      row(fit, line, lines, keep, repeated);
    }
    table.notes().forEach(note -> paragraph(StyleName.NOTE, note.line(), fit.sheet()));
  }

  private int cell(Prose text, boolean bold, double size, int width, Density density) {
    return lines(text, bold, size, Wml.points(width) - 2 * density.side());
  }

  private void row(TableFit fit, double line, int lines, boolean keep, double repeated) {
    double edges = 2 * fit.density().edge();
    boxes.add(new Box(fit.sheet(), 0, 0, line, lines, edges, keep, true, repeated, false));
  }

  private double line(TextStyle look, double size) {
    return size * Math.max(look.leading(), natural);
  }

  private int lines(Prose text, boolean bold, double size, double width) {
    double line = measure.joined(text, bold) * size;
    return line <= width ? 1 : (int) Math.ceil(line * FIT / width);
  }
}
