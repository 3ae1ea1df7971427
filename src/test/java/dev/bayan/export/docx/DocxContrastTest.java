package dev.bayan.export.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.read.ThemeReader;
import dev.bayan.style.Colour;
import dev.bayan.style.Theme;
import dev.bayan.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Text can be read on what it stands on (WCAG 2.2, 1.4.3), as the file itself says. */
class DocxContrastTest {

  private static final String STYLES = "word/styles.xml";
  private static final double LEAST = 4.5;
  private static final String PAPER = "FFFFFF";

  static Stream<Theme> themes() {
    ThemeReader reader = new ThemeReader(Labels.names());
    return ThemeReader.READY.stream().map(name -> reader.ready(name).theme());
  }

  @ParameterizedTest
  @MethodSource("themes")
  void everyTextOfEveryStyleCanBeRead(Theme theme) throws Exception {
    Docx file = Docx.of(new Planner(theme).plan(Samples.everything()));
    List<String> low = new ArrayList<>();
    for (Element style : file.all(STYLES, "//w:style[@w:type='paragraph']")) {
      String id = style.getAttribute("w:styleId");
      String text = colour(file, id);
      for (String ground : grounds(file, id)) {
        note(low, id, text, ground);
      }
    }
    // Words that their author stressed, and links, stand in running text and in all cells.
    for (Element style : file.all(STYLES, "//w:style[@w:type='character' and w:rPr/w:color]")) {
      String id = style.getAttribute("w:styleId");
      String text = own(file, id, "w:rPr/w:color", "w:val");
      note(low, id, text, PAPER);
      note(low, id, text, fill(file, "band2Horz"));
      note(low, id, text, fill(file, "firstCol"));
    }
    assertThat(low).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("themes")
  void everyMarkingCanBeReadOnPaper(Theme theme) throws Exception {
    List<String> low = new ArrayList<>();
    for (String key : theme.classifications().keySet()) {
      Pack pack = new Planner(theme).plan(marked(key));
      Docx file = Docx.of(pack);
      List<Element> colours = new ArrayList<>();
      for (String part : file.names("word/")) {
        if (part.endsWith(".xml") && !part.equals(STYLES)) {
          colours.addAll(file.all(part, "//w:r/w:rPr/w:color"));
        }
      }
      assertThat(colours).isNotEmpty();
      colours.forEach(colour -> note(low, key, colour.getAttribute("w:val"), PAPER));
    }
    assertThat(low).isEmpty();
  }

  private static Briefing marked(String classification) {
    Briefing b = Samples.everything();
    return new Briefing(
        b.id(),
        b.language(),
        b.digits(),
        b.calendar(),
        b.title(),
        b.subtitle(),
        b.summary(),
        b.date(),
        b.author(),
        b.source(),
        classification,
        b.keywords(),
        b.sections(),
        b.comparisons());
  }

  /** What a style's text may stand on. */
  private static List<String> grounds(Docx file, String id) throws Exception {
    if (id.endsWith("Header") && !id.equals("Header") && !id.equals("FirstHeader")) {
      return List.of(fill(file, "firstRow"));
    }
    if (id.endsWith("RowName")) {
      return List.of(fill(file, "firstCol"));
    }
    if (id.endsWith("Cell")) {
      return List.of(PAPER, fill(file, "band2Horz"));
    }
    String fill = own(file, id, "w:pPr/w:shd", "w:fill");
    return List.of(fill.isEmpty() ? PAPER : fill);
  }

  private static String fill(Docx file, String condition) throws Exception {
    String path = "w:tblStylePr[@w:type='%s']/w:tcPr/w:shd".formatted(condition);
    String fill = own(file, "Comparison", path, "w:fill");
    assertThat(fill).as(condition).hasSize(6);
    return fill;
  }

  /** Its own colour, its base's, or that of the document. */
  private static String colour(Docx file, String id) throws Exception {
    String style = id;
    while (!style.isEmpty()) {
      String own = own(file, style, "w:rPr/w:color", "w:val");
      if (!own.isEmpty()) {
        return own;
      }
      style = own(file, style, "w:basedOn", "w:val");
    }
    return file.all(STYLES, "//w:rPrDefault/w:rPr/w:color").get(0).getAttribute("w:val");
  }

  private static String own(Docx file, String id, String path, String name) throws Exception {
    List<Element> found = file.all(STYLES, "//w:style[@w:styleId='" + id + "']/" + path);
    return found.isEmpty() ? "" : found.get(0).getAttribute(name);
  }

  private static void note(List<String> low, String place, String text, String ground) {
    double ratio = Colour.hex(text).contrast(Colour.hex(ground));
    if (ratio < LEAST) {
      low.add("%s: %s on %s is %.2f to 1".formatted(place, text, ground, ratio));
    }
  }
}
