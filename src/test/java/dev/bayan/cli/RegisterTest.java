package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.export.xlsx.XlsxExporter;
import dev.bayan.plan.Pack;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.plan.RegisterEntry.Row;
import dev.bayan.verify.RegisterRecovery;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code workbook.xlsx} beside the packs: when it is written, and what it is of. */
class RegisterTest {

  @TempDir Path folder;
  private Path in;
  private Path out;
  private Path workbook;
  private String said = "";

  @BeforeEach
  void folders() throws Exception {
    in = Files.createDirectories(folder.resolve("in"));
    out = folder.resolve("out");
    workbook = out.resolve("workbook.xlsx");
  }

  private void briefing(String id, String cell) throws Exception {
    Files.writeString(
        in.resolve(id + ".json"),
        """
        {"id": "%s", "title": "عنوان %s", "date": "2025-07-06",
         "sections": [{"content": ["نص."]}],
         "comparisons": [{"id": "roles", "title": "أدوار", "axis": "الدور", "columns": ["قطر"],
           "rows": [{"name": "الوساطة", "cells": [%s]}]}]}
        """
            .formatted(id, id, cell));
  }

  private int build(String... more) {
    List<String> command = new ArrayList<>(List.of("build", "-i", in.toString()));
    command.addAll(List.of("-o", out.toString()));
    // A Word file is not needed to see what the workbook is of.
    command.addAll(List.of("--format", "xlsx"));
    command.addAll(List.of(more));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    return Commands.run(said, said, command.toArray(String[]::new));
  }

  /** The packs whose cells it has, by their texts. */
  private List<String> cells() throws Exception {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
      return book.getSheet(1).orElseThrow().read().stream()
          .skip(1)
          .map(row -> row.getCellText(0) + " " + row.getCellText(7))
          .toList();
    }
  }

  @Test
  void severalBriefingsHaveAWorkbookAndOneHasNone() throws Exception {
    briefing("a", "\"نص أ\"");
    assertThat(build()).isZero();
    assertThat(workbook).doesNotExist();
    briefing("b", "\"نص ب\"");
    assertThat(build()).isZero();
    assertThat(cells()).containsExactly("a نص أ", "b نص ب");
  }

  @Test
  void theThemeDecides() throws Exception {
    briefing("a", "\"نص أ\"");
    Path theme = in.resolve("theme.json");
    Files.writeString(theme, "{\"workbook\": \"on\"}");
    assertThat(build()).isZero();
    assertThat(cells()).containsExactly("a نص أ");
    Files.delete(workbook);
    briefing("b", "\"نص ب\"");
    Files.writeString(theme, "{\"workbook\": \"off\"}");
    assertThat(build()).isZero();
    assertThat(workbook).doesNotExist();
  }

  @Test
  void aPackThatWasNotBuiltThisTimeStaysInIt() throws Exception {
    briefing("a", "\"نص أ\"");
    briefing("b", "\"نص ب\"");
    assertThat(build()).isZero();
    briefing("b", "\"نص ج\", 7");
    assertThat(build()).isEqualTo(1);
    assertThat(cells()).containsExactly("a نص أ", "b نص ب");
    Files.delete(in.resolve("b.json"));
    briefing("a", "\"نص د\"");
    assertThat(build()).isZero();
    assertThat(cells()).containsExactly("a نص د", "b نص ب");
  }

  @Test
  void aPackThatIsGoneIsGoneFromIt() throws Exception {
    briefing("a", "\"نص أ\"");
    briefing("b", "\"نص ب\"");
    briefing("c", "\"نص ج\"");
    assertThat(build()).isZero();
    Files.delete(in.resolve("b.json"));
    remove(out.resolve("b"));
    assertThat(build()).isZero();
    assertThat(cells()).containsExactly("a نص أ", "c نص ج");
    assertThat(out.resolve(".bayan/register/b")).doesNotExist();
  }

  @Test
  void theSamePacksGiveTheSameBytesWhateverIsKeptAndHoweverManyWork() throws Exception {
    for (String id : List.of("a", "b", "c", "d")) {
      briefing(id, "\"نص " + id + "\"");
    }
    assertThat(build("--jobs", "1")).isZero();
    byte[] first = Files.readAllBytes(workbook);
    Path packs = out;
    out = folder.resolve("again");
    workbook = out.resolve("workbook.xlsx");
    assertThat(build("--jobs", "4")).isZero();
    assertThat(Files.readAllBytes(workbook)).isEqualTo(first);

    // Nothing is kept, one of the packs is damaged as far as the workbook can see.
    remove(packs.resolve(".bayan/register"));
    remove(out.resolve(".bayan/register"));
    Files.delete(workbook);
    Files.delete(in.resolve("b.json"));
    Files.delete(in.resolve("c.json"));
    Files.delete(in.resolve("d.json"));
    Files.writeString(in.resolve("theme.json"), "{\"workbook\": \"on\"}");
    assertThat(build()).isZero();
    assertThat(cells()).containsExactly("a نص a", "b نص b", "c نص c", "d نص d");
  }

  @Test
  void whatIsKeptOfAnotherPackIsNotBelieved() throws Exception {
    briefing("a", "\"نص أ\"");
    briefing("b", "\"نص ب\"");
    assertThat(build()).isZero();
    Path kept = out.resolve(".bayan/register");
    Files.copy(kept.resolve("a"), kept.resolve("b"), StandardCopyOption.REPLACE_EXISTING);
    Files.delete(in.resolve("b.json"));
    briefing("a", "\"نص د\"");
    assertThat(build()).isZero();
    assertThat(cells()).containsExactly("a نص د", "b نص ب");
  }

  @Test
  void nothingIsWrittenWhereNothingChanged() throws Exception {
    briefing("a", "\"نص أ\"");
    briefing("b", "\"نص ب\"");
    assertThat(build()).isZero();
    Object before = Files.readAttributes(workbook, "unix:ino").get("ino");
    assertThat(build()).isZero();
    assertThat(Files.readAttributes(workbook, "unix:ino").get("ino")).isEqualTo(before);
    briefing("b", "\"نص ج\"");
    assertThat(build()).isZero();
    assertThat(cells()).containsExactly("a نص أ", "b نص ج");
  }

  @Test
  void aPackIsFoundOutFromItsOwnWorkbook() throws Exception {
    Pack pack = Samples.pack(Samples.everything());
    RegisterEntry found = RegisterRecovery.recover(pack.id(), new XlsxExporter().export(pack));
    RegisterEntry given = RegisterEntry.of(pack);
    assertThat(found.head().title()).isEqualTo(given.head().title());
    assertThat(found.head().date()).isEqualTo(given.head().date());
    assertThat(found.head().rows()).isEqualTo(given.head().rows());
    assertThat(found.head().mark()).isNotNull();
    List<Row> rows = rows(given);
    List<Row> again = rows(found);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(again.get(i).value()).isEqualTo(rows.get(i).value());
      assertThat(again.get(i).note()).isEqualTo(rows.get(i).note());
      assertThat(again.get(i).source()).isEqualTo(rows.get(i).source());
    }
  }

  private static List<Row> rows(RegisterEntry entry) throws Exception {
    List<Row> rows = new ArrayList<>();
    entry.rows(rows::add);
    return rows;
  }

  private static void remove(Path tree) throws Exception {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void aFlippedBitInTheWorkbookIsFoundAndMended() throws Exception {
    briefing("a", "\"نص أ\"");
    briefing("b", "\"نص ب\"");
    assertThat(build()).isZero();
    byte[] good = Files.readAllBytes(workbook);
    assertThat(verify()).isZero();
    byte[] bad = good.clone();
    bad[bad.length / 2] ^= 1;
    Files.write(workbook, bad);
    assertThat(verify()).isEqualTo(1);
    assertThat(said).contains("workbook.xlsx", "2 packs whole, 1 damaged: ");
    assertThat(build("--verify-outputs")).isZero();
    assertThat(Files.readAllBytes(workbook)).isEqualTo(good);
    Files.write(workbook, Arrays.copyOf(good, good.length - 1));
    assertThat(build()).isZero();
    assertThat(Files.readAllBytes(workbook)).isEqualTo(good);
    assertThat(verify()).isZero();
  }

  private int verify() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    int code = Commands.run(told, told, "verify", "-i", in.toString(), "-o", out.toString());
    said = told.toString(StandardCharsets.UTF_8);
    return code;
  }
}
