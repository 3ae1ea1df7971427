package dev.bayan.export.pdf.flow;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block and the paper it stands on: a wide table's is turned on its side, and with it that of the
 * headings right above.
 *
 * @param fitted how a table is set; null for every other block
 * @param announces whether it leads up to the next block, such as {@code يشمل ذلك:} to a list
 */
record Placed(Block block, Sheet sheet, TableComposer.@Nullable Fitted fitted, boolean announces) {

  /** One for each block of a pack, in their order. */
  static List<Placed> of(Pack pack, TableComposer tables, Sheet upright, Sheet across) {
    List<Placed> all = new ArrayList<>();
    for (int i = 0; i < pack.blocks().size(); i++) {
      Block block = pack.blocks().get(i);
      TableComposer.Fitted table =
          block instanceof Block.Table wide ? tables.fit(wide, upright, across) : null;
      Sheet sheet = table != null && table.fit().across() ? across : upright;
      Block next = i + 1 < pack.blocks().size() ? pack.blocks().get(i + 1) : null;
      all.add(new Placed(block, sheet, table, announces(block, next)));
    }
    for (int i = all.size() - 2; i >= 0; i--) {
      if (all.get(i).block() instanceof Block.Heading heading) {
        all.set(i, new Placed(heading, all.get(i + 1).sheet(), null, false));
      }
    }
    return all;
  }

  private static boolean announces(Block block, @Nullable Block next) {
    boolean announced =
        next instanceof Block.Bullets
            || next instanceof Block.Numbered
            || next instanceof Block.Quote
            || next instanceof Block.Figure
            || next instanceof Block.Table;
    return announced
        && block instanceof Block.Paragraph paragraph
        && paragraph.text().text().stripTrailing().endsWith(":");
  }

  /** How the table that stands here is set. */
  TableComposer.Fitted table() {
    if (fitted == null) {
      throw new IllegalStateException("no table stands here");
    }
    return fitted;
  }
}
