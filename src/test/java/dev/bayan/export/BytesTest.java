package dev.bayan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
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
  void codesInLiteralStringsAreReadAsTheyAre() throws IOException {
    Bytes bytes = new Bytes(1).append('(');
    byte[] codes = new byte[2 << Character.SIZE];
    for (int code = 0; code <= Character.MAX_VALUE; code++) {
      bytes.literal(code);
      codes[2 * code] = (byte) (code >> 8);
      codes[2 * code + 1] = (byte) code;
    }

    List<Object> read = new PDFStreamParser(bytes.append(')').bytes()).parse();

    assertThat(read).hasSize(1);
    assertThat(((COSString) read.get(0)).getBytes()).isEqualTo(codes);
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
