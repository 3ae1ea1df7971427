package dev.bayan.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import dev.bayan.model.RichText;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixSheetTest {

  private static final String SHEET = Workbooks.MATRIX;

  private static Cell number(String digits) {
    return new Cell.Number(new BigDecimal(digits), null, null);
  }

  private static Cell text(String words) {
    return new Cell.Text(RichText.plain(words), null, null);
  }

  private static Cell day(int year, int month, int day) {
    return new Cell.Day(LocalDate.of(year, month, day), null, null);
  }

  @Test
  void titleAndHeaderAndRowNamesStayInViewAndOnEveryPage() throws Exception {
    Workbooks book = Workbooks.of(Samples.longTable(300, 3));
    assertThat(book.one(SHEET, "//pane/@state")).isEqualTo("frozen");
    assertThat(book.one(SHEET, "//pane/@xSplit")).isEqualTo("1");
    assertThat(book.one(SHEET, "//pane/@ySplit")).isEqualTo("2");
    assertThat(book.one(SHEET, "//pane/@topLeftCell")).isEqualTo("B3");
    assertThat(
            book.one(
                Workbooks.WORKBOOK, "//definedName[@name='_xlnm.Print_Titles'][@localSheetId='1']"))
        .isEqualTo("'مقارنة طويلة'!$A:$A,'مقارنة طويلة'!$1:$2");
    assertThat(book.one(Workbooks.TABLE, "/table/@ref")).isEqualTo("A2:D302");
  }

  @Test
  void numbersAreNumbersAndLookLikeTheirWords() throws Exception {
    Workbooks book =
        Workbooks.of(Workbooks.comparing("ar-JO", new Format.Percent(), number("-0.455")));
    assertThat(book.one(SHEET, "//c[@r='B3'][not(@t)]/v")).isEqualTo("-0.455");
    assertThat(book.code(SHEET, "B3")).isEqualTo("[$-2002C01]#,##0.0%;[$-2002C01]-#,##0.0%");
  }

  @Test
  void moneyKeepsItsValueAndShowsItsCurrency() throws Exception {
    Format dollars = new Format.Money(Currency.getInstance("USD"));
    Format pounds = new Format.Money(Currency.getInstance("EGP"));
    Workbooks english = Workbooks.of(Workbooks.comparing("en", dollars, number("1234.5")));
    assertThat(english.code(SHEET, "B3"))
        .isEqualTo("[$-1000409]\"$\"#,##0.00;[$-1000409]-\"$\"#,##0.00");
    Workbooks arabic = Workbooks.of(Workbooks.comparing("ar-EG", pounds, number("1234")));
    assertThat(arabic.code(SHEET, "B3")).startsWith("[$-2000C01]#,##0\"\u00A0ج.م.\";[$-2000C01]-");
  }

  @Test
  void everySectionOfANumberFormatNamesDigitsAndLanguage() throws Exception {
    Workbooks book = Workbooks.of(Samples.everything());
    assertThat(book.find(Workbooks.STYLES, "//numFmt/@formatCode"))
        .isNotEmpty()
        .allSatisfy(
            code ->
                assertThat(code.replaceAll("\"[^\"]*\"", "").split(";"))
                    .allMatch(section -> section.isEmpty() || section.contains("[$-20")));
  }

  @Test
  void daysAreDaysWithTheMonthByName() throws Exception {
    Workbooks book = Workbooks.of(Workbooks.gregorian("ar-SA", day(2025, 6, 30)));
    assertThat(book.one(SHEET, "//c[@r='B3'][not(@t)]/v")).isEqualTo("45838");
    assertThat(book.code(SHEET, "B3")).isEqualTo("[$-2010401]d mmmm yyyy");
  }

  @Test
  void aDayInTwoCalendarsShowsBothForThatDayOnly() throws Exception {
    Workbooks book =
        Workbooks.of(Workbooks.comparing("ar-EG", new Format.Date(), day(2025, 6, 30)));
    assertThat(book.code(SHEET, "B3"))
        .isEqualTo("[<>45838][$-2010C01]d mmmm yyyy;\"٣٠ يونيو ٢٠٢٥ م / ٥ محرم ١٤٤٧ هـ\"");
  }

  @Test
  void whatExcelWouldAlterStaysWords() throws Exception {
    Workbooks book =
        Workbooks.of(
            Workbooks.comparing(
                "en",
                new Format.Plain(),
                number("12345678901234567"),
                number("123456789012345"),
                day(1900, 2, 28),
                number("1E-320")));
    assertThat(book.text(SHEET, "B3")).isEqualTo("12,345,678,901,234,567");
    assertThat(book.one(SHEET, "//c[@r='C3'][not(@t)]/v")).isEqualTo("123456789012345");
    assertThat(book.text(SHEET, "D3")).startsWith("28 February 1900");
    assertThat(book.text(SHEET, "E3")).startsWith("0.000");
    // Words wrap; only a number needs its whole width.
    assertThat(book.find(SHEET, "//col/@width"))
        .allSatisfy(width -> assertThat(Double.parseDouble(width)).isLessThan(50));
  }

  @Test
  void nothingKnownIsAnEmptyCell() throws Exception {
    Workbooks book = Workbooks.of(Samples.everything());
    assertThat(book.find(SHEET, "//c[@r='C4']")).hasSize(1);
    assertThat(book.find(SHEET, "//c[@r='C4']/v | //c[@r='C4']/@t")).isEmpty();
  }

  @Test
  void markersStandWithWordsAndInTheFormatOfNumbers() throws Exception {
    Cell words = new Cell.Text(RichText.plain("بيان"), RichText.plain("أولى"), null);
    Cell value = new Cell.Number(new BigDecimal("7.5"), RichText.plain("ثانية"), null);
    Workbooks book = Workbooks.of(Workbooks.comparing("ar-EG", new Format.Plain(), words, value));
    assertThat(book.text(SHEET, "B3")).isEqualTo("بيان\u00A0(١)");
    assertThat(book.one(SHEET, "//c[@r='C3'][not(@t)]/v")).isEqualTo("7.5");
    assertThat(book.code(SHEET, "C3"))
        .isEqualTo("[$-2000C01]#,##0.0\"\u00A0(٢)\";[$-2000C01]-#,##0.0\"\u00A0(٢)\"");
    assertThat(book.find(SHEET, "//row[@r='4']")).isEmpty();
    assertThat(book.text(SHEET, "B5")).isEqualTo("(١) أولى");
    assertThat(book.text(SHEET, "B6")).isEqualTo("(٢) ثانية");
  }

  @Test
  void aCellLeadsToItsSourceAndSaysWhere() throws Exception {
    Cell cell =
        new Cell.Text(RichText.plain("قول"), null, URI.create("https://example.org/a?b=1&c=2#d"));
    Workbooks book = Workbooks.of(Workbooks.comparing("ar", new Format.Plain(), cell));
    String id = book.one(SHEET, "//hyperlink[@ref='B3']/@*[name()='r:id']");
    String rels = "xl/worksheets/_rels/sheet2.xml.rels";
    assertThat(book.one(rels, "//Relationship[@Id='" + id + "']/@Target"))
        .isEqualTo("https://example.org/a?b=1&c=2#d");
    assertThat(book.one(SHEET, "//hyperlink[@ref='B3']/@tooltip"))
        .isEqualTo("المصدر: https://example.org/a?b=1&c=2#d");
  }

  @Test
  void textThatOpensLikeAFormulaStaysText() throws Exception {
    String[] risky = {"=1+1", "+1", "-1", "@A1"};
    for (String words : risky) {
      Workbooks book = Workbooks.of(Workbooks.comparing("ar", new Format.Words(), text(words)));
      assertThat(book.text(SHEET, "B3")).isEqualTo(words);
      assertThat(book.format(SHEET, "B3", "@quotePrefix")).containsExactly("1");
    }
    Workbooks plain = Workbooks.of(Workbooks.comparing("ar", new Format.Words(), text("1=1")));
    assertThat(plain.format(SHEET, "B3", "@quotePrefix")).isEmpty();
  }

  @Test
  void addressesAndTelephonesAreReadLeftToRightInArabic() throws Exception {
    Workbooks book =
        Workbooks.of(
            Workbooks.comparing(
                "ar",
                new Format.Words(),
                text("https://example.org/x"),
                text("+974 4444 5555"),
                text("وكالة Reuters"),
                text("Reuters قالت")));
    assertThat(book.format(SHEET, "B3", "alignment/@readingOrder")).containsExactly("1");
    assertThat(book.format(SHEET, "C3", "alignment/@readingOrder")).containsExactly("1");
    assertThat(book.format(SHEET, "D3", "alignment/@readingOrder")).containsExactly("2");
    assertThat(book.format(SHEET, "E3", "alignment/@readingOrder")).containsExactly("2");
    assertThat(book.format(SHEET, "B3", "alignment/@horizontal")).containsExactly("right");
  }

  @Test
  void repeatedAndLongPartyNamesBecomeUniqueColumns() throws Exception {
    String longName = "طرف ".repeat(90).strip();
    Workbooks book =
        Workbooks.of(
            Workbooks.comparing(
                "ar",
                "مقارنة",
                List.of("US", "us", "سطر\nثان", longName),
                new Comparison.Row(
                    "س",
                    new Format.Words(),
                    List.of(text("١"), text("٢"), text("٣"), text("٤")),
                    null)));
    assertThat(book.text(SHEET, "C2")).isEqualTo("us\u00A0(2)");
    assertThat(book.find(Workbooks.TABLE, "//tableColumn/@name"))
        .contains("us\u00A0(2)", "سطر_x000a_ثان");
    assertThat(book.text(SHEET, "E2")).hasSizeLessThanOrEqualTo(255);
    assertThat(book.text(SHEET, "B5")).isEqualTo(longName);
  }

  @Test
  void whatACellCannotHoldGoesOnBelowTheTable() throws Exception {
    String words = "كلمة ".repeat(8000).strip();
    Workbooks book = Workbooks.of(Workbooks.comparing("ar", new Format.Words(), text(words)));
    assertThat(book.text(SHEET, "B3")).hasSizeLessThanOrEqualTo(32_767);
    assertThat(book.text(SHEET, "B3") + book.text(SHEET, "B5")).isEqualTo(words);
  }
}
