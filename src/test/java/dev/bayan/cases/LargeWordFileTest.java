package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A comparison of 2,000 rows is written in 256 MiB, and another program heads each of its pages.
 */
class LargeWordFileTest {

  private static final int ROWS = 2000;

  @TempDir Path folder;

  @Test
  void aLargeTableIsHeadedOnEveryPage() throws Exception {
    Path file = folder.resolve("large.docx");
    run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            LargeWordFile.class.getName(),
            Integer.toString(ROWS),
            file.toString()));
    Markup body = new OfficeFile(Files.readAllBytes(file)).read("word/document.xml").child("body");
    assertThat(body.child("tbl").all("tr")).hasSize(ROWS + 1);
    assumeTrue(hasLibreOffice(), "LibreOffice is not installed");
    run(
        List.of(
            "soffice",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder.toString(),
            file.toString()));
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("large.pdf").toFile())) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(40);
      PDFTextStripper page = new PDFTextStripper();
      for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
        page.setStartPage(i);
        page.setEndPage(i);
        assertThat(page.getText(pdf)).as("page " + i).contains(LargeWordFile.PARTY);
      }
    }
  }

  private void run(List<String> command) throws Exception {
    Process child =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(child.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
  }

  private static boolean hasLibreOffice() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
  }
}
