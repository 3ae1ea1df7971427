package dev.bayan.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.SeedArticle;
import dev.bayan.export.Format;
import dev.bayan.export.docx.DocxExporter;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.style.Running;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The check finds nothing in a good file, and each planted fault in a bad one. */
class DocxCheckTest {

  private static final Pack PACK = Samples.pack(Samples.everything());
  private static final Pack PICTURED = Pictured.pack();
  private static final byte[] GOOD = new DocxExporter().export(PACK);

  static Stream<Briefing> briefings() {
    return Stream.concat(
        Stream.of(
            Samples.everything(),
            Samples.english(),
            Samples.longTable(120, 2),
            Samples.longTable(5, 12),
            Samples.paragraphs("emoji", "عنوان", "نص 😀 وبعده Text 😀", "صلى الله عليه وسلم ﷺ")),
        SeedArticle.isPresent() ? Stream.of(SeedArticle.briefing()) : Stream.<Briefing>of());
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void aGoodFileIsProved(Briefing briefing) {
    Pack pack = Samples.pack(briefing);
    byte[] file = new DocxExporter().export(pack);
    assertThat(new Verifier().verify(pack, Format.DOCX, file)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          word/document.xml  | نص أعمق                          | نص أعمى                 | where the pack says
          word/document.xml  | <w:t>نص أعمق.</w:t>              | <w:t/>                  | where the pack says
          word/document.xml  | (1978)                           | )1978(                  | where the pack says
          word/document.xml  | </w:body>                        | ''                      | not well-formed
          word/header1.xml   | للاستخدام                        | للتداول                 | the marking is missing
          """)
  void aPlantedFaultIsFound(String part, String good, String bad, String message)
      throws IOException {
    byte[] file = Planted.in(GOOD, part, good, bad);
    assertThat(DocxCheck.check(PACK, file))
        .anySatisfy(
            finding -> {
              assertThat(finding.message()).contains(message);
              assertThat(finding.place()).startsWith(part);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          word/document.xml             | descr="الخريطة" | descr=""             | its pictures are described as
          word/document.xml             | descr="شعار"    | alt="شعار"           | its pictures are described as
          word/_rels/document.xml.rels  | media/image1    | media/image7         | a part that is missing: word/media/image7.png
          word/_rels/document.xml.rels  | numbering.xml   | ../numbering.xml     | a part that is missing: numbering.xml
          word/_rels/document.xml.rels  | relationships/hyperlink | relationships/image | leads out of the file
          word/_rels/document.xml.rels  | https://example.org/source | file:///etc/passwd | leads out of the file
          word/_rels/fontTable.xml.rels | fonts/font1     | fonts/font7          | a part that is missing
          """)
  void aFaultInWhatIsNoTextIsFound(String part, String good, String bad, String message)
      throws IOException {
    byte[] file = new DocxExporter().export(PICTURED);
    assertThat(DocxCheck.check(PICTURED, file)).isEmpty();
    assertThat(DocxCheck.check(PICTURED, Planted.in(file, part, good, bad)))
        .extracting(Finding::message)
        .anySatisfy(found -> assertThat(found).contains(message));
  }

  @Test
  void aFontThatIsNotObfuscatedIsNoFont() throws IOException {
    byte[] file = new DocxExporter().export(PICTURED);
    byte[] bare = PICTURED.theme().typeface().regular().bytes();
    assertThat(DocxCheck.check(PICTURED, Planted.in(file, "word/fonts/font1.odttf", found -> bare)))
        .extracting(Finding::message)
        .singleElement()
        .satisfies(
            found -> assertThat(found).startsWith("embedRegular is not a font: word/fonts/"));
  }

  @Test
  void aMarkingInTheFooterIsLookedForThere() throws IOException {
    Running below =
        new Running(
            new Running.Strip("{title}", "", ""),
            new Running.Strip("{classification}", "{pageOfPages}", ""),
            null);
    Pack pack = new Planner(Pictured.theme(below)).plan(Samples.everything());
    byte[] file = new DocxExporter().export(pack);
    assertThat(DocxCheck.check(pack, file)).isEmpty();
    assertThat(DocxCheck.check(pack, Planted.in(file, "word/footer2.xml", "للاستخدام", "للتداول")))
        .extracting(Finding::message)
        .containsExactly("the marking is missing: للاستخدام الداخلي");
  }

  @Test
  void theDefaultOfTheStylesCountsAsDirection() throws IOException {
    byte[] file = Planted.everywhere(GOOD, "word/document.xml", "<w:bidi/></w:pPr>", "</w:pPr>");
    assertThat(DocxCheck.check(PACK, file)).isEmpty();
  }

  @Test
  void theFirstDifferenceIsShownWithItsPlace() throws IOException {
    byte[] file = Planted.in(GOOD, "word/document.xml", "عنوان فرعي للتقرير", "عنوان آخر للتقرير");
    assertThat(DocxCheck.check(PACK, file))
        .hasSize(1)
        .first()
        .satisfies(
            finding -> {
              assertThat(finding.place()).isEqualTo("word/document.xml paragraph 2");
              assertThat(finding.message()).contains("عنوانآخر").contains("عنوانفرعي");
            });
  }

  @Test
  void aParagraphTooManyIsADifference() throws IOException {
    byte[] file =
        Planted.in(
            GOOD,
            "word/document.xml",
            "<w:sectPr>",
            "<w:p><w:r><w:t>7</w:t></w:r></w:p><w:sectPr>");
    assertThat(DocxCheck.check(PACK, file)).hasSize(1);
  }

  @Test
  void anotherPacksFileIsNoProof() {
    Pack other = Samples.pack(Samples.longTable(3, 2));
    assertThat(DocxCheck.check(other, GOOD)).isNotEmpty();
  }

  @Test
  void aDamagedFileIsReportedNotThrown() {
    assertThat(DocxCheck.check(PACK, new byte[0])).hasSize(1);
    assertThat(DocxCheck.check(PACK, Arrays.copyOf(GOOD, GOOD.length - 30))).hasSize(1);
    assertThat(DocxCheck.check(PACK, Arrays.copyOf(GOOD, GOOD.length / 2))).isNotEmpty();
    byte[] flipped = GOOD.clone();
    flipped[GOOD.length / 2] ^= 0x10;
    assertThat(DocxCheck.check(PACK, flipped)).isNotEmpty();
  }

  @Test
  void whatCannotBeLookedThroughIsNoMereWarning() throws IOException {
    String level = "<w:outlineLvl w:val=\"0\"/>";
    byte[] file = Planted.in(GOOD, "word/styles.xml", level, "<w:outlineLvl w:val=\"x\"/>");
    assertThat(DocxCheck.check(PACK, file))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.isWarning()).isFalse();
              assertThat(finding.message()).contains("cannot be looked through");
            });
  }

  @Test
  void externalEntitiesAreNotRead() throws IOException {
    byte[] file =
        Planted.in(
            GOOD,
            "word/document.xml",
            "<w:document ",
            "<!DOCTYPE w:document [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document ");
    byte[] used = Planted.in(file, "word/document.xml", "نص أعمق", "&e;");
    List<Finding> findings = DocxCheck.check(PACK, used);
    assertThat(findings).extracting(Finding::place).contains("word/document.xml");
  }
}
