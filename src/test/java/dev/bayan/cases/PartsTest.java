package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.export.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Office files part by part: the list of parts first, then each part's XML, an element a line. The
 * projections of the cases tell what a file says; this tells all that is in it.
 */
class PartsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/parts");

  /** A digest changes with every word; that it is the right one is another test's business. */
  private static final String DIGEST = "[0-9a-f]{64}";

  @ParameterizedTest
  @CsvSource({"comparison-typed,DOCX", "lists-and-quote,DOCX", "comparison-typed,XLSX"})
  void everyPartIsAsItsGoldenTells(String name, Format format) throws Exception {
    byte[] file = Example.export(Example.of(name).pack(), format);
    Golden.compare(GOLDEN.resolve(name + "." + format.extension() + ".txt"), parts(file));
  }

  @Test
  void oneElementStandsOnEachLine() {
    assertThat(lines("<?xml version=\"1.0\"?><a><b>x</b><c/></a>"))
        .isEqualTo("<?xml version=\"1.0\"?>\n<a>\n<b>x</b>\n<c/>\n</a>\n");
    assertThat(lines("<v>%s</v>".formatted("0a".repeat(32)))).isEqualTo("<v>…</v>\n");
  }

  private static String parts(byte[] file) throws IOException {
    OfficeFile office = new OfficeFile(file);
    StringBuilder out = new StringBuilder();
    office.names().forEach(name -> out.append(name).append('\n'));
    for (String name : office.names()) {
      // Fonts and pictures are bytes; tests of their own read them.
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
