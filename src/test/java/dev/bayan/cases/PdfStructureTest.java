package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A walk through the structure tree, by PDFBox, meets the plan's blocks, element by element. */
class PdfStructureTest {

  /** Elements that stand within a line (ISO 32000-1, 14.8.4). */
  private static final Set<String> INLINE = Set.of("Span", "Link", "Reference");

  /** An element's words, and where they lead. */
  private static final class Said {
    final StringBuilder words = new StringBuilder();
    final List<String> links = new ArrayList<>();
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.PdfCorpus#all")
  void readingOrderIsThePlans(PdfCorpus example) throws Exception {
    byte[] pdf = example.pdf();
    List<String> planned = PlannedTree.of(example.pack(), FoundText.columnsOfPdf(pdf));
    List<String> found = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (var root : new PdfTree(document, PdfShown.of(document)).roots()) {
        walk(root, found);
      }
    }
    assertThat(Golden.difference(String.join("\n", planned), String.join("\n", found))).isEmpty();
  }

  private static void walk(PdfTree.Element element, List<String> lines) {
    if (element.role().equals("TOC")) {
      return;
    }
    Said said = new Said();
    int at = lines.size();
    lines.add("");
    kids(element, said, lines);
    String place = " BBox=[^ ]*| Placement=[^ ]*";
    String head = element.role() + element.attributes().replaceAll(place, "");
    lines.set(at, PlannedTree.line(head, said.words.toString(), said.links));
  }

  private static void kids(PdfTree.Element element, Said said, List<String> lines) {
    for (PdfTree.Kid kid : element.kids()) {
      switch (kid) {
        case PdfTree.Words words -> said.words.append(words.text());
        case PdfTree.Link link -> {
          // A link that goes on in the next line has an annotation on each.
          if (said.links.isEmpty() || !said.links.getLast().equals(link.target())) {
            said.links.add(link.target());
          }
        }
        case PdfTree.Element child -> {
          if (INLINE.contains(child.role())) {
            kids(child, said, lines);
          } else {
            walk(child, lines);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.PdfCorpus#all")
  void wordsOfTheOtherScriptSayTheirLanguage(PdfCorpus example) throws Exception {
    boolean rightToLeft = example.pack().direction().isRightToLeft();
    try (PDDocument document = Loader.loadPDF(example.pdf())) {
      for (var root : new PdfTree(document, PdfShown.of(document)).roots()) {
        assertLanguages(root, rightToLeft, false);
      }
    }
  }

  private static void assertLanguages(
      PdfTree.Element element, boolean rightToLeft, boolean foreign) {
    String other = rightToLeft ? " Lang=en" : " Lang=ar";
    boolean within = foreign || element.attributes().contains(other);
    String script = rightToLeft == within ? "\\p{IsLatin}" : "\\p{IsArabic}";
    String against = rightToLeft == within ? "\\p{IsArabic}" : "\\p{IsLatin}";
    for (PdfTree.Kid kid : element.kids()) {
      if (kid instanceof PdfTree.Words words) {
        String letters = words.text().replaceAll("[^\\p{L}]", "");
        assertThat(letters.replaceAll(script, "")).doesNotContainPattern(against);
      } else if (kid instanceof PdfTree.Element child) {
        assertLanguages(child, rightToLeft, within);
      }
    }
  }
}
