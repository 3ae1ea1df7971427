package dev.bayan.batch;

import java.util.List;

/**
 * What was removed from an output folder, or would be.
 *
 * @param removed the ids of packs that no input stands behind
 * @param kept of those the ones whose folder holds something that Bayan did not make
 */
public record Cleaned(List<String> removed, List<String> kept) {

  public Cleaned {
    removed = List.copyOf(removed);
    kept = List.copyOf(kept);
  }
}
