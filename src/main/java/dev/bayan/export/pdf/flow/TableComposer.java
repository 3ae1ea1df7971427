package dev.bayan.export.pdf.flow;

import dev.bayan.export.Hands;
import dev.bayan.export.pdf.flow.Strip.Keep;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison to strips: caption, header row that returns on every page, rows, notes. One with
 * more parties than the paper is wide stands in parts below each other, each a table of its own.
 */
final class TableComposer {

  /** Distances in multiples of the size of the text they belong to. */
  private static final double NOTE_GAP = 0.57;

  private static final double PART_GAP = 1;

  /** Rows of one piece of work. */
  static final int ROWS = 32;

  /** Share of a text block below which a table is kept whole. */
  private static final double SMALL = 0.4;

  private final Pack pack;
  private final Theme theme;
  private final Paragraphs paragraphs;
  private final Hands hands;

  /** Tables composed so far, each part of a wide one counted. */
  private int count;

  TableComposer(Pack pack, Paragraphs paragraphs, Hands hands) {
    this.pack = pack;
    this.theme = pack.theme();
    this.paragraphs = paragraphs;
    this.hands = hands;
  }

  /** A table that is measured, and how it is to be set. */
  record Fitted(Block.Table table, TableMeasure measure, TableFit fit) {}

  Fitted fit(Block.Table table, Sheet upright, Sheet across) {
    TableMeasure measure = new TableMeasure(table, theme, paragraphs.lines(), hands);
    return new Fitted(table, measure, TableFit.of(measure, upright.frame(), across.frame()));
  }

  List<Strip> compose(Fitted fitted, Sheet sheet, Tag document, Bookmark bookmark) {
    List<Strip> strips = new ArrayList<>();
    TableFit fit = fitted.fit();
    List<Block.Table> parts = pack.parts(fitted.table(), fit.parts());
    int from = 0;
    for (Block.Table part : parts) {
      int to = from + part.columns().size();
      double[] widths =
          Columns.widths(fitted.measure(), fit.scale(), from, to, sheet.frame().width());
      double padding = TableFit.padding(fitted.measure(), fit.scale());
      RowSetter.Grid grid =
          new RowSetter.Grid(fitted.measure(), from, widths, padding, fit.scale());
      CellTags tags = new CellTags("t" + ++count, part, fitted.table(), bookmark);
      RowSetter rows = new RowSetter(theme, paragraphs, sheet, grid, tags);
      double before = from == 0 ? 0 : PART_GAP * theme.style(TextRole.TABLE_CELL).size();
      part(part, before, rows, sheet, document.child("Table"), strips);
      from = to;
    }
    strips.set(0, strips.get(0).withBookmark(bookmark));
    notes(fitted.table(), sheet.frame(), document, bookmark, strips);
    return strips;
  }

  private void part(
      Block.Table part, double before, RowSetter setter, Sheet sheet, Tag tag, List<Strip> strips) {
    TextStyle style = theme.style(TextRole.TABLE_TITLE);
    List<Strip> title =
        new ArrayList<>(
            paragraphs.compose(part.caption().line(), style, sheet.frame(), tag.child("Caption")));
    title.set(0, title.get(0).withBefore(before + style.before()));
    title.forEach(line -> strips.add(line.keptWithNext()));

    List<Strip> header = setter.header(part, tag.child("THead").child("TR"));
    header.set(0, header.get(0).withBefore(style.after()));
    header.forEach(slice -> strips.add(slice.keptWithNext()));
    Strip repeat = header.size() == 1 ? header.get(0).asArtifact() : null;
    Tag body = tag.child("TBody");
    List<Tag> elements = new ArrayList<>(part.rows().size());
    part.rows().forEach(row -> elements.add(body.child("TR")));
    List<RowSetter.SetRow> rows =
        hands.all(
            elements.size(),
            ROWS,
            i -> {
              boolean last = i == elements.size() - 1;
              return setter.row(part.rows().get(i), i, elements.get(i), last);
            });
    double height = 0;
    for (RowSetter.SetRow row : rows) {
      for (Strip strip : row.strips()) {
        height += strip.height();
      }
    }
    boolean whole = height < sheet.room() * SMALL;
    for (int i = 0; i < rows.size(); i++) {
      // No row alone at either side of a page break.
      boolean held = i < rows.size() - 1 && (whole || i == 0 || i == rows.size() - 2);
      List<Strip> row = rows.get(i).strips();
      List<Strip> name = rows.get(i).name();
      Strip inside = repeat == null || row.size() == 1 ? null : setter.returning(repeat, i, name);
      Strip rest = inside == null || repeat == null ? null : setter.returning(repeat, i, List.of());
      for (int n = 0; n < row.size(); n++) {
        boolean ends = n == row.size() - 1;
        // So much of the row must follow as its name takes.
        Strip within = row.size() - n < name.size() ? rest : inside;
        Strip slice = row.get(n).repeating(n == 0 ? repeat : within);
        strips.add(ends && held ? slice.kept(Keep.IF_WHOLE) : slice);
      }
    }
  }

  /** Notes stay with the last row, and with each other where a page holds them. */
  private void notes(
      Block.Table table, Frame frame, Tag document, Bookmark bookmark, List<Strip> strips) {
    TextStyle style = theme.style(TextRole.NOTE);
    double space = NOTE_GAP * style.size();
    for (int i = 0; i < table.notes().size(); i++) {
      Strip above = strips.removeLast();
      strips.add(i == 0 ? above.keptWithNext() : above.kept(Keep.IF_WHOLE));
      Prose note = table.notes().get(i).line();
      String name = CellTags.note(bookmark, i);
      Tag tag = document.child("Note").id(name);
      List<Strip> lines = paragraphs.compose(note, style, frame, tag.child("P"));
      Bookmark place = new Bookmark(Bookmark.UNLISTED, note.text(), name);
      strips.add(lines.get(0).withBefore(space).withBookmark(place));
      strips.addAll(lines.subList(1, lines.size()));
      space = style.after();
    }
  }
}
