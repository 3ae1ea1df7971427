package dev.bayan.plan;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a paragraph with one direction and one emphasis, in logical order.
 *
 * @param level embedding level (UAX #9): odd is right to left
 * @param complex whether the span takes complex-script formatting: see {@link dev.bayan.text.Run}
 * @param strong set in the bold weight, whatever its style says
 * @param emphasis set apart from what stands around it by colour: Arabic has no italics
 * @param link where the span leads: http, https or mailto
 */
public record Span(
    String text, int level, boolean complex, boolean strong, boolean emphasis, @Nullable URI link) {

  /** A piece of the span with other words. */
  public Span with(String text) {
    return new Span(text, level, complex, strong, emphasis, link);
  }

  public boolean isRightToLeft() {
    return (level & 1) == 1;
  }
}
