package dev.bayan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Styles of numbers as keys. */
class NumberStyleTest {

  @Test
  void stylesAreOneOnlyWhereNothingOfThemDiffers() {
    NumberStyle style = new NumberStyle(2, false, true, "$", "م");

    assertThat(new NumberStyle(2, false, true, "$", "م")).isEqualTo(style).hasSameHashCodeAs(style);
    for (NumberStyle other :
        List.of(
            new NumberStyle(3, false, true, "$", "م"),
            new NumberStyle(2, true, true, "$", "م"),
            new NumberStyle(2, false, false, "$", "م"),
            new NumberStyle(2, false, true, "€", "م"),
            new NumberStyle(2, false, true, "$", ""))) {
      assertThat(other).isNotEqualTo(style);
    }
  }
}
