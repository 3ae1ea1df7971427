package dev.bayan.export.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.style.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Figures, the logo, and words that their author stressed. */
class DocxPicturesTest {

  private static final String DOCUMENT = "word/document.xml";
  private static final String STYLES = "word/styles.xml";
  private static final String EXTENT = "//*[name()='wp:extent']";

  private static List<Element> styled(Docx file, String style) throws Exception {
    return file.all(DOCUMENT, "//w:p[w:pPr/w:pStyle/@w:val='" + style + "']");
  }

  @Test
  void everyPictureSaysWhatItShows() throws Exception {
    Docx file = Docx.of(Illustrated.pack());
    for (String element : List.of("wp:docPr", "pic:cNvPr")) {
      List<Element> named = file.all(DOCUMENT, "//*[name()='" + element + "']");
      assertThat(Docx.attributes(named, "descr"))
          .containsExactly(Illustrated.LOGO, "خريطة المعابر", "صورة", "الخريطة مرة أخرى");
      assertThat(Docx.attributes(named, "id")).containsExactly("1", "2", "3", "4");
      assertThat(Docx.attributes(named, "name")).doesNotHaveDuplicates();
    }
  }

  @Test
  void aPictureShownTwiceIsOnePart() throws Exception {
    Docx file = Docx.of(Illustrated.pack());
    assertThat(file.names("word/media/"))
        .containsExactly(
            "word/media/image1.png", "word/media/image2.png", "word/media/image3.jpeg");
    assertThat(file.parts.get("word/media/image3.jpeg"))
        .isEqualTo(Illustrated.bytes(true, 400, 300).array());
    List<String> shown = Docx.attributes(file.all(DOCUMENT, "//*[name()='a:blip']"), "r:embed");
    assertThat(shown).hasSize(4).doesNotContain("");
    assertThat(shown.get(1)).isEqualTo(shown.get(3)).isNotEqualTo(shown.get(2));
  }

  @Test
  void noPictureIsLargerThanThePageHasRoom() throws Exception {
    Pack pack = Illustrated.pack();
    Docx file = Docx.of(pack);
    List<Element> extents = file.all(DOCUMENT, EXTENT);
    Theme.Page page = pack.theme().page();
    long room =
        12_700 * (long) (page.width().points() - page.inner().points() - page.outer().points());
    // 900 pixels at 150 an inch are 152 mm, the text is 140 mm wide; 400 pixels have room.
    assertThat(cx(extents.get(1))).isBetween(room - 25_400, room + 25_400);
    assertThat(cx(extents.get(2))).isEqualTo(400 * 914_400 / 150);
    assertThat((double) cx(extents.get(1)) / cy(extents.get(1))).isBetween(1.799, 1.801);
  }

  @Test
  void aTallPictureStandsOnOnePageWithItsCaption() throws Exception {
    Theme theme = Illustrated.theme(Theme.EmbedFonts.NONE);
    Pack pack = new Planner(theme).plan(Illustrated.tall());
    Docx file = Docx.of(pack);
    Theme.Page page = theme.page();
    double text = page.height().points() - page.top().points() - page.bottom().points();
    double picture = cy(file.all(DOCUMENT, EXTENT).get(1)) / 12_700.0;
    double line = theme.style(StyleName.CAPTION.role()).lineHeight();
    assertThat(picture).isBetween(text * 0.7, text - 3 * line);
  }

  private static long cx(Element extent) {
    return Long.parseLong(extent.getAttribute("cx"));
  }

  private static long cy(Element extent) {
    return Long.parseLong(extent.getAttribute("cy"));
  }

  @Test
  void aCaptionStandsBelowItsPictureOnTheSamePage() throws Exception {
    Docx file = Docx.of(Illustrated.pack());
    assertThat(styled(file, "Figure")).hasSize(1);
    assertThat(styled(file, "FigureAlone")).hasSize(2);
    List<Element> below =
        file.all(DOCUMENT, "//w:p[w:pPr/w:pStyle/@w:val='Figure']/following-sibling::*[1]");
    assertThat(below).hasSize(1);
    assertThat(Docx.text(below.get(0)))
        .isEqualTo("شكل\u00A0١: قال Reuters إن الهدنة الثانية تبدأ غدا في القاهرة.");
    assertThat(styled(file, "Caption")).hasSize(1);
    assertThat(styled(file, "TableTitle"))
        .extracting(Docx::text)
        .containsExactly("جدول\u00A0١: مقارنة طويلة");
    String keep = "//w:style[@w:styleId='%s']/w:pPr/w:keepNext";
    assertThat(file.all(STYLES, keep.formatted("Figure"))).hasSize(1);
    assertThat(Docx.attributes(file.all(STYLES, keep.formatted("FigureAlone")), "w:val"))
        .containsExactly("0");
    assertThat(file.all(STYLES, keep.formatted("Caption"))).isEmpty();
    assertThat(Docx.attributes(file.all(STYLES, "//w:style[@w:styleId='Caption']/w:name"), "w:val"))
        .containsExactly("caption");
  }

  @Test
  void theLogoStandsAboveTheTitleOnceAndAsHighAsTheThemeSays() throws Exception {
    Docx file = Docx.of(Illustrated.pack());
    List<Element> first = file.all(DOCUMENT, "//w:body/w:p[position()<3]/w:pPr/w:pStyle");
    assertThat(Docx.attributes(first, "w:val")).containsExactly("Logo", "Title");
    assertThat(styled(file, "Logo")).hasSize(1);
    assertThat(cy(file.all(DOCUMENT, EXTENT).get(0))).isEqualTo(15 * 36_000);
    assertThat(cx(file.all(DOCUMENT, EXTENT).get(0))).isEqualTo(45 * 36_000);
    assertThat(file.all(DOCUMENT, "//w:body/w:p[not(.//w:r)]/w:pPr/w:pStyle"))
        .extracting(style -> style.getAttribute("w:val"))
        .containsExactly("TableEnd");
  }

  @Test
  void emphasisIsAColourAndNeverASlant() throws Exception {
    Pack pack = Illustrated.pack();
    Docx file = Docx.of(pack);
    String style = "//w:style[@w:styleId='Emphasis' and @w:type='character']/w:rPr/";
    assertThat(Docx.attributes(file.all(STYLES, style + "w:color"), "w:val"))
        .containsExactly(pack.theme().palette().accent().hex());
    assertThat(Docx.attributes(file.all(STYLES, style + "w:i"), "w:val")).containsExactly("0");
    assertThat(Docx.attributes(file.all(STYLES, style + "w:iCs"), "w:val")).containsExactly("0");
    for (String place : List.of("BodyText", "ListBullet", "QuoteAlone", "Caption")) {
      String run = "//w:p[w:pPr/w:pStyle/@w:val='" + place + "']//w:r[w:rPr/w:rStyle/@w:val='%s']";
      assertThat(file.all(DOCUMENT, run.formatted("Emphasis")))
          .as(place)
          .extracting(Docx::text)
          .containsExactly("الهدنة الثانية", " تبدأ ");
      assertThat(file.all(DOCUMENT, run.formatted("Strong") + "[w:rPr/w:b and w:rPr/w:bCs]"))
          .as(place)
          .extracting(Docx::text)
          .containsExactly("Reuters");
      assertThat(file.all(DOCUMENT, run.formatted("Hyperlink") + "[w:rPr/w:b and w:rPr/w:bCs]"))
          .as(place)
          .extracting(Docx::text)
          .containsExactly("غدا");
    }
  }

  @Test
  void looksAreTheThemesOwn() throws Exception {
    Pack pack = Illustrated.pack();
    Docx file = Docx.of(pack);
    Element size = file.all(DOCUMENT, "//w:sectPr/w:pgSz").get(0);
    assertThat(size.getAttribute("w:w")).isEqualTo("10318");
    assertThat(size.getAttribute("w:h")).isEqualTo("14570");
    Theme standard = Theme.standard();
    for (String part : file.names("word/")) {
      if (part.endsWith(".xml")) {
        assertThat(file.markup(part))
            .as(part)
            .doesNotContain(
                standard.palette().ink().hex(),
                standard.palette().accent().hex(),
                standard.palette().tint().hex(),
                standard.palette().rule().hex());
      }
    }
    for (StyleName style : StyleName.values()) {
      // A variant has its base's colour.
      StyleName base = style.base() == null ? style : style.base();
      String path = "//w:style[@w:styleId='" + base.id() + "']/w:rPr/";
      assertThat(Docx.attributes(file.all(STYLES, path + "w:color"), "w:val"))
          .containsExactly(pack.theme().style(style.role()).colour().hex());
    }
  }
}
