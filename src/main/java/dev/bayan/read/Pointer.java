package dev.bayan.read;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A JSON pointer (RFC 6901), written out only when a diagnostic needs it: a million nodes under a
 * long path then cost one link each. In a workbook it is the name of a cell.
 *
 * <pre>
 * Pointer.ROOT.to("sections").to(0).to("a/b").toString() → /sections/0/a~1b
 * Pointer.cell("ورقة1!B7").toString()                    → ورقة1!B7
 * </pre>
 */
record Pointer(@Nullable Pointer parent, String step) {

  static final Pointer ROOT = new Pointer(null, "");

  /** A cell of a workbook, which has no lines. */
  static Pointer cell(String name) {
    return new Pointer(null, name);
  }

  boolean isCell() {
    return parent == null && !step.isEmpty();
  }

  Pointer to(String key) {
    return new Pointer(this, key);
  }

  Pointer to(int index) {
    return new Pointer(this, Integer.toString(index));
  }

  @Override
  public String toString() {
    Deque<String> steps = new ArrayDeque<>();
    Pointer at = this;
    while (at.parent != null) {
      steps.push(at.step);
      at = at.parent;
    }
    StringBuilder written = new StringBuilder(at.step);
    steps.forEach(s -> written.append('/').append(s.replace("~", "~0").replace("/", "~1")));
    return written.toString();
  }
}
