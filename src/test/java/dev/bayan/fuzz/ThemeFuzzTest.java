package dev.bayan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.bayan.read.Neighbours;
import dev.bayan.read.ThemeReader;
import dev.bayan.read.ThemeReading;
import java.util.List;

/** Any bytes as a theme: a theme or a reason, never an exception. */
class ThemeFuzzTest {

  private static final ThemeReader READER = new ThemeReader(List.of("date", "source"));

  @FuzzTest
  void anyBytes(byte[] bytes) {
    ThemeReading reading = READER.read("theme.json", bytes, Neighbours.none());
    if (reading instanceof ThemeReading.Refused refused) {
      assertThat(refused.diagnostics()).isNotEmpty();
    }
  }
}
