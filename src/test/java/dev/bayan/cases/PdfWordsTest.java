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

/** Each PDF gives each of five readers all its words back, with the signs that touch them. */
class PdfWordsTest {

  /**
   * Pdf.js drops a "greater than" that touches Arabic; PDFium turns the bracket round that begins a
   * line of nothing but signs.
   */
  private static final Set<String> KNOWN = Set.of("و]]>", "{=x}");

  /** An address that fits no line comes out in two parts. */
  private static final int LONGEST = 150;

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.PdfCorpus#all")
  void everyReaderFindsTheWordsOfACase(PdfCorpus example) throws Exception {
    String said =
        Texts.of(example.pack()).stream().map(Prose::text).collect(Collectors.joining("\n"));
    Map<String, List<String>> lost = new LinkedHashMap<>();
    FiveReaders.read(example.pdf())
        .forEach(
            (reader, text) -> {
              List<String> missing = new ArrayList<>(Words.missingVerbatim(said, text));
              missing.removeIf(word -> KNOWN.contains(word) || word.length() > LONGEST);
              if (!missing.isEmpty()) {
                lost.put(reader, missing);
              }
            });
    assertThat(lost).isEmpty();
  }
}
