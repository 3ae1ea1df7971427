package dev.bayan.export.pdf.flow;

import dev.bayan.export.Hands;
import dev.bayan.plan.Block;
import dev.bayan.plan.Prose;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How wide the words of a table are, each measured once, in points at the theme's sizes: at another
 * size all widths are larger or smaller by the same factor. Column 0 names the rows. The words are
 * kept: most tables are set at the size at which they are measured.
 */
final class TableMeasure {

  /** The words and spaces of each cell of a row, the widest word and the width on one line. */
  private static final class Row {
    final List<List<Token>> words;
    final double[] word;
    final double[] line;

    Row(int columns) {
      words = new ArrayList<>(columns);
      word = new double[columns];
      line = new double[columns];
    }
  }

  private final Lines lines;
  private final TextStyle name;
  private final TextStyle cell;

  /** From a cell's last word to its marker. */
  private final double space;

  private final Row header;
  private final List<Row> rows;
  private final double[] word;
  private final double[] line;

  /** Measures every cell of a table. */
  TableMeasure(Block.Table table, Theme theme, Lines lines, Hands hands) {
    this.lines = lines;
    this.name = theme.style(TextRole.TABLE_ROW_NAME);
    this.cell = theme.style(TextRole.TABLE_CELL);
    this.space = lines.extent(Prose.of("\u00A0", table.axis().base()), cell)[1];
    this.header = header(table, theme.style(TextRole.TABLE_HEADER));
    this.rows = hands.all(table.rows().size(), TableComposer.ROWS, i -> row(table.rows().get(i)));
    this.word = header.word.clone();
    this.line = header.line.clone();
    for (Row row : rows) {
      for (int i = 0; i < word.length; i++) {
        word[i] = Math.max(word[i], row.word[i]);
        line[i] = Math.max(line[i], row.line[i]);
      }
    }
  }

  private Row header(Block.Table table, TextStyle style) {
    Row row = new Row(table.columns().size() + 1);
    add(row, table.axis(), null, style);
    table.columns().forEach(column -> add(row, column, null, style));
    return row;
  }

  private Row row(Block.Row of) {
    Row row = new Row(of.cells().size() + 1);
    add(row, of.name(), of.marker(), name);
    for (Block.Cell entry : of.cells()) {
      add(row, entry.text(), entry.marker(), cell);
    }
    return row;
  }

  /** The marker may cling to any word: to the widest, at worst. */
  private void add(Row row, Prose text, @Nullable Prose marker, TextStyle style) {
    int column = row.words.size();
    List<Token> tokens = lines.tokens(text, style);
    double[] extent = lines.extent(tokens);
    double note = marker == null ? 0 : space + lines.extent(marker, style)[1];
    row.words.add(tokens);
    row.word[column] = extent[0] + note;
    row.line[column] = extent[1] + note;
  }

  /** The words and spaces of a column's header, at the theme's size. */
  List<Token> header(int column) {
    return header.words.get(column);
  }

  /** The words and spaces of a cell, at the theme's size and without its marker. */
  List<Token> words(int row, int column) {
    return rows.get(row).words.get(column);
  }

  /** Columns, that of the row names with them. */
  int columns() {
    return word.length;
  }

  int rows() {
    return rows.size();
  }

  /** Size of the cells' text. */
  double size() {
    return cell.size();
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
    return rows.get(row).line[column];
  }
}
