package dev.bayan.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  @Test
  void arraysAndDictionariesNest() {
    assertThat(value("[1 [2 [] 3] <</A [4 <</B 5>>]>> 6 0 R]"))
        .isEqualTo(
            List.of(
                1.0,
                List.of(2.0, List.of(), 3.0),
                Map.of("A", List.of(4.0, Map.of("B", 5.0))),
                new PdfObjects.Ref(6)));
  }

  @Test
  void dictionariesOfAnySizeHaveTheLaterOfTwoValues() {
    assertThat(value("<</A 1/B 2/A 3>>")).isEqualTo(Map.of("A", 3.0, "B", 2.0));
    StringBuilder many = new StringBuilder("<<");
    Map<String, Object> expected = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      many.append("/K").append(i).append(' ').append(i).append("%no /value\n");
      expected.put("K" + i, (double) i);
      assertThat(value(many + ">>")).isEqualTo(expected);
    }
  }

  @Test
  void numbersAreReadOrSteppedOver() {
    assertThat(value("[0 7 1023 1024 -3 +4 .5 -0.25 12. 100000.125]"))
        .isEqualTo(List.of(0.0, 7.0, 1023.0, 1024.0, -3.0, 4.0, 0.5, -0.25, 12.0, 100000.125));
    PdfTokens tokens = new PdfTokens("1 -2.5 %3\n+.5/N".getBytes(StandardCharsets.US_ASCII), 0);
    int skipped = 0;
    while (tokens.skipsNumber()) {
      skipped++;
    }
    assertThat(skipped).isEqualTo(3);
    assertThat(tokens.value()).isEqualTo(new PdfTokens.Name("N"));
    PdfTokens damaged = new PdfTokens("1x".getBytes(StandardCharsets.US_ASCII), 0);
    assertThatThrownBy(damaged::skipsNumber).isInstanceOf(MalformedFile.class);
  }

  @Test
  void literalStringsNestAndEscape() {
    String written = "(a(b)c\\(d\\)e\\\\f\\n\\101\\7x\\\ng\\q)";
    assertThat(value(written))
        .isEqualTo("a(b)c(d)e\\f\nA\u0007xgq".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(value("()")).isEqualTo(new byte[0]);
    assertThatThrownBy(() -> value("(a(b)")).isInstanceOf(MalformedFile.class);
    assertThatThrownBy(() -> value("(a\\")).isInstanceOf(MalformedFile.class);
  }
}
