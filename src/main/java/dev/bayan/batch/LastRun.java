package dev.bayan.batch;

import dev.bayan.export.Format;
import java.util.List;
import java.util.Set;

/**
 * What {@code run.json} says that a run was asked, and what it has left undone.
 *
 * @param theme its file, or the name of a ready one
 */
public record LastRun(List<Briefing> briefings, Set<Format> formats, String theme) {

  /** One of its inputs, and whether a pack stands of it. */
  public record Briefing(String file, boolean isGood) {}

  public LastRun {
    briefings = List.copyOf(briefings);
    formats = Set.copyOf(formats);
  }

  /** Whether there is nothing to do again. */
  public boolean isGood() {
    return briefings.stream().allMatch(Briefing::isGood);
  }
}
