package dev.bayan.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComposedTest {

  @Test
  void everyTextIsWhatTheJdkSaysOfIt() {
    Random random = new Random(5);
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (Character.isSurrogate((char) c)) {
        continue;
      }
      StringBuilder text = new StringBuilder().append((char) c);
      for (int i = 0; i < 8; i++) {
        char other = (char) random.nextInt(0x600, 0x660);
        text.append(Composed.isPlain(other) ? other : 'a').append((char) c);
      }
      assertThat(Composed.is(text.toString()))
          .isEqualTo(Normalizer.isNormalized(text, Normalizer.Form.NFC));
    }
  }

  @Test
  void vowelMarksAreInOrderOrNot() {
    Random random = new Random(7);
    int composed = 0;
    for (int round = 0; round < 50_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        text.append(
            (char)
                (random.nextBoolean()
                    ? random.nextInt(0x0627, 0x062C)
                    : random.nextInt(0x064B, 0x0657)));
      }
      boolean expected = Normalizer.isNormalized(text, Normalizer.Form.NFC);
      composed += expected ? 1 : 0;
      assertThat(Composed.is(text.toString())).as("%s", text).isEqualTo(expected);
    }
    assertThat(composed).isBetween(10_000, 45_000);
  }

  @Test
  void plainCharactersAreComposedInAnyOrder() {
    StringBuilder plain = new StringBuilder();
    for (int c = 0; c < Character.MIN_SURROGATE; c++) {
      if (Composed.isPlain((char) c)) {
        plain.append((char) c);
      }
    }
    assertThat(plain).hasSizeGreaterThan(800);
    Random random = new Random(6);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append(plain.charAt(random.nextInt(plain.length())));
    }
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
  }
}
