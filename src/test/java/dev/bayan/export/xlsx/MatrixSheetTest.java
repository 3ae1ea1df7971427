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
    assertThat(book.one(SHEET, "//pane/@ySplit")).isEqualTo("3");
    assertThat(book.one(SHEET, "//pane/@topLeftCell")).isEqualTo("B4");
    assertThat(
            book.one(
                Workbooks.WORKBOOK, "//definedName[@name='_xlnm.Print_Titles'][@localSheetId='1']"))
        .isEqualTo("'مقارنة طويلة'!$A:$A,'مقارنة طويلة'!$2:$3");
    assertThat(book.one(Workbooks.TABLE, "/table/@ref")).isEqualTo("A3:D303");
  }

  @Test
  void numbersAreNumbersAndLookLikeTheirWords() throws Exception {
    Workbooks book =
        Workbooks.of(Workbooks.comparing("ar-JO", new Format.Percent(), number("-0.455")));
    assertThat(book.one(SHEET, "//c[@r='B4'][not(@t)]/v")).isEqualTo("-0.455");
    assertThat(book.code(SHEET, "B4")).isEqualTo("[$-2002C01]#,##0.0%;[$-2002C01]-#,##0.0%");
  }

  @Test
  void moneyKeepsItsValueAndShowsItsCurrency() throws Exception {
    Format dollars = new Format.Money(Currency.getInstance("USD"));
    Format pounds = new Format.Money(Currency.getInstance("EGP"));
    Workbooks english = Workbooks.of(Workbooks.comparing("en", dollars, number("1234.5")));
    assertThat(english.code(SHEET, "B4"))
        .isEqualTo("[$-1000409]\"$\"#,##0.00;[$-1000409]-\"$\"#,##0.00");
    Workbooks arabic = Workbooks.of(Workbooks.comparing("ar-EG", pounds, number("1234")));
    assertThat(arabic.code(SHEET, "B4")).startsWith("[$-2000C01]#,##0\"\u00A0ج.م.\";[$-2000C01]-");
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
    assertThat(book.code(SHEET, "B4"))
        .isEqualTo(
            "[<>45838][$-2010C01]d mmmm yyyy;\"٣٠ يونيو ٢٠٢٥\u00A0م\u00A0/ ٥ محرم ١٤٤٧\u00A0هـ\"");
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
    assertThat(book.text(SHEET, "B4")).isEqualTo("12,345,678,901,234,567");
    assertThat(book.one(SHEET, "//c[@r='C4'][not(@t)]/v")).isEqualTo("123456789012345");
    assertThat(book.text(SHEET, "D4")).startsWith("28 February 1900");
    assertThat(book.text(SHEET, "E4")).startsWith("0.000");
    // Words wrap; only a number needs its whole width.
    assertThat(book.find(SHEET, "//col/@width"))
        .allSatisfy(width -> assertThat(Double.parseDouble(width)).isLessThan(50));
  }

  @Test
  void nothingKnownIsAnEmptyCell() throws Exception {
    Workbooks book = Workbooks.of(Samples.everything());
    assertThat(book.find(SHEET, "//c[@r='C5']")).hasSize(1);
    assertThat(book.find(SHEET, "//c[@r='C5']/v | //c[@r='C5']/@t")).isEmpty();
  }

  @Test
  void markersStandWithWordsAndInTheFormatOfNumbers() throws Exception {
    Cell words = new Cell.Text(RichText.plain("بيان"), RichText.plain("أولى"), null);
    Cell value = new Cell.Number(new BigDecimal("7.5"), RichText.plain("ثانية"), null);
    Workbooks book = Workbooks.of(Workbooks.comparing("ar-EG", new Format.Plain(), words, value));
    assertThat(book.text(SHEET, "B4")).isEqualTo("بيان\u00A0(١)");
    assertThat(book.one(SHEET, "//c[@r='C4'][not(@t)]/v")).isEqualTo("7.5");
    assertThat(book.code(SHEET, "C4"))
        .isEqualTo("[$-2000C01]0.0\"\u00A0(٢)\";[$-2000C01]-0.0\"\u00A0(٢)\"");
    assertThat(book.find(SHEET, "//row[@r='5']")).isEmpty();
    assertThat(book.text(SHEET, "B6")).isEqualTo("(١) أولى");
    assertThat(book.text(SHEET, "B7")).isEqualTo("(٢) ثانية");
  }

  @Test
  void aCellLeadsToItsSourceAndSaysWhere() throws Exception {
    Cell cell =
        new Cell.Text(RichText.plain("قول"), null, URI.create("https://example.org/a?b=1&c=2#d"));
    Workbooks book = Workbooks.of(Workbooks.comparing("ar", new Format.Plain(), cell));
    String id = book.one(SHEET, "//hyperlink[@ref='B4']/@*[name()='r:id']");
    String rels = "xl/worksheets/_rels/sheet2.xml.rels";
    assertThat(book.one(rels, "//Relationship[@Id='" + id + "']/@Target"))
        .isEqualTo("https://example.org/a?b=1&c=2#d");
    assertThat(book.one(SHEET, "//hyperlink[@ref='B4']/@tooltip"))
        .isEqualTo("المصدر: https://example.org/a?b=1&c=2#d");
  }

  @Test
  void textThatOpensLikeAFormulaStaysText() throws Exception {
    String[] risky = {"=1+1", "+1", "-1", "@A1"};
    for (String words : risky) {
      Workbooks book = Workbooks.of(Workbooks.comparing("ar", new Format.Words(), text(words)));
      assertThat(book.text(SHEET, "B4")).isEqualTo(words);
      assertThat(book.format(SHEET, "B4", "@quotePrefix")).containsExactly("1");
    }
    Workbooks plain = Workbooks.of(Workbooks.comparing("ar", new Format.Words(), text("1=1")));
    assertThat(plain.format(SHEET, "B4", "@quotePrefix")).isEmpty();
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
    assertThat(book.format(SHEET, "B4", "alignment/@readingOrder")).containsExactly("1");
    assertThat(book.format(SHEET, "C4", "alignment/@readingOrder")).containsExactly("1");
    assertThat(book.format(SHEET, "D4", "alignment/@readingOrder")).containsExactly("2");
    assertThat(book.format(SHEET, "E4", "alignment/@readingOrder")).containsExactly("2");
    assertThat(book.format(SHEET, "B4", "alignment/@horizontal")).containsExactly("right");
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
    assertThat(book.text(SHEET, "C3")).isEqualTo("us\u00A0(2)");
    assertThat(book.find(Workbooks.TABLE, "//tableColumn/@name"))
        .contains("us\u00A0(2)", "سطر_x000a_ثان");
    assertThat(book.text(SHEET, "E3")).hasSizeLessThanOrEqualTo(255);
    assertThat(book.text(SHEET, "B6")).isEqualTo(longName);
  }

  @Test
  void whatACellCannotHoldGoesOnBelowTheTable() throws Exception {
    String words = "كلمة ".repeat(8000).strip();
    Workbooks book = Workbooks.of(Workbooks.comparing("ar", new Format.Words(), text(words)));
    assertThat(book.text(SHEET, "B4")).hasSizeLessThanOrEqualTo(32_767);
    assertThat(book.text(SHEET, "B4") + book.text(SHEET, "B6")).isEqualTo(words);
  }

  @Test
  void whatIsRoundedToZeroHasNoSignAndSmallNumbersNoGroups() throws Exception {
    Workbooks book =
        Workbooks.of(
            Workbooks.comparing("en", new Format.Decimal(0), number("-0.4"), number("-3")));
    assertThat(book.code(SHEET, "B4"))
        .isEqualTo("[<=-0.5][$-1000409]-#,##0;[<0][$-1000409]#,##0;[$-1000409]#,##0");
    assertThat(book.code(SHEET, "C4")).isEqualTo("[$-1000409]#,##0;[$-1000409]-#,##0");
    Workbooks plain =
        Workbooks.of(
            Workbooks.comparing("en", new Format.Plain(), number("1994"), number("12500")));
    assertThat(plain.code(SHEET, "B4")).isEqualTo("[$-1000409]0;[$-1000409]-0");
    assertThat(plain.code(SHEET, "C4")).isEqualTo("[$-1000409]#,##0;[$-1000409]-#,##0");
  }

  @Test
  void aMonthThatFewCountriesCallSoIsSpelledOutForItsDays() throws Exception {
    Workbooks jordan = Workbooks.of(Workbooks.gregorian("ar-JO", day(2025, 4, 5)));
    assertThat(jordan.code(SHEET, "B3"))
        .isEqualTo(
            "[<45748][$-2012C01]d mmmm yyyy;[>45777][$-2012C01]d mmmm yyyy;"
                + "[$-2012C01]d \"نيسان\" yyyy");
    Workbooks morocco = Workbooks.of(Workbooks.gregorian("ar-MA", day(2025, 4, 5)));
    assertThat(morocco.code(SHEET, "B3")).isEqualTo("[$-1011801]d mmmm yyyy");
  }

  @Test
  void emphasisIsKeptAndTheMarkerStandsBehindIt() throws Exception {
    Workbooks book =
        Workbooks.of(
            Workbooks.comparing(
                "ar",
                new Format.Plain(),
                new Cell.Text(Rich.of("قال |*الوزير*| أمس _x00|*41_*"), RichText.plain("ن"), null),
                new Cell.Text(Rich.of("=1|*+1*"), null, null)));
    assertThat(book.text(SHEET, "B4")).isEqualTo("قال الوزير أمس _x0041_\u00A0(1)");
    assertThat(book.find("xl/sharedStrings.xml", "//r[rPr/b]/t"))
        .containsExactly("الوزير", "41_", "+1");
    assertThat(book.find("xl/sharedStrings.xml", "//r/t[@*[name()='xml:space']='preserve']"))
        .contains("قال ");
    assertThat(book.format(SHEET, "C4", "@quotePrefix")).containsExactly("1");
  }

  @Test
  void noAddressInACellOrNoteIsLost() throws Exception {
    URI first = URI.create("https://example.org/1");
    URI second = URI.create("https://example.org/2");
    URI source = URI.create("https://example.org/s");
    Cell cell =
        new Cell.Text(Rich.linking(first, second), Rich.linking(second, first, first), source);
    Cell bare = new Cell.Text(Rich.linking(first, second), null, null);
    Workbooks book = Workbooks.of(Workbooks.comparing("ar", new Format.Plain(), cell, bare));
    assertThat(book.find(SHEET, "//hyperlink/@ref"))
        .containsExactly("B4", "C4", "B6", "B8", "B9", "B10", "B11");
    assertThat(book.find(SHEET, "//hyperlink/@tooltip"))
        .containsExactly(
            "المصدر: " + source,
            first.toString(),
            second.toString(),
            first.toString(),
            second.toString(),
            second.toString(),
            first.toString());
    assertThat(book.text(SHEET, "A8")).isEqualTo("روابط");
    assertThat(book.text(SHEET, "B11")).isEqualTo(first.toString());
    assertThat(book.format(SHEET, "B11", "alignment/@readingOrder")).containsExactly("1");
  }
}
