package dev.bayan.export.pdf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a line may end inside a word. */
class WordBreaksTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a/report?id=7,     https://|example.|org/|a/|report?|id=7",
    "www.example.org,                       www.|example.|org",
    "press_office@example.org,              press_|office@|example.|org",
    "example.org/reports,                   example.|org/|reports",
    "and/or,                                and/|or",
    "القاهرة/الدوحة,                        القاهرة/|الدوحة",
    "الأمريكي–الإسرائيلي,                   الأمريكي–|الإسرائيلي",
    "٢٠٢٥–٢٠٢٦,                             ٢٠٢٥–٢٠٢٦",
    "5/4/2025,                              5/4/2025",
    "km/h,                                  km/h",
    "Covid-19,                              Covid-19",
    "Israeli-Palestinian,                   Israeli-Palestinian",
    "45.5%,                                 45.5%",
    "https://example.org/,                  https://|example.|org/",
    "السلام,                                السلام",
  })
  void wordIsPartedWhereAReaderExpectsIt(String word, String parted) {
    StringBuilder marked = new StringBuilder(word);
    int[] breaks = WordBreaks.of(word);
    for (int i = breaks.length - 1; i >= 0; i--) {
      marked.insert(breaks[i], '|');
    }
    assertThat(marked).hasToString(parted);
  }
}
