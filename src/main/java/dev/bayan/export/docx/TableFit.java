package dev.bayan.export.docx;

import dev.bayan.plan.Block;
import dev.bayan.style.TextRole;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Where and how a table is set so that no column is narrower than its words: on the page as it is,
 * with smaller text, or on a wider sheet.
 *
 * @param columns widths in twips, the row names' first; together the sheet's text width
 */
record TableFit(Sheet sheet, Density density, List<Integer> columns) {

  /** What a column of sentences needs to be read with ease, in ems. */
  private static final double COMFORT = 4;

  /** Longer words, addresses mostly, may be broken. */
  private static final double LONGEST_WORD = 12;

  /** The row names take no more than this of a table, and with few parties no less than that. */
  private static final double MOST_FOR_NAMES = 0.3;

  private static final double LEAST_FOR_NAMES = 0.16;

  private static final int FEW = 5;

  TableFit {
    columns = List.copyOf(columns);
  }

  static TableFit of(Block.Table table, Theme theme, Measure measure) {
    Measure.Extent[] extents = extents(table, measure);
    TableFit fit = null;
    List<Sheet> sheets = Sheet.wider(theme.page());
    for (Sheet sheet : sheets) {
      for (Density density : Density.values()) {
        if (density == Density.MINUTE && sheets.indexOf(sheet) < Math.min(2, sheets.size() - 1)) {
          continue;
        }
        double size = theme.style(TextRole.TABLE_CELL).size() * density.scale();
        int[] needs = new int[extents.length];
        for (int i = 0; i < needs.length; i++) {
          double ems =
              Math.max(
                  Math.min(extents[i].word(), LONGEST_WORD), Math.min(extents[i].line(), COMFORT));
          needs[i] = Wml.twips(ems * size + 2 * density.side() + 1);
        }
        int natural = Wml.twips(extents[0].line() * size + 2 * density.side() + 1);
        int width = sheet.textWidth();
        fit = new TableFit(sheet, density, share(width, needs, natural));
        if (Arrays.stream(needs).sum() <= width) {
          return fit;
        }
      }
    }
    if (fit == null) {
      throw new IllegalStateException("there is always a sheet");
    }
    return fit;
  }

  /** The row names' column by its content, the parties alike, unless a long word needs more. */
  private static List<Integer> share(int width, int[] needs, int natural) {
    int parties = needs.length - 1;
    if (Arrays.stream(needs).sum() > width) {
      List<Integer> equal = new ArrayList<>(Collections.nCopies(parties, width / (parties + 1)));
      equal.add(0, width - width / (parties + 1) * parties);
      return equal;
    }
    int needed = Arrays.stream(needs).skip(1).sum();
    int names = Math.max(needs[0], Math.min(natural, (int) (width * MOST_FOR_NAMES)));
    if (parties < FEW) {
      names = Math.max(names, (int) (width * LEAST_FOR_NAMES));
    }
    names = Math.min(names, width - needed);
    int left = width - names;
    boolean[] settled = new boolean[needs.length];
    int open = parties;
    for (boolean again = true; again; ) {
      again = false;
      for (int i = 1; i <= parties; i++) {
        if (!settled[i] && needs[i] > left / open) {
          settled[i] = true;
          left -= needs[i];
          open--;
          again = open > 0;
        }
      }
    }
    List<Integer> columns = new ArrayList<>(needs.length);
    columns.add(names);
    for (int i = 1; i <= parties; i++) {
      int mine = settled[i] ? needs[i] : left / open;
      if (!settled[i]) {
        left -= mine;
        open--;
      }
      columns.add(mine);
    }
    return columns;
  }

  private static Measure.Extent[] extents(Block.Table table, Measure measure) {
    Measure.Extent[] extents = new Measure.Extent[table.columns().size() + 1];
    extents[0] = measure.of(table.axis(), true);
    for (int i = 1; i < extents.length; i++) {
      extents[i] = measure.of(table.columns().get(i - 1), true);
    }
    for (Block.Row row : table.rows()) {
      extents[0] = extents[0].or(measure.of(row.name(), row.marker(), true));
      for (int i = 1; i < extents.length; i++) {
        Block.Cell cell = row.cells().get(i - 1);
        extents[i] = extents[i].or(measure.of(cell.text(), cell.marker(), false));
      }
    }
    return extents;
  }
}
