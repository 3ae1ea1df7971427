package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bayan.SeedArticle;
import dev.bayan.export.pdf.PdfExporter;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.read.Neighbours;
import dev.bayan.read.ThemeReader;
import dev.bayan.read.ThemeReading;
import dev.bayan.style.Theme;
import dev.bayan.text.Labels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** A PDF of two pages, its fonts in it and its tags, is no larger than a mail can bear. */
class PdfSizeTest {

  private static final int MOST = 60_000;

  private final PdfExporter exporter = new PdfExporter();

  @Test
  void sampleWithoutItsWorkbookIsSmall() throws Exception {
    Example sample = new Example("sample", Path.of("input/gaza-talks-roles.json"));
    assertIsSmall(sample.pack(bare()));
  }

  @Test
  void seedWithoutItsWorkbookIsSmall() throws Exception {
    assumeTrue(SeedArticle.isPresent(), "the seed article lies beside the project's own checkout");
    assertIsSmall(new Planner(bare()).plan(SeedArticle.briefing()));
  }

  private void assertIsSmall(Pack pack) throws Exception {
    assertThat(exporter.carries(pack)).isEmpty();
    byte[] pdf = exporter.export(pack);
    assertThat(pdf).hasSizeLessThanOrEqualTo(MOST);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getNames().getEmbeddedFiles()).isNull();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      for (PDPage page : document.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
    }
  }

  /** As a publisher's own theme asks for it. */
  private static Theme bare() {
    byte[] json = "{\"pdf\": {\"attachWorkbook\": false}}".getBytes(StandardCharsets.UTF_8);
    Neighbours none = (name, most) -> new Neighbours.Found.Missing(List.of());
    return switch (new ThemeReader(Labels.names()).read("theme.json", json, none)) {
      case ThemeReading.Accepted accepted -> accepted.theme();
      case ThemeReading.Refused refused -> throw new AssertionError(refused.diagnostics());
    };
  }
}
