package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each bad theme beside the diagnostics it gives rise to, word for word. */
class BadThemeTest {

  private static final boolean UPDATE = System.getProperty("golden.update") != null;

  @TestFactory
  Stream<DynamicTest> saysWhatIsWrong() {
    return ThemeFixtures.all(ThemeFixtures.BAD).entrySet().stream()
        .map(
            bad ->
                DynamicTest.dynamicTest(bad.getKey(), () -> compare(bad.getKey(), bad.getValue())));
  }

  @Test
  void everyExpectationHasItsTheme() {
    assertThat(Fixtures.names(ThemeFixtures.BAD, ".txt"))
        .isEqualTo(Fixtures.names(ThemeFixtures.BAD, ".json"));
  }

  @Test
  void refusesExactlyWhereThereIsAnError() {
    ThemeFixtures.all(ThemeFixtures.BAD)
        .forEach(
            (name, reading) -> {
              boolean error =
                  ThemeFixtures.diagnostics(reading).stream()
                      .anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
              assertThat(reading instanceof ThemeReading.Refused).as(name).isEqualTo(error);
              assertThat(name.startsWith("warn-")).as(name).isEqualTo(!error);
            });
  }

  private static void compare(String name, ThemeReading reading) throws IOException {
    String actual =
        new DiagnosticPrinter(Messages.in("en")).print(ThemeFixtures.diagnostics(reading));
    Path golden = ThemeFixtures.BAD.resolve(name + ".txt");
    if (UPDATE) {
      Files.writeString(golden, actual);
    }
    assertThat(golden).content().isEqualTo(actual);
  }
}
