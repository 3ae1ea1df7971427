package dev.bayan.export.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.style.Running;
import dev.bayan.style.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Header and footer in three slots, as the theme words them. */
class DocxRunningTest {

  private static final String MARKING = "للاستخدام الداخلي";

  private static Docx with(Running.Strip header, Running.Strip footer) throws Exception {
    Theme theme = Illustrated.theme(Theme.EmbedFonts.NONE, header, footer);
    return Docx.of(new Planner(theme).plan(Samples.everything()));
  }

  private static List<String> lines(Docx file, String part) throws Exception {
    return file.all(part, "//w:p").stream()
        .map(
            line -> {
              StringBuilder text = new StringBuilder();
              for (int i = 0; i < line.getElementsByTagName("w:r").getLength(); i++) {
                Element run = (Element) line.getElementsByTagName("w:r").item(i);
                text.append(Docx.has(run, "w:tab") ? "|" : Docx.text(run));
              }
              return text.toString();
            })
        .toList();
  }

  @Test
  void threeSlotsAreHeldApartByTabsOnEverySheet() throws Exception {
    Pack pack = Illustrated.pack();
    Docx file = Docx.of(pack);
    for (String part : List.of("word/header2.xml", "word/header3.xml")) {
      assertThat(lines(file, part)).containsExactly("الهدنة في صور|Reuters|" + MARKING);
    }
    for (String part : file.names("word/footer")) {
      assertThat(lines(file, part).get(0)).startsWith("مكتب الصحافة|صفحة ١ من ١|٦ يوليو");
    }
    assertThat(file.names("word/footer")).hasSize(3);
    // 182 − 24 − 18 mm upright, 257 − 24 − 18 mm across, in twips.
    for (String kind : List.of("header", "footer")) {
      assertStops(file, "word/" + kind + "2.xml", 140);
      assertStops(file, "word/" + kind + "3.xml", 215);
    }
    assertStops(file, "word/footer1.xml", 140);
  }

  private static void assertStops(Docx file, String part, int millimetres) throws Exception {
    List<Element> stops = file.all(part, "//w:tabs/w:tab");
    assertThat(Docx.attributes(stops, "w:val")).as(part).containsExactly("center", "end");
    double width = millimetres * 72 * 20 / 25.4;
    assertThat(stops.stream().map(stop -> Double.parseDouble(stop.getAttribute("w:pos"))))
        .as(part)
        .satisfiesExactly(
            centre -> assertThat(centre).isBetween(width / 2 - 2, width / 2 + 2),
            end -> assertThat(end).isBetween(width - 3, width + 3));
  }

  @Test
  void everySectionNamesHeaderAndFooterOfItsSheet() throws Exception {
    Docx file = Docx.of(Illustrated.pack());
    List<Element> sections = file.all("word/document.xml", "//w:sectPr");
    assertThat(sections).hasSize(3);
    String upright = target(file, sections.get(0), "w:footerReference");
    assertThat(upright).isEqualTo("footer2.xml");
    assertThat(target(file, sections.get(1), "w:footerReference")).isEqualTo("footer3.xml");
    assertThat(target(file, sections.get(2), "w:footerReference")).isEqualTo(upright);
    assertThat(target(file, sections.get(1), "w:headerReference")).isEqualTo("header3.xml");
  }

  private static String target(Docx file, Element section, String reference) throws Exception {
    Element first = (Element) section.getElementsByTagName(reference).item(0);
    assertThat(first.getAttribute("w:type")).isEqualTo("default");
    List<Element> found =
        file.all("word/_rels/document.xml.rels", "//*[@Id='" + first.getAttribute("r:id") + "']");
    return found.get(0).getAttribute("Target");
  }

  @Test
  void theFirstPageShowsTheMarkingWhereItStandsElsewhere() throws Exception {
    Running.Strip footer = new Running.Strip("", "{pageOfPages}", "");
    Docx start = with(new Running.Strip("{classification}", "", "{title}"), footer);
    assertThat(lines(start, "word/header1.xml")).containsExactly(MARKING);
    assertThat(start.all("word/header1.xml", "//w:jc")).isEmpty();
    Docx centre = with(new Running.Strip("", "{classification}", ""), footer);
    for (String part : List.of("word/header1.xml", "word/header2.xml")) {
      assertThat(lines(centre, part)).containsExactly(MARKING);
      assertThat(Docx.attributes(centre.all(part, "//w:jc"), "w:val")).containsExactly("center");
    }
    Docx below =
        with(new Running.Strip("{title}", "", ""), new Running.Strip("", "", "{classification}"));
    assertThat(lines(below, "word/header1.xml")).containsExactly("");
    assertThat(lines(below, "word/footer1.xml")).containsExactly(MARKING);
  }

  @Test
  void slotsThatWouldOverlapStandOnLinesOfTheirOwnTheMarkingFirst() throws Exception {
    Running.Strip header =
        new Running.Strip("{title} {title}", "{source} {id}", "{classification}");
    Docx file = with(header, new Running.Strip("{title}", "{pageOfPages}", "{title}"));
    String title = Samples.everything().title();
    assertThat(lines(file, "word/header2.xml"))
        .containsExactly(MARKING, title + " " + title, "Reuters everything");
    assertThat(Docx.attributes(file.all("word/header2.xml", "//w:pStyle"), "w:val"))
        .containsExactly("FirstHeader", "Header", "Header");
    assertThat(lines(file, "word/footer1.xml")).containsExactly(title, "صفحة ١ من ١", title);
    assertThat(file.all("word/footer1.xml", "//w:tab")).isEmpty();
    assertThat(file.all("word/footer1.xml", "//w:p/w:pPr/w:jc"))
        .extracting(side -> side.getAttribute("w:val"))
        .containsExactly("center", "end");
  }

  @Test
  void whatIsLeftBesideTheMarkingSharesALineAgain() throws Exception {
    Running.Strip empty = new Running.Strip("", "", "");
    Running.Strip marked = new Running.Strip("{title} {id} {id}", "{classification}", "{id}");
    Docx file = with(marked, empty);
    assertThat(lines(file, "word/header2.xml"))
        .containsExactly(
            MARKING, Samples.everything().title() + " everything everything|everything");
  }

  @Test
  void fieldsStandAmongWordsInTheDirectionOfTheirSlot() throws Exception {
    Docx file =
        with(
            new Running.Strip("", "", ""),
            new Running.Strip("{id}: {page}/{pages}", "", "Page {page} ({date})"));
    assertThat(lines(file, "word/footer2.xml").get(0))
        .startsWith("everything: ١/١|Page ١ (٦ يوليو");
    assertThat(file.all("word/footer2.xml", "//w:instrText"))
        .extracting(field -> field.getTextContent().strip())
        .containsExactly("PAGE", "NUMPAGES", "PAGE");
    assertThat(Docx.attributes(file.all("word/footer2.xml", "//w:fldChar"), "w:fldCharType"))
        .containsExactly(
            "begin", "separate", "end", "begin", "separate", "end", "begin", "separate", "end");
    // The planner puts the marking into a header that leaves it out.
    assertThat(lines(file, "word/header2.xml")).containsExactly(MARKING);
  }

  @Test
  void aNarrowMarginMovesItsLineTowardsTheEdge() throws Exception {
    Theme base = Illustrated.theme(Theme.EmbedFonts.NONE);
    Docx file = Docx.of(new Planner(base).plan(Samples.english()));
    Element margins = file.all("word/document.xml", "//w:sectPr/w:pgMar").get(0);
    int top = Integer.parseInt(margins.getAttribute("w:top"));
    int header = Integer.parseInt(margins.getAttribute("w:header"));
    double line = base.style(StyleName.HEADER.role()).lineHeight() * 20;
    assertThat(header).isPositive();
    assertThat(header + line).isLessThan(top);
    assertThat(header).isLessThan((int) (10 * 72 * 20 / 25.4));
  }
}
