package dev.bayan.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A headed part of a briefing; sections nest to depth 3.
 *
 * @param heading null only in the first section of a briefing
 */
public record Section(@Nullable String heading, List<Passage> content, List<Section> sections) {
  public Section {
    content = List.copyOf(content);
    sections = List.copyOf(sections);
  }
}
