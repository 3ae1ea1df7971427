package dev.bayan.read;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workbooks that are small on a disk and without end in memory. */
@Timeout(120)
class WorkbookBombTest {

  private static final int ENTRY = 0x02014B50;
  private static final int END = 0x06054B50;

  private static Book good() {
    return new Book().table("أ", "|مصر", "أ|ب");
  }

  @Test
  void twoPartsOfOneNameAreOneTooMany() {
    byte[] book = good().part("xl/worksheets/sheet9.xml", "<a/>").bytes();
    assertThat(Tables.codes(Tables.read("t.xlsx", book))).isEmpty();
    for (String twin : new String[] {"sheet1", "SHEET1"}) {
      assertThat(Tables.codes(Tables.read("t.xlsx", renamed(book, "sheet9", twin))))
          .containsExactly("B2712");
    }
  }

  @Test
  void aPartThatUnfoldsWithoutEndIsNotUnfolded() {
    byte[] zeros = new byte[20 << 20];
    assertThat(Tables.codes(Tables.read("t.xlsx", good().bytes("xl/a.bin", zeros).bytes())))
        .containsExactly("B2713");
    // The directory says that it is small: what comes out is held to that.
    byte[] liar = good().bytes("xl/worksheets/sheet1.xml", zeros).bytes();
    ByteBuffer in = ByteBuffer.wrap(liar).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < liar.length - 46; at++) {
      if (in.getInt(at) == ENTRY && in.getInt(at + 24) == zeros.length) {
        in.putInt(at + 24, 1000);
      }
    }
    assertThat(Tables.codes(Tables.read("t.xlsx", liar))).containsExactly("B2712");
  }

  @Test
  void manyPartsThatShareTheirBytesAreCountedEachByItself() {
    // As in the "better zip bomb": every entry of the directory leads to the same packed bytes.
    byte[] page = new byte[1 << 20];
    byte[] packed = new byte[1 << 16];
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(page);
    deflater.finish();
    int length = deflater.deflate(packed);
    deflater.end();
    CRC32 crc = new CRC32();
    crc.update(page);
    assertThat(
            Tables.codes(Tables.read("t.xlsx", overlapping(300, packed, length, crc.getValue()))))
        .containsExactly("B2713");
    assertThat(Tables.codes(Tables.read("t.xlsx", overlapping(1001, packed, 9, 0))))
        .containsExactly("B2713");
  }

  @Test
  void oneLongTextInEveryCellIsTooMuchText() {
    String cells = "<c t='s'><v>0</v></c>".repeat(2);
    String rows = ("<row>" + cells + "</row>").repeat(700);
    byte[] book =
        new Book()
            .sheet(
                "أ",
                "<sheetData><row><c/><c t='inlineStr'><is><t>م</t></is></c></row>"
                    + rows
                    + "</sheetData>")
            .strings("<si><t>" + "كلمة ".repeat(3_200) + "</t></si>")
            .bytes();
    Reading reading = Tables.read("t.xlsx", book);
    assertThat(Tables.codes(reading)).containsExactly("B2703");
    assertThat(Fixtures.message(Fixtures.diagnostics(reading).get(0))).contains("20 Mi characters");
  }

  @Test
  void xmlThatMultipliesOrNestsItselfIsNoSheet() {
    String laughs =
        "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
            + "<worksheet>&b;</worksheet>";
    assertThat(codes("xl/worksheets/sheet1.xml", laughs)).containsExactly("B2712");
    assertThat(codes("xl/sharedStrings.xml", laughs)).isEmpty();
    assertThat(codes("xl/worksheets/sheet1.xml", Book.xml("worksheet", "<a>".repeat(100_000))))
        .containsExactly("B2712");
    String attributes = " a='" + "b".repeat(9 << 20) + "'";
    assertThat(codes("xl/worksheets/sheet1.xml", "<worksheet" + attributes + "/>"))
        .isSubsetOf("B2712", "B2713")
        .hasSize(1);
  }

  private static java.util.List<String> codes(String part, String xml) {
    return Tables.codes(Tables.read("t.xlsx", good().part(part, xml).bytes()));
  }

  /** A zip file with other names in it, of the same length. */
  private static byte[] renamed(byte[] zip, String from, String to) {
    byte[] renamed = zip.clone();
    byte[] old = from.getBytes(US_ASCII);
    for (int at = 0; at <= renamed.length - old.length; at++) {
      if (java.util.Arrays.equals(renamed, at, at + old.length, old, 0, old.length)) {
        System.arraycopy(to.getBytes(US_ASCII), 0, renamed, at, old.length);
      }
    }
    return renamed;
  }

  /** A zip directory of many names for one packed part of a mebibyte. */
  private static byte[] overlapping(int count, byte[] packed, int length, long crc) {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    zip.writeBytes(header(0x04034B50, 30, length, crc, "a"));
    zip.write(packed, 0, length);
    int start = zip.size();
    for (int i = 0; i < count; i++) {
      zip.writeBytes(header(ENTRY, 46, length, crc, "part" + i));
    }
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).putInt(END);
    end.putShort(8, (short) count).putShort(10, (short) count);
    end.putInt(12, zip.size() - start).putInt(16, start);
    zip.writeBytes(end.array());
    return zip.toByteArray();
  }

  private static byte[] header(int signature, int size, int length, long crc, String name) {
    boolean local = size == 30;
    ByteBuffer header = ByteBuffer.allocate(size + name.length()).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(0, signature).putShort(local ? 8 : 10, (short) 8);
    int at = local ? 14 : 16;
    header.putInt(at, (int) crc).putInt(at + 4, length).putInt(at + 8, 1 << 20);
    header.putShort(at + 12, (short) name.length());
    header.position(size);
    return header.put(name.getBytes(US_ASCII)).array();
  }
}
