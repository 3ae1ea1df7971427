package dev.bayan.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleSheetTest {

  @Test
  void marksOfListsStandBesideTheirWords() throws Exception {
    Workbooks book = Workbooks.of(Samples.everything());
    String article = Workbooks.ARTICLE;
    assertThat(book.text(article, "C7")).isEqualTo("•");
    assertThat(book.text(article, "C13")).isEqualTo("١.");
    assertThat(book.text(article, "D13")).isEqualTo("الخطوة الأولى");
    assertThat(book.text(article, "A13")).isEqualTo("العنوان الأول");
  }

  @Test
  void thePlaceOfAComparisonLeadsToItsSheet() throws Exception {
    Workbooks book = Workbooks.of(Samples.everything());
    String article = Workbooks.ARTICLE;
    assertThat(book.text(article, "D15")).isEqualTo("جدول\u00A0١: أدوار الطرفين");
    assertThat(book.one(article, "//hyperlink[@ref='D15']/@location"))
        .isEqualTo("'أدوار الطرفين'!A1");
  }

  @Test
  void headerStaysInViewAndHeadsEveryPage() throws Exception {
    Workbooks book = Workbooks.of(Samples.everything());
    String article = Workbooks.ARTICLE;
    assertThat(book.one(article, "//pane/@ySplit")).isEqualTo("2");
    assertThat(book.one(Workbooks.WORKBOOK, "//definedName[@localSheetId='4']"))
        .isEqualTo("'نص المقال'!$2:$2");
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

  @Test
  void aParagraphWithSeveralLinksHasThemAllBesideIt() throws Exception {
    URI first = URI.create("https://example.org/1");
    URI second = URI.create("mailto:press@example.org");
    Workbooks book = Workbooks.of(Rich.article(Rich.linking(first, second), Rich.linking(second)));
    String article = "xl/worksheets/sheet2.xml";
    assertThat(book.text(article, "F1")).isEqualTo("روابط");
    assertThat(book.find(article, "//hyperlink/@ref")).containsExactly("D3", "F3", "F4", "D5");
    assertThat(book.text(article, "F4")).isEqualTo(second.toString());
    assertThat(book.find(article, "//c[@r='B4']/v")).containsExactly("2");
    assertThat(book.find(article, "//c[@r='D4']/v")).isEmpty();
    assertThat(book.find("xl/sharedStrings.xml", "//r[rPr/u]/t")).contains("رابط 1", "رابط 2");
  }

  @Test
  void anImageIsToldInWords() throws Exception {
    Workbooks book = Workbooks.of(Rich.illustrated("خريطة معبر رفح", "رفح في 2025"));
    String article = "xl/worksheets/sheet2.xml";
    assertThat(book.text(article, "D3")).isEqualTo("صورة: خريطة معبر رفح");
    assertThat(book.text(article, "D4")).isEqualTo("شكل\u00A01: رفح في 2025");
  }
}
