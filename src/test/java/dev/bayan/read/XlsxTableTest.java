package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Foreign;
import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks written by others, and some that no one writes. */
class XlsxTableTest {

  private static final String[] DAYS = {"d mmmm yyyy", "[$-C01]dd/mm/yyyy;@", "m/d/yy", "yyyy"};

  @Test
  void readsWhatPoiWrites() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("ورقة ١");
      row(sheet, 2, "", "مصر", 2024.0, "تركيا");
      row(sheet, 3, "نص", "أ ب", "_x0041_ حرفيًا", "");
      row(sheet, 4, "عدد", 120500000.0, 0.1 + 0.2, -1e-7);
      row(
          sheet,
          7,
          "يوم",
          LocalDate.of(1900, 2, 28),
          LocalDate.of(1900, 3, 1),
          LocalDate.of(2025, 6, 30));
      XSSFRichTextString rich = new XSSFRichTextString("غامق وعادي");
      rich.applyFont(0, 4, book.createFont());
      sheet.getRow(3).getCell(4).setCellValue(rich);
      for (int i = 2; i <= 4; i++) {
        sheet.getRow(7).getCell(i).setCellStyle(style(book, DAYS[i - 2]));
      }
      assertThat(Tables.grid(Tables.comparison(Tables.read("t.xlsx", bytes(book)))))
          .containsExactly(
              List.of("", "مصر", "2024", "تركيا"),
              // As Excel does: POI escapes nothing.
              List.of("نص", "أ ب", "A حرفيًا", "غامق وعادي"),
              List.of("عدد", "n:120500000", "n:0.3", "n:-0.0000001"),
              List.of("يوم", "d:1900-02-28", "d:1900-03-01", "d:2025-06-30"));
    }
  }

  @Test
  void infersTheFormatOfARow() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet();
      row(sheet, 0, "", "a", "b", "c");
      String[] codes = {
        "0.0%", "0.00", "#,##0", "[$USD] #,##0.00", "\"$\"#,##0;[Red]-\"$\"#,##0",
        "#,##0.00\\ [$ج.م.\u200F-C01]", "[$EGP]\\ #,##0", "0.00E+00", "#,##0.00\\ [$$-80A]", "0.##"
      };
      for (int i = 0; i < codes.length; i++) {
        row(sheet, i + 1, "r" + i, 0.25, 2.0, "لا شيء");
        sheet.getRow(i + 1).getCell(2).setCellStyle(style(book, codes[i]));
        sheet.getRow(i + 1).getCell(3).setCellStyle(style(book, codes[i]));
      }
      assertThat(Tables.comparison(Tables.read("t.xlsx", bytes(book))).rows())
          .extracting(Comparison.Row::format)
          .containsExactly(
              new Format.Percent(),
              new Format.Decimal(2),
              new Format.Decimal(0),
              new Format.Money(Currency.getInstance("USD")),
              new Format.Money(Currency.getInstance("USD")),
              new Format.Money(Currency.getInstance("EGP")),
              new Format.Money(Currency.getInstance("EGP")),
              new Format.Plain(),
              new Format.Decimal(2),
              new Format.Plain());
    }
  }

  @Test
  void takesFormulasByTheirResultAndLinksAsSources() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet();
      row(sheet, 0, "", "a", "b", "c");
      row(sheet, 1, "r", 5.0, "نص", "بريد");
      sheet.getRow(1).getCell(2).setCellFormula("2*3.5");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      link(book, sheet, 2, HyperlinkType.URL, "https://example.org/a");
      link(book, sheet, 3, HyperlinkType.URL, "http://example.org/b?c=1");
      link(book, sheet, 4, HyperlinkType.EMAIL, "mailto:a@example.org");
      List<Cell> cells =
          Tables.comparison(Tables.read("t.xlsx", bytes(book))).rows().get(0).cells();
      assertThat(cells).extracting(Tables::said).containsExactly("n:7", "نص", "بريد");
      assertThat(cells)
          .extracting(Cell::source)
          .containsExactly(
              URI.create("https://example.org/a"), URI.create("http://example.org/b?c=1"), null);
    }
  }

  @Test
  void readsTheFirstSheetThatIsShownOrTheOneNamed() {
    byte[] book =
        new Book()
            .sheet("خفية", "state='hidden'", Book.data("|hidden", "a|b"))
            .table("أولى", "|first", "a|b")
            .table("ثانية#2", "|second", "a|b")
            .bytes();
    assertThat(Tables.comparison(Tables.read("t.xlsx", book)).columns()).containsExactly("first");
    assertThat(Tables.comparison(Tables.read("t.xlsx#ثانية#2", book)).columns())
        .containsExactly("second");
    assertThat(Tables.comparison(Tables.read("T.XLSX#خفية", book)).columns())
        .containsExactly("hidden");
  }

  @Test
  void readsWhatFewWritersWrite() {
    byte[] book =
        new Book()
            .table(
                "أ",
                "|<c t='s'><v>0</v></c>",
                "a|" + Book.number("1", 1),
                "b|<c t='d'><v>2025-06-30T00:00:00</v></c>")
            .formats("yyyy-mm-dd")
            .properties("date1904='1'")
            .strings(
                "<si><r><t>س</t></r><r><t>_x0627_</t></r><rPh sb='0' eb='1'><t>صوت</t></rPh></si>")
            .bytes();
    assertThat(Tables.grid(Tables.comparison(Tables.read("t.xlsx", book))))
        .containsExactly(
            List.of("", "سا"), List.of("a", "d:1904-01-02"), List.of("b", "d:2025-06-30"));
  }

  @Test
  void readsZip64() throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook()) {
      Sheet sheet = book.createSheet();
      row(sheet, 0, "", "a");
      row(sheet, 1, "r", 5.0);
      assertThat(Tables.grid(Tables.comparison(Tables.read("t.xlsx", bytes(book)))))
          .containsExactly(List.of("", "a"), List.of("r", "n:5"));
    }
  }

  @Test
  void aDamagedByteIsNeverReadAsAnother() {
    Book book = new Book().table("أ", "|مصر", "a|" + Book.number("5", 0));
    neverReadAsAnother(book.bytes());
    neverReadAsAnother(book.bytes(Deflater.NO_COMPRESSION));
  }

  private static void neverReadAsAnother(byte[] good) {
    String expected = Tables.grid(Tables.comparison(Tables.read("t.xlsx", good))).toString();
    for (int i = 0; i < good.length; i++) {
      byte[] damaged = good.clone();
      damaged[i] ^= 0x01;
      Reading reading = Tables.read("t.xlsx", damaged);
      if (reading instanceof Reading.Accepted accepted) {
        assertThat(Tables.grid(accepted.briefing().comparisons().get(0)).toString())
            .as("byte " + i)
            .isEqualTo(expected);
      }
      assertThat(Tables.read("t.xlsx", Arrays.copyOf(good, i))).isInstanceOf(Reading.Refused.class);
    }
  }

  @Test
  void readsWhatLibreOfficeWrites(@TempDir Path folder) throws Exception {
    Foreign.requireInstalled("soffice");
    Path csv = folder.resolve("t.csv");
    Files.writeString(
        csv, "\uFEFF,مصر,قطر\nالمساعدات,120500.5,نص طويل\nالزيارة,2025-06-30,\nنسبة,45%,50%\n");
    Foreign.run(
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--infilter=CSV:44,34,UTF8,1",
        "--convert-to",
        "xlsx",
        "--outdir",
        folder.toString(),
        csv.toString());
    byte[] book = Files.readAllBytes(folder.resolve("t.xlsx"));
    Comparison read = Tables.comparison(Tables.read("t.xlsx", book));
    assertThat(Tables.grid(read))
        .containsExactly(
            List.of("", "مصر", "قطر"),
            List.of("المساعدات", "n:120500.5", "نص طويل"),
            List.of("الزيارة", "d:2025-06-30", ""),
            List.of("نسبة", "n:0.45", "n:0.5"));
    assertThat(read.rows().get(2).format()).isEqualTo(new Format.Percent());
  }

  private static void row(Sheet sheet, int index, Object... cells) {
    Row row = sheet.createRow(index);
    for (int i = 0; i < cells.length; i++) {
      // From column B on: the table need not begin in the corner.
      var cell = row.createCell(i + 1);
      if (cells[i] instanceof Double number) {
        cell.setCellValue(number);
      } else if (cells[i] instanceof LocalDate day) {
        cell.setCellValue(day);
      } else {
        cell.setCellValue((String) cells[i]);
      }
    }
  }

  private static CellStyle style(XSSFWorkbook book, String code) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(code));
    return style;
  }

  private static void link(
      XSSFWorkbook book, Sheet sheet, int column, HyperlinkType type, String address) {
    Hyperlink link = book.getCreationHelper().createHyperlink(type);
    link.setAddress(address);
    sheet.getRow(1).getCell(column).setHyperlink(link);
  }

  private static byte[] bytes(Workbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }
}
