package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.export.Format;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Texts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The three files of a pack say one and the same: what the plan says. For every case, and for every
 * briefing that the project ships.
 */
class AgreementTest {

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.Example#all")
  void wordFileSaysThePlanToTheLetterAndInItsOrder(Example example) throws Exception {
    Pack pack = example.pack();
    String found = FoundText.ofWord(Example.export(pack, Format.DOCX));
    assertSame(tokens(Example.said(pack)), tokens(found));
  }

  /** Without left-to-right marks: the Word file sets one of its own before digits in groups. */
  private static List<String> tokens(String text) {
    return FoundText.tokens(text.replace("\u200E", ""));
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.Example#all")
  void pdfSaysThePlanInTheOrderOfItsTags(Example example) throws Exception {
    Pack pack = example.pack();
    byte[] pdf = Example.export(pack, Format.PDF);
    String found = FoundText.ofPdf(pdf);
    String said = inParts(pack, FoundText.columnsOfPdf(pdf));
    assertSame(FoundText.words(said), FoundText.words(found));
    assertThat(FoundText.signs(found)).isEqualTo(FoundText.signs(said));
  }

  /** What the plan says, tables that are too wide cut as they are in the file. */
  private static String inParts(Pack pack, List<Integer> columns) {
    Iterator<Integer> next = columns.iterator();
    List<String> said = new ArrayList<>();
    for (Block block : pack.blocks()) {
      List<Block> parts = new ArrayList<>(List.of(block));
      if (block instanceof Block.Table table) {
        List<Integer> parties = new ArrayList<>();
        while (parties.stream().mapToInt(n -> n).sum() < table.columns().size()) {
          parties.add(next.next() - 1);
        }
        parts = new ArrayList<>(pack.parts(table, parties));
      }
      parts.forEach(part -> Texts.of(part).forEach(text -> said.add(text.text())));
    }
    assertThat(next.hasNext()).isFalse();
    return String.join("\n", said);
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.Example#all")
  void everyStringOfThePdfIsTaggedOrAnArtifact(Example example) throws Exception {
    byte[] pdf = Example.export(example.pack(), Format.PDF);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PdfShown shown = PdfShown.of(document);
      assertThat(shown.strings()).isNotEmpty();
      assertThat(new PdfTree(document, shown).unclaimed()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.Example#all")
  void workbookSaysThePlanCellForCell(Example example) throws Exception {
    Pack pack = example.pack();
    List<Block.Table> tables = pack.tables();
    WorkbookCells found = new WorkbookCells(Example.export(pack, Format.XLSX));
    int more = tables.isEmpty() ? 0 : 2;
    assertThat(found.sheets()).isEqualTo(tables.size() + more + 2);

    List<String> overview = PlannedCells.overview(pack);
    assertThat(found.lines(0)).startsWith(overview.toArray(String[]::new));
    for (int i = 0; i < tables.size(); i++) {
      assertSame(PlannedCells.comparison(pack, tables.get(i)), found.lines(i + 1));
    }
    if (more > 0) {
      assertSame(PlannedCells.data(pack), found.lines(tables.size() + 1));
    }
    List<String> texts = found.column(tables.size() + more + 1, 3);
    assertThat(texts.get(0)).isEqualTo(pack.labels().text());
    assertSame(PlannedCells.article(pack), texts.subList(1, texts.size()));
  }

  /** Lists of a thousand words are told apart by the first that differs. */
  private static void assertSame(List<String> planned, List<String> found) {
    assertThat(planned).isNotEmpty();
    assertThat(Golden.difference(String.join("\n", planned), String.join("\n", found))).isEmpty();
  }
}
