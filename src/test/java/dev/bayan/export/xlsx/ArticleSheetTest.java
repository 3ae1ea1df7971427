package dev.bayan.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleSheetTest {

  @Test
  void marksOfListsStandBesideTheirWords() throws Exception {
    Workbooks book = Workbooks.of(Samples.everything());
    String article = "xl/worksheets/sheet3.xml";
    assertThat(book.text(article, "C6")).isEqualTo("•");
    assertThat(book.text(article, "C12")).isEqualTo("١.");
    assertThat(book.text(article, "D12")).isEqualTo("الخطوة الأولى");
    assertThat(book.text(article, "A12")).isEqualTo("العنوان الأول");
  }

  @Test
  void thePlaceOfAComparisonLeadsToItsSheet() throws Exception {
    Workbooks book = Workbooks.of(Samples.everything());
    String article = "xl/worksheets/sheet3.xml";
    assertThat(book.text(article, "D14")).isEqualTo("أدوار الطرفين");
    assertThat(book.one(article, "//hyperlink[@ref='D14']/@location"))
        .isEqualTo("'أدوار الطرفين'!A1");
  }

  @Test
  void headerStaysInViewAndHeadsEveryPage() throws Exception {
    Workbooks book = Workbooks.of(Samples.everything());
    String article = "xl/worksheets/sheet3.xml";
    assertThat(book.one(article, "//pane/@ySplit")).isEqualTo("1");
    assertThat(book.one(Workbooks.WORKBOOK, "//definedName[@localSheetId='2']"))
        .isEqualTo("'نص المقال'!$1:$1");
  }

  @Test
  void aTextLongerThanACellGoesOnUnderItsNumber() throws Exception {
    String words = "كلمة ".repeat(9000);
    Workbooks book = Workbooks.of(Samples.paragraphs("long", null, words));
    String article = "xl/worksheets/sheet2.xml";
    List<String> pieces = new ArrayList<>();
    for (String cell : book.find(article, "//c[starts-with(@r,'D')]/@r")) {
      String row = cell.substring(1);
      if (book.find(article, "//c[@r='B" + row + "'][not(@t)]/v").equals(List.of("2"))) {
        pieces.add(book.text(article, cell));
      }
    }
    assertThat(pieces).hasSizeGreaterThan(1).allMatch(piece -> piece.length() <= 32_767);
    assertThat(String.join("", pieces)).isEqualTo(words);
  }

  @Test
  void markingAndTitleHeadThePageWithAmpersandsDoubled() throws Exception {
    Workbooks book =
        Workbooks.of(
            Samples.briefing(
                "amp",
                "en",
                "12 R&D & " + "more ".repeat(80),
                Samples.english().sections(),
                Samples.english().comparisons()));
    String header = book.one(Workbooks.OVERVIEW, "//oddHeader");
    assertThat(header).startsWith("&L").contains("Regular\"12 R&&D && more").contains("…&R");
    assertThat(header).endsWith("Bold\"Internal").contains("&K7A4B00").hasSizeLessThan(256);
  }
}
