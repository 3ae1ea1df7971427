package dev.bayan.export.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.read.ThemeReader;
import dev.bayan.style.Colour;
import dev.bayan.style.Theme;
import dev.bayan.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Colours and faces stand in the drawing theme, and what names them says the same. */
class DocxThemeTest {

  private static final String STYLES = "word/styles.xml";
  private static final String THEME = "word/theme/theme1.xml";

  /** As the settings map them (ECMA-376 part 1, 17.15.1.20). */
  private static final Map<String, String> MAPPED =
      Map.of(
          "text1", "dk1",
          "background1", "lt1",
          "text2", "dk2",
          "background2", "lt2",
          "hyperlink", "hlink");

  static Stream<Theme> themes() {
    ThemeReader reader = new ThemeReader(Labels.names());
    return ThemeReader.READY.stream().map(name -> reader.ready(name).theme());
  }

  private static Docx file(Theme theme) throws Exception {
    return Docx.of(new Planner(theme).plan(Samples.everything()));
  }

  @ParameterizedTest
  @MethodSource("themes")
  void everyColourOfEveryStyleStandsInTheTheme(Theme theme) throws Exception {
    Docx file = file(theme);
    assertThat(file.all(STYLES, "//w:color[not(@w:themeColor)]")).isEmpty();
    assertThat(file.all(STYLES, "//w:shd[not(@w:themeFill)]")).isEmpty();
    assertThat(file.all(STYLES, "//w:pBdr/*[not(@w:themeColor)]")).isEmpty();
    assertThat(file.all(STYLES, "//w:tblBorders/*[not(@w:themeColor)]")).isEmpty();
    assertThat(file.all("word/numbering.xml", "//w:color[not(@w:themeColor)]")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("themes")
  void colourAndPlaceInTheThemeAreTheSame(Theme theme) throws Exception {
    Docx file = file(theme);
    List<String> said = new ArrayList<>();
    for (String part : List.of(STYLES, "word/numbering.xml")) {
      for (Element element : file.all(part, "//*[@w:themeColor or @w:themeFill]")) {
        boolean isFill = element.hasAttribute("w:themeFill");
        String slot = element.getAttribute(isFill ? "w:themeFill" : "w:themeColor");
        boolean isText = element.getNodeName().equals("w:color");
        said.add(slot);
        assertThat(element.getAttribute(isFill ? "w:fill" : isText ? "w:val" : "w:color"))
            .as(slot)
            .isEqualTo(inTheme(file, slot));
      }
    }
    assertThat(said).contains("text1", "text2", "background1", "background2", "accent1", "accent3");
  }

  private static String inTheme(Docx file, String slot) throws Exception {
    String name = "//*[name()='a:" + MAPPED.getOrDefault(slot, slot) + "']/*";
    return Docx.attributes(file.all(THEME, name), "val").get(0);
  }

  @Test
  void aColourThatNoThemeHasIsSaidByItself() {
    Swatches swatches = new Swatches(Theme.standard().palette());
    assertThat(swatches.of(Colour.hex("9B1C1C")).slot()).isNull();
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void facesAreThoseOfTheTheme(Pack pack) throws Exception {
    Docx file = Docx.of(pack);
    for (String part : List.of(STYLES, "word/numbering.xml")) {
      for (Element faces : file.all(part, "//w:rFonts")) {
        String font = faces.getAttribute("w:asciiTheme").replace("HAnsi", "");
        assertThat(faces.getAttribute("w:hAnsiTheme")).isEqualTo(font + "HAnsi");
        assertThat(faces.getAttribute("w:cstheme")).isEqualTo(font + "Bidi");
        String path = "//*[name()='a:" + font + "Font']/*[name()='a:%s']";
        assertThat(Docx.attributes(file.all(THEME, path.formatted("latin")), "typeface"))
            .containsExactly(faces.getAttribute("w:ascii"));
        assertThat(Docx.attributes(file.all(THEME, path.formatted("cs")), "typeface"))
            .containsExactly(faces.getAttribute("w:cs"));
        // Word goes by the script of the language that the settings name.
        assertThat(Docx.attributes(file.all(THEME, path.formatted("font")), "script"))
            .containsExactly("Arab");
      }
    }
    assertThat(file.all(STYLES, "//w:rPrDefault//w:rFonts[@w:asciiTheme='minorHAnsi']")).hasSize(1);
    for (String style : List.of("Title", "Heading1", "Heading2", "Heading3", "TOCHeading")) {
      assertThat(
              file.all(
                  STYLES,
                  "//w:style[@w:styleId='%s']//w:rFonts[@w:cstheme='majorBidi']".formatted(style)))
          .as(style)
          .hasSize(1);
    }
  }
}
