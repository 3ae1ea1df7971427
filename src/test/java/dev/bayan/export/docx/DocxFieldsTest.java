package dev.bayan.export.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.Sectioned;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Table of contents, captions and bookmarks, as Word reads them. */
class DocxFieldsTest {

  private static final String DOCUMENT = "word/document.xml";

  static Stream<Pack> sectioned() {
    return Stream.of(Sectioned.arabic(24), Sectioned.english(24)).map(Samples::pack);
  }

  @ParameterizedTest
  @MethodSource("sectioned")
  void everyHeadingHasAnEntryThatLeadsToIt(Pack pack) throws Exception {
    Docx file = Docx.of(pack);
    List<String> entries = new ArrayList<>();
    List<String> anchors = new ArrayList<>();
    for (int level = 1; level <= 3; level++) {
      String style = "//w:p[w:pPr/w:pStyle/@w:val='TOC" + level + "']";
      for (Element entry : file.all(DOCUMENT, style + "/w:hyperlink")) {
        anchors.add(entry.getAttribute("w:anchor"));
      }
      for (Element entry : file.all(DOCUMENT, style)) {
        entries.add(level + " " + beforeTab(entry));
      }
    }
    List<String> headings = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int level = 1; level <= 3; level++) {
      String style = "//w:p[w:pPr/w:pStyle/@w:val='Heading" + level + "']";
      for (Element heading : file.all(DOCUMENT, style)) {
        headings.add(level + " " + Docx.text(heading));
      }
      names.addAll(Docx.attributes(file.all(DOCUMENT, style + "/w:bookmarkStart"), "w:name"));
    }
    assertThat(entries).hasSize(24).containsExactlyElementsOf(headings);
    assertThat(anchors).containsExactlyElementsOf(names);
  }

  private static String beforeTab(Element entry) {
    StringBuilder text = new StringBuilder();
    NodeList runs = entry.getElementsByTagName("w:r");
    for (int i = 0; i < runs.getLength() && !Docx.has((Element) runs.item(i), "w:tab"); i++) {
      text.append(Docx.text((Element) runs.item(i)));
    }
    return text.toString();
  }

  @Test
  void theTableOfContentsIsTheFieldThatWordWouldWrite() throws Exception {
    Docx file = Docx.of(Samples.pack(Sectioned.arabic(24)));
    String contents =
        "//w:sdt[w:sdtPr/w:docPartObj/w:docPartGallery/@w:val='Table of Contents']/w:sdtContent";
    assertThat(file.all(DOCUMENT, contents)).hasSize(1);
    List<Element> first = file.all(DOCUMENT, contents + "//w:instrText[1]");
    assertThat(first.get(0).getTextContent()).isEqualTo(" TOC \\o \"1-3\" \\h \\z \\u ");
    assertThat(file.all(DOCUMENT, contents + "//w:fldChar[@w:fldCharType='begin']")).hasSize(25);
    assertThat(file.all(DOCUMENT, contents + "//w:fldChar[@w:fldCharType='end']")).hasSize(25);
    // Either of them would have Word ask the reader whether to update the fields.
    assertThat(file.markup(DOCUMENT)).doesNotContain("w:dirty");
    assertThat(file.markup("word/settings.xml")).doesNotContain("w:updateFields");
  }

  @Test
  void pagesOfEntriesNeverGoBackAndFollowTheText() {
    Pack pack = Samples.pack(Sectioned.arabic(60));
    Measure measure = new Measure(pack.theme().typeface());
    List<Integer> pages = Pagination.ofHeadings(Boxes.of(pack, Place.of(pack, measure), measure));
    assertThat(pages).hasSize(60).isSorted();
    assertThat(pages.get(59)).isBetween(9, 13);
  }

  @Test
  void aShortBriefingHasNoContents() throws Exception {
    Docx file = Docx.of(Samples.pack(Samples.everything()));
    assertThat(file.all(DOCUMENT, "//w:docPartGallery")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void captionsAreNumberedByFields(Pack pack) throws Exception {
    Docx file = Docx.of(pack);
    List<Element> titles = file.all(DOCUMENT, "//w:p[w:pPr/w:pStyle/@w:val='TableTitle']");
    List<Block.Table> tables = pack.tables();
    assertThat(titles).hasSameSizeAs(tables);
    for (int i = 0; i < titles.size(); i++) {
      assertThat(Docx.text(titles.get(i))).isEqualTo(tables.get(i).caption().line().text());
      assertThat(titles.get(i).getElementsByTagName("w:instrText").item(0).getTextContent())
          .isEqualTo(" SEQ Table \\* ARABIC ");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void everyInnerLinkLeadsToABookmark(Pack pack) throws Exception {
    Docx file = Docx.of(pack);
    List<String> names = Docx.attributes(file.all(DOCUMENT, "//w:bookmarkStart"), "w:name");
    assertThat(names)
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).hasSizeLessThan(41));
    assertThat(names)
        .containsAll(Docx.attributes(file.all(DOCUMENT, "//w:hyperlink[@w:anchor]"), "w:anchor"));
    List<String> ids = Docx.attributes(file.all(DOCUMENT, "//w:bookmarkStart"), "w:id");
    assertThat(Docx.attributes(file.all(DOCUMENT, "//w:bookmarkEnd"), "w:id"))
        .containsExactlyElementsOf(ids);
    List<Element> markers = file.all(DOCUMENT, "//w:hyperlink[starts-with(@w:anchor,'_Note')]");
    int notes = pack.tables().stream().mapToInt(table -> table.notes().size()).sum();
    assertThat(markers).hasSize(notes);
  }
}
