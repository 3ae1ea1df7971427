package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where literals end, whatever they are made of. */
class JsonLiteralTest {

  private static final List<String> WRITTEN =
      List.of("\\\\", "\\\"", "\\n", "\\u005c", "\\u0022", "ب", "a", "/", "\\/", "😀");

  private static final List<String> MEANT =
      List.of("\\", "\"", "\n", "\\", "\"", "ب", "a", "/", "/", "😀");

  @Test
  void aLiteralEndsBehindItsQuoteWithEscapesAndWithout() {
    Random random = new Random(8);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder written = new StringBuilder("[\"");
      StringBuilder meant = new StringBuilder();
      for (int n = random.nextInt(8); n > 0; n--) {
        int which = random.nextInt(WRITTEN.size());
        written.append(WRITTEN.get(which));
        meant.append(MEANT.get(which));
      }
      int end = written.append('"').length();
      SourceText source = new SourceText(written + ",\"\"]");

      assertThat(new JsonLiteral(source, 1).end(meant.toString())).isEqualTo(end);
    }
  }
}
