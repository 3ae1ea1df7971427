package dev.bayan.export.pdf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignsTest {

  @Test
  void charactersCountAsTheirDirectionSays() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      int expected =
          switch (Character.getDirectionality((char) c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                -1;
            default -> 0;
          };
      assertThat(Signs.excess(Character.toString((char) c))).isEqualTo(expected);
    }
  }
}
