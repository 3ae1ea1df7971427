package dev.bayan.export.xlsx;

import dev.bayan.plan.Block;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Value;
import dev.bayan.style.TextRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The column widths of a comparison: as wide as its words up to a share of the page, then they
 * wrap; a number is always given its whole width, for it would show as hashes.
 */
final class MatrixWidths {

  /** What a page across holds, in digits of the normal face. */
  private static final double PAGE = 106;

  private static final double NARROWEST = 13;

  /** What Excel allows. */
  private static final double WIDEST = 255;

  /** A small table grows towards the width of the page, but does not fall apart. */
  private static final double WIDEST_STRETCH = 1.5;

  private static final double PADDING = Widths.PADDING + 2 * Widths.INDENT;
  private static final double FILTER_BUTTON = 3;

  /** Rows whose words are measured; numbers are measured in all. */
  private static final int SAMPLE = 500;

  private final Widths widths;
  private final Face plain;
  private final Face bold;
  private final double[] natural;
  private final int[] longest;
  private final double cap;

  private MatrixWidths(Workbook workbook, int columns) {
    widths = workbook.widths();
    plain = workbook.looks().text(TextRole.TABLE_CELL).face();
    bold = workbook.looks().text(TextRole.TABLE_ROW_NAME).face();
    natural = new double[columns];
    longest = new int[columns];
    Arrays.fill(natural, NARROWEST);
    cap = Math.max(18, Math.min(46, PAGE / columns));
  }

  static List<Double> of(Workbook workbook, Block.Table table) {
    MatrixWidths measured = new MatrixWidths(workbook, table.columns().size() + 1);
    measured.measure(table);
    double total = Arrays.stream(measured.natural).sum();
    double stretch = Math.max(1, Math.min(WIDEST_STRETCH, PAGE / total));
    List<Double> result = new ArrayList<>();
    for (double width : measured.natural) {
      result.add(Math.min(WIDEST, width * stretch));
    }
    return result;
  }

  private void measure(Block.Table table) {
    header(0, table.axis());
    for (int i = 0; i < table.columns().size(); i++) {
      header(i + 1, table.columns().get(i));
    }
    int sampled = 0;
    for (Block.Row row : table.rows()) {
      boolean sample = sampled++ < SAMPLE;
      if (sample) {
        words(0, MatrixSheet.withMarker(row.name(), row.marker()), bold);
      }
      for (int i = 0; i < row.cells().size(); i++) {
        Block.Cell cell = row.cells().get(i);
        if (!sample && cell.value() instanceof Value.Words) {
          continue;
        }
        String text = MatrixSheet.withMarker(cell.text(), cell.marker());
        if (isTyped(cell)) {
          whole(i + 1, text);
        } else if (sample) {
          words(i + 1, text, plain);
        }
      }
    }
    if (!table.notes().isEmpty()) {
      natural[1] = Math.max(natural[1], Math.min(cap, 30));
    }
  }

  private static boolean isTyped(Block.Cell cell) {
    return switch (cell.value()) {
      case Value.Number number -> Serial.holds(number.number(), cell.text().text());
      case Value.Day day -> Serial.holds(day.date());
      case Value.Words words -> false;
      case Value.Empty nothing -> false;
    };
  }

  private void header(int column, Prose text) {
    double width = widths.of(text.text(), bold) + PADDING + FILTER_BUTTON;
    natural[column] = Math.max(natural[column], Math.min(cap, width));
  }

  private void words(int column, String text, Face face) {
    if (natural[column] < cap) {
      double width = widths.of(text, face) + PADDING;
      natural[column] = Math.max(natural[column], Math.min(cap, width));
    }
  }

  /** Of figures, those that are much shorter than others are never wider. */
  private void whole(int column, String text) {
    if (text.length() < longest[column] - 3) {
      return;
    }
    longest[column] = Math.max(longest[column], text.length());
    natural[column] = Math.max(natural[column], widths.of(text, plain) + PADDING);
  }
}
