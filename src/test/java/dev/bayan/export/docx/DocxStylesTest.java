package dev.bayan.export.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.model.Briefing;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.plan.Pack;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Looks: styles from the theme, twins for Arabic, lists, settings. */
class DocxStylesTest {

  private static final String DOCUMENT = "word/document.xml";
  private static final String STYLES = "word/styles.xml";
  private static final String NUMBERING = "word/numbering.xml";

  private static Docx everything() throws Exception {
    return Docx.of(Samples.pack(Samples.everything()));
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void whatHoldsForLatinHoldsForArabic(Pack pack) throws Exception {
    Docx file = Docx.of(pack);
    for (String part : file.names("word/")) {
      if (!part.endsWith(".xml") || part.contains("theme")) {
        continue;
      }
      assertThat(file.all(part, "//w:rPr[w:b and not(w:bCs)]")).as(part).isEmpty();
      for (Element size : file.all(part, "//w:rPr[w:sz]")) {
        Element latin = (Element) size.getElementsByTagName("w:sz").item(0);
        Element arabic = (Element) size.getElementsByTagName("w:szCs").item(0);
        assertThat(arabic.getAttribute("w:val")).isEqualTo(latin.getAttribute("w:val"));
      }
      for (Element face : file.all(part, "//w:rFonts")) {
        assertThat(List.of("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"))
            .allSatisfy(slot -> assertThat(face.getAttribute(slot)).isEqualTo("Amiri"));
      }
      assertThat(file.all(part, "//w:i[not(@w:val='0')] | //w:rPr/w:spacing")).as(part).isEmpty();
    }
    assertThat(file.all(STYLES, "//w:rPrDefault/w:rPr/w:rFonts")).hasSize(1);
    assertThat(file.all(STYLES, "//w:rPrDefault/w:rPr/w:sz")).hasSize(1);
  }

  @Test
  void stylesSayWhatTheThemeSays() throws Exception {
    Pack pack = Samples.pack(Samples.everything());
    Docx file = Docx.of(pack);
    for (StyleName style : StyleName.values()) {
      String path = "//w:style[@w:styleId='" + style.id() + "']";
      TextStyle look = pack.theme().style(style.role());
      assertThat(file.all(STYLES, path)).as(style.id()).hasSize(1);
      if (style.base() != null) {
        continue;
      }
      assertThat(Docx.attributes(file.all(STYLES, path + "/w:rPr/w:color"), "w:val"))
          .containsExactly(look.colour().hex());
      assertThat(file.all(STYLES, path + "/w:rPr/w:b")).hasSize(look.bold() ? 1 : 0);
    }
    TextStyle body = pack.theme().style(TextRole.BODY);
    Element spacing = file.all(STYLES, "//w:style[@w:styleId='BodyText']/w:pPr/w:spacing").get(0);
    assertThat(spacing.getAttribute("w:line"))
        .isEqualTo(Long.toString(Math.round(body.lineHeight() * 20)));
    assertThat(spacing.getAttribute("w:lineRule")).isEqualTo("atLeast");
    assertThat(spacing.getAttribute("w:after")).isEqualTo("140");
  }

  @Test
  void variantsSayOnlyWhatDiffersFromTheirBase() throws Exception {
    Docx file = everything();
    String quote = "//w:style[@w:styleId='QuoteAlone']";
    assertThat(Docx.attributes(file.all(STYLES, quote + "/w:basedOn"), "w:val"))
        .containsExactly("Quote");
    assertThat(file.all(STYLES, quote + "/w:pPr/*"))
        .extracting(Element::getNodeName)
        .containsExactly("w:keepNext", "w:spacing");
    assertThat(Docx.attributes(file.all(STYLES, quote + "/w:pPr/w:keepNext"), "w:val"))
        .containsExactly("0");
    Element space = file.all(STYLES, quote + "/w:pPr/w:spacing").get(0);
    assertThat(space.getAttributes().getLength()).isEqualTo(1);
    assertThat(space.getAttribute("w:after")).isNotEmpty();
    String dense = "//w:style[@w:styleId='DenseHeader']";
    assertThat(Docx.attributes(file.all(STYLES, dense + "/w:basedOn"), "w:val"))
        .containsExactly("TableHeader");
    assertThat(file.all(STYLES, dense + "/w:pPr/*"))
        .extracting(Element::getNodeName)
        .containsExactly("w:spacing");
    assertThat(file.all(STYLES, dense + "/w:rPr/*"))
        .extracting(Element::getNodeName)
        .containsExactly("w:sz", "w:szCs");
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void whoChangesAHeadingsStyleChangesAllOfThem(Pack pack) throws Exception {
    Docx file = Docx.of(pack);
    String runs = "//w:p[starts-with(w:pPr/w:pStyle/@w:val,'Heading')]//w:rPr";
    for (Element properties : file.all(DOCUMENT, runs)) {
      for (String direct : List.of("w:rFonts", "w:sz", "w:szCs", "w:color", "w:u")) {
        assertThat(Docx.has(properties, direct)).as(direct).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void everyParagraphHasAStyleThatExists(Pack pack) throws Exception {
    Docx file = Docx.of(pack);
    Set<String> known = new HashSet<>(Docx.attributes(file.all(STYLES, "//w:style"), "w:styleId"));
    for (String part :
        List.of(DOCUMENT, "word/header1.xml", "word/header2.xml", "word/footer1.xml")) {
      assertThat(file.all(part, "//w:p[not(w:pPr/w:pStyle)]")).isEmpty();
      assertThat(Docx.attributes(file.all(part, "//w:pStyle | //w:rStyle | //w:tblStyle"), "w:val"))
          .isSubsetOf(known);
    }
  }

  @Test
  void headingsAreWordsOwnInOrderAndNeverAloneAtAPagesEnd() throws Exception {
    Docx file = everything();
    List<Element> levels = file.all(DOCUMENT, "//w:pStyle[starts-with(@w:val,'Heading')]");
    assertThat(Docx.attributes(levels, "w:val"))
        .containsExactly("Heading1", "Heading2", "Heading3");
    for (int level = 1; level <= 3; level++) {
      String path = "//w:style[@w:styleId='Heading" + level + "']";
      assertThat(Docx.attributes(file.all(STYLES, path + "/w:name"), "w:val"))
          .containsExactly("heading " + level);
      assertThat(Docx.attributes(file.all(STYLES, path + "/w:pPr/w:outlineLvl"), "w:val"))
          .containsExactly(Integer.toString(level - 1));
      assertThat(file.all(STYLES, path + "/w:pPr/w:keepNext")).hasSize(1);
    }
    assertThat(file.all(STYLES, "//w:pPrDefault/w:pPr/w:widowControl")).hasSize(1);
  }

  @Test
  void languagesAreNamedForBothScripts() throws Exception {
    Docx file = everything();
    Element language = file.all(STYLES, "//w:rPrDefault/w:rPr/w:lang").get(0);
    assertThat(language.getAttribute("w:val")).isEqualTo("en-US");
    assertThat(language.getAttribute("w:bidi")).isEqualTo("ar-EG");
    assertThat(Docx.attributes(file.all("word/settings.xml", "//w:themeFontLang"), "w:bidi"))
        .containsExactly("ar-EG");
  }

  @Test
  void settingsAskTheReaderNothingAndNameNobody() throws Exception {
    Docx file = everything();
    assertThat(
            Docx.attributes(
                file.all("word/settings.xml", "//w:compatSetting[@w:name='compatibilityMode']"),
                "w:val"))
        .containsExactly("15");
    for (String part : file.parts.keySet()) {
      assertThat(file.markup(part))
          .as(part)
          .doesNotContain(
              "rsid", "updateFields", "POI", "Apache", System.getProperty("user.name") + "<");
    }
    assertThat(file.markup("docProps/app.xml")).contains("<Application>Bayan</Application>");
  }

  @Test
  void listSignsStandAtTheStartInTheFaceOfTheText() throws Exception {
    Docx file = everything();
    List<Element> levels = file.all(NUMBERING, "//w:lvl");
    assertThat(levels).isNotEmpty();
    assertThat(file.all(NUMBERING, "//w:lvl[not(w:rPr/w:rtl)]")).isEmpty();
    assertThat(file.all(NUMBERING, "//w:lvl[not(w:rPr/w:rFonts/@w:cs)]")).isEmpty();
    // In a right-to-left list "left" is the start; Word knows no other word for it here.
    assertThat(Docx.attributes(file.all(NUMBERING, "//w:lvlJc"), "w:val")).containsOnly("left");
    assertThat(file.all(NUMBERING, "//w:lvl/w:pPr/w:ind[@w:start and @w:hanging]"))
        .hasSameSizeAs(levels);
    assertThat(Docx.attributes(file.all(NUMBERING, "//w:numFmt"), "w:val"))
        .containsOnly("bullet", "decimal");
    assertThat(Docx.of(Samples.pack(Samples.english())).markup(NUMBERING)).doesNotContain("w:rtl");
  }

  @Test
  void everyNumberedListBeginsAtOne() throws Exception {
    Briefing briefing =
        Samples.briefing(
            "lists",
            "ar",
            "عنوان",
            List.of(
                new Section(
                    null,
                    List.of(
                        new Passage.Numbered(Samples.texts("أ", "ب")),
                        new Passage.Paragraph(RichText.plain("ثم")),
                        new Passage.Numbered(Samples.texts("ج"))),
                    List.of())),
            List.of());
    Docx file = Docx.of(Samples.pack(briefing));
    List<Element> used =
        file.all(DOCUMENT, "//w:p[w:pPr/w:pStyle/@w:val='ListNumber']/w:pPr/w:numPr/w:numId");
    assertThat(Docx.attributes(used, "w:val")).containsExactly("2", "2", "3");
    for (String id : List.of("2", "3")) {
      List<Element> start =
          file.all(NUMBERING, "//w:num[@w:numId='" + id + "']/w:lvlOverride/w:startOverride");
      assertThat(Docx.attributes(start, "w:val")).containsExactly("1");
    }
  }

  @Test
  void emphasisIsBoldInBothScripts() throws Exception {
    Docx file = everything();
    assertThat(
            file.all(
                DOCUMENT, "//w:p[w:pPr/w:pStyle/@w:val='Facts']/w:r[w:rPr/w:b and w:rPr/w:bCs]"))
        .extracting(Docx::text)
        .contains("التاريخ:", "المصدر:");
  }

  @Test
  void aQuotationHasABarAtItsStart() throws Exception {
    String bar = "//w:style[@w:styleId='Quote']/w:pPr/w:pBdr/";
    assertThat(everything().all(STYLES, bar + "w:right")).hasSize(1);
    assertThat(Docx.of(Samples.pack(Samples.english())).all(STYLES, bar + "w:left")).hasSize(1);
  }
}
