package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.FiveReaders;
import dev.bayan.Words;
import dev.bayan.export.Format;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case's PDF gives each of five readers its words back: 995 of 1,000 at least. */
class PdfWordsTest {

  private static final double FLOOR = 0.995;

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.Example#cases")
  void everyReaderFindsTheWordsOfACase(Example example) throws Exception {
    String said =
        Texts.of(example.pack()).stream().map(Prose::text).collect(Collectors.joining("\n"));
    double words = Words.of(said).size();
    Map<String, List<String>> below = new LinkedHashMap<>();
    FiveReaders.read(Example.export(example.pack(), Format.PDF))
        .forEach(
            (reader, text) -> {
              List<String> lost = Words.missingToTheLetter(said, text);
              if (1 - lost.size() / words < FLOOR) {
                below.put(reader, lost);
              }
            });
    assertThat(below).isEmpty();
  }
}
