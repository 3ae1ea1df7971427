package dev.bayan.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.export.Format;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.style.Length;
import dev.bayan.style.Picture;
import dev.bayan.style.Running;
import dev.bayan.style.Theme;
import dev.bayan.verify.Verifier;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a theme says of a workbook's pages, words and logo. */
class ThemedWorkbookTest {

  private static final String DRAWING = "xl/drawings/drawing1.xml";

  /** One pixel. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static Theme theme(Running running, double width, double height, Theme.Wording wording) {
    Theme plain = Theme.standard();
    return new Theme(
        new Theme.Page(
            Length.millimetres(width),
            Length.millimetres(height),
            Length.millimetres(20),
            Length.millimetres(20),
            Length.millimetres(30),
            Length.millimetres(15)),
        plain.palette(),
        plain.typeface(),
        plain.fallbacks(),
        plain.styles(),
        running,
        wording,
        plain.classifications(),
        plain.files());
  }

  private static Pack pack(Briefing briefing, Running running) {
    Theme.Wording wording = new Theme.Wording(null, Map.of());
    return new Planner(theme(running, 210, 297, wording)).plan(briefing);
  }

  private static Running running(String start, String centre, String end) {
    Running.Strip strip = new Running.Strip(start, centre, end);
    return new Running(strip, new Running.Strip("", "", ""), null);
  }

  private static Running withLogo(int width, int height) {
    Picture picture = new Picture(Picture.Type.PNG, width, height, ByteBuffer.wrap(PNG));
    Running.Logo logo = new Running.Logo(picture, "شعار الوزارة", Length.points(40));
    Running plain = Running.standard();
    return new Running(plain.header(), plain.footer(), logo);
  }

  private static Workbooks book(Pack pack) throws Exception {
    byte[] file = new XlsxExporter().export(pack);
    assertThat(new Verifier().verify(pack, Format.XLSX, file)).isEmpty();
    return Workbooks.of(file);
  }

  @Test
  void slotsStandByDirectionAndTheMarkingOnTheFirstPageToo() throws Exception {
    Running running = running("{source} {page}+{pages}", "{id}", "{classification}");
    Workbooks arabic = book(pack(Samples.everything(), running));
    String header = arabic.one(Workbooks.MATRIX, "//oddHeader");
    assertThat(header).matches("&L.*للاستخدام الداخلي.*&C.*everything.*&R.*Reuters &P.*&N.*");
    // The face again, or Excel would add to the page's number.
    assertThat(header).contains("&P&\"Amiri,Regular\"+&N");
    assertThat(arabic.one(Workbooks.OVERVIEW, "//firstHeader"))
        .contains("للاستخدام الداخلي")
        .doesNotContain("everything", "Reuters");
    assertThat(arabic.one(Workbooks.OVERVIEW, "//headerFooter/@differentFirst")).isEqualTo("1");
    assertThat(arabic.find(Workbooks.MATRIX, "//@differentFirst | //firstHeader")).isEmpty();
    Workbooks english = book(pack(Samples.english(), running));
    assertThat(english.one(Workbooks.MATRIX, "//oddHeader"))
        .matches("&L.*Reuters &P.*&C.*english.*&R.*Internal");
  }

  @Test
  void aLongLineIsCutButNeverItsMarkingOrItsPageNumbers() throws Exception {
    Briefing briefing =
        Samples.briefing(
            "long",
            "ar",
            "عنوان & عنوان ".repeat(5000),
            Samples.everything().sections(),
            Samples.everything().comparisons());
    Running running = running("{title}", "{page} {title} {pages}", "{classification}");
    Workbooks book = book(pack(briefing, running));
    assertThat(book.one(Workbooks.MATRIX, "//oddHeader"))
        .hasSizeLessThanOrEqualTo(255)
        .contains("للاستخدام الداخلي", "&P", "&N", "…");
  }

  @ParameterizedTest
  @CsvSource({"210,297,9", "215.9,279.4,1", "148,210,11", "215.9,355.6,5", "279.4,215.9,1"})
  void paperAndMarginsAreTheThemes(double width, double height, String code) throws Exception {
    Theme.Wording wording = new Theme.Wording(null, Map.of());
    Theme theme = theme(Running.standard(), width, height, wording);
    Workbooks arabic = book(new Planner(theme).plan(Samples.everything()));
    assertThat(arabic.one(Workbooks.OVERVIEW, "//pageSetup/@paperSize")).isEqualTo(code);
    assertThat(arabic.one(Workbooks.OVERVIEW, "//pageSetup/@orientation"))
        .isEqualTo(width < height ? "portrait" : "landscape");
    assertThat(arabic.one(Workbooks.OVERVIEW, "//pageMargins/@right")).isEqualTo("1.18");
    Workbooks english = book(new Planner(theme).plan(Samples.english()));
    assertThat(english.one(Workbooks.OVERVIEW, "//pageMargins/@left")).isEqualTo("1.18");
  }

  @Test
  void logoStandsInARowOfItsOwnAndSaysWhatItShows() throws Exception {
    Pack pack = pack(Samples.everything(), withLogo(100, 50));
    byte[] file = new XlsxExporter().export(pack);
    Workbooks book = book(pack);
    assertThat(book.one(DRAWING, "//*[local-name()='cNvPr']/@descr")).isEqualTo("شعار الوزارة");
    assertThat(book.one(DRAWING, "//*[local-name()='from']/*[local-name()='row']")).isEqualTo("1");
    assertThat(book.one(DRAWING, "//*[local-name()='pic']//*[local-name()='ext']/@cx"))
        .isEqualTo(Integer.toString(80 * 12_700));
    assertThat(book.one(Workbooks.OVERVIEW, "//row[@r='2'][@customHeight='1']/@ht"))
        .isEqualTo("48.00");
    assertThat(book.find(Workbooks.OVERVIEW, "//row[@r='2']/c/v")).isEmpty();
    assertThat(book.text(Workbooks.OVERVIEW, "B3")).startsWith("تقرير عن");
    assertThat(image(file)).isEqualTo(PNG);
  }

  @Test
  void aWideLogoIsMadeAsWideAsItsColumn() throws Exception {
    Workbooks book = book(pack(Samples.everything(), withLogo(10_000, 50)));
    long wide =
        Long.parseLong(book.one(DRAWING, "//*[local-name()='pic']//*[local-name()='ext']/@cx"));
    assertThat(wide / 12_700).isBetween(300L, 600L);
  }

  private static byte[] image(byte[] file) throws Exception {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("xl/media/image1.png")) {
          return zip.readAllBytes();
        }
      }
    }
    return new byte[0];
  }

  @Test
  void labelsAndDigitsAreTheThemes() throws Exception {
    Map<String, String> words =
        Map.of("article", "التقرير", "paragraph", "نص", "text", "نص", "page", "ص");
    Theme.Wording wording = new Theme.Wording(true, Map.of("ar", words, "en", Map.of("text", "T")));
    Theme theme = theme(Running.standard(), 210, 297, wording);
    Workbooks book = book(new Planner(theme).plan(Samples.everything()));
    assertThat(book.find(Workbooks.WORKBOOK, "//sheet/@name")).contains("التقرير");
    assertThat(book.one(Workbooks.OVERVIEW, "//oddFooter")).contains("ص &P من &N");
    assertThat(book.code(Workbooks.MATRIX, "B6")).startsWith("[$-1000C01]");
    assertThat(List.of("B2", "D2"))
        .allSatisfy(cell -> assertThat(book.text(Workbooks.ARTICLE, cell)).isEqualTo("نص"));
  }

  @Test
  void verifierMissesWhatALogoShowsAndWhereAParagraphLeads() {
    Pack logo = pack(Samples.everything(), withLogo(100, 50));
    byte[] bare = new XlsxExporter().export(pack(Samples.everything(), Running.standard()));
    assertThat(new Verifier().verify(logo, Format.XLSX, bare)).hasSize(1);
    URI one = URI.create("https://example.org/1");
    URI two = URI.create("https://example.org/2");
    URI other = URI.create("https://example.org/3");
    byte[] led = Workbooks.export(Rich.article(Rich.linking(one, two)));
    Pack elsewhere = Samples.pack(Rich.article(Rich.linking(one, other)));
    assertThat(new Verifier().verify(elsewhere, Format.XLSX, led)).hasSize(1);
  }
}
