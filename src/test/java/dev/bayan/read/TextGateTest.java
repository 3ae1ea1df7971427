package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which characters pass the gate, and that every text that is shown goes through it. */
class TextGateTest {

  private static final String BELL = "\\u0007";

  @Test
  void everyCodePointPassesOrIsNamed() {
    Map<String, Set<Integer>> refused = new TreeMap<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x10000 ? 1 : 0x3F) {
      int codePoint = c;
      codes("a" + escaped(c))
          .forEach(code -> refused.computeIfAbsent(code, x -> new TreeSet<>()).add(codePoint));
    }
    assertThat(refused.get("B3002"))
        .containsExactlyInAnyOrder(9, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029);
    assertThat(refused.get("B3001")).hasSize(32 + 33 - 6).contains(0, 0x1B, 0x7F, 0x9B);
    assertThat(refused.get("B3003")).hasSize(2048);
    assertThat(refused.get("B3004")).contains(0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF);
    assertThat(refused.get("B3005")).containsExactlyInAnyOrder(0x202D, 0x202E);
    assertThat(refused.get("B3006")).containsExactlyInAnyOrder(0x202A, 0x202B, 0x202C);
    assertThat(refused.get("B3007")).containsExactlyInAnyOrder(0x2066, 0x2067, 0x2068, 0x2069);
    assertThat(refused.get("B3008")).hasSize(6);
    assertThat(refused.get("B3101")).containsExactly(0xFFFD);
    assertThat(refused.get("B3103")).containsExactly(0xFEFF);
    assertThat(refused.get("B3102"))
        .allMatch(c -> (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC))
        .contains(0xFB50, 0xFDF4, 0xFE80, 0xFEFC)
        .doesNotContain(0xFD3E, 0xFD3F, 0xFDF2, 0xFDFA, 0xFDFB, 0xFDFC, 0xFDFD);
    assertThat(refused).hasSize(11);
  }

  @Test
  void everyNoncharacterOfEveryPlaneIsRefused() {
    for (int plane = 0; plane <= 16; plane++) {
      assertThat(codes(escaped(plane * 0x10000 + 0xFFFE))).containsExactly("B3004");
      assertThat(codes(escaped(plane * 0x10000 + 0xFFFF))).containsExactly("B3004");
    }
  }

  @Test
  void isolatesMustBalanceInTheText() {
    assertThat(codes("a\u2067b\u2066c\u2069\u2069")).isEmpty();
    assertThat(codes("a\u2067b\u2066c\u2069")).containsExactly("B3007");
    assertThat(codes("a\u2069b\u2067c")).containsExactly("B3007", "B3007");
  }

  @Test
  void marksAndJoinersPass() {
    assertThat(codes("a\u200E\u200F\u061C\u200D\u200C\u064E\u0640")).isEmpty();
  }

  @Test
  void everyTextThatIsShownGoesThroughTheGate() {
    String json =
        """
        {"id": "a", "title": "T!", "subtitle": "T!", "summary": "T!", "author": "T!",
         "source": {"name": "T!", "url": "https://example.org/!"}, "keywords": ["T!"],
         "sections": [{"heading": "T!", "content": ["T!", {"bullets": ["T!"]},
           {"numbered": ["T!"]}, {"quote": "T!", "by": "T!"}],
           "sections": [{"heading": "T!", "content": ["T!"]}]}],
         "comparisons": [{"id": "c", "title": "T!", "axis": "T!", "columns": ["U!"],
           "rows": [{"name": "T!", "note": "T!", "cells": ["T!"]},
             {"name": "T!", "cells": [{"text": "T!", "note": "T!",
               "source": "https://example.org/!"}]}]}]}
        """;
    int texts = json.length() - json.replace("!", "").length();
    List<Diagnostic> found = Fixtures.diagnostics(Fixtures.read(json.replace("!", BELL)));
    assertThat(found.stream().filter(d -> d.code().equals("B3001"))).hasSize(texts);
    assertThat(found.stream().map(Diagnostic::pointer).distinct()).hasSize(texts);
  }

  private static List<String> codes(String text) {
    String json =
        "{\"id\": \"a\", \"title\": \"a\", \"sections\": [{\"content\": [\"" + text + "b\"]}]}";
    return Fixtures.diagnostics(Fixtures.read(json)).stream().map(Diagnostic::code).toList();
  }

  private static String escaped(int codePoint) {
    StringBuilder escaped = new StringBuilder();
    for (char c : Character.toChars(codePoint)) {
      escaped.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
    }
    return escaped.toString();
  }
}
