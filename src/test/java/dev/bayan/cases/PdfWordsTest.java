package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.FiveReaders;
import dev.bayan.Words;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each PDF gives each of five readers its words back, with their signs 995 of 1,000 at least. */
class PdfWordsTest {

  private static final double FLOOR = 0.995;

  /**
   * Words that some reader gives back in another shape, and there is no help for: the halves of a
   * pair turned round, signs of both directions that touch, and an address that fits no line.
   */
  private static final Set<String> KNOWN =
      Set.of("\uD83D\uDD4A", "(الموقع).", "و]]>", "{=x}", "'جدول'", "خطر:");

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.PdfCorpus#all")
  void everyReaderFindsTheWordsOfACase(PdfCorpus example) throws Exception {
    String said =
        Texts.of(example.pack()).stream().map(Prose::text).collect(Collectors.joining("\n"));
    double words = Words.of(said).size();
    Map<String, List<String>> below = new LinkedHashMap<>();
    FiveReaders.read(example.pdf())
        .forEach(
            (reader, text) -> {
              List<String> lost = new ArrayList<>(Words.missingVerbatim(said, text));
              lost.removeIf(word -> KNOWN.contains(word) || word.length() > 150);
              if (1 - lost.size() / words < FLOOR) {
                below.put(reader, lost);
              }
            });
    assertThat(below).isEmpty();
  }
}
