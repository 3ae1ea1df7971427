package dev.bayan.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.Sectioned;
import dev.bayan.export.Format;
import dev.bayan.export.pdf.flow.Flow;
import dev.bayan.export.pdf.flow.Mark;
import dev.bayan.export.pdf.flow.PageLayout;
import dev.bayan.export.pdf.flow.Tag;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Pack;
import dev.bayan.verify.Finding;
import dev.bayan.verify.Verifier;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of contents of a long briefing. */
class PdfContentsTest {

  static Stream<Briefing> briefings() {
    return Stream.of(
        Sectioned.arabic(9), Sectioned.english(9), Sectioned.arabic(60), Sectioned.english(420));
  }

  /** The proof compares each entry with the page on which its heading is. */
  @ParameterizedTest
  @MethodSource("briefings")
  void entriesNameThePagesOfTheirHeadings(Briefing briefing) {
    Pack pack = Samples.pack(briefing);
    byte[] pdf = new PdfExporter().export(pack);
    assertThat(new Verifier().verify(pack, Format.PDF, pdf)).isEmpty();
  }

  @Test
  void contentsWithOtherPagesAreFound() {
    Pack pack = Samples.pack(Sectioned.arabic(60));
    Pack fewer = Samples.pack(Sectioned.arabic(59));
    List<Finding> findings =
        new Verifier().verify(fewer, Format.PDF, new PdfExporter().export(pack));
    assertThat(findings).anyMatch(finding -> finding.place().equals("table of contents"));
  }

  @Test
  void eachEntryIsOneLinkToItsHeading() throws Exception {
    try (PDDocument pdf =
        Loader.loadPDF(new PdfExporter().export(Samples.pack(Sectioned.arabic(9))))) {
      List<String> named = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        for (var annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link
              && link.getDestination() instanceof PDNamedDestination destination) {
            named.add(destination.getNamedDestination());
            assertThat(pdf.getDocumentCatalog().findNamedDestinationPage(destination)).isNotNull();
          }
        }
      }
      assertThat(named).hasSize(9).doesNotHaveDuplicates();
    }
  }

  @Test
  void subsectionsAreContentsWithinTheirSection() {
    Tag toc =
        kids(Laid.out(Samples.pack(Sectioned.arabic(9))).document()).stream()
            .filter(tag -> tag.role().equals("TOC"))
            .findFirst()
            .orElseThrow();
    assertThat(kids(toc).stream().map(Tag::role))
        .containsExactly("Caption", "TOCI", "TOCI", "TOCI");
    Tag first = kids(toc).get(1);
    assertThat(kids(first).stream().map(Tag::role)).containsExactly("Reference", "TOC");
    assertThat(kids(kids(first).get(1)).stream().map(Tag::role)).containsExactly("TOCI", "TOCI");
    Tag link = kids(kids(first).get(0)).get(0);
    assertThat(link.role()).isEqualTo("Link");
    assertThat(Objects.requireNonNull(link.link())).isEqualTo(URI.create("#sec-1"));
  }

  private static List<Tag> kids(Tag tag) {
    return tag.kids().stream().filter(Tag.class::isInstance).map(Tag.class::cast).toList();
  }

  @Test
  void numbersStandAtTheEndSideBehindDots() {
    for (Briefing briefing : List.of(Sectioned.arabic(9), Sectioned.english(9))) {
      Flow flow = Laid.out(Samples.pack(briefing));
      PageLayout page = flow.pages().get(0);
      List<Mark.Dots> dots =
          page.marks().stream()
              .filter(Mark.Dots.class::isInstance)
              .map(Mark.Dots.class::cast)
              .toList();
      assertThat(dots).hasSize(9);
      boolean rightToLeft = briefing.language().startsWith("ar");
      for (Mark.Dots row : dots) {
        List<Mark.Text> line =
            Laid.texts(page).stream().filter(t -> t.baseline() == row.baseline()).toList();
        assertThat(line).hasSizeGreaterThanOrEqualTo(2);
        for (Mark.Text text : line) {
          boolean left = text.x() + text.run().width() - 6 <= row.from();
          boolean right = text.x() >= row.to() - 6;
          assertThat(left || right).as("%s beside its dots", Laid.visual(text)).isTrue();
        }
        assertThat(line.stream().anyMatch(text -> text.x() < row.from())).isTrue();
        assertThat(line.stream().anyMatch(text -> text.x() > row.to() - 6)).isTrue();
        assertThat(rightToLeft ? row.from() : row.to()).isEqualTo(edge(dots, rightToLeft));
      }
    }
  }

  private static double edge(List<Mark.Dots> dots, boolean rightToLeft) {
    return rightToLeft ? dots.get(0).from() : dots.get(0).to();
  }

  @Test
  void shortBriefingHasNone() {
    assertThat(kids(Laid.out(Samples.pack(Sectioned.arabic(8))).document()))
        .noneMatch(tag -> tag.role().equals("TOC"));
  }
}
