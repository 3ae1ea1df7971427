package dev.bayan.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.bayan.read.Neighbours;
import dev.bayan.read.ThemeReader;
import dev.bayan.read.ThemeReading;
import java.util.List;

/** Any bytes as a theme's font: a font or a reason, never an exception. */
class FontFuzzTest {

  private static final ThemeReader READER = new ThemeReader(List.of());

  private static final byte[] THEME =
      "{\"fonts\": {\"regular\": \"a.ttf\", \"bold\": \"a.ttf\"}}".getBytes(UTF_8);

  @FuzzTest
  void anyBytes(byte[] bytes) {
    Neighbours beside = (name, most) -> new Neighbours.Found.Bytes(bytes);
    if (READER.read("theme.json", THEME, beside) instanceof ThemeReading.Refused refused) {
      assertThat(refused.diagnostics()).isNotEmpty();
    }
  }
}
