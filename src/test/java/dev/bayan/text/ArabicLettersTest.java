package dev.bayan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicLettersTest {

  private static final int KASHIDA = 0x0640;

  @Test
  void whatIsAnsweredForAllOfThemIsTrueOfEach() {
    int count = 0;
    for (int c = 0; c < 0x10000; c++) {
      if (ArabicLetters.contains(c)) {
        count++;
        assertThat(Character.getDirectionality(c))
            .as("direction of U+%04X", c)
            .isEqualTo(Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
        assertThat(Character.isLetter(c)).as("U+%04X is a letter", c).isTrue();
        assertThat(Character.getType(c))
            .as("kind of U+%04X", c)
            .isEqualTo(c == KASHIDA ? Character.MODIFIER_LETTER : Character.OTHER_LETTER);
      }
    }
    assertThat(count).isEqualTo(43);
  }

  @Test
  void marksDigitsAndLettersOfOtherLanguagesAreLeftOut() {
    assertThat("ًٌ٠پچ٪،".chars().anyMatch(ArabicLetters::contains)).isFalse();
  }
}
