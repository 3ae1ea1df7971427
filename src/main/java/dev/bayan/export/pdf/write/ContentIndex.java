package dev.bayan.export.pdf.write;

import dev.bayan.export.pdf.flow.Drawing;
import dev.bayan.export.pdf.flow.Kid;
import dev.bayan.export.pdf.flow.TextRun;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Where each thing was painted: on which page, under which marked-content identifier. */
final class ContentIndex {

  private static final String UNPAINTED = "something in the structure tree was never painted";

  /** A place in the document's content; pages count from 0. */
  record Place(int page, int mcid) {}

  /** A rectangle on a page, in points from its lower left corner. */
  record Box(double left, double bottom, double right, double top) {}

  private final IdentityHashMap<Drawing, Place> drawings = new IdentityHashMap<>();
  private final IdentityHashMap<Drawing, Box> boxes = new IdentityHashMap<>();

  void put(Drawing drawing, int page, int mcid, Box box) {
    drawings.put(drawing, new Place(page, mcid));
    boxes.put(drawing, box);
  }

  /** The page something was painted on. */
  int page(Kid.Painted painted) {
    return switch (painted) {
      case Drawing drawing -> required(drawings.get(drawing)).page();
      case TextRun run -> page(run);
    };
  }

  private static int page(TextRun run) {
    if (run.page() < 0) {
      throw new IllegalStateException(UNPAINTED);
    }
    return run.page();
  }

  int mcid(Kid.Painted painted) {
    return switch (painted) {
      case Drawing drawing -> required(drawings.get(drawing)).mcid();
      case TextRun run -> run.mcid();
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
