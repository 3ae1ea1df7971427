package dev.bayan.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of a section's content. */
public sealed interface Passage {

  /** A paragraph of running text. */
  record Paragraph(String text) implements Passage {}

  /** An unordered list. */
  record Bullets(List<String> items) implements Passage {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** An ordered list, counted from 1. */
  record Numbered(List<String> items) implements Passage {
    public Numbered {
      items = List.copyOf(items);
    }
  }

  /** Somebody's words, with or without the name of who said them. */
  record Quote(String text, @Nullable String by) implements Passage {}

  /** The place where a comparison stands. */
  record Placement(String comparison) implements Passage {}
}
