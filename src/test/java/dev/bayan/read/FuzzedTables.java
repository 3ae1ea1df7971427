package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** The reader of table files, for fuzz tests: an answer to any bytes, never an exception. */
public final class FuzzedTables {

  private FuzzedTables() {}

  /** Reads bytes as a CSV file. */
  public static void csv(byte[] bytes) {
    answers(Tables.read("t.csv", bytes));
  }

  /** Reads bytes as a workbook: mostly no zip file. */
  public static void xlsx(byte[] bytes) {
    answers(Tables.read("t.xlsx", bytes));
  }

  /** Reads bytes as parts of a workbook that is well packed. */
  public static void parts(byte[] sheet, byte[] strings, byte[] styles) {
    answers(
        Tables.read(
            "t.xlsx",
            new Book()
                .sheet("أ", "")
                .strings("")
                .formats()
                .bytes("xl/worksheets/sheet1.xml", sheet)
                .bytes("xl/sharedStrings.xml", strings)
                .bytes("xl/styles.xml", styles)
                .bytes()));
  }

  /** A sheet with a bit of everything, to begin from. */
  public static byte[] sheet() {
    String content =
        Book.data("|مصر", "a|" + Book.number("45838.5", 1), "b|<c t='s'><v>0</v></c>")
            + "<mergeCells><mergeCell ref='D1:E1'/></mergeCells>";
    return Book.xml("worksheet", content).getBytes(StandardCharsets.UTF_8);
  }

  private static void answers(Reading reading) {
    boolean error =
        Fixtures.diagnostics(reading).stream()
            .anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
    assertThat(reading instanceof Reading.Refused).isEqualTo(error);
    assertThat(new DiagnosticPrinter(Messages.in("en")).print(Fixtures.diagnostics(reading)))
        .isNotNull();
  }
}
