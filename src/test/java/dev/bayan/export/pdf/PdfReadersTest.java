package dev.bayan.export.pdf;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bayan.Foreign;
import dev.bayan.Samples;
import dev.bayan.SeedArticle;
import dev.bayan.VeraPdf;
import dev.bayan.Words;
import dev.bayan.export.Format;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Texts;
import dev.bayan.style.Theme;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs of others find in our PDFs. */
class PdfReadersTest {

  @TempDir Path folder;

  static Stream<Briefing> samples() {
    Stream<Briefing> ours =
        Stream.of(
            Samples.everything(),
            Samples.english(),
            Samples.longTable(60, 3),
            Samples.longTable(4, 12),
            PdfSamples.figures(),
            Samples.paragraphs(
                "vocalised",
                "عِنْوَانٌ",
                "مُحَمَّدٌ رَسُولُ السَّلَامِ إِلَى الْقُدْسِ، لَا إِلَهَ إِلَّا اللهُ.",
                "پژوهشگران گفتند: «می‌خواهیم گفت‌وگو کنیم»."));
    return SeedArticle.isPresent() ? Stream.concat(ours, Stream.of(SeedArticle.briefing())) : ours;
  }

  private static String said(Pack pack) {
    return Texts.of(pack).stream().map(Prose::text).collect(Collectors.joining("\n"));
  }

  private static String stripped(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void pdfboxFindsEveryWord(Briefing briefing) throws Exception {
    Pack pack = Samples.pack(briefing);
    // PDFBox joins a cell's last line to the next cell's first where they touch; see seedWords.
    assertThat(Words.missing(said(pack), stripped(PdfSamples.pdf(pack)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void popplerFindsEveryWord(Briefing briefing) throws Exception {
    Pack pack = Samples.pack(briefing);
    Path pdf = Files.write(folder.resolve("x.pdf"), PdfSamples.pdf(pack));
    String text = Foreign.run("pdftotext", "-enc", "UTF-8", pdf.toString(), "-");
    assertThat(Words.missing(said(pack), text)).isEmpty();
    assertThat(text.chars().filter(PdfReadersTest::isPresentationForm)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void filledLinesLoseNoWordAndHaveNoTatweel(Theme.Justify justify) throws Exception {
    Theme.Files files = new Theme.Files(Theme.EmbedFonts.NONE, false, justify);
    Theme theme = PdfSamples.withFiles(Theme.standard(), files);
    String plain =
        "قالت وزارة الخارجية المصرية إن المفاوضات مستمرة بين الأطراف، لا محالة. ".repeat(9);
    String vocalised =
        "مُحَمَّدٌ رَسُولُ السَّلَامِ إِلَى الْقُدْسِ، لَا إِلَهَ إِلَّا اللهُ. ".repeat(9);
    Pack pack = PdfSamples.pack(Samples.paragraphs("filled", null, plain, vocalised), theme);
    byte[] pdf = PdfSamples.pdf(pack);
    Path file = Files.write(folder.resolve("x.pdf"), pdf);
    for (String text : List.of(stripped(pdf), Foreign.run("pdftotext", file.toString(), "-"))) {
      assertThat(Words.missing(said(pack), text)).isEmpty();
      assertThat(text).doesNotContain("ـ");
    }
    VeraPdf.assertConforms(pdf);
  }

  private static boolean isPresentationForm(int c) {
    return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void qpdfFindsNoFault(Briefing briefing) throws Exception {
    Path pdf = Files.write(folder.resolve("x.pdf"), PdfSamples.pdf(Samples.pack(briefing)));
    assertThat(Foreign.run("qpdf", "--check", pdf.toString())).contains("No syntax");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void muPdfDrawsEveryPageWithoutAWarning(Briefing briefing) throws Exception {
    Path pdf = Files.write(folder.resolve("x.pdf"), PdfSamples.pdf(Samples.pack(briefing)));
    String picture = folder.resolve("page-%d.png").toString();
    String said = Foreign.run("mutool", "draw", "-r", "30", "-o", picture, pdf.toString());
    // Debian builds it without colour management, and it says so of every file with a profile;
    // before 1.22 it knew no text of one glyph longer than eight characters, such as a number's.
    // What it says anew it counts.
    assertThat(
            said.lines()
                .filter(line -> !line.contains("ICC support") && !line.contains("one to many"))
                .filter(line -> !line.contains("... repeated")))
        .noneMatch(line -> line.contains("warning") || line.contains("error"));
    assertThat(folder.resolve("page-1.png")).isNotEmptyFile();
  }

  @Test
  void linkOfSeveralRunsOnOneLineIsOneAnnotation() throws Exception {
    Briefing briefing = Samples.linked("وكالة Reuters في ٢٠٢٥", "https://example.org/a");
    try (var document = Loader.loadPDF(PdfSamples.pdf(Samples.pack(briefing)))) {
      assertThat(document.getPage(0).getAnnotations()).hasSize(1);
      var annotation = document.getPage(0).getAnnotations().get(0);
      assertThat(annotation.getContents()).isEqualTo("https://example.org/a");
      assertThat(annotation.getRectangle().getWidth()).isGreaterThan(60);
    }
  }

  @Test
  void fontsBearTheirOwnNames() throws Exception {
    try (var document = Loader.loadPDF(PdfSamples.pdf(Samples.pack(Samples.everything())))) {
      var resources = document.getPage(0).getResources();
      List<String> names = new ArrayList<>();
      for (var name : resources.getFontNames()) {
        names.add(resources.getFont(name).getName().replaceFirst("^[A-Z]{6}\\+", ""));
      }
      assertThat(names).containsExactlyInAnyOrder("Amiri-Regular", "Amiri-Bold");
    }
  }

  @Test
  void seedArticleIsThereWordForWord() throws Exception {
    assumeTrue(SeedArticle.isPresent(), "the seed article lies beside the project's own checkout");
    String seed = String.join(" ", SeedArticle.words());
    byte[] pdf = PdfSamples.pdf(Samples.pack(SeedArticle.briefing()));
    assertThat(Words.missing(seed, stripped(pdf))).isEmpty();
    Path file = Files.write(folder.resolve("seed.pdf"), pdf);
    assertThat(Words.missing(seed, Foreign.run("pdftotext", file.toString(), "-"))).isEmpty();
  }

  @Test
  void picturesAreInTheFileOnceAndJpegAsItIs() throws Exception {
    Pack pack = PdfSamples.pack(PdfSamples.figures(), PdfSamples.dressed());
    List<byte[]> jpegs = new ArrayList<>();
    Set<COSBase> images = new HashSet<>();
    try (var document = Loader.loadPDF(PdfSamples.pdf(pack))) {
      var resources = document.getPage(0).getResources();
      for (var name : resources.getXObjectNames()) {
        PDImageXObject image = (PDImageXObject) resources.getXObject(name);
        images.add(image.getCOSObject());
        assertThat(image.getInterpolate()).isFalse();
        assertThat(image.getImage().getWidth()).isEqualTo(image.getWidth());
        if ("jpg".equals(image.getSuffix())) {
          jpegs.add(image.getCOSObject().createRawInputStream().readAllBytes());
        } else {
          assertThat(image.getSoftMask()).isNotNull();
        }
      }
    }
    // The logo, the map, the poster; the photograph stands twice.
    assertThat(images).hasSize(4);
    Block.Figure photo =
        pack.blocks().stream()
            .filter(Block.Figure.class::isInstance)
            .map(Block.Figure.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(jpegs).containsExactly(photo.picture().toByteArray());
  }

  @Test
  void pixelsOfAPngComeOutAsTheyWentIn() throws Exception {
    Pack pack = PdfSamples.pack(PdfSamples.figures(), PdfSamples.dressed());
    var expected =
        ImageIO.read(
            new ByteArrayInputStream(
                requireNonNull(pack.theme().running().logo()).picture().toByteArray()));
    try (var document = Loader.loadPDF(PdfSamples.pdf(pack))) {
      var logo =
          ((PDImageXObject)
                  document.getPage(0).getResources().getXObject(COSName.getPDFName("Im1")))
              .getImage();
      for (int x = 0; x < expected.getWidth(); x += 7) {
        for (int y = 0; y < expected.getHeight(); y += 5) {
          assertThat(logo.getRGB(x, y)).isEqualTo(expected.getRGB(x, y));
        }
      }
    }
  }

  @Test
  void figureHasItsWordsAndItsPlace() throws Exception {
    Pack pack = PdfSamples.pack(PdfSamples.figures(), PdfSamples.dressed());
    try (var document = Loader.loadPDF(PdfSamples.pdf(pack))) {
      List<COSDictionary> figures = new ArrayList<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), figures);
      assertThat(figures.stream().map(figure -> figure.getString(COSName.ALT)))
          .containsExactly("وكالة الأنباء", "صورة المعبر", "خريطة", "ملصق", "صورة المعبر");
      for (COSDictionary figure : figures) {
        var attributes = (COSDictionary) figure.getCOSArray(COSName.A).getObject(0);
        assertThat(attributes.getCOSArray(COSName.BBOX).size()).isEqualTo(4);
        assertThat(attributes.getNameAsString("Placement")).isEqualTo("Block");
      }
    }
  }

  private static void collect(COSDictionary element, List<COSDictionary> figures) {
    if ("Figure".equals(element.getNameAsString(COSName.S))) {
      figures.add(element);
    }
    var kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSDictionary only) {
      collect(only, figures);
    } else if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSDictionary kid) {
          collect(kid, figures);
        }
      }
    }
  }

  @Test
  void workbookIsAttachedUnlessTheThemeSaysNo() throws Exception {
    Pack pack = Samples.pack(Samples.everything());
    byte[] workbook = requireNonNull(PdfSamples.carried(pack).get(Format.XLSX));
    try (var document = Loader.loadPDF(PdfSamples.pdf(pack))) {
      var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertThat(files).containsOnlyKeys("everything.xlsx");
      var file = requireNonNull(files.get("everything.xlsx"));
      assertThat(file.getFileDescription()).isEqualTo(pack.properties().title());
      assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
      var embedded = file.getEmbeddedFile();
      assertThat(embedded.toByteArray()).isEqualTo(workbook);
      assertThat(embedded.getSubtype()).isEqualTo(Format.XLSX.mediaType());
      assertThat(embedded.getSize()).isEqualTo(workbook.length);
      assertThat(document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF).size())
          .isEqualTo(1);
    }
    Theme bare =
        PdfSamples.withFiles(
            Theme.standard(), new Theme.Files(Theme.EmbedFonts.NONE, false, Theme.Justify.NONE));
    try (var document =
        Loader.loadPDF(PdfSamples.pdf(PdfSamples.pack(Samples.everything(), bare)))) {
      // Places within the document have names too.
      var names = requireNonNull(document.getDocumentCatalog().getNames());
      assertThat(names.getEmbeddedFiles()).isNull();
    }
  }

  @Test
  void otherPapersAndFacesConformToo() throws Exception {
    Theme letter = PdfSamples.with(PdfSamples.dressed(), 279.4, 215.9, 20);
    Theme cut = PdfSamples.with(PdfSamples.dressed(), CutFont.typeface(c -> c > 0x24F));
    for (Theme theme : List.of(letter, cut)) {
      VeraPdf.assertConforms(PdfSamples.pdf(PdfSamples.pack(PdfSamples.figures(), theme)));
    }
  }
}
