package dev.bayan.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.export.Format;
import dev.bayan.model.Briefing;
import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.RichText;
import dev.bayan.plan.Pack;
import dev.bayan.verify.Verifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataSheetTest {

  private static final String SHEET = Workbooks.DATA;

  @Test
  void everyCellStandsInARowOfItsOwnInTheColumnOfItsType() throws Exception {
    Workbooks book = Workbooks.of(Samples.everything());
    assertThat(book.one("xl/tables/table2.xml", "/table/@displayName")).isEqualTo("Data");
    assertThat(book.one("xl/tables/table2.xml", "/table/@ref")).isEqualTo("A2:K14");
    assertThat(book.text(SHEET, "B5")).isEqualTo("المساعدات");
    assertThat(book.text(SHEET, "C5")).isEqualTo("مصر");
    assertThat(book.text(SHEET, "D5")).isEqualTo("عدد");
    assertThat(book.one(SHEET, "//c[@r='G5'][not(@t)]/v")).isEqualTo("120500");
    assertThat(book.text(SHEET, "I5")).isEqualTo("دولار");
    assertThat(book.text(SHEET, "J5")).isEqualTo("حتى نهاية العام");
    assertThat(book.one(SHEET, "//c[@r='H11'][not(@t)]/v")).isEqualTo("45838");
    assertThat(book.code(SHEET, "H11")).isEqualTo("[$-2010C01]yyyy-mm-dd");
    assertThat(book.format(SHEET, "H11", "alignment/@readingOrder")).containsExactly("1");
    assertThat(book.text(SHEET, "D12")).isEqualTo("لا بيانات");
    assertThat(book.find(SHEET, "//c[@r='E12'] | //c[@r='G12']")).isEmpty();
    assertThat(book.one(SHEET, "//hyperlink[@ref='K4']/@tooltip")).contains("https://example.org");
  }

  @Test
  void aTextStandsBesideWhatItIsLookedForBy() throws Exception {
    Cell cell = new Cell.Text(RichText.plain("مُستشفى الأمّـــة"), null, null);
    Workbooks book =
        Workbooks.of(Workbooks.comparing("ar", new dev.bayan.model.Format.Plain(), cell));
    assertThat(book.text(SHEET, "E3")).isEqualTo("مُستشفى الأمّـــة");
    assertThat(book.text(SHEET, "F3")).isEqualTo("مستشفي الامه");
  }

  @Test
  void whatACellCannotHoldGoesOnInTheNextRow() throws Exception {
    String words = "كلمة ".repeat(8_000);
    Cell cell = new Cell.Text(RichText.plain(words), null, null);
    Briefing briefing =
        Workbooks.comparing(
            "ar",
            "مقارنة",
            List.of("أ"),
            new Comparison.Row("س", new dev.bayan.model.Format.Plain(), List.of(cell), null));
    Workbooks book = Workbooks.of(briefing);
    assertThat(book.text(SHEET, "E3") + book.text(SHEET, "E4")).isEqualTo(words);
    assertThat(book.text(SHEET, "D4")).isEqualTo("تتمة");
    // And counts once.
    assertThat(book.one(Workbooks.COVERAGE, "//c[@r='B6']/v")).isEqualTo("1");
    assertThat(book.one(Workbooks.COVERAGE, "//c[@r='B6']/f")).contains("\"<>تتمة\"");
    Pack pack = Samples.pack(briefing);
    byte[] file = new XlsxExporter().export(pack);
    assertThat(new Verifier().verify(pack, Format.XLSX, file)).isEmpty();
  }

  @Test
  void aBriefingWithoutComparisonsHasNoData() throws Exception {
    Workbooks book = Workbooks.of(Samples.paragraphs("bare", null, "نص."));
    assertThat(book.sheets()).hasSize(2);
  }

  @Test
  void notesAreFastenedToTheirCellsByTheProgram() throws Exception {
    Workbooks book = Workbooks.of(Samples.everything());
    String comments = "xl/comments1.xml";
    assertThat(book.find(comments, "//author")).containsExactly("Bayan");
    assertThat(book.find(comments, "//comment/@ref")).containsExactly("B4", "A5");
    assertThat(book.find(comments, "//comment[@ref='B4']//t").get(0)).startsWith("(١) ");
    assertThat(book.parts().get("xl/drawings/vmlDrawing1.vml"))
        .contains("direction:rtl", "<x:Row>3</x:Row>", "<x:Column>1</x:Column>");
    assertThat(book.find(Workbooks.MATRIX, "//legacyDrawing")).hasSize(1);
  }

  @Test
  void dataIsPrintedOnTwoPagesBesideEachOtherThatBothNameTheirRows() throws Exception {
    Workbooks book = Workbooks.of(Samples.everything());
    assertThat(book.one(Workbooks.DATA, "//pageSetup/@fitToWidth")).isEqualTo("2");
    assertThat(book.one(Workbooks.DATA, "//pageSetup/@pageOrder")).isEqualTo("overThenDown");
    assertThat(book.one(Workbooks.DATA, "//pane/@xSplit")).isEqualTo("2");
    assertThat(book.find(Workbooks.WORKBOOK, "//definedName"))
        .anySatisfy(name -> assertThat(name).contains("$A:$B,"));
  }
}
