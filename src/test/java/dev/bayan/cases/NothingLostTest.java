package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.export.Format;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.read.BriefingReader;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Messages;
import dev.bayan.read.Reading;
import dev.bayan.style.Theme;
import dev.bayan.verify.Finding;
import dev.bayan.verify.Verifier;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any text that the gate lets through stands unchanged in all three files; any text that it refuses
 * is refused by a code point and a place.
 */
class NothingLostTest {

  /** In ASCII, so that halves of pairs get through. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final Pattern SHAPES = Pattern.compile("[\uFB00-\uFDFF\uFE70-\uFEFF]");
  private static final String NAMED = "(?s).*U\\+[0-9A-F]{4,6}.*";

  /** What Arabic briefings are made of, mixed as no author would mix it. */
  private static final List<String> SCRAPS =
      List.of(
          "غزة",
          "الله",
          "لا",
          "ـ",
          "مُحَمَّدٌ",
          "ﷺ",
          "ی",
          "ک",
          "ے",
          " ",
          " ",
          "  ",
          "David",
          "C++",
          "45.5%",
          "٤٥٫٥٪",
          "٢٠٢٥–٢٠٢٦",
          "+974 4444 5555",
          "-7",
          "(",
          ")",
          "«",
          "»",
          "[",
          "]",
          "،",
          "؛",
          "؟",
          ".",
          "https://example.org/a?b=1",
          "a@b.org",
          "_x0041_",
          "=1+1",
          "@x",
          "&amp;",
          "<b>",
          "\u200C",
          "\u200D",
          "\u200E",
          "\u200F",
          "\u061C",
          "\u2067ا\u2069",
          "😀",
          "中",
          "é",
          "e\u0301",
          "\u00AD",
          "\uFE0F",
          "\u0653",
          "\u0670",
          "\uFDFA",
          "'",
          "\"",
          "\\",
          "\u00A0");

  /** What the gate lets through only in some places, or nowhere. */
  private static final List<String> SUSPECTS =
      List.of("\u2028", "\u202E", "\u0007", "\uFFFE", "\uD83D", "\u2066", "\t", "\uFEFF", "\uFE8E");

  @Provide
  Arbitrary<String> texts() {
    return joined(SCRAPS);
  }

  @Provide
  Arbitrary<String> suspects() {
    return Arbitraries.oneOf(
        Combinators.combine(joined(SCRAPS), Arbitraries.of(SUSPECTS), joined(SCRAPS))
            .as((before, suspect, after) -> before + suspect + after),
        Arbitraries.strings().all().ofMinLength(1).ofMaxLength(24));
  }

  private static Arbitrary<String> joined(List<String> scraps) {
    return Arbitraries.of(scraps)
        .list()
        .ofMinSize(1)
        .ofMaxSize(14)
        .map(all -> String.join("", all));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whatTheGateLetsThroughStandsInAllThreeFiles(
      @ForAll("texts") String paragraph, @ForAll("texts") String cell, @ForAll("texts") String note)
      throws Exception {
    standsOrIsRefusedByName(paragraph, cell, note);
  }

  @net.jqwik.api.Example
  void aTelephoneNumberBeforeTheMarkerOfANoteEndsThere() {
    Reading reading =
        new BriefingReader(Set.of()).read("t.json", json("غزة", "+974 4444 5555", "غزة"));
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    if (reading instanceof Reading.Accepted accepted) {
      Pack pack = new Planner(Theme.standard()).plan(accepted.briefing());
      byte[] file = Example.export(pack, Format.DOCX);
      assertThat(new Verifier().verify(pack, Format.DOCX, file)).isEmpty();
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whatTheGateRefusesIsNamed(@ForAll("suspects") String text) throws Exception {
    standsOrIsRefusedByName(text, "خلية", "حاشية");
  }

  private static void standsOrIsRefusedByName(String paragraph, String cell, String note)
      throws Exception {
    switch (new BriefingReader(Set.of()).read("t.json", json(paragraph, cell, note))) {
      case Reading.Refused refused -> refused.diagnostics().forEach(NothingLostTest::isNamed);
      case Reading.Accepted accepted -> {
        Pack pack = new Planner(Theme.standard()).plan(accepted.briefing());
        standsInWord(pack, List.of(paragraph, cell, note));
        standsInExcel(pack, List.of(paragraph, cell));
        standsInPdf(pack);
      }
    }
  }

  private static void isNamed(Diagnostic diagnostic) {
    assertThat(diagnostic.line()).isPositive();
    assertThat(diagnostic.column()).isPositive();
    if (diagnostic.code().startsWith("B3")) {
      assertThat(Messages.in("en").say(diagnostic.message())).matches(NAMED);
    } else {
      // White space alone is no text.
      assertThat(diagnostic.code()).isEqualTo("B2004");
    }
  }

  private static void standsInWord(Pack pack, List<String> texts) throws Exception {
    byte[] file = proven(pack, Format.DOCX);
    String found = visible(FoundText.ofWord(file));
    for (String text : texts) {
      assertThat(found).contains(visible(text));
    }
  }

  /**
   * Without isolates, which become runs, as Word and Excel know none, and left-to-right marks, of
   * which the Word file sets some itself.
   */
  private static String visible(String text) {
    return text.replaceAll("[\u200E\u2066-\u2069]", "");
  }

  private static void standsInExcel(Pack pack, List<String> texts) throws Exception {
    byte[] file = proven(pack, Format.XLSX);
    StringBuilder found = new StringBuilder();
    WorkbookCells cells = new WorkbookCells(file);
    for (int sheet = 0; sheet < cells.sheets(); sheet++) {
      cells.lines(sheet).forEach(line -> found.append(line).append('\n'));
    }
    for (String text : texts) {
      assertThat(visible(found.toString())).contains(visible(text));
    }
  }

  private static void standsInPdf(Pack pack) throws Exception {
    String found = FoundText.ofPdf(proven(pack, Format.PDF));
    assertThat(inked(found)).isEqualTo(inked(Example.said(pack)));
  }

  /** Written, and proven by the room that proves every pack. */
  private static byte[] proven(Pack pack, Format format) {
    byte[] file = Example.export(pack, format);
    Map<Format, byte[]> carried =
        format == Format.PDF ? Map.of(Format.XLSX, Example.export(pack, Format.XLSX)) : Map.of();
    List<Finding> findings = new Verifier().verify(pack, format, file, carried);
    assertThat(findings).isEmpty();
    return file;
  }

  /**
   * The code units that leave ink, in no order: PDFBox gives some back as they are painted, and
   * turns the halves of a pair round with the rest of a line.
   */
  private static String inked(String text) {
    StringBuilder ink = new StringBuilder();
    // PDFBox itself replaces shapes of letters by the letters.
    SHAPES
        .matcher(text)
        .replaceAll(shape -> Normalizer.normalize(shape.group(), Normalizer.Form.NFKC))
        .chars()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isMirrored(c) ? '(' : c)
        .sorted()
        .forEach(c -> ink.append(String.format(Locale.ROOT, "%04X ", c)));
    return ink.toString();
  }

  private static byte[] json(String paragraph, String cell, String note) {
    Map<String, Object> row =
        Map.of("name", "ص", "cells", List.of(Map.of("text", cell, "note", note)));
    List<Object> rows = new ArrayList<>(List.of(row));
    Map<String, Object> table =
        Map.of("id", "c", "title", "جدول", "axis", "محور", "columns", List.of("ع"), "rows", rows);
    return JSON.writeValueAsString(
            Map.of(
                "id",
                "a",
                "title",
                "عنوان",
                "sections",
                List.of(Map.of("content", List.of(paragraph))),
                "comparisons",
                List.of(table)))
        .getBytes(StandardCharsets.UTF_8);
  }
}
