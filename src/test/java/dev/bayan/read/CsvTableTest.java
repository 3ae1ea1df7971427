package dev.bayan.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files, as programs and people write them. */
class CsvTableTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|", "؛", "،"})
  void findsTheSeparator(String separator) {
    String csv = ",مصر,قطر\nالمساعدات,120500.5,نص\nالزيارة,2025-06-30,\n".replace(",", separator);
    assertThat(Tables.grid(Tables.comparison(Tables.csv(csv))))
        .containsExactly(
            List.of("", "مصر", "قطر"),
            List.of("المساعدات", "n:120500.5", "نص"),
            List.of("الزيارة", "d:2025-06-30", ""));
  }

  @Test
  void isNotMisledByCommasInProse() {
    String csv = "الدور;مصر, قطر;تركيا\nأ;\"نعم; لا\";ب, ج, د\nهـ;1,5;و\n";
    Comparison read = Tables.comparison(Tables.csv(csv));
    assertThat(read.columns()).containsExactly("مصر, قطر", "تركيا");
    assertThat(Tables.grid(read)).contains(List.of("أ", "نعم; لا", "ب, ج, د"));
    String wordy = "الدور;مصر, قطر, تركيا, لبنان;ليبيا\nأ;ب;ج\nد;هـ;و\n";
    assertThat(Tables.comparison(Tables.csv(wordy)).columns()).hasSize(2);
    String arabic = "الدور,مصر، قطر,تركيا\nأ,ب، ج، د,هـ\n";
    assertThat(Tables.comparison(Tables.csv(arabic)).columns())
        .containsExactly("مصر، قطر", "تركيا");
  }

  @Test
  void aRaggedRowDoesNotChangeTheSeparator() {
    Reading reading = Tables.csv(",a,b\nc,1;2,3\nd,4\ne,5;6,7\n");
    assertThat(Tables.codes(reading)).containsExactly("B2301");
    Diagnostic ragged = Fixtures.diagnostics(reading).get(0);
    assertThat(ragged.file()).isEqualTo("in/t.csv");
    assertThat(List.of(ragged.line(), ragged.column(), ragged.length())).containsExactly(3, 1, 3);
    assertThat(ragged.excerpt()).isEqualTo("d,4");
  }

  @Test
  void honoursTheLineThatNamesTheSeparator() {
    for (String first : List.of("sep=;\r\n", "\"sep=;\"\n", "SEP=;\r")) {
      Comparison read = Tables.comparison(Tables.csv("\uFEFF" + first + ";a,b\nc;d,e\n"));
      assertThat(read.columns()).containsExactly("a,b");
    }
    Diagnostic bad = Fixtures.diagnostics(Tables.csv("sep=|\n|a\nb|\u0001\n")).get(0);
    assertThat(List.of(bad.line(), bad.column())).containsExactly(3, 3);
  }

  @Test
  void readsTypes() {
    String csv =
        """
        ,a,b,c,d
        نسبة,45.5%,-3 %,,غير معروف
        عدد,-12.5,1e3,"7", 8\s
        نص,0012,+5,.5,1e
        مختلط,5%,نعم,,2025-01-01
        """;
    Comparison read = Tables.comparison(Tables.csv(csv));
    assertThat(Tables.grid(read).subList(1, 5))
        .containsExactly(
            List.of("نسبة", "n:0.455", "n:-0.03", "", "غير معروف"),
            List.of("عدد", "n:-12.5", "n:1000", "n:7", "n:8"),
            List.of("نص", "0012", "+5", ".5", "1e"),
            List.of("مختلط", "5%", "نعم", "", "d:2025-01-01"));
    assertThat(read.rows())
        .extracting(Comparison.Row::format)
        .containsExactly(
            new Format.Percent(), new Format.Plain(), new Format.Plain(), new Format.Plain());
  }

  @Test
  void passesOverWhatSaysNothing() {
    String csv = "\n,a,x-mine,b,,\r\n,,,,\n\nc,1,\u0001\u202E,2,,\n \nd,3,,4\n\n,,\n";
    assertThat(Tables.grid(Tables.comparison(Tables.csv(csv))))
        .containsExactly(
            List.of("", "a", "b"), List.of("c", "n:1", "n:2"), List.of("d", "n:3", "n:4"));
  }

  @Test
  void knowsThePlaceAfterQuotedNewlinesAndDoubledQuotes() {
    Reading reading = Tables.csv(",a,b\r\nc,\"x\ny\",\"say \"\"yes\"\"\u0001\"\r\n");
    List<Diagnostic> found = Fixtures.diagnostics(reading);
    assertThat(found).extracting(Diagnostic::code).containsExactly("B3002", "B3001");
    assertThat(found).extracting(d -> d.line() + ":" + d.column()).containsExactly("2:5", "3:16");
    assertThat(found.get(1).excerpt()).isEqualTo("y\",\"say \"\"yes\"\"\u0001\"");
  }

  @Test
  void toldOnceThoughNamedTwiceAndHeldToTheLimit() {
    String csv = ",a\n" + "b,\u0001\n".repeat(250);
    List<Diagnostic> found = Fixtures.diagnostics(Tables.csv(csv));
    assertThat(found).hasSize(Limits.PROBLEMS + 1);
    assertThat(found.get(0).line()).isEqualTo(2);
    assertThat(found).extracting(Diagnostic::code).endsWith("B3001", "B1901");
  }

  @Property(tries = 300)
  void readsBackWhatAForeignWriterWrites(
      @ForAll("tables") List<List<String>> table,
      @ForAll("separators") char separator,
      @ForAll boolean quoteAll,
      @ForAll boolean mark,
      @ForAll LineDelimiter end)
      throws IOException {
    StringWriter out = new StringWriter();
    CsvWriter.CsvWriterBuilder builder =
        CsvWriter.builder().fieldSeparator(separator).lineDelimiter(end);
    if (quoteAll) {
      builder.quoteStrategy(QuoteStrategies.ALWAYS);
    }
    // The writer quotes what holds the separator, and so the line that names it.
    try (CsvWriter writer = builder.build(out)) {
      writer.writeRecord("sep=" + separator);
      table.forEach(writer::writeRecord);
    }
    Reading reading = Tables.read("t.csv", ((mark ? "\uFEFF" : "") + out).getBytes(UTF_8));
    assertThat(reading)
        .as(
            () ->
                new DiagnosticPrinter(Messages.in("en")).print(Fixtures.diagnostics(reading)) + out)
        .isInstanceOf(Reading.Accepted.class);
    assertThat(Tables.grid(((Reading.Accepted) reading).briefing().comparisons().get(0)))
        .isEqualTo(table);
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(',', ';', '\t', '|', '؛', '،');
  }

  /** Names of letters, so that no two are the same; cells of anything the gate lets through. */
  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars(",;|؛،\" '=%-0aاب\u200Fé".toCharArray())
            .withChars("😀".toCharArray())
            .ofMaxLength(8)
            .map(text -> text.replaceAll("[\uD800-\uDFFF]", ""))
            .filter(text -> !text.matches(" *-?[0-9]+ *%? *") && !saysNothing(text));
    Arbitrary<Integer> width = Arbitraries.integers().between(1, 6);
    return width.flatMap(
        columns ->
            cell.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(8).map(CsvTableTest::named));
  }

  private static boolean saysNothing(String text) {
    return !text.isEmpty() && text.replaceAll("[ \u200F]", "").isEmpty();
  }

  private static List<List<String>> named(List<List<String>> cells) {
    List<List<String>> table = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(""));
    for (int i = 0; i < cells.get(0).size(); i++) {
      header.add("عمود " + i);
    }
    table.add(header);
    for (List<String> row : cells) {
      List<String> named = new ArrayList<>(List.of("صف \"" + table.size() + "\""));
      named.addAll(row);
      table.add(named);
    }
    return table;
  }
}
