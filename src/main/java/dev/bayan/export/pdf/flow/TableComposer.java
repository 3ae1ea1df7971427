package dev.bayan.export.pdf.flow;

import dev.bayan.plan.Block;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Span;
import dev.bayan.style.Colour;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison to strips: caption, header row that returns on every page, rows, notes. */
final class TableComposer {

  /** Distances in multiples of the size of the text they belong to. */
  private static final double PADDING_X = 0.58;

  private static final double PADDING_Y = 0.33;
  private static final double NOTE_GAP = 0.57;
  private static final double RULE = 0.5;
  private static final double LAST_RULE = 1;

  /** The smallest scale of a table's text. */
  private static final double SMALLEST = 0.5;

  /** Share of a page's height below which a table is kept whole. */
  private static final double SMALL = 0.3;

  private final Theme theme;
  private final Paragraphs paragraphs;
  private final Frame frame;

  /** Tables composed so far. */
  private int count;

  TableComposer(Theme theme, Paragraphs paragraphs, Frame frame) {
    this.theme = theme;
    this.paragraphs = paragraphs;
    this.frame = frame;
  }

  /** A cell before it is set: its words, its looks, its element. */
  private record Entry(Prose prose, TextStyle style, Tag tag) {}

  List<Strip> compose(Block.Table table, Tag tag, Tag document, Bookmark bookmark) {
    CellTags tags = new CellTags("t" + ++count, table, bookmark);
    List<Strip> strips = new ArrayList<>();
    TextStyle titleStyle = theme.style(TextRole.TABLE_TITLE);
    List<Strip> title =
        paragraphs.compose(table.caption().line(), titleStyle, frame, tag.child("Caption"));
    title.forEach(line -> strips.add(line.keptWithNext()));

    double scale = scale(table);
    double[] widths = widths(table, scale);
    Strip header = header(table, tags, tag.child("THead").child("TR"), widths, scale);
    strips.add(header.withBefore(titleStyle.after()).keptWithNext());
    Strip repeat = header.asArtifact();
    Tag body = tag.child("TBody");
    List<Strip> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      boolean last = i == table.rows().size() - 1;
      Look look = new Look(scale, i % 2 == 1, last);
      row(table.rows().get(i), tags, body.child("TR"), look, widths, rows);
    }
    kept(rows, !table.notes().isEmpty()).forEach(strip -> strips.add(strip.repeating(repeat)));
    double space = NOTE_GAP * theme.style(TextRole.NOTE).size();
    for (int i = 0; i < table.notes().size(); i++) {
      Prose note = table.notes().get(i).line();
      TextStyle style = theme.style(TextRole.NOTE);
      Tag noteTag = document.child("Note").id(tags.note(i));
      List<Strip> lines = paragraphs.compose(note, style, frame, noteTag.child("P"));
      Bookmark place = new Bookmark(Bookmark.UNLISTED, note.text(), tags.note(i));
      strips.add(lines.get(0).withBefore(space).withBookmark(place));
      strips.addAll(lines.subList(1, lines.size()));
      space = style.after();
    }
    return strips;
  }

  /**
   * How a row looks: its columns, the scale of its text, banded or not, the table's last or not.
   */
  private record Look(double scale, boolean banded, boolean last) {}

  /**
   * A small table moves to the next page whole; a longer one never leaves one row alone at either
   * side of a page break. Notes stay with the last row.
   */
  private List<Strip> kept(List<Strip> rows, boolean notes) {
    double height = rows.stream().mapToDouble(Strip::height).sum();
    boolean whole = height < theme.page().height().points() * SMALL;
    List<Strip> kept = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean last = i == rows.size() - 1;
      boolean keep = last ? notes : whole || i == 0 || i == rows.size() - 2;
      kept.add(keep ? rows.get(i).keptWithNext() : rows.get(i));
    }
    return kept;
  }

  /** Wide tables, and those of narrow pages, are set smaller, so that their words stay whole. */
  private double scale(Block.Table table) {
    int parties = table.columns().size();
    double scale = parties <= 4 ? 1 : Math.max(SMALLEST, 1 - 0.06 * (parties - 4));
    while (scale > SMALLEST && !Columns.fit(extents(table, scale)[0], frame.width())) {
      scale = Math.max(SMALLEST, scale - 0.05);
    }
    return scale;
  }

  /** Space at either side of a cell's words: less where columns are narrow. */
  private double paddingX(int parties) {
    double usual = PADDING_X * theme.style(TextRole.TABLE_CELL).size();
    return Math.min(usual, frame.width() / (parties + 1) / 8);
  }

  private double paddingY() {
    return PADDING_Y * theme.style(TextRole.TABLE_CELL).size();
  }

  private TextStyle style(TextRole role, double scale) {
    TextStyle style = theme.style(role);
    return new TextStyle(style.size() * scale, style.bold(), style.colour(), style.leading(), 0, 0);
  }

  /** The cells of a row: as far from line to line as the names before them, whatever their size. */
  private TextStyle style(TextRole role, double scale, double lineHeight) {
    TextStyle style = style(role, scale);
    return new TextStyle(
        style.size(), style.bold(), style.colour(), lineHeight / style.size(), 0, 0);
  }

  /** Distance of two baselines in a row. */
  private double lineHeight(double scale) {
    return Math.max(
        style(TextRole.TABLE_ROW_NAME, scale).lineHeight(),
        style(TextRole.TABLE_CELL, scale).lineHeight());
  }

  private double[] widths(Block.Table table, double scale) {
    double[][] extents = extents(table, scale);
    return Columns.widths(extents[0], extents[1], frame.width());
  }

  /** Of each column the width of its widest word and of its longest paragraph, with padding. */
  private double[][] extents(Block.Table table, double scale) {
    int count = table.columns().size() + 1;
    double[] least = new double[count];
    double[] most = new double[count];
    TextStyle header = style(TextRole.TABLE_HEADER, scale);
    measure(table.axis(), header, 0, least, most);
    for (int i = 1; i < count; i++) {
      measure(table.columns().get(i - 1), header, i, least, most);
    }
    for (Block.Row row : table.rows()) {
      measure(
          withMarker(row.name(), row.marker()),
          style(TextRole.TABLE_ROW_NAME, scale),
          0,
          least,
          most);
      for (int i = 1; i < count; i++) {
        TextStyle cell = style(TextRole.TABLE_CELL, scale);
        Block.Cell entry = row.cells().get(i - 1);
        measure(withMarker(entry.text(), entry.marker()), cell, i, least, most);
      }
    }
    return new double[][] {least, most};
  }

  private void measure(Prose prose, TextStyle style, int column, double[] least, double[] most) {
    double padding = paddingX(least.length - 1);
    double[] extent = paragraphs.lines().extent(prose, style);
    least[column] = Math.max(least[column], extent[0] + 2 * padding);
    most[column] = Math.max(most[column], extent[1] + 2 * padding);
  }

  private Strip header(Block.Table table, CellTags tags, Tag tag, double[] widths, double scale) {
    TextStyle style = style(TextRole.TABLE_HEADER, scale);
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(table.axis(), style, tags.column(tag, 0)));
    for (int i = 0; i < table.columns().size(); i++) {
      entries.add(new Entry(table.columns().get(i), style, tags.column(tag, i + 1)));
    }
    List<List<Strip>> cells = set(entries, widths);
    return headerStrip(cells, style.lineHeight());
  }

  private void row(
      Block.Row row, CellTags tags, Tag tag, Look look, double[] widths, List<Strip> strips) {
    double height = lineHeight(look.scale());
    TextStyle name = style(TextRole.TABLE_ROW_NAME, look.scale(), height);
    TextStyle style = style(TextRole.TABLE_CELL, look.scale(), height);
    List<Entry> entries = new ArrayList<>();
    Prose words = withMarker(row.name(), tags.linked(row.marker()));
    entries.add(new Entry(words, name, tags.row(tag)));
    for (int i = 0; i < row.cells().size(); i++) {
      Block.Cell cell = row.cells().get(i);
      words = withMarker(cell.text(), tags.linked(cell.marker()));
      entries.add(new Entry(words, style, tags.cell(tag, i + 1)));
    }
    List<List<Strip>> cells = set(entries, widths);
    int lines = lineCount(cells);
    if (lines * height < theme.page().height().points() / 3) {
      strips.add(slice(cells, 0, lines, height, look, widths));
    } else {
      // A row that may be taller than a page: a strip each line.
      for (int i = 0; i < lines; i++) {
        strips.add(slice(cells, i, i + 1, height, look, widths));
      }
    }
  }

  /**
   * The lines of each cell of a row. Cells come in visual order, left to right: readers that know
   * only the order of painting then see the gap between two cells and take it for a space.
   */
  private List<List<Strip>> set(List<Entry> entries, double[] widths) {
    List<List<Strip>> cells = new ArrayList<>();
    double at = 0;
    double padding = paddingX(widths.length - 1);
    for (int i = 0; i < widths.length; i++) {
      Entry entry = entries.get(i);
      Frame cell = frame.part(at, widths[i]).inset(padding, padding);
      at += widths[i];
      cells.add(paragraphs.compose(entry.prose(), entry.style(), cell, entry.tag()));
    }
    if (frame.direction().isRightToLeft()) {
      Collections.reverse(cells);
    }
    return cells;
  }

  private static int lineCount(List<List<Strip>> cells) {
    return cells.stream().mapToInt(List::size).max().orElse(0);
  }

  /** The marker follows the words after a space that no line break parts. */
  private static Prose withMarker(Prose words, @Nullable Prose marker) {
    if (marker == null) {
      return words;
    }
    List<Span> spans = new ArrayList<>(words.spans());
    spans.addAll(Prose.of("\u00A0", marker.base()).spans());
    spans.addAll(marker.spans());
    return new Prose(marker.base(), spans);
  }

  private Strip headerStrip(List<List<Strip>> cells, double lineHeight) {
    double height = lineCount(cells) * lineHeight + 2 * paddingY();
    List<Mark> marks = new ArrayList<>();
    marks.add(fill(0, frame.width(), 0, height, theme.palette().accent()));
    text(cells, 0, lineCount(cells), lineHeight, paddingY(), marks);
    return Strip.of(0, height, marks);
  }

  /** Lines of a row from one to before another, with the row's ground and rules behind them. */
  private Strip slice(
      List<List<Strip>> cells, int from, int to, double lineHeight, Look look, double[] widths) {
    double above = from == 0 ? paddingY() : 0;
    boolean ends = to == lineCount(cells);
    double height = above + (to - from) * lineHeight + (ends ? paddingY() : 0);
    List<Mark> marks = new ArrayList<>();
    double tinted = look.banded() ? frame.width() : widths[0];
    marks.add(fill(0, tinted, 0, height, theme.palette().tint()));
    double at = 0;
    for (int i = 0; i < widths.length - 1; i++) {
      at += widths[i];
      marks.add(fill(at - RULE / 2, RULE, 0, height, theme.palette().rule()));
    }
    if (ends) {
      double thickness = look.last() ? LAST_RULE : RULE;
      Colour colour = look.last() ? theme.palette().accent() : theme.palette().rule();
      marks.add(fill(0, frame.width(), height - thickness, thickness, colour));
    }
    text(cells, from, to, lineHeight, above, marks);
    return Strip.of(0, height, marks);
  }

  /** A rectangle at a distance from the table's start edge. */
  private Mark fill(double start, double width, double y, double height, Colour colour) {
    return new Mark.Fill(frame.fromStart(start, width), y, width, height, colour);
  }

  private static void text(
      List<List<Strip>> cells,
      int from,
      int to,
      double lineHeight,
      double above,
      List<Mark> marks) {
    for (List<Strip> cell : cells) {
      for (int i = from; i < Math.min(to, cell.size()); i++) {
        double down = above + (i - from) * lineHeight;
        cell.get(i).marks().forEach(mark -> marks.add(Marks.moved(mark, down)));
      }
    }
  }
}
