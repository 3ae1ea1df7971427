package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.export.Format;
import dev.bayan.export.docx.DocxExporter;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.read.BriefingReader;
import dev.bayan.read.Reading;
import dev.bayan.style.Theme;
import dev.bayan.verify.Verifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever the gate lets through, however odd its addresses: no rule warns of what Word is given.
 */
class OddAddressesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DocxExporter EXPORTER = new DocxExporter();
  private static final Verifier VERIFIER = new Verifier();

  private static final List<String> SCRAPS =
      List.of(
          "https://",
          "http://",
          "www.",
          "mailto:",
          "://",
          "example.org",
          "مثال.قطر",
          "a@b.org",
          "@",
          "@مصر",
          "x@",
          "ا@ب",
          "1@2",
          "٣@٤",
          "+",
          "+974 ",
          "+٩٧٤ ",
          "4444 5555",
          "٤٤٤٤ ٥٥٥٥",
          "(20) ",
          "00",
          "-",
          "/",
          "?",
          "#",
          "&",
          "=",
          "%D8%A7",
          ":",
          ".",
          "،",
          "(",
          ")",
          "[",
          "]",
          "«",
          "»",
          "“",
          "”",
          "{",
          "}",
          "<",
          ">",
          "\"",
          "غزة",
          "لا",
          "هـ",
          "Reuters",
          "C++",
          "é",
          "中",
          "1",
          "٢",
          "12",
          " ",
          " ",
          "\u00A0",
          "\u200E",
          "\u200F",
          "\u061C",
          "\u2067ا\u2069",
          "\u2066b\u2069",
          "\u0301",
          "\u064E",
          "😀",
          "_",
          "ـ",
          "ﷺ");

  /** Without what says itself how it runs: some rules leave such texts alone. */
  private static final List<String> UNDIRECTED =
      SCRAPS.stream()
          .filter(scrap -> !scrap.matches(".*[\u200E\u200F\u061C\u2066\u2067].*"))
          .toList();

  @Provide
  Arbitrary<String> texts() {
    return joined(SCRAPS);
  }

  @Provide
  Arbitrary<String> undirected() {
    return joined(UNDIRECTED);
  }

  private static Arbitrary<String> joined(List<String> scraps) {
    return Arbitraries.of(scraps)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(all -> String.join("", all));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void noRuleWarnsOfOurOwnFile(
      @ForAll("texts") String paragraph,
      @ForAll("texts") String title,
      @ForAll("texts") String cell)
      throws Exception {
    isWithoutFindings(paragraph, title, cell);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void noRuleWarnsOfDirectionsThatWeFound(
      @ForAll("undirected") String paragraph,
      @ForAll("undirected") String title,
      @ForAll("undirected") String cell)
      throws Exception {
    isWithoutFindings(paragraph, title, cell);
  }

  private static void isWithoutFindings(String paragraph, String title, String cell)
      throws Exception {
    for (String language : List.of("ar", "en")) {
      if (new BriefingReader(Set.of()).read("t.json", json(language, paragraph, title, cell))
          instanceof Reading.Accepted accepted) {
        Pack pack = new Planner(Theme.standard()).plan(accepted.briefing());
        byte[] file = EXPORTER.export(pack);
        assertThat(VERIFIER.verify(pack, Format.DOCX, file)).isEmpty();
      }
    }
  }

  private static byte[] json(String language, String paragraph, String title, String cell) {
    Map<String, Object> row =
        Map.of("name", title, "cells", List.of(Map.of("text", cell, "note", paragraph)));
    Map<String, Object> table =
        Map.of(
            "id",
            "c",
            "title",
            title,
            "axis",
            cell,
            "columns",
            List.of(cell),
            "rows",
            List.of(row));
    Map<String, Object> section =
        Map.of("heading", title, "content", List.of(paragraph, Map.of("bullets", List.of(cell))));
    return JSON.writeValueAsString(
            Map.of(
                "id",
                "a",
                "language",
                language,
                "title",
                title,
                "summary",
                cell,
                "source",
                Map.of("name", cell),
                "sections",
                List.of(section),
                "comparisons",
                List.of(table)))
        .getBytes(StandardCharsets.UTF_8);
  }
}
