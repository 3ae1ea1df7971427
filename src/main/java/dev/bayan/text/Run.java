package dev.bayan.text;

/**
 * A stretch of a paragraph that has one embedding level, in logical order.
 *
 * <pre>
 * Runs.of("قال David أمس", RIGHT_TO_LEFT) → ("قال ", 1, true) ("David", 2, false) (" أمس", 1, true)
 * </pre>
 *
 * @param text the characters, isolate controls left out
 * @param level embedding level (UAX #9): odd is right to left
 * @param complex whether the run takes complex-script formatting (ECMA-376 17.3.2.26): it runs
 *     right to left, or is a number in Arabic-Indic digits
 */
public record Run(String text, int level, boolean complex) {

  public boolean isRightToLeft() {
    return (level & 1) == 1;
  }
}
