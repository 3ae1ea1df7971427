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

  private static final double PADDING_X = 7;
  private static final double PADDING_Y = 4;
  private static final double RULE = 0.5;

  private final Theme theme;
  private final Paragraphs paragraphs;
  private final Frame frame;

  TableComposer(Theme theme, Paragraphs paragraphs, Frame frame) {
    this.theme = theme;
    this.paragraphs = paragraphs;
    this.frame = frame;
  }

  /** A cell before it is set: its words, its looks, its element. */
  private record Entry(Prose prose, @Nullable Prose marker, TextStyle style, Tag tag) {}

  List<Strip> compose(Block.Table table, Tag tag, Tag document) {
    List<Strip> strips = new ArrayList<>();
    TextStyle titleStyle = theme.style(TextRole.TABLE_TITLE);
    List<Strip> title = paragraphs.compose(table.title(), titleStyle, frame, tag.child("Caption"));
    title.forEach(line -> strips.add(line.keptWithNext()));

    double scale = scale(table.columns().size());
    double[] widths = widths(table, scale);
    Strip header = header(table, tag.child("THead").child("TR"), widths, scale);
    strips.add(header.withBefore(titleStyle.after()).keptWithNext());
    Strip repeat = header.asArtifact();
    Tag body = tag.child("TBody");
    for (int i = 0; i < table.rows().size(); i++) {
      Colour ground = i % 2 == 1 ? theme.palette().tint() : null;
      row(table.rows().get(i), body.child("TR"), widths, scale, ground, repeat, strips);
    }
    double space = 6;
    for (Block.Note note : table.notes()) {
      TextStyle style = theme.style(TextRole.NOTE);
      List<Strip> lines = paragraphs.compose(note.line(), style, frame, document.child("P"));
      strips.add(lines.get(0).withBefore(space));
      strips.addAll(lines.subList(1, lines.size()));
      space = style.after();
    }
    return strips;
  }

  /** Wide tables are set smaller, so that their words stay whole. */
  private static double scale(int parties) {
    return parties <= 4 ? 1 : Math.max(0.5, 1 - 0.06 * (parties - 4));
  }

  /** Space at either side of a cell's words: less where columns are narrow. */
  private double paddingX(int parties) {
    return Math.min(PADDING_X, frame.width() / (parties + 1) / 8);
  }

  private TextStyle style(TextRole role, double scale) {
    TextStyle style = theme.style(role);
    return new TextStyle(style.size() * scale, style.bold(), style.colour(), style.leading(), 0, 0);
  }

  private double[] widths(Block.Table table, double scale) {
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
    return Columns.widths(least, most, frame.width());
  }

  private void measure(Prose prose, TextStyle style, int column, double[] least, double[] most) {
    double padding = paddingX(least.length - 1);
    double[] extent = paragraphs.lines().extent(prose, style);
    least[column] = Math.max(least[column], extent[0] + 2 * padding);
    most[column] = Math.max(most[column], extent[1] + 2 * padding);
  }

  private Strip header(Block.Table table, Tag tag, double[] widths, double scale) {
    TextStyle style = style(TextRole.TABLE_HEADER, scale);
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(table.axis(), null, style, tag.child("TH").scope("Column")));
    for (Prose column : table.columns()) {
      entries.add(new Entry(column, null, style, tag.child("TH").scope("Column")));
    }
    List<List<Strip>> cells = set(entries, widths);
    return whole(cells, style.lineHeight(), theme.palette().accent(), false);
  }

  private void row(
      Block.Row row,
      Tag tag,
      double[] widths,
      double scale,
      @Nullable Colour ground,
      Strip header,
      List<Strip> strips) {
    TextStyle name = style(TextRole.TABLE_ROW_NAME, scale);
    TextStyle style = style(TextRole.TABLE_CELL, scale);
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(row.name(), row.marker(), name, tag.child("TH").scope("Row")));
    for (Block.Cell cell : row.cells()) {
      entries.add(new Entry(cell.text(), cell.marker(), style, tag.child("TD")));
    }
    List<List<Strip>> cells = set(entries, widths);
    double height = style.lineHeight();
    if (lineCount(cells) * height < theme.page().height().points() / 3) {
      strips.add(whole(cells, height, ground, true).repeating(header));
    } else {
      slices(cells, height, ground).forEach(strip -> strips.add(strip.repeating(header)));
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
      Prose words = withMarker(entry.prose(), entry.marker());
      cells.add(paragraphs.compose(words, entry.style(), cell, entry.tag()));
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

  private Strip whole(
      List<List<Strip>> cells, double lineHeight, @Nullable Colour ground, boolean ruled) {
    double height = lineCount(cells) * lineHeight + 2 * PADDING_Y;
    List<Mark> marks = new ArrayList<>();
    ground(marks, height, ground);
    if (ruled) {
      rule(marks, height);
    }
    for (List<Strip> cell : cells) {
      for (int i = 0; i < cell.size(); i++) {
        marks.addAll(moved(cell.get(i).marks(), PADDING_Y + i * lineHeight));
      }
    }
    return Strip.of(0, height, marks);
  }

  /** A row that may be taller than a page: a strip each line. */
  private List<Strip> slices(List<List<Strip>> cells, double lineHeight, @Nullable Colour ground) {
    List<Strip> strips = new ArrayList<>();
    int count = lineCount(cells);
    for (int i = 0; i < count; i++) {
      double above = i == 0 ? PADDING_Y : 0;
      double below = i == count - 1 ? PADDING_Y : 0;
      double height = above + lineHeight + below;
      List<Mark> marks = new ArrayList<>();
      ground(marks, height, ground);
      if (below > 0) {
        rule(marks, height);
      }
      for (List<Strip> cell : cells) {
        if (i < cell.size()) {
          marks.addAll(moved(cell.get(i).marks(), above));
        }
      }
      strips.add(Strip.of(0, height, marks));
    }
    return strips;
  }

  private void ground(List<Mark> marks, double height, @Nullable Colour ground) {
    if (ground != null) {
      marks.add(new Mark.Fill(frame.left(), 0, frame.width(), height, ground));
    }
  }

  private void rule(List<Mark> marks, double height) {
    marks.add(
        new Mark.Fill(frame.left(), height - RULE, frame.width(), RULE, theme.palette().rule()));
  }

  private static List<Mark> moved(List<Mark> marks, double down) {
    return marks.stream().map(mark -> Marks.moved(mark, down)).toList();
  }
}
