package dev.bayan.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PdfTextTest {

  private static final byte MARK = (byte) 0xFE;
  private static final byte MARKED = (byte) 0xFF;

  @Test
  void behindItsMarkATextIsUtf16() {
    assertThat(PdfText.of(new byte[] {MARK, MARKED, 6, 0x28, (byte) 0xD8, 0x3D, (byte) 0xDD, 0x4A}))
        .isEqualTo("ب\uD83D\uDD4A");
  }

  @Test
  void withoutAMarkATextIsInTheEncodingOfPdf() {
    assertThat(PdfText.of(new byte[] {'R', (byte) 0x90, 's', (byte) 0xE9})).isEqualTo("R’sé");
  }

  @Test
  void halfACharacterIsDamageAndNotLeftOut() {
    assertThatThrownBy(() -> PdfText.of(new byte[] {MARK, MARKED, 6, 0x28, 6}))
        .isInstanceOf(MalformedFile.class);
  }
}
