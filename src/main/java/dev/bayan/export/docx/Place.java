package dev.bayan.export.docx;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a block stands, decided before anything is written: on the theme's own sheet, but for a
 * table too wide for it and the headings right above that table.
 *
 * @param fit how a table is set; null for every other block
 */
record Place(Sheet sheet, @Nullable TableFit fit) {

  /** One for each block of the pack, in their order. */
  static List<Place> of(Pack pack, Measure measure) {
    Place plain = new Place(Sheet.of(pack.theme().page()), null);
    List<Place> places = new ArrayList<>(pack.blocks().size());
    Place below = plain;
    for (int i = pack.blocks().size() - 1; i >= 0; i--) {
      below =
          switch (pack.blocks().get(i)) {
            case Block.Table table -> {
              TableFit fit = TableFit.of(table, pack.theme(), measure);
              yield new Place(fit.sheet(), fit);
            }
            case Block.Heading heading -> new Place(below.sheet(), null);
            case Block.Title title -> plain;
            case Block.Subtitle subtitle -> plain;
            case Block.Facts facts -> plain;
            case Block.Lead lead -> plain;
            case Block.Contents contents -> plain;
            case Block.Paragraph paragraph -> plain;
            case Block.Bullets bullets -> plain;
            case Block.Numbered numbered -> plain;
            case Block.Quote quote -> plain;
            case Block.Figure figure -> plain;
          };
      places.add(below);
    }
    Collections.reverse(places);
    return List.copyOf(places);
  }

  /** How the table that stands here is set. */
  TableFit table() {
    if (fit == null) {
      throw new IllegalStateException("no table stands here");
    }
    return fit;
  }
}
