package dev.bayan.export.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import dev.bayan.model.Section;
import dev.bayan.plan.Block;
import dev.bayan.plan.ContentDigest;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Tags;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Content controls: where an edited document is read back from. */
class DocxControlsTest {

  private static final String DOCUMENT = "word/document.xml";

  private static String in(Docx file, String tag) throws Exception {
    List<Element> found = file.all(DOCUMENT, "//w:sdt[w:sdtPr/w:tag/@w:val=\"" + tag + "\"]");
    assertThat(found).as(tag).hasSize(1);
    return Docx.text(found.get(0));
  }

  @Test
  void titleDateAndClassificationStandInControls() throws Exception {
    Pack pack = Samples.pack(Samples.everything());
    Docx file = Docx.of(pack);
    assertThat(in(file, "title")).isEqualTo(pack.properties().title());
    assertThat(in(file, "date")).startsWith("٦ يوليو ٢٠٢٥");
    assertThat(in(file, "classification")).isEqualTo("للاستخدام الداخلي");
    assertThat(Docx.attributes(file.all(DOCUMENT, "//w:sdtPr/w:date"), "w:fullDate"))
        .containsExactly("2025-07-06T00:00:00Z");
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void everyCellStandsInAControlOfItsRowAndParty(Pack pack) throws Exception {
    Docx file = Docx.of(pack);
    for (Block.Table table : pack.tables()) {
      List<Block.Row> rows = table.rows();
      for (int row : new int[] {1, rows.size()}) {
        for (int column = 0; column < table.columns().size(); column++) {
          String tag = "role/" + row + "/" + table.columns().get(column).text();
          assertThat(in(file, tag).replace("\u200E", ""))
              .isEqualTo(rows.get(row - 1).cells().get(column).text().text());
        }
      }
    }
    List<Element> ids = file.all(DOCUMENT, "//w:sdtPr/w:id");
    assertThat(Docx.attributes(ids, "w:val")).doesNotHaveDuplicates();
    List<String> names = Docx.attributes(file.all(DOCUMENT, "//w:sdtPr/w:alias"), "w:val");
    assertThat(names).allSatisfy(name -> assertThat(name).hasSizeBetween(1, 64));
  }

  @Test
  void aPartyWithoutANameForTagsGoesByItsNumber() {
    String longName = "منظمة ".repeat(20).strip();
    Block.Table table = table(List.of("قطر", "قطر", longName, "#1", "أ/ب"));
    assertThat(Tags.parties(table)).containsExactly("قطر", "#2", "#3", "#4", "أ/ب");
    assertThat(Tags.cell(2, Tags.parties(table).get(0))).isEqualTo("role/2/قطر");
  }

  private static Block.Table table(List<String> columns) {
    List<Cell> cells =
        Stream.generate(() -> (Cell) new Cell.Empty()).limit(columns.size()).toList();
    Comparison.Row row = new Comparison.Row("الدور", new Format.Plain(), cells, null);
    Comparison comparison = new Comparison("c", "مقارنة", "الدور", columns, List.of(row));
    List<Section> sections = Samples.longTable(1, 1).sections();
    return Samples.pack(Samples.briefing("b", "ar", "عنوان", sections, List.of(comparison)))
        .tables()
        .get(0);
  }

  @Test
  void theDocumentKnowsWhatItWasMadeFrom() throws Exception {
    Pack pack = Samples.pack(Samples.everything());
    Docx file = Docx.of(pack);
    assertThat(file.all("docProps/custom.xml", "//*[local-name()='lpwstr']"))
        .extracting(Element::getTextContent)
        .containsExactly("everything", "للاستخدام الداخلي", ContentDigest.of(pack));
    Pack other = Samples.pack(Samples.english());
    assertThat(ContentDigest.of(other)).isNotEqualTo(ContentDigest.of(pack));
  }
}
