package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.export.Format;
import dev.bayan.export.docx.Illustrated;
import dev.bayan.plan.Pack;
import dev.bayan.style.Theme;
import dev.bayan.style.Theme.EmbedFonts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Office files part by part: the list of parts first, then each part's XML, an element a line. The
 * projections of the cases tell what a file says; this tells all that is in it.
 */
class PartsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/parts");

  private static final String FONTS = ".*(fontTable.xml.*|settings.xml)";

  /** A digest changes with every word; that it is the right one is another test's business. */
  private static final String DIGEST = "[0-9a-f]{64}";

  @ParameterizedTest
  @CsvSource({"comparison-typed,DOCX", "lists-and-quote,DOCX", "comparison-typed,XLSX"})
  void everyPartIsAsItsGoldenTells(String name, Format format) throws Exception {
    byte[] file = Example.export(Example.of(name).pack(), format);
    Golden.compare(GOLDEN.resolve(name + "." + format.extension() + ".txt"), parts(file, ".*"));
  }

  /** What other files have beside those: only the parts that are unlike theirs. */
  static Stream<Arguments> unlike() throws IOException {
    Example shipped = new Example("aid", Path.of("input/aid-crossings-2025.json"));
    Example plain = Example.of("arabic-plain");
    return Stream.of(
        Arguments.of("contents", Example.of("contents").pack(), ".*document.xml"),
        Arguments.of("two-comparisons", shipped.pack(), ".*(document.xml.*|footer.*)"),
        Arguments.of("sheets", Example.of("comparison-across").pack(), ".*(rels|header.*)"),
        Arguments.of(
            "english",
            Example.of("english").pack(),
            ".*(document|styles|numbering|settings|core|header.).xml"),
        Arguments.of(
            "classification",
            Example.of("classification-and-head").pack(),
            ".*(docProps/.*|header.*|footer.*|document.xml.*)"),
        Arguments.of("pictures", Illustrated.pack(), ".*(document.xml.*|Types].xml)"),
        Arguments.of("fonts-none", plain.pack(carrying(EmbedFonts.NONE)), FONTS),
        Arguments.of("fonts-subset", plain.pack(carrying(EmbedFonts.SUBSET)), FONTS),
        Arguments.of("fonts-full", plain.pack(carrying(EmbedFonts.FULL)), FONTS));
  }

  private static Theme carrying(EmbedFonts fonts) {
    Theme base = Theme.standard();
    return new Theme(
        base.page(),
        base.palette(),
        base.typeface(),
        base.fallbacks(),
        base.styles(),
        base.running(),
        base.wording(),
        base.classifications(),
        new Theme.Files(fonts, base.files().attachWorkbook(), base.files().justify()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unlike")
  void whatIsUnlikeIsAsItsGoldenTells(String name, Pack pack, String shown) throws IOException {
    byte[] file = Example.export(pack, Format.DOCX);
    Golden.compare(GOLDEN.resolve(name + ".docx.txt"), parts(file, shown));
  }

  @Test
  void oneElementStandsOnEachLine() {
    assertThat(lines("<?xml version=\"1.0\"?><a><b>x</b><c/></a>"))
        .isEqualTo("<?xml version=\"1.0\"?>\n<a>\n<b>x</b>\n<c/>\n</a>\n");
    assertThat(lines("<v>%s</v>".formatted("0a".repeat(32)))).isEqualTo("<v>…</v>\n");
  }

  /** The names of all parts, and what is in some. */
  private static String parts(byte[] file, String shown) throws IOException {
    OfficeFile office = new OfficeFile(file);
    StringBuilder out = new StringBuilder();
    office.names().forEach(name -> out.append(name).append('\n'));
    for (String name : office.names()) {
      // Fonts and pictures are bytes; tests of their own read them.
      if (!name.matches(shown)) {
        continue;
      }
      if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
        out.append("\n--- ").append(name).append('\n');
        out.append(lines(new String(office.bytes(name), StandardCharsets.UTF_8)));
      }
    }
    return out.toString();
  }

  private static String lines(String xml) {
    return xml.replace("><", ">\n<").replaceAll(DIGEST, "…").stripTrailing() + "\n";
  }
}
