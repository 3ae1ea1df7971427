package dev.bayan.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.model.Briefing;
import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import dev.bayan.model.RichText;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageSheetTest {

  private static final String CHART = "xl/charts/chart1.xml";
  private static final String DRAWING = "xl/drawings/drawing1.xml";

  private static Comparison.Row row(String name, Cell... cells) {
    return new Comparison.Row(name, new Format.Plain(), List.of(cells), null);
  }

  private static Cell text(String words) {
    return new Cell.Text(RichText.plain(words), null, null);
  }

  private static Cell number(long number) {
    return new Cell.Number(BigDecimal.valueOf(number), null, null);
  }

  private static Cell empty() {
    return new Cell.Empty();
  }

  @Test
  void everyCellCountsTheDataOfItsRoleAndParty() throws Exception {
    Workbooks book = Workbooks.of(Samples.everything());
    assertThat(book.one(Workbooks.COVERAGE, "//c[@r='C7']/f"))
        .isEqualTo(
            "COUNTIFS(Data[مقارنة],$A$4,Data[الدور],$A7,Data[الطرف],C$5,"
                + "Data[النوع],\"<>لا بيانات\")");
    assertThat(book.one(Workbooks.COVERAGE, "//c[@r='C7']/v")).isEqualTo("0");
    assertThat(book.one(Workbooks.COVERAGE, "//c[@r='D7']/f")).isEqualTo("SUM(B7:C7)");
    assertThat(book.one(Workbooks.COVERAGE, "//c[@r='D12']/v")).isEqualTo("10");
  }

  @Test
  void coloursSayNothingThatWordsDoNot() throws Exception {
    Workbooks book = Workbooks.of(Samples.everything());
    assertThat(book.code(Workbooks.COVERAGE, "B6"))
        .isEqualTo("[=0][$-2000C01]\"لا بيانات\";[=1][$-2000C01]\"متوفر\";[$-2000C01]0");
    assertThat(book.one(Workbooks.COVERAGE, "//conditionalFormatting/@sqref")).isEqualTo("B6:C11");
    assertThat(book.text(Workbooks.COVERAGE, "A2")).contains("متوفر", "لا بيانات");
  }

  @Test
  void namesThatWouldBeReadAsCriteriaAreComparedAsTheyAre() throws Exception {
    Briefing briefing =
        Workbooks.comparing("ar", "هل؟ *", List.of("أ", "<5"), row("=1+1", text("x"), empty()));
    Workbooks book = Workbooks.of(briefing);
    String sheet = Workbooks.COVERAGE;
    assertThat(book.find(sheet, "//f[starts-with(.,'COUNTIFS')]")).isEmpty();
    assertThat(book.find(sheet, "//f[starts-with(.,'SUMPRODUCT')]")).hasSize(2);
  }

  @Test
  void numbersOfOneUnitAreOneChartFromRightToLeft() throws Exception {
    Workbooks book = Workbooks.of(counted("ar"));
    assertThat(book.one(CHART, "//*[local-name()='catAx']//*[local-name()='orientation']/@val"))
        .isEqualTo("maxMin");
    assertThat(book.one(CHART, "//*[local-name()='legendPos']/@val")).isEqualTo("r");
    assertThat(book.find(CHART, "//*[local-name()='ser']")).hasSize(2);
    assertThat(book.find(CHART, "//*[local-name()='cs']/@typeface")).containsOnly("Amiri");
    assertThat(book.find(CHART, "//*[local-name()='val']//*[local-name()='f']"))
        .containsExactly("'أعداد'!$B$4:$C$4", "'أعداد'!$B$5:$C$5");
    assertThat(book.one(DRAWING, "//*[local-name()='cNvPr']/@descr"))
        .contains("أعداد", "شاحنات", "أطنان", "مصر", "قطر");
    Workbooks english = Workbooks.of(counted("en"));
    assertThat(english.one(CHART, "//*[local-name()='catAx']//*[local-name()='orientation']/@val"))
        .isEqualTo("minMax");
  }

  private static Briefing counted(String language) {
    return Workbooks.comparing(
        language,
        "أعداد",
        List.of("مصر", "قطر"),
        row("شاحنات", number(12), number(7)),
        row("أطنان", number(30), empty()),
        row("رأي", text("نعم"), text("لا")));
  }

  @Test
  void whatIsCountedInAnotherUnitOrSizeHasAChartOfItsOwn() throws Exception {
    Workbooks book =
        Workbooks.of(
            Workbooks.comparing(
                "ar",
                "أعداد",
                List.of("مصر", "قطر"),
                row("شاحنات", number(12), number(7)),
                row("لاجئون", number(120_000), number(70_000)),
                row("قوافل", number(3), number(5)),
                row("حمولة (طن)", number(10), number(9))));
    String rows = "//*[local-name()='val']//*[local-name()='f']";
    assertThat(book.find(CHART, rows)).containsExactly("'أعداد'!$B$4:$C$4", "'أعداد'!$B$6:$C$6");
    assertThat(book.find("xl/charts/chart2.xml", rows)).containsExactly("'أعداد'!$B$5:$C$5");
    assertThat(book.find("xl/charts/chart3.xml", rows)).containsExactly("'أعداد'!$B$7:$C$7");
  }

  @Test
  void aLargePackCountsItsPartiesOnly() throws Exception {
    Workbooks book = Workbooks.of(Samples.longTable(1_001, 2));
    assertThat(book.find(Workbooks.COVERAGE, "//f[starts-with(.,'COUNTIFS')]")).hasSize(4);
    assertThat(book.find(Workbooks.COVERAGE, "//row")).hasSizeLessThan(12);
  }
}
