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

  private static final int STEP = 32;

  private final String text;

  /** Whether code points and code units are one. */
  private final boolean isDirect;

  /** The offset of every {@value #STEP}th code point. */
  private final int[] steps;

  YamlMarks(String text) {
    this.text = text;
    this.isDirect = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    int[] found = new int[text.length() / STEP + 1];
    int count = 1;
    int at = 0;
    for (int points = 1; !isDirect && at < text.length(); points++) {
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
    if (isDirect) {
      return Math.min(index, text.length());
    }
    int step = Math.min(index / STEP, steps.length - 1);
    int at = steps[step];
    for (int left = index - step * STEP; left > 0 && at < text.length(); left--) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
