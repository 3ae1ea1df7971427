package dev.bayan.export.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.model.Comparison;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.style.Length;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Comparisons as tables. */
class DocxTableTest {

  private static final String DOCUMENT = "word/document.xml";

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void headerRowRepeatsAndNoRowBreaksAcrossPages(Pack pack) throws Exception {
    Docx file = Docx.of(pack);
    assertThat(file.all(DOCUMENT, "//w:tbl")).hasSameSizeAs(pack.tables());
    assertThat(file.all(DOCUMENT, "//w:tbl[not(w:tr[1]/w:trPr/w:tblHeader)]")).isEmpty();
    assertThat(file.all(DOCUMENT, "//w:tr[position()>1]/w:trPr/w:tblHeader")).isEmpty();
    assertThat(file.all(DOCUMENT, "//w:tr[not(w:trPr/w:cantSplit)]")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void tablesAreDirectedFullWidthStyledAndDescribed(Pack pack) throws Exception {
    Docx file = Docx.of(pack);
    List<Element> tables = file.all(DOCUMENT, "//w:tbl");
    for (int i = 0; i < tables.size(); i++) {
      Element table = tables.get(i);
      assertThat(Docx.has(table, "w:bidiVisual")).isEqualTo(pack.direction().isRightToLeft());
      assertThat(first(table, "w:tblW").getAttribute("w:w")).isEqualTo("5000");
      assertThat(first(table, "w:tblW").getAttribute("w:type")).isEqualTo("pct");
      assertThat(first(table, "w:tblStyle").getAttribute("w:val")).startsWith("Comparison");
      assertThat(first(table, "w:tblLook").getAttribute("w:firstRow")).isEqualTo("1");
      assertThat(first(table, "w:tblLook").getAttribute("w:firstColumn")).isEqualTo("1");
      assertThat(first(table, "w:tblCaption").getAttribute("w:val"))
          .isEqualTo(pack.tables().get(i).title().text());
      assertThat(first(table, "w:tblDescription").getAttribute("w:val"))
          .contains(pack.tables().get(i).columns().get(0).text());
    }
    String style = "//w:style[@w:styleId='Comparison']/w:tblStylePr";
    assertThat(Docx.attributes(file.all("word/styles.xml", style), "w:type"))
        .containsExactly("firstRow", "firstCol", "band2Horz");
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void theTableStyleAloneSaysHowTablesLook(Pack pack) throws Exception {
    Docx file = Docx.of(pack);
    assertThat(file.all(DOCUMENT, "//w:tcPr/*[not(contains(name(),'tcW'))]")).isEmpty();
    assertThat(file.all(DOCUMENT, "//w:tblPr/w:tblBorders")).isEmpty();
    String header = "//w:style[@w:styleId='Comparison']/w:tblStylePr[@w:type='firstRow']/w:tcPr/";
    String accent = pack.theme().palette().accent().hex();
    assertThat(Docx.attributes(file.all("word/styles.xml", header + "w:shd"), "w:fill"))
        .containsExactly(accent);
    assertThat(Docx.attributes(file.all("word/styles.xml", header + "w:vAlign"), "w:val"))
        .containsExactly("center");
  }

  @Test
  void closerTablesDifferInTheirMarginsAlone() throws Exception {
    Docx file = Docx.of(Samples.pack(Samples.longTable(5, 12)));
    Docx wide = Docx.of(Samples.pack(Samples.longTable(5, 2)));
    assertThat(file.all("word/styles.xml", "//w:style[@w:type='table' and not(@w:default)]"))
        .hasSize(1);
    assertThat(Docx.attributes(file.all(DOCUMENT, "//w:tblStyle"), "w:val"))
        .isEqualTo(Docx.attributes(wide.all(DOCUMENT, "//w:tblStyle"), "w:val"))
        .containsExactly("Comparison");
    assertThat(Docx.attributes(file.all(DOCUMENT, "//w:tblPr/w:tblCellMar/*"), "w:w"))
        .containsExactly("30", "80", "30", "80");
    assertThat(wide.all(DOCUMENT, "//w:tblPr/w:tblCellMar")).isEmpty();
  }

  @Test
  void whatStandsBelowATableHasAirOfItsOwn() throws Exception {
    List<Comparison> tables = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    List<Passage> below =
        List.of(
            new Passage.Paragraph(RichText.plain("نص")),
            new Passage.Bullets(Samples.texts("أ", "ب")),
            new Passage.Numbered(Samples.texts("أ", "ب")));
    for (Passage passage : below) {
      Comparison table = Samples.longTable(2, 2).comparisons().get(0);
      String id = "t" + tables.size();
      tables.add(new Comparison(id, table.title(), table.axis(), table.columns(), table.rows()));
      passages.add(new Passage.Placement(id));
      passages.add(passage);
    }
    passages.add(new Passage.Paragraph(RichText.plain("نص")));
    List<Section> sections = List.of(new Section(null, passages, List.of()));
    Docx file = Docx.of(Samples.pack(Samples.briefing("below", "ar", "ع", sections, tables)));
    assertThat(
            Docx.attributes(
                file.all(DOCUMENT, "//w:tbl/following-sibling::*[1]//w:pStyle"), "w:val"))
        .containsExactly("BodyTextBelow", "ListBulletBelow", "ListNumberBelow");
    for (String style : List.of("BodyTextBelow", "ListBulletBelow", "ListNumberBelow")) {
      assertThat(
              Docx.attributes(
                  file.all(
                      "word/styles.xml", "//w:style[@w:styleId='%s']/w:pPr/*".formatted(style)),
                  "w:before"))
          .containsExactly("200");
    }
    assertThat(file.all(DOCUMENT, "//w:pStyle[@w:val='ListBullet']")).hasSize(1);
    assertThat(file.all(DOCUMENT, "//w:pStyle[@w:val='ListNumber']")).hasSize(1);
    assertThat(file.all(DOCUMENT, "//w:pStyle[@w:val='BodyText']")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void noEmptyParagraphMakesSpace(Pack pack) throws Exception {
    // Word itself wants one where a section ends with a table.
    assertThat(
            Docx.of(pack)
                .all(
                    DOCUMENT,
                    "//w:p[not(w:pPr/w:sectPr) and not(.//w:t or .//w:drawing or .//w:fldChar)]"
                        + "[not(preceding-sibling::*[1][contains(name(), ':tbl')])"
                        + " or not(following-sibling::*[1][contains(name(), ':sectPr')])]"))
        .isEmpty();
  }

  private static Element first(Element table, String name) {
    return (Element) table.getElementsByTagName(name).item(0);
  }

  @Test
  void cellsStandInLogicalOrderWithTheirMarkersRaised() throws Exception {
    Pack pack = Samples.pack(Samples.everything());
    Docx file = Docx.of(pack);
    List<Element> header = file.all(DOCUMENT, "//w:tbl/w:tr[1]/w:tc");
    assertThat(header).extracting(Docx::text).containsExactly("الدور", "مصر", "قطر (Qatar)");
    List<Element> row = file.all(DOCUMENT, "//w:tbl/w:tr[2]/w:tc");
    assertThat(row)
        .extracting(Docx::text)
        .containsExactly("الدبلوماسية", "تسهيل المفاوضات\u00A0(١)", "التواصل مع حماس");
    List<Element> raised = file.all(DOCUMENT, "//w:r[w:rPr/w:rStyle/@w:val='NoteMarker']");
    assertThat(raised).extracting(Docx::text).containsExactly("(١)", "(٢)");
    List<Element> notes = file.all(DOCUMENT, "//w:p[w:pPr/w:pStyle/@w:val='Note']");
    assertThat(notes)
        .extracting(Docx::text)
        .containsExactly("(١) بحسب بيان رسمي", "(٢) حتى نهاية العام");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7, 8, 9, 10, 12, 15, 20, 30, 50})
  void noTableIsWiderThanItsPage(int parties) throws Exception {
    Pack pack = Samples.pack(Samples.longTable(3, parties));
    Docx file = Docx.of(pack);
    List<Element> columns = file.all(DOCUMENT, "//w:tblGrid/w:gridCol");
    int width = columns.stream().mapToInt(c -> Integer.parseInt(c.getAttribute("w:w"))).sum();
    // The table stands last: the last section is its own.
    Element section = file.all(DOCUMENT, "//w:body/w:sectPr").get(0);
    Element size = first(section, "w:pgSz");
    Element margins = first(section, "w:pgMar");
    int room =
        Integer.parseInt(size.getAttribute("w:w"))
            - Integer.parseInt(margins.getAttribute("w:left"))
            - Integer.parseInt(margins.getAttribute("w:right"));
    assertThat(columns).hasSize(parties + 1);
    assertThat(width).isEqualTo(room);
    assertThat(Integer.parseInt(size.getAttribute("w:w"))).isLessThanOrEqualTo(22 * 72 * 20);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 12, 50})
  void noColumnIsNarrowerThanItsLongestWord(int parties) throws Exception {
    Pack pack = Samples.pack(Samples.longTable(3, parties));
    Measure measure = new Measure(pack.theme().typeface());
    Block.Table table = pack.tables().get(0);
    TableFit fit = TableFit.of(table, pack.theme(), measure);
    double size = 12 * fit.density().scale();
    for (int i = 0; i < parties; i++) {
      double words = fit.columns().get(i + 1) / 20.0 - 2 * fit.density().side();
      for (Block.Row row : table.rows()) {
        assertThat(measure.of(row.cells().get(i).text(), false).word() * size)
            .isLessThanOrEqualTo(words);
      }
    }
  }

  @Test
  void aWideTableTurnsItsPagesAndTheTextBeforeItDoesNot() throws Exception {
    Docx file = Docx.of(Samples.pack(Samples.longTable(5, 12)));
    List<Element> pages = file.all(DOCUMENT, "//w:sectPr/w:pgSz");
    assertThat(Docx.attributes(pages, "w:orient")).containsExactly("", "landscape");
    // The heads of both are as wide as their pages.
    assertThat(Docx.attributes(file.all("word/header2.xml", "//w:tab[@w:pos]"), "w:pos"))
        .isNotEqualTo(Docx.attributes(file.all("word/header3.xml", "//w:tab[@w:pos]"), "w:pos"));
    assertThat(file.all(DOCUMENT, "//w:sectPr/w:titlePg")).hasSize(1);
    assertThat(file.all(DOCUMENT, "//w:sectPr[not(w:headerReference)]")).isEmpty();
  }

  @Test
  void aHeadingGoesWithItsWideTableAndTheTextAfterItTurnsBack() throws Exception {
    List<Section> sections =
        List.of(
            new Section(null, List.of(new Passage.Paragraph(RichText.plain("قبل"))), List.of()),
            new Section(
                "عنوان",
                List.of(
                    new Passage.Placement("long"), new Passage.Paragraph(RichText.plain("بعد"))),
                List.of()));
    Docx file =
        Docx.of(
            Samples.pack(
                Samples.briefing(
                    "turn", "ar", "عنوان", sections, Samples.longTable(2, 12).comparisons())));
    List<Element> pages = file.all(DOCUMENT, "//w:sectPr/w:pgSz");
    assertThat(Docx.attributes(pages, "w:orient")).containsExactly("", "landscape", "");
    // A section ends with the paragraph that carries its properties (ECMA-376 part 1, 17.6.18).
    assertThat(file.all(DOCUMENT, "//w:p[w:pPr/w:sectPr]"))
        .extracting(Docx::text)
        .containsExactly("قبل", "");
    assertThat(file.all(DOCUMENT, "//w:sectPr/w:titlePg")).hasSize(1);
    assertThat(file.all(DOCUMENT, "(//w:sectPr)[1]/w:titlePg")).hasSize(1);
  }

  @Test
  void eachSheetIsWiderThanTheOneBeforeAndNoneThanWordKnows() {
    for (int[] size : new int[][] {{210, 297}, {297, 210}, {297, 420}, {100, 250}, {500, 540}}) {
      Length margin = Length.millimetres(20);
      Theme.Page page =
          new Theme.Page(
              Length.millimetres(size[0]),
              Length.millimetres(size[1]),
              margin,
              margin,
              margin,
              margin);
      List<Double> widths =
          Sheet.wider(page).stream().map(sheet -> sheet.width().points()).toList();
      assertThat(widths.get(0)).isEqualTo(page.width().points());
      assertThat(widths).isSorted().doesNotHaveDuplicates().last().isEqualTo(22.0 * 72);
    }
  }

  @Test
  void aShortTableStaysOnOnePage() throws Exception {
    Docx file = Docx.of(Samples.pack(Samples.everything()));
    assertThat(
            file.all(
                DOCUMENT,
                "//w:tbl/w:tr[position()>1 and position()<last()]//w:pPr[not(w:keepNext)]"))
        .isEmpty();
    // Its notes stand on that page too.
    assertThat(file.all(DOCUMENT, "//w:tbl/w:tr[last()]//w:pPr[not(w:keepNext)]")).isEmpty();
    Docx bare = Docx.of(Samples.pack(Samples.longTable(5, 2)));
    assertThat(bare.all(DOCUMENT, "//w:tbl/w:tr[last()]//w:keepNext")).isEmpty();
    assertThat(
            Docx.of(Samples.pack(Samples.longTable(120, 2))).all(DOCUMENT, "//w:tbl//w:keepNext"))
        .isEmpty();
    assertThat(file.all("word/styles.xml", "//w:style[@w:styleId='TableTitle']/w:pPr/w:keepNext"))
        .hasSize(1);
  }
}
