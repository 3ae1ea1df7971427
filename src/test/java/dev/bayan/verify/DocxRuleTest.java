package dev.bayan.verify;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.export.docx.DocxExporter;
import dev.bayan.plan.Pack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the checklist finds a file that breaks it in one place, and names the place. */
class DocxRuleTest {

  private static final Pack PACK = Pictured.pack();
  private static final byte[] GOOD = new DocxExporter().export(PACK);
  private static final Pack ENGLISH = Samples.pack(Samples.english());

  private static final String BODY = "word/document.xml";
  private static final String STYLES = "word/styles.xml";
  private static final String LISTS = "word/numbering.xml";
  private static final String SETTINGS = "word/settings.xml";
  private static final String FOOTER = "word/footer2.xml";
  private static final String HEADER = "word/header2.xml";
  private static final String FONTS = "word/fontTable.xml";
  private static final String CORE = "docProps/core.xml";

  private static final String ARABIC_FACE = " w:cs=\"Amiri\" w:cstheme=\"minorBidi\"";

  private static final String LEAD = "<w:p><w:pPr><w:pStyle w:val=\"Lead\"/>";

  /**
   * One way to break a file.
   *
   * @param good markup that stands in the part
   * @param bad what is put in its place, once
   */
  record Breaking(DocxRule rule, String part, String good, String bad, String found) {
    @Override
    public String toString() {
      return rule.number() + ": " + found;
    }
  }

  private static final List<Breaking> ALL =
      List.of(
          of(DocxRule.BASE_DIRECTION, BODY, "<w:bidi/>", "<w:bidi w:val=\"0\"/>", "base direction"),
          of(
              DocxRule.BASE_DIRECTION,
              STYLES,
              "<w:widowControl/><w:bidi/>",
              "<w:widowControl/>",
              ""),
          of(DocxRule.RUN_DIRECTION, BODY, "<w:rPr><w:rtl/></w:rPr>", "", "without rtl"),
          of(DocxRule.RUN_DIRECTION, BODY, "<w:r><w:t>Reuters", rtl("Reuters"), "Latin in a run"),
          of(DocxRule.RUN_DIRECTION, BODY, ">نص أعمق", ">نص Text", "both directions"),
          of(
              DocxRule.RUN_DIRECTION,
              BODY,
              "<w:r><w:t>Qatar</w:t></w:r><w:r><w:rPr><w:rtl/></w:rPr><w:t>)",
              "<w:r><w:t>Qatar)",
              "brackets of two directions"),
          of(DocxRule.ARABIC_FACE, STYLES, ARABIC_FACE, "", "no face for Arabic"),
          of(DocxRule.ARABIC_FACE, LISTS, ARABIC_FACE, "", "no face for Arabic"),
          of(DocxRule.ARABIC_SIZE, STYLES, "<w:szCs w:val=\"50\"/>", "", "sz and szCs differ"),
          of(DocxRule.ARABIC_BOLD, STYLES, "<w:bCs/>", "", "b and bCs differ"),
          of(DocxRule.ARABIC_BOLD, BODY, "<w:bCs/>", "", "b and bCs differ"),
          of(DocxRule.NO_ITALICS, BODY, "<w:rtl/>", "<w:i/><w:iCs/><w:rtl/>", "italics"),
          of(DocxRule.NO_ITALICS, BODY, "<w:rtl/>", "<w:iCs/><w:rtl/>", "i and iCs differ"),
          of(DocxRule.LANGUAGES, STYLES, " w:bidi=\"ar-EG\"", "", "no language for Arabic"),
          of(DocxRule.LANGUAGES, SETTINGS, " w:bidi=\"ar-EG\"", "", "no language for Arabic"),
          of(DocxRule.ALIGNMENT, BODY, "<w:bidi/>", "<w:bidi/><w:jc w:val=\"right\"/>", "is right"),
          of(DocxRule.ALIGNMENT, FOOTER, "\"center\"", "\"mediumKashida\"", "is mediumKashida"),
          of(DocxRule.INDENTS, LISTS, "w:start=\"598\"", "w:left=\"598\"", "left and right"),
          of(
              DocxRule.INDENTS,
              BODY,
              "<w:bidi/>",
              "<w:bidi/><w:ind w:right=\"9\"/>",
              "left and right"),
          of(DocxRule.SECTION_DIRECTION, BODY, "<w:titlePg/><w:bidi/>", "<w:titlePg/>", "section"),
          of(DocxRule.SECTION_DIRECTION, BODY, "<w:rtlGutter/>", "", "wrong way"),
          of(DocxRule.TABLE_DIRECTION, BODY, "<w:bidiVisual/>", "", "wrong way"),
          of(DocxRule.TABLE_WIDTH, BODY, "w:w=\"5000\"", "w:w=\"4000\"", "not as wide"),
          of(DocxRule.HEADER_ROW, BODY, "<w:tblHeader/>", "", "no header row"),
          of(
              DocxRule.HEADER_ROW,
              BODY,
              "</w:tcPr>",
              "<w:gridSpan w:val=\"2\"/></w:tcPr>",
              "merged cells"),
          of(DocxRule.WHOLE_ROWS, BODY, "<w:cantSplit/>", "", "row 1 may be torn"),
          of(DocxRule.TABLE_STYLE, BODY, "\"Comparison\"", "\"BodyText\"", "no table style"),
          of(
              DocxRule.TABLE_STYLE,
              BODY,
              "w:firstColumn=\"1\"",
              "w:firstColumn=\"0\"",
              "not marked"),
          of(DocxRule.TABLE_TEXT, BODY, "<w:tblCaption ", "<w:tblNone ", "no caption"),
          of(DocxRule.TABLE_TEXT, BODY, "<w:tblDescription ", "<w:tblNone ", "no description"),
          of(DocxRule.OUTLINE, BODY, "\"Heading2\"", "\"Heading3\"", "level 3 follows level 1"),
          of(DocxRule.OUTLINE, BODY, "\"Heading1\"", "\"BodyText\"", "level 2 follows level 0"),
          of(DocxRule.CONTENTS, SETTINGS, "<w:compat>", "<w:updateFields/><w:compat>", "Word asks"),
          of(DocxRule.CONTENTS, BODY, LEAD, contents("العنوان الأول") + LEAD, "1 entries for 3"),
          of(
              DocxRule.LIST_SIGNS,
              LISTS,
              "<w:lvlJc w:val=\"left\"/>",
              "",
              "not at the line's start"),
          of(DocxRule.LIST_SIGNS, LISTS, "<w:rtl/>", "", "not set as the text is"),
          of(DocxRule.LIST_NUMBERS, LISTS, "\"decimal\"", "\"hindiNumbers\"", "hindiNumbers"),
          of(DocxRule.FIELDS, FOOTER, "\"separate\"", "\"begin\"", "a field"),
          of(DocxRule.FIELDS, FOOTER, "\"end\"", "\"separate\"", "a field"),
          of(DocxRule.FIELDS, FOOTER, "<w:t>١", "<w:t>1", "of the other digits: PAGE"),
          of(DocxRule.RUNNING_PARTS, HEADER, "<w:bidi/>", "", "no direction of its own"),
          of(DocxRule.RUNNING_PARTS, FOOTER, "<w:bidi/>", "", "no direction of its own"),
          of(DocxRule.KEPT_TOGETHER, STYLES, "<w:keepNext/><w:keepLines/>", "", "may leave"),
          of(DocxRule.KEPT_TOGETHER, STYLES, "<w:widowControl/>", "", "may stand alone"),
          of(DocxRule.ADDRESSES, BODY, "<w:r><w:t>\u200E+974", rtl("+974"), "an address"),
          of(DocxRule.LINKS, BODY, "<w:hyperlink r:id=\"rId1", "<w:hyperlink r:id=\"rId9", ""),
          of(
              DocxRule.LINKS,
              BODY,
              "r:id=\"rId11\" w:history",
              "w:anchor=\"nowhere\" w:h",
              "called"),
          of(DocxRule.LINKS, BODY, LEAD, bookmark("here") + bookmark("HERE") + LEAD, "called HERE"),
          of(DocxRule.PROPERTIES, CORE, "<dc:title>", "<dc:title>x", "another title"),
          of(DocxRule.PROPERTIES, CORE, "<dc:language>ar-EG</dc:language>", "", "no language"),
          of(
              DocxRule.FONTS,
              FONTS,
              "w:fontKey=\"{",
              "w:fontKey=\"{0",
              "embedRegular is not a font"),
          of(DocxRule.FONTS, FONTS, "r:id=\"rId2\"", "r:id=\"rId3\"", "embedBold is not a font"),
          of(DocxRule.COMPATIBILITY, SETTINGS, "w:val=\"15\"", "w:val=\"14\"", "present mode"),
          of(DocxRule.NO_OVERRIDES, BODY, ">نص أعمق", ">نص\u202E أعمق", "U+202E"),
          of(DocxRule.PLAIN_LETTERS, BODY, ">نص أعمق", ">نص أعمـق", "a stretched letter"),
          of(DocxRule.PLAIN_LETTERS, BODY, "لا إله", "ﻻ إله", "presentation form, U+FEFB"),
          of(DocxRule.PLAIN_LETTERS, BODY, ">نص أعمق", ">نص ا\u0654عمق", "not composed"),
          of(
              DocxRule.NO_SPACED_LETTERS,
              BODY,
              "<w:rtl/>",
              "<w:spacing w:val=\"20\"/><w:rtl/>",
              "space between letters"),
          of(
              DocxRule.LINE_HEIGHT,
              STYLES,
              "w:line=\"800\" w:lineRule=\"atLeast\"",
              "w:line=\"800\" w:lineRule=\"exact\"",
              "exact height"),
          of(
              DocxRule.LINE_HEIGHT,
              BODY,
              "<w:pStyle w:val=\"Title\"/><w:bidi/>",
              "<w:pStyle w:val=\"Title\"/><w:bidi/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/>",
              "less than 1.3"),
          of(
              DocxRule.SCHEMA_ORDER,
              BODY,
              "<w:pStyle w:val=\"Title\"/><w:bidi/>",
              "<w:bidi/><w:pStyle w:val=\"Title\"/>",
              "pStyle stands behind bidi in pPr"),
          of(
              DocxRule.SCHEMA_ORDER,
              BODY,
              "<w:bidiVisual/><w:tblW w:w=\"5000\" w:type=\"pct\"/>",
              "<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:bidiVisual/>",
              "bidiVisual stands behind tblW in tblPr"),
          of(
              DocxRule.SCHEMA_ORDER,
              BODY,
              "<w:r><w:t>Reuters</w:t>",
              "<w:r><w:t>Reuters</w:t><w:rPr/>",
              "rPr stands behind t in r"),
          of(
              DocxRule.SCHEMA_ORDER,
              STYLES,
              "<w:keepNext/><w:keepLines/>",
              "<w:keepLines/><w:keepNext/>",
              "keepNext stands behind keepLines"),
          of(
              DocxRule.SCHEMA_ORDER,
              FONTS,
              "<w:pitch w:val=\"variable\"/>",
              "<w:pitch w:val=\"variable\"/><w:family w:val=\"roman\"/>",
              "family stands behind pitch"),
          of(
              DocxRule.SCHEMA_ORDER,
              LISTS,
              "<w:lvlJc w:val=\"left\"/>",
              "<w:lvlJc w:val=\"left\"/><w:start w:val=\"1\"/>",
              "start stands behind lvlJc"),
          of(
              DocxRule.SCHEMA_ORDER,
              SETTINGS,
              "<w:zoom w:percent=\"100\"/><w:embedTrueTypeFonts/>",
              "<w:embedTrueTypeFonts/><w:zoom w:percent=\"100\"/>",
              "zoom stands behind embedTrueTypeFonts"));

  private static Breaking of(DocxRule rule, String part, String good, String bad, String found) {
    return new Breaking(rule, part, good, bad, found);
  }

  private static String rtl(String text) {
    return "<w:r><w:rPr><w:rtl/></w:rPr><w:t>" + text;
  }

  /** A table of contents with one entry. */
  private static String contents(String entry) {
    return "<w:p><w:pPr><w:bidi/></w:pPr>"
        + mark("begin")
        + "<w:r><w:instrText> TOC \\o </w:instrText></w:r>"
        + mark("separate")
        + rtl(entry)
        + "</w:t></w:r>"
        + mark("end")
        + "</w:p>";
  }

  private static String mark(String kind) {
    return "<w:r><w:fldChar w:fldCharType=\"" + kind + "\"/></w:r>";
  }

  private static String bookmark(String name) {
    return "<w:bookmarkStart w:id=\"99\" w:name=\"" + name + "\"/><w:bookmarkEnd w:id=\"99\"/>";
  }

  static Stream<Breaking> all() {
    return ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatBreaksARuleIsFoundWithItsPlace(Breaking breaking) throws IOException {
    byte[] file = Planted.in(GOOD, breaking.part(), breaking.good(), breaking.bad());
    assertThat(DocxCheck.check(PACK, file))
        .filteredOn(Finding::isWarning)
        .isNotEmpty()
        .allSatisfy(
            finding ->
                assertThat(finding.message()).contains("; rule " + breaking.rule().number() + ": "))
        .anySatisfy(
            finding -> {
              assertThat(finding.message()).contains(breaking.found());
              assertThat(finding.place()).startsWith(root(breaking));
            });
  }

  /** Styles are broken where they are, but some faults show only in what uses them. */
  private static String root(Breaking breaking) {
    return breaking.rule() == DocxRule.LINE_HEIGHT ? "word/" : breaking.part();
  }

  @Test
  void everyRowOfTheChecklistHasARuleAndAFileThatBreaksIt() {
    assertThat(Arrays.stream(DocxRule.values()).map(DocxRule::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 33).boxed().toList());
    Set<DocxRule> broken = ALL.stream().map(Breaking::rule).collect(toSet());
    assertThat(broken).containsExactlyInAnyOrder(DocxRule.values());
  }

  @Test
  void noRuleIsBrokenInAGoodFile() {
    assertThat(DocxCheck.check(PACK, GOOD)).isEmpty();
    assertThat(DocxCheck.check(ENGLISH, new DocxExporter().export(ENGLISH))).isEmpty();
  }

  @Test
  void anEnglishFileRunsFromLeftToRight() throws IOException {
    byte[] good = new DocxExporter().export(ENGLISH);
    for (String[] edit :
        new String[][] {
          {"</w:pPr>", "<w:bidi/></w:pPr>", "base direction"},
          {"<w:tblW ", "<w:bidiVisual/><w:tblW ", "columns run the wrong way"},
          {"<w:titlePg/>", "<w:titlePg/><w:bidi/>", "pages run the wrong way"}
        }) {
      assertThat(DocxCheck.check(ENGLISH, Planted.in(good, BODY, edit[0], edit[1])))
          .singleElement()
          .satisfies(finding -> assertThat(finding.message()).contains(edit[2]));
    }
  }

  @Test
  void lettersOfTheAuthorsOwnAreLeftAlone() {
    Pack pack =
        Samples.pack(
            Samples.paragraphs("letters", "عنوان", "صلى الله عليه وسلم ﷺ", "محمـد", "ا\u0654حمد"));
    assertThat(DocxCheck.check(pack, new DocxExporter().export(pack))).isEmpty();
  }

  @Test
  void whatIsProvenOnceIsKnownByEveryBit() throws IOException {
    DocxProven proofs = new DocxProven();
    assertThat(DocxCheck.check(PACK, GOOD, proofs)).isEmpty();
    assertThat(DocxCheck.check(PACK, GOOD, proofs)).isEmpty();
    String names = new String(GOOD, StandardCharsets.ISO_8859_1);
    int font = names.indexOf("font1.odttf");
    int styles = names.indexOf("styles.xml");
    for (int at : new int[] {font + 200, font + 60_000, font + 150_000, styles + 200}) {
      byte[] flipped = GOOD.clone();
      flipped[at] ^= 1;
      assertThat(DocxCheck.check(PACK, flipped, proofs)).isNotEmpty();
    }
    byte[] italic = Planted.in(GOOD, STYLES, "<w:bCs/>", "<w:bCs/><w:i/><w:iCs/>");
    assertThat(DocxCheck.check(PACK, italic, proofs)).isNotEmpty();
    assertThat(DocxCheck.check(PACK, italic, proofs)).isNotEmpty();
  }
}
