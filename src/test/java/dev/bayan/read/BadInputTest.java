package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each bad input beside the diagnostics it gives rise to, word for word. */
class BadInputTest {

  private static final boolean UPDATE = System.getProperty("golden.update") != null;

  private static final Path ARABIC = Path.of("src/test/resources/read/arabic");

  @TestFactory
  Stream<DynamicTest> saysWhatIsWrong() {
    return Fixtures.bad().entrySet().stream()
        .map(
            bad ->
                DynamicTest.dynamicTest(
                    bad.getKey(),
                    () ->
                        compare(
                            Fixtures.BAD.resolve(bad.getKey() + ".txt"), printed(bad.getValue()))));
  }

  @TestFactory
  Stream<DynamicTest> saysItInArabic() {
    return Stream.of("all-at-once", "bad-address", "control-character", "wrong-type")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Fixtures.Bad bad = Objects.requireNonNull(Fixtures.bad().get(name));
                      String printed =
                          new DiagnosticPrinter(Messages.in("ar"))
                              .print(Fixtures.diagnostics(bad.read()));
                      compare(ARABIC.resolve(name + ".txt"), printed);
                    }));
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
    ThemeFixtures.all(ThemeFixtures.BAD)
        .forEach((name, bad) -> ThemeFixtures.diagnostics(bad).forEach(d -> seen.add(d.code())));
    // No longer reported: its number stays its own.
    seen.add(Code.NOT_SUPPORTED_YET.number());
    assertThat(seen)
        .isEqualTo(Arrays.stream(Code.values()).map(Code::number).collect(Collectors.toSet()));
  }

  @Test
  void everyCodeHasANumberOfItsOwnAndADescription() {
    assertThat(Arrays.stream(Code.values()).map(Code::number)).doesNotHaveDuplicates();
    assertThat(Code.values()).allMatch(code -> code.number().matches("B[1235][0-9]{3}"));
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
                    .doesNotContain(
                        "Source:", "JsonParser", "StreamRead", "Unexpected", "while parsing")
                    .doesNotContain("while scanning", "values are not", "but found", "<block"));
  }

  private static String printed(Fixtures.Bad bad) {
    return new DiagnosticPrinter(Messages.in("en")).print(Fixtures.diagnostics(bad.read()));
  }

  private static void compare(Path golden, String actual) throws IOException {
    if (UPDATE) {
      Files.writeString(golden, actual);
    }
    assertThat(golden).content().isEqualTo(actual);
  }
}
