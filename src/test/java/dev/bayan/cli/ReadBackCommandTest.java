package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadBackCommandTest {

  private static final String BRIEFING =
      """
      {"id": "talks", "title": "المحادثات", "sections": [{"content": ["نص"]}],
       "comparisons": [{"id": "roles", "title": "الأدوار", "axis": "الدور",
         "columns": ["مصر", "قطر"], "rows": [{"name": "الوساطة", "cells": ["%s", null]}]}]}
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;
  private Path briefing;
  private String word;

  @BeforeEach
  void build() throws Exception {
    briefing = Files.createDirectories(folder.resolve("in")).resolve("talks.json");
    Files.writeString(briefing, BRIEFING.formatted("استضافة"));
    String packs = folder.resolve("out").toString();
    assertThat(run("build", "-i", folder.resolve("in").toString(), "-o", packs)).isZero();
    word = folder.resolve("out/talks/talks.docx").toString();
    out.reset();
  }

  @Test
  void printsWhatTheDocumentSays() {
    assertThat(run("read-back", word)).isZero();
    assertThat(printed())
        .contains("\"id\" : \"talks\"", "\"title\" : \"المحادثات\"", "\"استضافة\", \"—\"")
        .doesNotContain("differences");
  }

  @Test
  void endsWithOneWhereTheDocumentDiffersAndLeavesTheInputAlone() throws Exception {
    String source = folder.resolve("in").toString();
    assertThat(run("read-back", word, "--source", source)).isZero();
    assertThat(printed()).contains("\"sameVersion\" : true", "\"differences\" : [ ]");
    out.reset();
    String changed = BRIEFING.formatted("رعاية");
    Files.writeString(briefing, changed);
    assertThat(run("read-back", word, "--source", source, "--csv")).isEqualTo(1);
    assertThat(printed())
        .isEqualTo(
            """
            kind,comparison,row,party,before,after\r
            cell,roles,الوساطة,مصر,رعاية,استضافة\r
            """);
    assertThat(briefing).content().isEqualTo(changed);
  }

  @Test
  void whatCannotBeReadIsWrongUsage() throws Exception {
    assertThat(run("read-back", folder.resolve("none.docx").toString())).isEqualTo(2);
    assertThat(run("read-back", briefing.toString())).isEqualTo(2);
    assertThat(run("read-back", word.replace(".docx", ".xlsx"))).isEqualTo(2);
    Files.writeString(briefing, BRIEFING.formatted("x").replace("talks", "other"));
    assertThat(run("read-back", word, "--source", folder.resolve("in").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            "there is no file", "it is damaged", "it is no Word document", "the id \"talks\"");
    assertThat(printed()).isEmpty();
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private int run(String... args) {
    return Commands.run(out, err, args);
  }
}
