package dev.bayan.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.export.Hands;
import dev.bayan.export.Pieces;
import dev.bayan.export.Register.Item;
import dev.bayan.plan.Pack;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.plan.RegisterPlanner;
import dev.bayan.style.Theme;
import dev.bayan.verify.Finding;
import dev.bayan.verify.Planted;
import dev.bayan.verify.RegisterCheck;
import dev.bayan.verify.Stored;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The workbook of all packs as foreign readers see it. */
class XlsxRegisterTest {

  private static final List<Item> ITEMS =
      List.of(item(Samples.pack(Samples.english())), item(Samples.pack(Samples.everything())));

  private static Item item(Pack pack) {
    RegisterEntry entry = RegisterEntry.of(pack);
    String path = pack.id() + "/" + pack.id();
    return new Item(entry.head(), List.of(path + ".docx", path + ".xlsx"), () -> entry);
  }

  private static Pack frame(List<Item> items) {
    return RegisterPlanner.plan(Theme.standard(), items.stream().map(Item::head).toList());
  }

  private static byte[] written(int mostRows) throws Exception {
    return written(new XlsxRegister(mostRows, 1 << 14), ITEMS);
  }

  private static byte[] written(XlsxRegister register, List<Item> items) throws Exception {
    return written(register, items, Pieces::inMemory);
  }

  private static byte[] written(XlsxRegister register, List<Item> items, Pieces.Room room)
      throws Exception {
    return written(register, items, Hands.OWN, room);
  }

  private static byte[] written(
      XlsxRegister register, List<Item> items, Hands hands, Pieces.Room room) throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    register.write(frame(items), items, hands, room, file);
    return file.toByteArray();
  }

  private static List<Row> rows(byte[] file, int sheet) throws Exception {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return book.getSheet(sheet).orElseThrow().read();
    }
  }

  private static List<Finding> findings(byte[] file) throws Exception {
    return RegisterCheck.check(frame(ITEMS), ITEMS, Stored.of(file), Hands.OWN);
  }

  @Test
  void aForeignReaderSeesEveryCellBesideItsPack() throws Exception {
    List<Row> rows = rows(written(100), 1);
    int header = rows.size() - ITEMS.get(0).head().rows() - ITEMS.get(1).head().rows() - 1;
    Row aid = rows.get(header + 1);
    assertThat(aid.getCellText(0)).isEqualTo("english");
    assertThat(aid.getCellText(2)).isEqualTo("Who does what in the truce talks");
    assertThat(aid.getCellText(3)).isEqualTo("Roles");
    assertThat(aid.getCellAsNumber(9)).contains(new BigDecimal("1234567.5"));
    assertThat(aid.getCellText(11)).isEqualTo("$");
    Row day =
        rows.stream()
            .filter(row -> row.getCellText(4).equals("آخر زيارة"))
            .findFirst()
            .orElseThrow();
    assertThat(day.getCellText(0)).isEqualTo("everything");
    assertThat(day.getCellAsDate(10)).contains(LocalDateTime.of(2025, 6, 30, 0, 0));
    assertThat(day.getCellAsDate(1)).contains(LocalDateTime.of(2025, 7, 6, 0, 0));
  }

  @Test
  void theListLeadsToFilesByPathsThatCanBeMoved() throws Exception {
    Workbooks book = Workbooks.of(written(100));
    assertThat(book.find("xl/worksheets/_rels/sheet1.xml.rels", "//@Target"))
        .contains("english/english.docx", "everything/everything.xlsx");
    assertThat(book.find(Workbooks.OVERVIEW, "//@rightToLeft")).containsExactly("1");
    assertThat(book.find(Workbooks.OVERVIEW, "//hyperlink/@location"))
        .containsExactly("'البيانات'!A1");
    assertThat(book.find(Workbooks.OVERVIEW, "//selection/@activeCell")).containsExactly("A1");
  }

  @Test
  void dataGoesOnOnAnotherSheetWhereThereAreNoMoreRows() throws Exception {
    byte[] file = written(5);
    assertThat(findings(file)).isEmpty();
    Workbooks book = Workbooks.of(file);
    assertThat(book.find(Workbooks.WORKBOOK, "//sheet/@name"))
        .startsWith("الإحاطات", "البيانات", "البيانات (2)");
    assertThat(book.one("xl/tables/table2.xml", "/table/@displayName")).isEqualTo("Data_2");
  }

  @Test
  void textsThatAreTooManyToBeKeptStandInTheirCells() throws Exception {
    byte[] all = written(100);
    byte[] few = written(new XlsxRegister(100, 20), ITEMS);
    // And the headings of the list, of which three were among them.
    assertThat(Workbooks.of(few).find("xl/sharedStrings.xml", "//si")).hasSize(20 + 6);
    assertThat(texts(few)).isEqualTo(texts(all));
    assertThat(findings(few)).isEmpty();
    String data = "xl/worksheets/sheet2.xml";
    assertThat(findings(Planted.in(few, data, ">Qatar<", ">Qatr<"))).isNotEmpty();
  }

  private static List<String> texts(byte[] file) throws Exception {
    List<String> texts = new ArrayList<>();
    for (int sheet = 0; sheet < 2; sheet++) {
      for (Row row : rows(file, sheet)) {
        row.stream().forEach(cell -> texts.add(cell == null ? "" : cell.getText()));
      }
    }
    return texts;
  }

  @Test
  void aPieceHasTheSameBytesWhereverItWaits() throws Exception {
    List<Waiting> all = new ArrayList<>();
    byte[] apart =
        written(
            new XlsxRegister(100, 20),
            ITEMS,
            () -> {
              all.add(new Waiting(new ByteArrayOutputStream()));
              return all.getLast();
            });
    assertThat(apart).isEqualTo(written(new XlsxRegister(100, 20), ITEMS));
    assertThat(all.stream().filter(each -> each.bytes.size() > 0)).hasSizeGreaterThan(3);
  }

  @Test
  void whoeverWritesAndProvesItItIsTheSameFile() throws Exception {
    XlsxRegister register = new XlsxRegister(100, 20);
    byte[] alone = written(register, ITEMS);
    Pieces.Room room = () -> new Waiting(new ByteArrayOutputStream());
    // Hands that never come leave all to the caller, as late as may be.
    for (Hands hands :
        List.of(new Hands(piece -> {}), new Hands(piece -> new Thread(piece).start()))) {
      assertThat(written(register, ITEMS, hands, room)).isEqualTo(alone);
      assertThat(RegisterCheck.check(frame(ITEMS), ITEMS, Stored.of(alone), hands)).isEmpty();
      String list = "xl/worksheets/sheet1.xml";
      byte[] wrong = Planted.in(alone, list, "ref=\"G4\"", "ref=\"G5\"");
      assertThat(RegisterCheck.check(frame(ITEMS), ITEMS, Stored.of(wrong), hands))
          .isEqualTo(RegisterCheck.check(frame(ITEMS), ITEMS, Stored.of(wrong), Hands.OWN))
          .isNotEmpty();
    }
  }

  /** Pieces in another place. */
  private record Waiting(ByteArrayOutputStream bytes) implements Pieces {
    @Override
    public void add(byte[] piece, int length) {
      bytes.write(piece, 0, length);
      // It may be used again.
      Arrays.fill(piece, (byte) 0);
    }

    @Override
    public void copyTo(OutputStream to) throws IOException {
      byte[] all = bytes.toByteArray();
      to.write(all);
      Arrays.fill(all, (byte) 0);
    }
  }

  @Test
  void packsOfOneLanguageGiveAWorkbookInIt() throws Exception {
    List<Item> english = List.of(ITEMS.get(0));
    Workbooks book = Workbooks.of(written(new XlsxRegister(), english));
    assertThat(book.find(Workbooks.WORKBOOK, "//sheet/@name")).containsExactly("Briefings", "Data");
    assertThat(book.find(Workbooks.OVERVIEW, "//@rightToLeft")).isEmpty();
  }

  @Test
  void everyMarkingOfAPackStandsOnEverySheet() throws Exception {
    Workbooks book = Workbooks.of(written(100));
    RegisterEntry.Mark mark = ITEMS.get(1).head().mark();
    String marking = mark == null ? "none" : mark.words();
    assertThat(book.text(Workbooks.OVERVIEW, "A1")).contains(marking);
    assertThat(book.text("xl/worksheets/sheet2.xml", "A1")).contains(marking);
    assertThat(book.one(Workbooks.OVERVIEW, "//oddHeader")).contains(marking);
  }

  @Test
  void noPackAtAllIsAWorkbookToo() throws Exception {
    byte[] file = written(new XlsxRegister(), List.of());
    assertThat(RegisterCheck.check(frame(List.of()), List.of(), Stored.of(file), Hands.OWN))
        .isEmpty();
  }

  @Test
  void theProofFindsWhatDiffers() throws Exception {
    byte[] good = written(100);
    assertThat(findings(good)).isEmpty();
    String strings = "xl/sharedStrings.xml";
    String data = "xl/worksheets/sheet2.xml";
    String rels = "xl/worksheets/_rels/sheet1.xml.rels";
    assertThat(findings(Planted.in(good, strings, ">english<", ">englisch<"))).isNotEmpty();
    assertThat(findings(Planted.in(good, strings, ">Roles<", ">Rolls<"))).isNotEmpty();
    assertThat(findings(Planted.in(good, data, "1234567.5", "1234567.6"))).isNotEmpty();
    assertThat(findings(Planted.in(good, data, "<v>45844</v>", "<v>45845</v>"))).isNotEmpty();
    assertThat(findings(Planted.in(good, rels, "english.xlsx", "english.pdf"))).isNotEmpty();
    assertThat(findings(Planted.in(good, rels, "link2", "link9"))).isNotEmpty();
    String list = "xl/worksheets/sheet1.xml";
    assertThat(findings(Planted.in(good, list, "r:id=\"link2\"", "r:id=\"link3\""))).isNotEmpty();
    assertThat(findings(Planted.in(good, list, "<hyperlink ref=\"H", "<hyperlink ref=\"C")))
        .isNotEmpty();
    List<Item> more = List.of(ITEMS.get(0), ITEMS.get(1), ITEMS.get(0));
    assertThat(RegisterCheck.check(frame(more), more, Stored.of(good), Hands.OWN)).isNotEmpty();
    List<Item> fewer = List.of(ITEMS.get(0));
    assertThat(RegisterCheck.check(frame(fewer), fewer, Stored.of(good), Hands.OWN)).isNotEmpty();
  }
}
