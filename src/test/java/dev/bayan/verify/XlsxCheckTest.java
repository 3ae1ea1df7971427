package dev.bayan.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.SeedArticle;
import dev.bayan.export.xlsx.XlsxExporter;
import dev.bayan.export.xlsx.Zips;
import dev.bayan.model.Briefing;
import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.plan.Pack;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxCheckTest {

  static Stream<Briefing> briefings() {
    List<Briefing> all =
        new ArrayList<>(
            List.of(
                Samples.everything(),
                Samples.english(),
                Samples.longTable(300, 3),
                Samples.longTable(5, 50),
                awkward(),
                Samples.paragraphs(
                    "long", "ع", "كلمة ".repeat(9000), "سطر\n".repeat(600), "  = ")));
    if (SeedArticle.isPresent()) {
      all.add(SeedArticle.briefing());
    }
    return all.stream();
  }

  /** Cells and headers that a workbook cannot hold as they are. */
  private static Briefing awkward() {
    String words = "كلمة ".repeat(8000);
    List<Cell> cells =
        List.of(
            new Cell.Text(RichText.plain(words), RichText.plain("ملاحظة"), null),
            new Cell.Number(new BigDecimal("12345678901234567.89"), RichText.plain("أخرى"), null),
            new Cell.Day(LocalDate.of(1899, 1, 1), null, null),
            new Cell.Number(new BigDecimal("1E-320"), null, null));
    List<String> parties = List.of("US", "us", "_x0041_x0042_", "طرف ".repeat(90).strip());
    return Samples.briefing(
        "awkward",
        "ar-DZ",
        "_x000D_ عنوان",
        List.of(
            new Section(
                null, List.of(new Passage.Paragraph(RichText.plain("_x0041_"))), List.of())),
        List.of(
            new Comparison(
                "a b", words, "US", parties, List.of(row("أ", cells), row(words, cells))),
            new Comparison("A-B", "Sheet1", "د", List.of("ب"), List.of(row("ج", cells.get(0))))));
  }

  private static Comparison.Row row(String name, Cell cell) {
    return row(name, List.of(cell));
  }

  private static Comparison.Row row(String name, List<Cell> cells) {
    return new Comparison.Row(name, new Format.Plain(), cells, null);
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void findsNothingInAGoodFile(Briefing briefing) {
    Pack pack = Samples.pack(briefing);
    assertThat(XlsxCheck.check(pack, new XlsxExporter().export(pack))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a word of a cell         | xl/sharedStrings.xml | تسهيل المفاوضات | تسهيل المفاوضة",
        "a word of the article    | xl/sharedStrings.xml | نص أعمق. | نص عميق.",
        "an escape undone         | xl/sharedStrings.xml | _x005F_x0041_ | _x0041_",
        "a note                   | xl/sharedStrings.xml | بحسب بيان | بحسب خبر",
        "a label of a fact        | xl/sharedStrings.xml | >إعداد< | >أعداد<",
        "a value of a fact        | xl/sharedStrings.xml | مكتب الصحافة | مكتب صحافة",
        "the summary              | xl/sharedStrings.xml | ملخص التقرير | موجز التقرير",
        "a number                 | xl/worksheets/sheet2.xml | <v>0.455</v> | <v>0.4551</v>",
        "a sign                   | xl/worksheets/sheet2.xml | <v>-0.05</v> | <v>0.05</v>",
        "a day                    | xl/worksheets/sheet2.xml | <v>45838</v> | <v>45839</v>",
        "the day of the briefing  | xl/worksheets/sheet1.xml | <v>45844</v> | <v>45845</v>",
        "a day without its format | xl/styles.xml | [&lt;&gt;45838][$-2010C01]d mmmm yyyy; | 0;",
        "a value for nothing      | xl/worksheets/sheet2.xml | <c r=\"C5\" | <c r=\"C5\""
            + " t=\"n\"><v>0</v></c><c r=\"Z5\"",
        "a formula                | xl/worksheets/sheet2.xml | <v>0.455</v> | <f>1</f><v>0.455</v>",
        "a cell beside the table  | xl/worksheets/sheet2.xml | <c r=\"C4\" | <c"
            + " r=\"H4\"><v>1</v></c><c r=\"C4\"",
        "a lost cell              | xl/worksheets/sheet2.xml | <c r=\"B6\" | <c r=\"B99\"",
        "a lost paragraph         | xl/worksheets/sheet5.xml | <c r=\"D8\" | <c r=\"E8\"",
        "a table cut short        | xl/tables/table1.xml | ref=\"A3:C9\" | ref=\"A3:C8\"",
        "a column's name          | xl/tables/table1.xml | name=\"مصر\" | name=\"مصري\"",
        "a sheet turned round     | xl/worksheets/sheet5.xml | rightToLeft=\"1\" |"
            + " rightToLeft=\"0\"",
        "a sheet that is gone     | xl/workbook.xml | <sheet name=\"نص المقال\" | <gone name=\"x\"",
        "no marking in a header   | xl/worksheets/sheet2.xml | للاستخدام الداخلي | للاستخدام",
        "no marking on a sheet    | xl/worksheets/sheet5.xml | <c r=\"A1\" | <c r=\"B1\"",
        "a table's alt text       | xl/tables/table1.xml | altText=\"أدوار | altText=\"أدور",
        "a text in the data       | xl/worksheets/sheet3.xml | <c r=\"E3\" | <c r=\"L3\"",
        "a fold of it             | xl/sharedStrings.xml | >التواصل مع حماس< | >x<",
        "a number in the data     | xl/worksheets/sheet3.xml | <v>120500</v> | <v>120501</v>",
        "a number in words        | xl/worksheets/sheet3.xml | <c r=\"G5\" | <c r=\"E5\"",
        "a kind                   | xl/sharedStrings.xml | >لا بيانات< | >نص<",
        "a unit                   | xl/sharedStrings.xml | >دولار< | >ريال<",
        "a row of the data        | xl/worksheets/sheet3.xml | <row r=\"14\" | <row r=\"15\"",
        "a count of the coverage  | xl/worksheets/sheet4.xml | </f><v>1</v> | </f><v>0</v>",
        "a sum of the coverage    | xl/worksheets/sheet4.xml | </f><v>10</v> | </f><v>11</v>",
        "a count of another role  | xl/worksheets/sheet4.xml | $A6 | $A7",
        "a count of another party | xl/worksheets/sheet4.xml | B$5 | C$5",
        "another formula          | xl/worksheets/sheet4.xml | <f>SUM(B6:C6) |"
            + " <f>WEBSERVICE(B6:C6)",
        "a count of the overview  | xl/worksheets/sheet1.xml | <v>10</v> | <v>11</v>",
        "a count of words         | xl/worksheets/sheet5.xml | <c r=\"E8\" | <c r=\"G8\"",
        "a comment                | xl/comments1.xml | بحسب بيان | بحسب خبر",
        "a comment's shape        | xl/worksheets/_rels/sheet2.xml.rels | vmlDrawing1.vml |"
            + " vmlDrawing2.vml",
        "where a cell leads       | xl/worksheets/_rels/sheet2.xml.rels | https://example.org/a |"
            + " https://example.org/b",
        "a chart without words    | xl/drawings/drawing1.xml | descr=\" | title=\"",
        "a chart that is gone     | xl/drawings/_rels/drawing1.xml.rels | chart1.xml | chart9.xml",
        "a part cut off           | xl/worksheets/sheet2.xml | </sheetData> | <x>",
        "an index out of bounds   | xl/worksheets/sheet2.xml | t=\"s\"><v> | t=\"s\"><v>9",
        "a document type          | xl/sharedStrings.xml | <sst | <!DOCTYPE sst [<!ENTITY e SYSTEM"
            + " \"file:///etc/hostname\">]><sst",
      })
  void findsADefect(String what, String part, String from, String to) throws IOException {
    Pack pack = Samples.pack(Samples.everything());
    byte[] good = new XlsxExporter().export(pack);
    byte[] bad = Zips.with(good, part, xml -> planted(xml, from, to));
    assertThat(what).isNotEmpty();
    if (what.equals("a document type")) {
      // Ignored or refused, but never read: the words are the same.
      assertThat(XlsxCheck.check(pack, bad)).noneMatch(f -> f.message().contains("hostname"));
    } else {
      assertThat(XlsxCheck.check(pack, bad)).as(what).isNotEmpty();
    }
  }

  private static String planted(String xml, String from, String to) {
    int at = xml.indexOf(from);
    if (at < 0) {
      throw new IllegalArgumentException("nothing to spoil: " + from);
    }
    return xml.substring(0, at) + to + xml.substring(at + from.length());
  }

  @Test
  void anythingElseThanAWorkbookIsAFinding() {
    Pack pack = Samples.pack(Samples.english());
    assertThat(XlsxCheck.check(pack, new byte[0])).isNotEmpty();
    assertThat(XlsxCheck.check(pack, "PK".getBytes(StandardCharsets.US_ASCII))).isNotEmpty();
    byte[] good = new XlsxExporter().export(pack);
    assertThat(XlsxCheck.check(pack, java.util.Arrays.copyOf(good, good.length / 2))).isNotEmpty();
  }

  @Test
  void aFileOfAnotherPackIsFound() {
    Pack pack = Samples.pack(Samples.everything());
    Pack other = Samples.pack(Samples.longTable(6, 2));
    assertThat(XlsxCheck.check(pack, new XlsxExporter().export(other))).isNotEmpty();
  }

  @Test
  void daysBeyondExcelsRoomForFormatsKeepTheirWords() {
    List<Comparison.Row> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      LocalDate day = LocalDate.of(2025, 1, 1).plusDays(i);
      rows.add(
          new Comparison.Row(
              "دور " + i,
              new Format.Date(),
              List.of(new dev.bayan.model.Cell.Day(day, RichText.plain("ملاحظة " + i), null)),
              null));
    }
    Comparison many = new Comparison("many", "أيام", "الدور", List.of("مصر"), rows);
    Briefing briefing =
        Samples.briefing(
            "many",
            "ar-EG",
            "عنوان",
            Samples.paragraphs("x", null, "نص").sections(),
            List.of(many));
    Pack pack = Samples.pack(briefing);
    byte[] file = new XlsxExporter().export(pack);
    assertThat(new Verifier().verify(pack, dev.bayan.export.Format.XLSX, file)).isEmpty();
  }

  @Test
  void largeSheetsAreUnfoldedOnceForTheirChecksumsAndOnceForWhatTheySay() {
    Pack pack = Samples.pack(Samples.longTable(4000, 4));
    byte[] file = new XlsxExporter().export(pack);
    long[] read = new long[1];
    Stored counted =
        new Stored() {
          @Override
          public long size() {
            return file.length;
          }

          @Override
          public byte[] read(long from, int most) throws IOException {
            byte[] piece = Stored.of(file).read(from, most);
            read[0] += piece.length;
            return piece;
          }
        };

    assertThat(XlsxCheck.check(pack, counted)).isEmpty();

    assertThat(read[0]).isBetween(file.length * 3L / 2, file.length * 21L / 10);
  }
}
