package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.export.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case becomes three files that say, and are built as, its projections tell. */
class CasesTest {

  private static final List<String> FILES =
      List.of("docx.txt", Example.INPUT, "pdf.txt", "xlsx.txt");

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.Example#cases")
  void wordFileIsBuiltAsItsProjectionTells(Example example) throws Exception {
    byte[] file = Example.export(example.pack(), Format.DOCX);
    compare(example, "docx.txt", new DocxProjection(file).text());
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.Example#cases")
  void workbookIsBuiltAsItsProjectionTells(Example example) throws Exception {
    byte[] file = Example.export(example.pack(), Format.XLSX);
    compare(example, "xlsx.txt", new XlsxProjection(file).text());
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.Example#cases")
  void pdfIsBuiltAsItsProjectionTells(Example example) throws Exception {
    byte[] file = Example.export(example.pack(), Format.PDF);
    compare(example, "pdf.txt", PdfProjection.of(file));
  }

  private static void compare(Example example, String golden, String actual) throws IOException {
    Golden.compare(example.input().resolveSibling(golden), actual);
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.Example#cases")
  void noFileOfACaseIsWithoutItsPartner(Example example) throws IOException {
    try (Stream<Path> files = Files.list(example.input().resolveSibling("."))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.endsWith(".png") && !name.endsWith(".jpg"))
              .sorted()
              .toList();
      assertThat(Golden.isUpdating() ? FILES : names).isEqualTo(FILES);
    }
  }

  @Test
  void firstLineThatDiffersIsShownWithTheLinesBeforeIt() {
    assertThat(Golden.difference("a\nb\nc\n", "a\nb\nd\n"))
        .isEqualTo("line 3:%n    a\n    b\n  - c\n  + d\n".formatted());
    assertThat(Golden.difference("a\n", "a\nb\n")).contains("- (ends)").contains("+ b");
    assertThat(Golden.difference("a\n", "a\n")).isEmpty();
  }
}
