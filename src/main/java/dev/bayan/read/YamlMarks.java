package dev.bayan.read;

import java.util.Arrays;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * From the marks of SnakeYAML, which count code points, to offsets in the source, which count
 * UTF-16 code units.
 *
 * <pre>
 * marks.offset(mark 3 of "😀: a") → 4
 * </pre>
 */
final class YamlMarks {

  private static final int STEP = 256;

  private final String text;

  /** The offset of every {@value #STEP}th code point. */
  private final int[] steps;

  YamlMarks(String text) {
    this.text = text;
    int[] found = new int[text.length() / STEP + 1];
    int count = 1;
    int at = 0;
    for (int points = 1; at < text.length(); points++) {
      at += Character.charCount(text.codePointAt(at));
      if (points % STEP == 0) {
        found[count++] = at;
      }
    }
    this.steps = Arrays.copyOf(found, count);
  }

  /** The offset of a mark; marks are always there, as our settings ask for them. */
  int offset(Optional<Mark> mark) {
    int index = Math.max(0, mark.orElseThrow().getIndex());
    int step = Math.min(index / STEP, steps.length - 1);
    int at = steps[step];
    for (int left = index - step * STEP; left > 0 && at < text.length(); left--) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
