package dev.bayan.export.pdf.flow;

import dev.bayan.plan.Block;
import dev.bayan.plan.Prose;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide the words of a table are, each measured once, in points at the theme's sizes: at another
 * size all widths are larger or smaller by the same factor. Column 0 names the rows. The words are
 * kept: most tables are set at the size at which they are measured.
 */
final class TableMeasure {

  private final double size;
  private final double[] word;
  private final double[] line;
  private final double[][] lines;

  /** Words and spaces of the header's cells, then of each row's. */
  private final List<List<Token>> words;

  /** Measures every cell of a table. */
  TableMeasure(Block.Table table, Theme theme, Lines lines) {
    int count = table.columns().size() + 1;
    this.size = theme.style(TextRole.TABLE_CELL).size();
    this.word = new double[count];
    this.line = new double[count];
    this.lines = new double[table.rows().size()][count];
    TextStyle header = theme.style(TextRole.TABLE_HEADER);
    TextStyle name = theme.style(TextRole.TABLE_ROW_NAME);
    TextStyle cell = theme.style(TextRole.TABLE_CELL);
    this.words = new ArrayList<>(count * (table.rows().size() + 1));
    double space = lines.extent(Prose.of("\u00A0", table.axis().base()), cell)[1];
    seen(0, kept(table.axis(), header, lines), 0);
    for (int i = 1; i < count; i++) {
      seen(i, kept(table.columns().get(i - 1), header, lines), 0);
    }
    for (int r = 0; r < this.lines.length; r++) {
      Block.Row row = table.rows().get(r);
      double marker = row.marker() == null ? 0 : space + lines.extent(row.marker(), name)[1];
      this.lines[r][0] = seen(0, kept(row.name(), name, lines), marker);
      for (int i = 1; i < count; i++) {
        Block.Cell entry = row.cells().get(i - 1);
        double note = entry.marker() == null ? 0 : space + lines.extent(entry.marker(), cell)[1];
        this.lines[r][i] = seen(i, kept(entry.text(), cell, lines), note);
      }
    }
  }

  private double[] kept(Prose prose, TextStyle style, Lines lines) {
    List<Token> tokens = lines.tokens(prose, style);
    words.add(tokens);
    return lines.extent(tokens);
  }

  /** Notes the widths of a cell; gives its width on one line. */
  private double seen(int column, double[] extent, double marker) {
    // The marker may cling to any word: to the widest, at worst.
    word[column] = Math.max(word[column], extent[0] + marker);
    line[column] = Math.max(line[column], extent[1] + marker);
    return extent[1] + marker;
  }

  /** The words and spaces of a column's header, at the theme's size. */
  List<Token> header(int column) {
    return words.get(column);
  }

  /** The words and spaces of a cell, at the theme's size and without its marker. */
  List<Token> words(int row, int column) {
    return words.get((row + 1) * word.length + column);
  }

  /** Columns, that of the row names with them. */
  int columns() {
    return word.length;
  }

  int rows() {
    return lines.length;
  }

  /** Size of the cells' text. */
  double size() {
    return size;
  }

  /** Width of the widest word of a column. */
  double word(int column) {
    return word[column];
  }

  /** Width of the longest cell of a column on one line. */
  double line(int column) {
    return line[column];
  }

  /** Width of one cell on one line. */
  double line(int row, int column) {
    return lines[row][column];
  }
}
