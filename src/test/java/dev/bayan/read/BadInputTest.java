package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each bad input beside the diagnostics it gives rise to, word for word. */
class BadInputTest {

  private static final boolean UPDATE = System.getProperty("golden.update") != null;

  @TestFactory
  Stream<DynamicTest> saysWhatIsWrong() {
    return Fixtures.bad().entrySet().stream()
        .map(
            bad ->
                DynamicTest.dynamicTest(
                    bad.getKey(), () -> compare(bad.getKey(), printed(bad.getValue()))));
  }

  @Test
  void everyExpectationHasItsInput() {
    assertThat(Fixtures.names(Fixtures.BAD, ".txt")).isEqualTo(Fixtures.bad().keySet());
  }

  @Test
  void everyCodeHasAnInputThatGivesRiseToIt() {
    TreeSet<String> seen = new TreeSet<>();
    Fixtures.bad()
        .forEach((name, bad) -> Fixtures.diagnostics(bad.read()).forEach(d -> seen.add(d.code())));
    assertThat(seen)
        .isEqualTo(Arrays.stream(Code.values()).map(Code::number).collect(Collectors.toSet()));
  }

  @Test
  void everyCodeHasANumberOfItsOwnAndADescription() {
    assertThat(Arrays.stream(Code.values()).map(Code::number)).doesNotHaveDuplicates();
    assertThat(Code.values()).allMatch(code -> code.number().matches("B[123][0-9]{3}"));
    assertThat(Code.values()).noneMatch(code -> code.description().isBlank());
  }

  @Test
  void refusesExactlyWhereThereIsAnError() {
    Fixtures.bad()
        .forEach(
            (name, bad) -> {
              Reading reading = bad.read();
              boolean error =
                  Fixtures.diagnostics(reading).stream()
                      .anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
              assertThat(reading instanceof Reading.Refused).as(name).isEqualTo(error);
              assertThat(name.startsWith("warn-")).as(name).isEqualTo(!error);
            });
  }

  @Test
  void nothingOfTheParsersOwnWordingGetsOut() {
    Fixtures.bad()
        .forEach(
            (name, bad) ->
                assertThat(printed(bad))
                    .as(name)
                    .doesNotContain("Source:", "JsonParser", "StreamRead", "Unexpected"));
  }

  private static String printed(Fixtures.Bad bad) {
    return new DiagnosticPrinter().print(Fixtures.diagnostics(bad.read()));
  }

  private static void compare(String name, String actual) throws IOException {
    Path golden = Fixtures.BAD.resolve(name + ".txt");
    if (UPDATE) {
      Files.writeString(golden, actual);
    }
    assertThat(golden).content().isEqualTo(actual);
  }
}
