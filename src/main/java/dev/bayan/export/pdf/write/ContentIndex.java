package dev.bayan.export.pdf.write;

import dev.bayan.export.pdf.flow.TextRun;
import java.util.IdentityHashMap;

/** Where each run of text was painted: on which page, under which marked-content identifier. */
final class ContentIndex {

  /** A place in the document's content; pages count from 0. */
  record Place(int page, int mcid) {}

  private final IdentityHashMap<TextRun, Place> places = new IdentityHashMap<>();

  void put(TextRun run, int page, int mcid) {
    places.put(run, new Place(page, mcid));
  }

  Place of(TextRun run) {
    Place place = places.get(run);
    if (place == null) {
      throw new IllegalStateException("a run in the structure tree was never painted");
    }
    return place;
  }
}
