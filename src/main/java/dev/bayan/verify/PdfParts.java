package dev.bayan.verify;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What a PDF has to say where its wide tables stand in parts: how many columns each part has is the
 * file's own choice, but all parts together must show every column once.
 *
 * <pre>
 * 50 parties in tables of 14, 14, 13, 13 cells a row: columns 1–13, 14–26, 27–38, 39–50
 * </pre>
 */
final class PdfParts {

  private PdfParts() {}

  /** The parts of a table, as many as the file has of it; the next table's cells come next. */
  static List<Block.Table> of(Pack pack, Block.Table table, Iterator<Integer> cells) {
    return pack.parts(table, sizes(table, cells));
  }

  /** The parties of the table's parts; those of the whole where the file's do not add up. */
  private static List<Integer> sizes(Block.Table table, Iterator<Integer> cells) {
    int all = table.columns().size();
    List<Integer> sizes = new ArrayList<>();
    int sum = 0;
    while (sum < all && cells.hasNext()) {
      // The first cell heads the row names.
      int parties = Math.max(1, cells.next() - 1);
      sizes.add(parties);
      sum += parties;
    }
    return sum == all ? sizes : List.of(all);
  }
}
