package dev.bayan.export.pdf.write;

import dev.bayan.export.pdf.flow.Drawing;
import dev.bayan.export.pdf.flow.Kid;
import dev.bayan.export.pdf.flow.TextRun;
import java.util.Arrays;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Where each thing was painted: on which page, under which marked-content identifier. */
final class ContentIndex {

  private static final String UNPAINTED = "something in the structure tree was never painted";

  /** A place in the document's content; pages count from 0. */
  record Place(int page, int mcid) {}

  /** A rectangle on a page, in points from its lower left corner. */
  record Box(double left, double bottom, double right, double top) {}

  /** Of each run by its number, from 1; 0 where it was not painted. */
  private int[] pages = new int[512];

  private int[] mcids = new int[512];
  private final IdentityHashMap<Drawing, Place> drawings = new IdentityHashMap<>();
  private final IdentityHashMap<Drawing, Box> boxes = new IdentityHashMap<>();

  void put(TextRun run, int page, int mcid) {
    int number = run.number();
    if (number >= pages.length) {
      int size = Math.max(number + 1, 2 * pages.length);
      pages = Arrays.copyOf(pages, size);
      mcids = Arrays.copyOf(mcids, size);
    }
    pages[number] = page + 1;
    mcids[number] = mcid;
  }

  void put(Drawing drawing, int page, int mcid, Box box) {
    drawings.put(drawing, new Place(page, mcid));
    boxes.put(drawing, box);
  }

  /** The page something was painted on. */
  int page(Kid.Painted painted) {
    return switch (painted) {
      case Drawing drawing -> required(drawings.get(drawing)).page();
      case TextRun run -> page(run.number());
    };
  }

  private int page(int run) {
    if (run >= pages.length || pages[run] == 0) {
      throw new IllegalStateException(UNPAINTED);
    }
    return pages[run] - 1;
  }

  int mcid(Kid.Painted painted) {
    return switch (painted) {
      case Drawing drawing -> required(drawings.get(drawing)).mcid();
      case TextRun run -> mcids[run.number()];
    };
  }

  Box box(Drawing drawing) {
    return required(boxes.get(drawing));
  }

  private static <T> T required(@Nullable T known) {
    if (known == null) {
      throw new IllegalStateException(UNPAINTED);
    }
    return known;
  }
}
