package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bayan.Foreign;
import dev.bayan.Samples;
import dev.bayan.SeedArticle;
import dev.bayan.Words;
import dev.bayan.export.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every word of the article the project began with is found in all three of its files. */
class SeedWordsTest {

  @TempDir Path folder;

  @BeforeEach
  void theSeedMustBeThere() {
    assumeTrue(SeedArticle.isPresent(), "the seed article lies beside the project's own checkout");
  }

  private Path export(Format format) throws Exception {
    byte[] file = Example.export(Samples.pack(SeedArticle.briefing()), format);
    return Files.write(folder.resolve("seed." + format.extension()), file);
  }

  private static void assertHasEveryWord(String found) {
    assertThat(SeedArticle.words()).hasSizeGreaterThan(100);
    assertThat(Words.missing(String.join(" ", SeedArticle.words()), found)).isEmpty();
  }

  @Test
  void aWalkOfTheMarkupFindsEveryWordOfTheWordFile() throws Exception {
    String found = FoundText.ofWord(Files.readAllBytes(export(Format.DOCX)));
    assertHasEveryWord(found);
    // To the letter too, with the punctuation as it stands.
    assertThat(FoundText.tokens(found)).containsAll(SeedArticle.words());
  }

  @Test
  void libreOfficeFindsEveryWordOfTheWordFile() throws Exception {
    Foreign.run(
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        folder.toString(),
        export(Format.DOCX).toString());
    assertHasEveryWord(Files.readString(folder.resolve("seed.txt")));
  }

  @Test
  void fastexcelFindsEveryWordOfTheWorkbook() throws Exception {
    assertHasEveryWord(new WorkbookCells(Files.readAllBytes(export(Format.XLSX))).text());
  }

  @Test
  void pdfboxFindsEveryWordOfThePdf() throws Exception {
    Path pdf = export(Format.PDF);
    assertHasEveryWord(FoundText.ofPdf(Files.readAllBytes(pdf)));
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertHasEveryWord(new PDFTextStripper().getText(document));
    }
  }

  @Test
  void popplerFindsEveryWordOfThePdf() throws Exception {
    String pdf = export(Format.PDF).toString();
    assertHasEveryWord(Foreign.run("pdftotext", "-enc", "UTF-8", pdf, "-"));
  }
}
