package dev.bayan.export.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bayan.Samples;
import dev.bayan.SeedArticle;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Texts;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other programs read what we wrote. */
class DocxReadersTest {

  @Test
  void everyWordOfTheSeedArticleIsInTheDocument() throws Exception {
    assumeTrue(SeedArticle.isPresent(), "the seed article lies beside the project's own checkout");
    Docx file = Docx.of(Samples.pack(SeedArticle.briefing()));
    List<String> words = List.of(file.text().split("\\s+"));
    assertThat(words).containsAll(SeedArticle.words());
    assertThat(words.size()).isGreaterThanOrEqualTo(SeedArticle.words().size());
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void poiOpensTheFileAndReadsAllOfIt(Pack pack) throws Exception {
    byte[] file = new DocxExporter().export(pack);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      assertThat(document.getTables()).hasSameSizeAs(pack.tables());
      String text = bare(extractor.getText());
      for (Prose prose : Texts.of(pack)) {
        // It reads no link that stands in a content control.
        if (prose.links().isEmpty()) {
          assertThat(text).contains(bare(prose.text()));
        }
      }
    }
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00A0\\u200E]+", "");
  }

  @Test
  void libreOfficeTurnsThePacksIntoPages(@TempDir Path folder) throws Exception {
    assumeTrue(
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice"))),
        "LibreOffice is not installed");
    List<Pack> packs = Docx.packs().toList();
    for (int i = 0; i < packs.size(); i++) {
      Files.write(folder.resolve(i + ".docx"), new DocxExporter().export(packs.get(i)));
    }
    List<String> command =
        Stream.concat(
                Stream.of(
                    "soffice",
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder.toString()),
                java.util.stream.IntStream.range(0, packs.size())
                    .mapToObj(i -> folder.resolve(i + ".docx").toString()))
            .collect(Collectors.toList());
    Process soffice =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(soffice.waitFor(3, TimeUnit.MINUTES)).isTrue();
    for (int i = 0; i < packs.size(); i++) {
      try (PDDocument pdf = Loader.loadPDF(folder.resolve(i + ".pdf").toFile())) {
        assertThat(pdf.getNumberOfPages()).as(packs.get(i).id()).isBetween(1, 10);
      }
    }
  }
}
