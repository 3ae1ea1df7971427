package dev.bayan.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Values of PDF syntax, as ISO 32000-1 describes them. */
class PdfTokensTest {

  private static Object value(String pdf) {
    return new PdfTokens(pdf.getBytes(StandardCharsets.ISO_8859_1), 0).value();
  }

  @Test
  void hexadecimalStringsHaveSpacesAndALastDigitAlone() {
    assertThat(value("<0628aF>")).isEqualTo(new byte[] {0x06, 0x28, (byte) 0xAF});
    assertThat(value("<06 2\n8 7>")).isEqualTo(new byte[] {0x06, 0x28, 0x70});
    assertThat(value("<>")).isEqualTo(new byte[0]);
  }

  @Test
  void hexadecimalStringsWithOtherThingsInThemAreDamage() {
    assertThatThrownBy(() -> value("<06g8>")).isInstanceOf(MalformedFile.class);
    assertThatThrownBy(() -> value("<0628")).isInstanceOf(MalformedFile.class);
  }
}
