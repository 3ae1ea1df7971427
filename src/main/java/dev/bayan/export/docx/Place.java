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
 * @param isBelow whether it stands right below a table or the contents
 * @param isLast whether a page of another sheet follows, or nothing
 */
record Place(Sheet sheet, @Nullable TableFit fit, boolean isBelow, boolean isLast) {

  /** One for each block of the pack, in their order. */
  static List<Place> of(Pack pack, Measure measure) {
    Place plain = new Place(Sheet.of(pack.theme().page()), null, false, false);
    List<Place> places = new ArrayList<>(pack.blocks().size());
    Place below = plain;
    for (int i = pack.blocks().size() - 1; i >= 0; i--) {
      below =
          switch (pack.blocks().get(i)) {
            case Block.Table table -> {
              TableFit fit = TableFit.of(table, pack.theme(), measure);
              yield new Place(fit.sheet(), fit, false, false);
            }
            case Block.Heading heading -> new Place(below.sheet(), null, false, false);
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
    for (int i = 0; i < places.size(); i++) {
      Sheet sheet = places.get(i).sheet();
      boolean isBelow =
          i > 0
              && places.get(i - 1).sheet().equals(sheet)
              && (pack.blocks().get(i - 1) instanceof Block.Table
                  || pack.blocks().get(i - 1) instanceof Block.Contents);
      boolean isLast = i + 1 == places.size() || !places.get(i + 1).sheet().equals(sheet);
      places.set(i, new Place(sheet, places.get(i).fit(), isBelow, isLast));
    }
    return List.copyOf(places);
  }

  /** The style of the block's first paragraph. */
  StyleName first(StyleName style) {
    return isBelow ? style.below() : style;
  }

  /** How the table that stands here is set. */
  TableFit table() {
    if (fit == null) {
      throw new IllegalStateException("no table stands here");
    }
    return fit;
  }
}
