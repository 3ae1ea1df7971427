package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Text that is not read as it is written: every order of the characters that can bring it about.
 */
class BidiSpoofTest {

  private static final char[] SIGNS = {'a', 'ب', '\u2066', '\u2067', '\u2068', '\u2069'};

  private static final List<String> OVERRIDES =
      List.of("\u202A", "\u202B", "\u202C", "\u202D", "\u202E");

  @Test
  void onlyBalancedIsolatesPass() {
    int passed = 0;
    for (int length = 1; length <= 5; length++) {
      for (int n = 0; n < Math.pow(SIGNS.length, length); n++) {
        StringBuilder text = new StringBuilder();
        for (int i = 0, rest = n; i < length; i++, rest /= SIGNS.length) {
          text.append(SIGNS[rest % SIGNS.length]);
        }
        boolean passes = paragraph("ن" + text).isEmpty();
        assertThat(passes)
            .as(() -> Arrays.toString(text.toString().toCharArray()))
            .isEqualTo(isBalanced(text));
        passed += passes ? 1 : 0;
      }
    }
    assertThat(passed).isGreaterThan(500);
    for (String override : OVERRIDES) {
      for (String around : List.of("%s", "\u2067%s\u2069", "%s\u202C", "a%sب", "\u200F%s\u200E")) {
        assertThat(paragraph("ن" + around.formatted(override))).as(around).isNotEmpty();
      }
    }
  }

  private static boolean isBalanced(CharSequence text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open += c >= '\u2066' && c <= '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
      if (open < 0) {
        return false;
      }
    }
    return open == 0;
  }

  @Test
  void noNameHasAnyOfThem() {
    for (String pair :
        List.of("\u2066x\u2069", "\u2067x\u2069", "\u2068x\u2069", "\u202Ex\u202C")) {
      String json =
          """
          {"id": "a", "title": "T!", "author": "T!", "source": {"name": "T!"}, "keywords": ["T!"],
           "sections": [{"content": ["نص"]}],
           "comparisons": [{"id": "c", "title": "T!", "axis": "X!", "columns": ["T!"],
             "rows": [{"name": "T!", "cells": ["نص"]}]}]}
          """;
      int names = json.length() - json.replace("!", "").length();
      assertThat(codes(json.replace("!", pair)).stream().distinct()).isNotEmpty();
      assertThat(
              Fixtures.diagnostics(Fixtures.read(json.replace("!", pair))).stream()
                  .filter(found -> found.code().matches("B300[569]"))
                  .map(Diagnostic::pointer)
                  .distinct())
          .hasSize(names);
      assertThat(codes(json.replace("\"a\"", "\"a" + pair + "\"").replace("!", "")))
          .containsExactly("B2101");
      assertThat(Tables.codes(Tables.csv("," + pair + "\n" + pair + ",1\n"))).isNotEmpty();
    }
  }

  private static List<String> paragraph(String text) {
    return codes(
        "{\"id\": \"a\", \"title\": \"a\", \"sections\": [{\"content\": [\"" + text + "\"]}]}");
  }

  private static List<String> codes(String json) {
    return Fixtures.diagnostics(Fixtures.read(json)).stream().map(Diagnostic::code).toList();
  }
}
