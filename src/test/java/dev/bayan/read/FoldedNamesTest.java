package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names as Excel compares them, those that are known at a glance beside all others. */
class FoldedNamesTest {

  @Test
  void whatIsFoldedAtAGlanceIsFoldedAsByTheTables() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String letter = Character.toString(c);
      for (String name : new String[] {letter, "ا" + letter, letter + " ي"}) {
        String folded = ComparisonReader.folded(name);
        if (!ComparisonReader.fold(name).equals(folded)) {
          assertThat(ComparisonReader.fold(name)).as("U+%04X", c).isEqualTo(folded);
        }
      }
    }
  }
}
