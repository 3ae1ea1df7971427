package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.read.BriefingReader;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Message;
import dev.bayan.read.Neighbours;
import dev.bayan.read.Reading;
import dev.bayan.read.ThemeReader;
import dev.bayan.read.ThemeReading;
import dev.bayan.style.Theme;
import dev.bayan.text.Labels;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What {@code bayan explain} says is true: its bad examples are bad, and its good ones good. */
class ExplanationTest {

  private static final Path FOLDER = Path.of("src/main/resources/explain");
  private static final Pattern REPEATED = Pattern.compile("«([^»]*)»×([0-9]+)");

  /** No example of a file can show them. */
  private static final Set<String> IN_WORDS =
      Set.of(
          "B2504", "B2703", "B2711", "B2712", "B2713", "B2714", "B2715", "B2716", "B2717", "B2718",
          "B2719", "B2720", "B2721", "B2901", "B5008");

  /** What cannot come alone. */
  private static final Map<String, Set<String>> COMPANIONS = Map.of("B1901", Set.of("B2001"));

  @Test
  void everyCodeHasAnExplanationAndEveryExplanationACode() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
          .containsExactlyInAnyOrderElementsOf(ExplainCommand.codes().keySet());
    }
  }

  @TestFactory
  Stream<DynamicTest> isWholeInBothLanguages() {
    return each(
        explanation -> {
          for (String language : List.of("en", "ar")) {
            List<String> text = explanation.text(language);
            assertThat(text).hasSizeGreaterThan(2);
            assertThat(text.get(1)).isEmpty();
            assertThat(text).allMatch(line -> line.length() <= 80);
            assertThat(String.join(" ", text).matches(".*[\\u0600-\\u06FF].*"))
                .isEqualTo(language.equals("ar"));
          }
          assertThat(explanation.texts()).containsOnlyKeys("en", "ar");
          assertThat(explanation.inShort("en")).isEqualTo(CodesTest.all().get(explanation.code()));
          assertThat(explanation.examples()).anyMatch(Explanation.Example::isGood);
          assertThat(explanation.examples()).anyMatch(example -> !example.isGood());
        });
  }

  @TestFactory
  Stream<DynamicTest> theBadExampleHasExactlyThisProblemAndTheGoodOneNone() {
    return each(
        explanation -> {
          if (isInWords(explanation.code())) {
            assertThat(explanation.examples()).allMatch(example -> example.file().isEmpty());
          } else {
            Set<String> expected = new TreeSet<>(Set.of(explanation.code()));
            expected.addAll(COMPANIONS.getOrDefault(explanation.code(), Set.of()));
            assertThat(codes(explanation, false)).isEqualTo(expected);
            assertThat(codes(explanation, true)).isEmpty();
          }
        });
  }

  /** Those of the run itself, and of pictures and fonts, which are no text. */
  private static boolean isInWords(String code) {
    return Stream.of("B28", "B4", "B51", "B9").anyMatch(code::startsWith)
        || IN_WORDS.contains(code);
  }

  private interface Check {
    void that(Explanation explanation) throws IOException;
  }

  private static Stream<DynamicTest> each(Check check) {
    return ExplainCommand.codes().keySet().stream()
        .map(
            code ->
                DynamicTest.dynamicTest(
                    code,
                    () -> check.that(java.util.Objects.requireNonNull(Explanation.of(code)))));
  }

  private static Set<String> codes(Explanation explanation, boolean good) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Explanation.Example example : explanation.examples()) {
      if (example.isGood() == good) {
        files.put(example.file(), bytes(example));
      }
    }
    Map.Entry<String, byte[]> first = files.entrySet().iterator().next();
    List<Diagnostic> diagnostics =
        first.getKey().equals("theme.json")
            ? ofTheme(first.getKey(), first.getValue(), neighbours(files))
            : ofBriefing(first.getKey(), first.getValue(), neighbours(files));
    return diagnostics.stream()
        .map(Diagnostic::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Diagnostic> ofBriefing(String file, byte[] bytes, Neighbours neighbours) {
    Reading reading =
        new BriefingReader(Theme.standard().classifications().keySet())
            .read(file, bytes, neighbours);
    return switch (reading) {
      case Reading.Accepted accepted -> accepted.warnings();
      case Reading.Refused refused -> refused.diagnostics();
    };
  }

  private static List<Diagnostic> ofTheme(String file, byte[] bytes, Neighbours neighbours) {
    List<String> labels =
        Arrays.stream(Labels.class.getRecordComponents()).map(RecordComponent::getName).toList();
    return switch (new ThemeReader(labels).read(file, bytes, neighbours)) {
      case ThemeReading.Accepted accepted -> accepted.warnings();
      case ThemeReading.Refused refused -> refused.diagnostics();
    };
  }

  private static byte[] bytes(Explanation.Example example) throws IOException {
    String text = String.join("\n", example.lines());
    Matcher repeated = REPEATED.matcher(text);
    String whole =
        repeated.replaceAll(
            r -> Matcher.quoteReplacement(r.group(1).repeat(Integer.parseInt(r.group(2)))));
    // What no text can show is a file of the tests.
    Path binary = Path.of("src/test/resources/explain", example.file());
    return example.encoding().equals("file")
        ? Files.readAllBytes(binary)
        : whole.getBytes(
            example.encoding().equals("utf-8")
                ? StandardCharsets.UTF_8
                : Charset.forName(example.encoding()));
  }

  private static Neighbours neighbours(Map<String, byte[]> files) {
    return (name, most) -> {
      byte[] bytes = files.get(name);
      if (bytes != null) {
        return new Neighbours.Found.Bytes(Arrays.copyOf(bytes, Math.min(bytes.length, most)));
      }
      return files.keySet().stream().anyMatch(file -> file.startsWith(name + "/"))
          ? new Neighbours.Found.Unreadable(Message.of("batch.folder"))
          : new Neighbours.Found.Missing(List.copyOf(files.keySet()));
    };
  }
}
