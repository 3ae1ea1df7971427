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

/**
 * Rows of a table to strips: one strip a row, its cells aligned at their tops. A row that would
 * fill more than half a page is cut into its lines, so that it can go on on the next.
 */
final class RowSetter {

  /** Distance of words from the rules above and below, in multiples of their size. */
  private static final double PADDING_Y = 0.33;

  private static final double RULE = 0.5;
  private static final double LAST_RULE = 1;

  /** Share of a text block above which a row is cut. */
  private static final double TALL = 0.5;

  private final Theme theme;
  private final Paragraphs paragraphs;
  private final Sheet sheet;
  private final Frame frame;
  private final Grid grid;
  private final TextStyle header;
  private final TextStyle name;
  private final TextStyle cell;
  private final double lineHeight;
  private final double paddingY;
  private final CellTags tags;

  /**
   * Where the columns stand.
   *
   * @param table as it was measured
   * @param from the party of the table that is the first here
   * @param widths in points, the row names' first
   * @param padding at either side of a cell's words
   * @param scale of the text
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
  record Grid(TableMeasure table, int from, double[] widths, double padding, double scale) {}

  RowSetter(Theme theme, Paragraphs paragraphs, Sheet sheet, Grid grid, CellTags tags) {
    this.tags = tags;
    this.theme = theme;
    this.paragraphs = paragraphs;
    this.sheet = sheet;
    this.frame = sheet.frame();
    this.grid = grid;
    this.header = scaled(TextRole.TABLE_HEADER);
    // Cells are as far from line to line as the names before them, whatever their size.
    this.lineHeight =
        Math.max(
            scaled(TextRole.TABLE_ROW_NAME).lineHeight(), scaled(TextRole.TABLE_CELL).lineHeight());
    this.name = spaced(scaled(TextRole.TABLE_ROW_NAME));
    this.cell = spaced(scaled(TextRole.TABLE_CELL));
    this.paddingY = PADDING_Y * theme.style(TextRole.TABLE_CELL).size() * grid.scale();
  }

  private TextStyle scaled(TextRole role) {
    TextStyle style = theme.style(role);
    return new TextStyle(
        style.size() * grid.scale(), style.bold(), style.colour(), style.leading(), 0, 0);
  }

  private TextStyle spaced(TextStyle style) {
    return new TextStyle(
        style.size(), style.bold(), style.colour(), lineHeight / style.size(), 0, 0);
  }

  /** A cell before it is set: its words, its looks, its element. */
  private record Entry(List<Token> words, TextStyle style, Tag tag) {}

  /** What a row's strips have behind their words. */
  private record Look(boolean header, boolean banded, boolean last, double lineHeight) {}

  /**
   * A row that is set.
   *
   * @param strips one, or one a line
   * @param name the lines of its name
   */
  record SetRow(List<Strip> strips, List<Strip> name) {}

  /**
   * A header as it returns where a cut row goes on: with a little of the row's ground below it, so
   * that the words do not touch it, and beside them the row's name again.
   *
   * @param name the lines of the name, which reach below the strip
   */
  Strip returning(Strip header, int row, List<Strip> name) {
    List<Mark> marks = new ArrayList<>();
    double gap = paddingY;
    Look look = new Look(false, isBanded(row), false, lineHeight);
    grounds(gap, look, marks);
    rules(gap, false, look, marks);
    List<Mark> moved = new ArrayList<>();
    // The name first: pdf.js would join it to the line beside it if that came next.
    for (int i = 0; i < name.size(); i++) {
      double down = header.height() + gap + i * lineHeight;
      Mark.move(name.get(i).asArtifact().marks(), down, moved);
    }
    moved.addAll(header.marks());
    Mark.move(marks, header.height(), moved);
    return Strip.of(0, header.height() + gap, moved);
  }

  /** The header's strips: more than one if it fills half a page. */
  List<Strip> header(Block.Table table, Tag tag) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i <= table.columns().size(); i++) {
      List<Token> words = grid.table().header(column(i));
      entries.add(new Entry(sized(words, header), header, tags.column(tag, i)));
    }
    return strips(set(entries), new Look(true, false, false, header.lineHeight()));
  }

  /** The column of the whole table that is a part's column. */
  private int column(int ofPart) {
    return ofPart == 0 ? 0 : grid.from() + ofPart;
  }

  /**
   * A row of the table.
   *
   * @param index of the row in its table
   * @param last whether the table ends below it
   */
  SetRow row(Block.Row row, int index, Tag tag, boolean last) {
    String id = tags.row(index);
    List<Entry> entries = new ArrayList<>(row.cells().size() + 1);
    entries.add(entry(index, 0, row.marker(), name, tags.row(tag, id)));
    for (int i = 1; i <= row.cells().size(); i++) {
      Prose marker = row.cells().get(i - 1).marker();
      entries.add(entry(index, i, marker, cell, tags.cell(tag, id, i)));
    }
    List<List<Strip>> cells = set(entries);
    List<Strip> strips = strips(cells, new Look(false, isBanded(index), last, lineHeight));
    return new SetRow(
        strips, frame.direction().isRightToLeft() ? cells.getLast() : cells.getFirst());
  }

  /** Every second row has a ground of its own. */
  static boolean isBanded(int row) {
    return row % 2 == 1;
  }

  private Entry entry(int row, int column, @Nullable Prose marker, TextStyle style, Tag tag) {
    List<Token> words = sized(grid.table().words(row, column(column)), style);
    Prose linked = tags.linked(marker);
    return new Entry(linked == null ? words : withMarker(words, linked, style), style, tag);
  }

  /** Words in the size of a style: they are shaped for any. */
  private static List<Token> sized(List<Token> words, TextStyle style) {
    if (words.isEmpty() || words.get(0).lettering().size() == style.size()) {
      return words;
    }
    List<Token> sized = new ArrayList<>(words.size());
    Lettering before = words.get(0).lettering();
    Lettering now = before.of(style.size());
    for (Token word : words) {
      if (!word.lettering().equals(before)) {
        before = word.lettering();
        now = before.of(style.size());
      }
      sized.add(word.lettered(now));
    }
    return sized;
  }

  /** The marker follows the words after a space that no line break parts. */
  private List<Token> withMarker(List<Token> words, Prose marker, TextStyle style) {
    List<Span> spans = new ArrayList<>(Prose.of("\u00A0", marker.base()).spans());
    spans.addAll(marker.spans());
    List<Token> all = new ArrayList<>(words);
    all.addAll(paragraphs.lines().tokens(new Prose(marker.base(), spans), style));
    return all;
  }

  /**
   * The lines of each cell of a row. Cells come in visual order, left to right: readers that know
   * only the order of painting then see the gap between two cells and take it for a space.
   */
  private List<List<Strip>> set(List<Entry> entries) {
    List<List<Strip>> cells = new ArrayList<>(entries.size());
    double at = 0;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      double width = grid.widths()[i];
      Frame in = frame.part(at, width).inset(grid.padding(), grid.padding());
      at += width;
      cells.add(paragraphs.compose(entry.words(), entry.style(), in, entry.tag()));
    }
    if (frame.direction().isRightToLeft()) {
      Collections.reverse(cells);
    }
    return cells;
  }

  private List<Strip> strips(List<List<Strip>> cells, Look look) {
    int lines = 0;
    for (List<Strip> cell : cells) {
      lines = Math.max(lines, cell.size());
    }
    List<Strip> strips = new ArrayList<>();
    if (lines * look.lineHeight() + 2 * paddingY <= sheet.room() * TALL) {
      strips.add(slice(cells, 0, lines, lines, look));
      return strips;
    }
    for (int i = 0; i < lines; i++) {
      Strip slice = slice(cells, i, i + 1, lines, look);
      boolean alone = i == 0 || i == lines - 2;
      strips.add(alone && i < lines - 1 ? slice.keptWithNext() : slice);
    }
    return strips;
  }

  /** Lines of a row from one to before another, with the row's ground and rules behind them. */
  private Strip slice(List<List<Strip>> cells, int from, int to, int lines, Look look) {
    double above = from == 0 ? paddingY : 0;
    boolean ends = to == lines;
    double height = above + (to - from) * look.lineHeight() + (ends ? paddingY : 0);
    List<Mark> marks = new ArrayList<>();
    grounds(height, look, marks);
    rules(height, ends && !look.header(), look, marks);
    for (List<Strip> cell : cells) {
      for (int i = from; i < Math.min(to, cell.size()); i++) {
        double down = above + (i - from) * look.lineHeight();
        Mark.move(cell.get(i).marks(), down, marks);
      }
    }
    return Strip.of(0, height, marks);
  }

  /** The names' column is one ground from top to bottom; every second row has one beside it. */
  private void grounds(double height, Look look, List<Mark> marks) {
    Theme.Palette palette = theme.palette();
    if (look.header()) {
      marks.add(new Mark.Ground(fill(0, frame.width(), 0, height, palette.accent())));
      return;
    }
    double names = grid.widths()[0];
    marks.add(new Mark.Ground(fill(0, names, 0, height, palette.tint())));
    if (look.banded()) {
      marks.add(new Mark.Ground(fill(names, frame.width() - names, 0, height, palette.tint())));
    }
  }

  private void rules(double height, boolean ends, Look look, List<Mark> marks) {
    Theme.Palette palette = theme.palette();
    double at = 0;
    for (int i = 0; i < grid.widths().length - 1; i++) {
      at += grid.widths()[i];
      marks.add(fill(at - RULE / 2, RULE, 0, height, palette.rule()));
    }
    if (ends) {
      double thickness = look.last() ? LAST_RULE : RULE;
      Colour colour = look.last() ? palette.accent() : palette.rule();
      marks.add(fill(0, frame.width(), height - thickness, thickness, colour));
    }
  }

  /** A rectangle at a distance from the table's start edge. */
  private Mark.Fill fill(double start, double width, double y, double height, Colour colour) {
    return new Mark.Fill(frame.fromStart(start, width), y, width, height, colour);
  }
}
