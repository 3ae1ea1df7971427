package dev.bayan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BytesTest {

  @Test
  void everyCharacterIsEncodedAsTheJdkDoesIt() {
    int[] all =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            .toArray();
    String text = new String(all, 0, all.length);

    byte[] bytes = new Bytes(16).utf8(text, 0, text.length()).bytes();

    assertThat(bytes).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsSpecialIsLeftToTheCaller() {
    boolean[] special = new boolean[0x80];
    special['&'] = true;
    String text = "قطر & مصر\uFD3E";
    Bytes bytes = new Bytes(1);

    int first = bytes.utf8Until(text, 0, text.length(), special);
    int second = bytes.utf8Until(text, first + 1, text.length(), special);
    int none = bytes.utf8Until(text, 0, 2, special);

    assertThat(first).isEqualTo(text.indexOf('&'));
    assertThat(second).isEqualTo(text.indexOf('\uFD3E'));
    assertThat(none).isEqualTo(2);
    assertThat(new String(bytes.bytes(), StandardCharsets.UTF_8)).isEqualTo("قطر  مصرقط");
  }
}
