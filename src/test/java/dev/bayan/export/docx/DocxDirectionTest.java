package dev.bayan.export.docx;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.plan.Pack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Direction: paragraphs, runs, sections, numbers and brackets. */
class DocxDirectionTest {

  private static final String DOCUMENT = "word/document.xml";

  private static List<String> textParts(Docx file) {
    List<String> parts = new ArrayList<>(List.of(DOCUMENT));
    parts.addAll(file.names("word/header"));
    parts.addAll(file.names("word/footer"));
    return parts;
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#arabicPacks")
  void everyArabicParagraphNamesItsBaseDirection(Pack pack) throws Exception {
    Docx file = Docx.of(pack);
    assertThat(file.names("word/header")).isNotEmpty();
    assertThat(file.names("word/footer")).isNotEmpty();
    for (String part : textParts(file)) {
      assertThat(file.all(part, "//w:p[not(w:pPr/w:bidi)]")).as(part).isEmpty();
    }
    assertThat(file.all("word/styles.xml", "//w:pPrDefault/w:pPr/w:bidi")).hasSize(1);
    assertThat(file.all(DOCUMENT, "//w:sectPr[not(w:bidi)]")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void noRunMixesDirectionsAndRtlStandsOnArabicOnly(Pack pack) throws Exception {
    Docx file = Docx.of(pack);
    for (String part : textParts(file)) {
      for (Element run : file.all(part, "//w:r")) {
        String text = Docx.text(run);
        boolean right = text.chars().anyMatch(c -> strong(c, false));
        boolean left = text.chars().anyMatch(c -> strong(c, true));
        assertThat(right && left).as(text).isFalse();
        if (right) {
          assertThat(Docx.has(run, "w:rtl")).as(text).isTrue();
        }
        if (left) {
          assertThat(Docx.has(run, "w:rtl")).as(text).isFalse();
        }
      }
    }
  }

  private static boolean strong(int c, boolean left) {
    byte direction = Character.getDirectionality(c);
    return left
        ? direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        : direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  @Test
  void englishIsLeftToRightAllThrough() throws Exception {
    Docx file = Docx.of(Samples.pack(Samples.english()));
    for (String part : file.names("word/")) {
      assertThat(file.markup(part)).as(part).doesNotContain("<w:bidi/>", "bidiVisual", "rtlGutter");
    }
    List<Element> arabic = file.all(DOCUMENT, "//w:r[w:rPr/w:rtl]");
    assertThat(arabic).extracting(Docx::text).containsExactly("القاهرة");
  }

  @Test
  void addressesAndTelephoneNumbersAreRunsOfTheirOwnWithoutRtl() throws Exception {
    Docx file = Docx.of(Samples.pack(Samples.everything()));
    List<Element> plain = file.all(DOCUMENT, "//w:r[not(w:rPr/w:rtl)]");
    assertThat(plain)
        .extracting(Docx::text)
        .contains("\u200E+974 4444 5555", "press@example.org", "https://example.org/ar/brief?id=7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+٩٧٤ ٤٤٤٤ ٥٥٥٥", "+٩٧٤٤٤٤٤٥٥٥٥", "+٩٧٤-٤٤٤٤٥٥٥٥", "+٩٧٤(٤٤)٤٤٥٥٥٥"})
  void aTelephoneNumberInArabicDigitsKeepsItsSignAndGroupsInOrder(String phone) throws Exception {
    Docx file =
        Docx.of(Samples.pack(Samples.paragraphs("phone", null, "الهاتف " + phone + " فقط")));
    List<Element> number = file.all(DOCUMENT, "//w:r[w:rPr/w:cs]");
    assertThat(number).extracting(Docx::text).containsExactly("\u200E" + phone);
    assertThat(number).noneMatch(run -> Docx.has(run, "w:rtl"));
  }

  @Test
  void neighboursOfOneLookAreOneRun() throws Exception {
    Docx file = Docx.of(Samples.pack(Samples.paragraphs("one", null, "عام ٢٠٢٥ كله")));
    assertThat(file.all(DOCUMENT, "//w:p[w:pPr/w:pStyle/@w:val='BodyText']/w:r"))
        .extracting(Docx::text)
        .containsExactly("عام ٢٠٢٥ كله");
  }

  @Test
  void spacesAtTheEndsOfRunsAreKept() throws Exception {
    Docx file = Docx.of(Samples.pack(Samples.everything()));
    List<Element> spaced = file.all(DOCUMENT, "//w:t[starts-with(.,' ')]");
    assertThat(spaced).isNotEmpty();
    assertThat(Docx.attributes(spaced, "xml:space")).containsOnly("preserve");
  }

  @Test
  void aLineEndWithinAParagraphIsABreak() throws Exception {
    Docx file = Docx.of(Samples.pack(Samples.paragraphs("lines", null, "سطر\nثان")));
    assertThat(file.all(DOCUMENT, "//w:r[w:br]/w:t")).hasSize(2);
    assertThat(file.markup(DOCUMENT)).doesNotContain("سطر\n");
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void sidesAreNamedStartAndEndNeverLeftAndRight(Pack pack) throws Exception {
    Docx file = Docx.of(pack);
    for (String part : file.names("word/")) {
      if (part.endsWith(".xml") && !part.contains("theme")) {
        assertThat(file.all(part, "//w:jc[@w:val='right' or @w:val='left']")).as(part).isEmpty();
        assertThat(file.all(part, "//w:ind[@w:left or @w:right]")).as(part).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void noCharacterIsAPresentationFormOrADirectionControl(Pack pack) throws Exception {
    Docx file = Docx.of(pack);
    for (String part : textParts(file)) {
      assertThat(file.markup(part).chars())
          .as(part)
          .noneMatch(c -> (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC))
          .noneMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
    }
  }

  @Test
  void pageNumbersAreFieldsInThePacksDigits() throws Exception {
    Docx file = Docx.of(Samples.pack(Samples.everything()));
    for (String footer : file.names("word/footer")) {
      assertThat(file.all(footer, "//w:instrText"))
          .extracting(field -> field.getTextContent().strip())
          .containsExactly("PAGE", "NUMPAGES");
      assertThat(Docx.attributes(file.all(footer, "//w:fldChar"), "w:fldCharType"))
          .containsExactly("begin", "separate", "end", "begin", "separate", "end");
      assertThat(file.all(footer, "//w:p")).extracting(Docx::text).containsExactly("صفحة ١ من ١");
      assertThat(file.all(footer, "//w:r[not(w:rPr/w:rtl)]")).isEmpty();
    }
    assertThat(Docx.of(Samples.pack(Samples.english())).all("word/footer1.xml", "//w:p"))
        .extracting(Docx::text)
        .containsExactly("Page 1 of 1");
  }

  @Test
  void theMarkingStandsOnEveryPageAndTheTitleFromTheSecond() throws Exception {
    Pack pack = Samples.pack(Samples.everything());
    Docx file = Docx.of(pack);
    assertThat(file.all(DOCUMENT, "//w:sectPr/w:titlePg")).hasSize(1);
    for (String kind : List.of("headerReference", "footerReference")) {
      assertThat(Docx.attributes(file.all(DOCUMENT, "//w:" + kind), "w:type"))
          .as(kind)
          .containsExactlyInAnyOrder("default", "first");
    }
    assertThat(file.all("word/header1.xml", "//w:p"))
        .extracting(Docx::text)
        .containsExactly("للاستخدام الداخلي");
    assertThat(file.all("word/header2.xml", "//w:p"))
        .extracting(Docx::text)
        .containsExactly(pack.head().title().text() + "للاستخدام الداخلي");
    Pack.Marking marked = requireNonNull(pack.head().marking());
    for (String header : file.names("word/header")) {
      List<Element> marking = file.all(header, "//w:r[w:rPr/w:b and w:rPr/w:bCs]/w:rPr/w:color");
      assertThat(Docx.attributes(marking, "w:val")).containsExactly(marked.colour().hex());
    }
  }

  @Test
  void aLongTitleLeavesTheMarkingALineOfItsOwn() throws Exception {
    String title = "عنوان طويل ".repeat(20).strip();
    List<Section> sections =
        List.of(new Section(null, List.of(new Passage.Paragraph(RichText.plain("نص"))), List.of()));
    Docx file = Docx.of(Samples.pack(Samples.briefing("long", "ar", title, sections, List.of())));
    assertThat(file.all("word/header2.xml", "//w:p"))
        .extracting(Docx::text)
        .containsExactly("للاستخدام الداخلي", title);
    assertThat(file.all("word/header2.xml", "//w:tab")).isEmpty();
  }
}
