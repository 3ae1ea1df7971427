package dev.bayan.plan;

import dev.bayan.style.Colour;
import dev.bayan.text.DigitStyle;
import dev.bayan.text.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line at the head or the foot of every page, its words final but for the page's number.
 *
 * @param start where lines begin: the right-hand side in Arabic
 */
public record Strip(Slot start, Slot centre, Slot end) {

  /**
   * A third of the line.
   *
   * @param parts in logical order; none where the slot is empty
   * @param marking the colour of the classification, when that is what the slot holds: it is set
   *     bold, and stands on the first page too; otherwise null
   */
  public record Slot(List<Part> parts, @Nullable Colour marking) {

    /** A slot with nothing in it. */
    public static final Slot EMPTY = new Slot(List.of(), null);

    public Slot {
      parts = List.copyOf(parts);
    }

    public boolean isEmpty() {
      return parts.isEmpty();
    }

    /** The slot's words on one page. */
    public Prose on(int page, int pages, DigitStyle digits, Direction base) {
      StringBuilder line = new StringBuilder();
      for (Part part : parts) {
        line.append(
            switch (part) {
              case Part.Words words -> words.text();
              case Part.PageNumber number -> digits.write(page);
              case Part.PageCount count -> digits.write(pages);
            });
      }
      return Prose.of(line.toString(), base);
    }
  }

  /** Words, or a number that only the page knows. */
  public sealed interface Part {
    record Words(String text) implements Part {}

    /** The number of the page, from 1. */
    record PageNumber() implements Part {}

    /** How many pages there are. */
    record PageCount() implements Part {}
  }

  /** The slots in logical order. */
  public List<Slot> slots() {
    return List.of(start, centre, end);
  }
}
