package dev.bayan.export.pdf.write;

import dev.bayan.export.pdf.flow.Drawing;
import dev.bayan.export.pdf.flow.Kid;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Where each thing was painted: on which page, under which marked-content identifier. */
final class ContentIndex {

  /** A place in the document's content; pages count from 0. */
  record Place(int page, int mcid) {}

  /** A rectangle on a page, in points from its lower left corner. */
  record Box(double left, double bottom, double right, double top) {}

  private final IdentityHashMap<Kid.Painted, Place> places = new IdentityHashMap<>();
  private final IdentityHashMap<Drawing, Box> boxes = new IdentityHashMap<>();

  void put(Kid.Painted painted, int page, int mcid) {
    places.put(painted, new Place(page, mcid));
  }

  void put(Drawing drawing, Box box) {
    boxes.put(drawing, box);
  }

  Place of(Kid.Painted painted) {
    return required(places.get(painted));
  }

  Box box(Drawing drawing) {
    return required(boxes.get(drawing));
  }

  private static <T> T required(@Nullable T known) {
    if (known == null) {
      throw new IllegalStateException("something in the structure tree was never painted");
    }
    return known;
  }
}
