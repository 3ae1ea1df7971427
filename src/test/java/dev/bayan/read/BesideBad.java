package dev.bayan.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/** The neighbours of bad inputs: the files of their folder, and those that are made on the spot. */
final class BesideBad implements Neighbours {

  private static final String CELLS = "<sheetData/>";

  private static final Map<String, Supplier<byte[]>> MADE =
      Map.ofEntries(
          Map.entry("beside/huge.csv", () -> new byte[Limits.DOCUMENT + 1]),
          Map.entry("beside/long.csv", () -> ascii(",a\n" + "b,1\n".repeat(Limits.TABLE_ROWS + 1))),
          Map.entry(
              "beside/full.csv",
              () -> ascii(",a,b,c,d,e,f\n" + "b,1,2,3,4,5,6\n".repeat(Limits.TABLE_ROWS))),
          Map.entry("beside/wide.csv", () -> ascii("," + "a,".repeat(60) + "\n")),
          Map.entry("beside/zip.csv", () -> good().bytes()),
          Map.entry("beside/utf-16.csv", () -> ",مصر\nأ,1".getBytes(StandardCharsets.UTF_16)),
          Map.entry(
              "beside/windows-1256.csv",
              () -> new byte[] {',', 'a', '\n', 'b', ',', (byte) 0xE3, (byte) 0xD5, (byte) 0xD1}),
          Map.entry("beside/text.xlsx", () -> ascii(",a\nb,1\n")),
          Map.entry("beside/old.xlsx", () -> ole("Workbook")),
          Map.entry("beside/locked.xlsx", () -> ole("EncryptedPackage")),
          Map.entry("beside/macros.xlsx", () -> good().part("xl/vbaProject.bin", "").bytes()),
          Map.entry("beside/binary.xlsx", () -> good().part("xl/workbook.bin", "").bytes()),
          Map.entry("beside/open.xlsx", () -> good().part("mimetype", "").bytes()),
          Map.entry("beside/letter.xlsx", () -> good().part("word/document.xml", "").bytes()),
          Map.entry("beside/cut-off.xlsx", () -> Arrays.copyOf(good().bytes(), 300)),
          Map.entry(
              "beside/no-part.xlsx", () -> good().without("xl/worksheets/sheet1.xml").bytes()),
          Map.entry("beside/no-row.xlsx", () -> new Book().table("ورقة1", "|مصر").bytes()),
          Map.entry(
              "beside/entity.xlsx",
              () ->
                  good()
                      .part(
                          "xl/worksheets/sheet1.xml",
                          "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                              + Book.xml("worksheet", CELLS))
                      .bytes()),
          Map.entry(
              "beside/bomb.xlsx",
              () -> good().bytes("xl/media/image1.bin", new byte[20 * 1024 * 1024]).bytes()),
          Map.entry("beside/sheets.xlsx", BesideBad::sheets),
          Map.entry("beside/cells.xlsx", BesideBad::cells),
          Map.entry("beside/warnings.xlsx", BesideBad::warnings));

  @Override
  public Found read(String name, int most) {
    Supplier<byte[]> made = MADE.get(name);
    if (made == null) {
      return new FolderNeighbours(Fixtures.BAD).read(name, most);
    }
    byte[] bytes = made.get();
    return new Found.Bytes(Arrays.copyOf(bytes, Math.min(bytes.length, most)));
  }

  private static Book good() {
    return new Book().table("ورقة1", "|مصر|قطر", "المساعدات|" + Book.number("5", 0) + "|لا شيء");
  }

  private static byte[] sheets() {
    return good()
        .sheet("ورقة ٢", "", CELLS)
        .sheet("مخفية", "state='hidden'", Book.data("|مصر", "أ|ب"))
        .bytes();
  }

  private static byte[] cells() {
    return new Book()
        .formats("h:mm", "d/m/yyyy", "0%")
        .sheet(
            "ورقة 1",
            Book.data(
                    "الدور|مصر||" + Book.number("45838", 2),
                    "خطأ|<c t='e'><v>#REF!</v></c>|نص|نص",
                    "صيغة|<c><f>SUM(A1)</f></c>|نص|نص",
                    "منطقي|<c t='b'><v>1</v></c>|" + Book.number("0.5", 1) + "|نص",
                    "يوم|" + Book.number("60", 2) + "|" + Book.number("-1", 2) + "|نص",
                    "|نص|نص|نص",
                    "سطران|أ&#10;ب|_x202E_|نص",
                    "زائد|أ|ب|ج|د")
                + "<mergeCells><mergeCell ref='B2:C3'/></mergeCells>")
        .bytes();
  }

  private static byte[] warnings() {
    return new Book()
        .formats("d mmmm yyyy h:mm", "0%", "#,##0 [$USD]")
        .sheet(
            "ورقة1",
            "<cols><col min='3' max='3' hidden='1'/><col min='9' max='16384' hidden='1'/></cols>"
                + Book.data(
                        "الدور|مصر|قطر|قطر",
                        "موعد|" + Book.number("45838.5", 1) + "||",
                        "نسبة|" + Book.number("0.45", 2) + "|" + Book.number("7", 3) + "|",
                        "عدد|" + Book.number("120", 0) + "|1,200|١٢٠")
                    .replaceFirst("<row>(?=.*موعد)", "<row hidden='0'>")
                    .replaceFirst(
                        "</row><row>(?=<c t='inlineStr'><is><t>عدد)", "</row><row hidden='1'>"))
        .beside(
            "xl/comments1.xml",
            Book.xml("comments", "<commentList><comment ref='B2'/></commentList>"),
            Book.relationship("rId1", "comments", "../comments1.xml", ""))
        .bytes();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The beginning of a compound file (MS-CFB 2.2) and the name of a stream in it. */
  private static byte[] ole(String stream) {
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    byte[] bytes = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 4096);
    System.arraycopy(name, 0, bytes, 1024, name.length);
    return bytes;
  }
}
