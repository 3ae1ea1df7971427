package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bayan.Foreign;
import dev.bayan.Samples;
import dev.bayan.Sectioned;
import dev.bayan.batch.Difference.Kind;
import dev.bayan.model.Briefing;
import dev.bayan.plan.ContentDigest;
import dev.bayan.plan.Pack;
import dev.bayan.read.docx.DocumentReader;
import dev.bayan.read.docx.EditedDocument;
import dev.bayan.read.docx.UnreadableDocumentException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor does to a document is found, and nothing else is. */
class ReadBackTest {

  private static final Pack PACK = Samples.pack(Samples.everything());

  /** Controls as LibreOffice leaves them: gone, with what was in them in place. */
  private static String withoutControls(String xml) {
    return xml.replaceAll("<w:sdt><w:sdtPr>.*?</w:sdtPr><w:sdtContent>", "")
        .replace("</w:sdtContent></w:sdt>", "");
  }

  static Stream<Briefing> briefings() {
    return Stream.of(
        Samples.everything(),
        Samples.english(),
        Samples.longTable(120, 2),
        Samples.longTable(3, 12),
        Sectioned.arabic(24));
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void anUntouchedDocumentDoesNotDiffer(Briefing briefing) throws Exception {
    Pack pack = Samples.pack(briefing);
    assertThat(EditedFile.differences(pack, xml -> xml)).isEmpty();
    assertThat(EditedFile.differences(pack, ReadBackTest::withoutControls)).isEmpty();
    EditedDocument document = DocumentReader.read(EditedFile.of(pack, xml -> xml));
    assertThat(document.id()).isEqualTo(briefing.id());
    assertThat(document.digest()).isEqualTo(ContentDigest.of(pack));
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void whatLibreOfficeSavesDoesNotDiffer(Briefing briefing, @TempDir Path folder) throws Exception {
    Pack pack = Samples.pack(briefing);
    Path file = folder.resolve("in.docx");
    Path saved = folder.resolve("saved/in.docx");
    Files.write(file, EditedFile.of(pack, xml -> xml));
    Foreign.run(
        "soffice",
        "--headless",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        folder.resolve("saved").toString(),
        file.toString());
    EditedDocument document = DocumentReader.read(Files.readAllBytes(saved));
    assertThat(ReadBack.differences(pack, document)).isEmpty();
    assertThat(document.id()).isEqualTo(briefing.id());
  }

  @Test
  void aChangedCellIsFoundWithItsRowAndParty() throws Exception {
    assertThat(EditedFile.differences(PACK, xml -> xml.replace("تسهيل المفاوضات", "رعايتها")))
        .containsExactly(
            new Difference(Kind.CELL, "roles", "الدبلوماسية", "مصر", "تسهيل المفاوضات", "رعايتها"));
  }

  @Test
  void aTextThatWordCutIntoRunsIsTheSame() throws Exception {
    String cut =
        "تسهيل</w:t></w:r><w:proofErr w:type=\"spellEnd\"/><w:r><w:t xml:space=\"preserve\"> ";
    assertThat(EditedFile.differences(PACK, xml -> xml.replace("تسهيل المف", cut + "المف")))
        .isEmpty();
  }

  @Test
  void aChangedCellIsFoundWhereverItsRowWentTo() throws Exception {
    UnaryOperator<String> edit =
        xml -> swapped(xml.replace("التواصل مع حماس", "التواصل مع الجميع"), 1, 3);
    assertThat(EditedFile.differences(PACK, edit))
        .containsExactly(
            new Difference(
                Kind.CELL,
                "roles",
                "الدبلوماسية",
                "قطر (Qatar)",
                "التواصل مع حماس",
                "التواصل مع الجميع"));
  }

  @Test
  void rowsThatWentAndCameAreNamed() throws Exception {
    String row =
        "<w:tr><w:tc><w:p><w:r><w:t>جديد</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>قول</w:t>"
            + "</w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>";
    assertThat(EditedFile.differences(PACK, xml -> xml.replace(row(xml, 2), row)))
        .containsExactly(
            new Difference(Kind.ROW, "roles", "جديد", null, null, "جديد"),
            new Difference(Kind.CELL, "roles", "جديد", "مصر", null, "قول"),
            new Difference(Kind.ROW, "roles", "المساعدات", null, "المساعدات", null));
  }

  @Test
  void withoutControlsARenamedRowIsTheOneInItsPlace() throws Exception {
    assertThat(
            EditedFile.differences(
                PACK, xml -> withoutControls(xml).replace("الدبلوماسية", "السياسة")))
        .containsExactly(
            new Difference(Kind.ROW, "roles", "الدبلوماسية", null, "الدبلوماسية", "السياسة"));
  }

  @Test
  void trackedChangesCountAsMade() throws Exception {
    String tracked =
        "<w:del w:id=\"9001\" w:author=\"x\"><w:r><w:delText>تسهيل</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"9002\" w:author=\"x\"><w:r><w:t>رعاية</w:t></w:r></w:ins>";
    Pattern run = Pattern.compile("<w:r><w:rPr><w:rtl/></w:rPr><w:t>تسهيل المفاوضات</w:t></w:r>");
    assertThat(EditedFile.differences(PACK, xml -> run.matcher(xml).replaceFirst(tracked)))
        .extracting(Difference::after)
        .containsExactly("رعاية");
    UnaryOperator<String> struck =
        xml -> {
          String row = row(xml, 2);
          return xml.replace(row, row.replaceFirst("<w:trPr>", "<w:trPr><w:del w:id=\"9\"/>"));
        };
    assertThat(EditedFile.differences(PACK, struck))
        .containsExactly(new Difference(Kind.ROW, "roles", "المساعدات", null, "المساعدات", null));
  }

  @Test
  void anEmptiedControlSaysNothing() throws Exception {
    UnaryOperator<String> edit =
        xml ->
            xml.replaceFirst(
                "(<w:tag w:val=\"role/1/مصر\"/>)(<w:id w:val=\"\\d+\"/>)(</w:sdtPr>)",
                "$1$2<w:showingPlcHdr/>$3");
    assertThat(EditedFile.differences(PACK, edit))
        .extracting(Difference::after)
        .containsExactly("");
  }

  @Test
  void titleDateAndClassificationAreComparedToo() throws Exception {
    UnaryOperator<String> edit =
        xml ->
            xml.replace("Camp David", "Taba")
                .replace("٦ يوليو", "٧ يوليو")
                .replace("<w:t>للاستخدام الداخلي", "<w:t>للنشر");
    assertThat(EditedFile.differences(PACK, edit))
        .extracting(Difference::kind)
        .containsExactly(Kind.TITLE, Kind.DATE, Kind.CLASSIFICATION);
  }

  @Test
  void aTableThatIsGoneIsNamed() throws Exception {
    assertThat(EditedFile.differences(PACK, xml -> xml.replaceAll("<w:tbl>.*</w:tbl>", "")))
        .containsExactly(
            new Difference(Kind.COMPARISON, "roles", null, null, "أدوار الطرفين", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
        "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>",
        "<x><y></x>",
        ""
      })
  void aHostileOrBrokenPartIsRefused(String part) throws Exception {
    byte[] file = EditedFile.of(PACK, xml -> part);
    assertThatThrownBy(() -> DocumentReader.read(file))
        .isInstanceOf(UnreadableDocumentException.class);
  }

  @Test
  void deepOrSwollenPartsAreRefused() throws Exception {
    byte[] deep = EditedFile.of(PACK, xml -> "<a>".repeat(9000) + "</a>".repeat(9000));
    assertThatThrownBy(() -> DocumentReader.read(deep))
        .isInstanceOf(UnreadableDocumentException.class);
    byte[] bomb = EditedFile.of(PACK, xml -> xml + " ".repeat(30_000_000));
    assertThatThrownBy(() -> DocumentReader.read(bomb)).hasMessageContaining("unfold");
    assertThatThrownBy(() -> DocumentReader.read("PK".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableDocumentException.class);
  }

  @Test
  void aSpreadsheetDoesNotCalculateWhatItIsGiven() throws Exception {
    EditedDocument document = DocumentReader.read(EditedFile.of(PACK, xml -> xml));
    String csv =
        new String(
            ReturnedCsv.write(new Returned("f", document, null, null, List.of())),
            StandardCharsets.UTF_8);
    assertThat(csv)
        .startsWith("comparison,row,party,text\r\nroles,الدبلوماسية,مصر,تسهيل المفاوضات\r\n")
        .contains(",'=SUM(A1:A9)\r\n", "\"١٬٢٣٤٬٥٦٧٫٨٩\"".replace("\"", ""));
  }

  /** Row {@code n} of the table, the header being 0. */
  private static String row(String xml, int n) {
    Matcher rows = Pattern.compile("<w:tr>.*?</w:tr>").matcher(xml);
    for (int i = 0; i <= n; i++) {
      assertThat(rows.find()).isTrue();
    }
    return rows.group();
  }

  private static String swapped(String xml, int one, int other) {
    String a = row(xml, one);
    String b = row(xml, other);
    return xml.replace(a, "#one#").replace(b, a).replace("#one#", b);
  }
}
