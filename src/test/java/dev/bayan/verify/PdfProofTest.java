package dev.bayan.verify;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.export.Format;
import dev.bayan.export.pdf.PdfExporter;
import dev.bayan.plan.Pack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** A good PDF, broken in one place and written again by another program, is not proven. */
class PdfProofTest {

  private static final Pack PACK = Samples.pack(Samples.everything());
  private static final byte[] GOOD = new PdfExporter().export(PACK);

  /** Something done to a document. */
  private interface Breaking {
    void apply(PDDocument document) throws IOException;
  }

  private static List<String> findings(Breaking breaking) throws IOException {
    try (PDDocument document = Loader.loadPDF(GOOD)) {
      breaking.apply(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return new Verifier()
          .verify(PACK, Format.PDF, out.toByteArray()).stream().map(Finding::toString).toList();
    }
  }

  private static void assertFound(String words, Breaking breaking) throws IOException {
    assertThat(findings(breaking)).anyMatch(finding -> finding.contains(words));
  }

  /** The first element of the tree in reading order that is as asked for. */
  private static COSDictionary element(PDDocument document, Predicate<COSDictionary> asked) {
    List<COSDictionary> all = new ArrayList<>();
    collect(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), all);
    return all.stream().filter(asked).findFirst().orElseThrow();
  }

  private static COSDictionary element(PDDocument document, String role) {
    return element(document, element -> role.equals(element.getNameAsString(COSName.S)));
  }

  private static void collect(COSDictionary element, List<COSDictionary> all) {
    all.add(element);
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSDictionary only) {
      collect(only, all);
    } else if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
          collect(kid, all);
        }
      }
    }
  }

  private static COSDictionary attributes(COSDictionary element) {
    return (COSDictionary) element.getCOSArray(COSName.A).getObject(0);
  }

  private static COSDictionary catalog(PDDocument document) {
    return document.getDocumentCatalog().getCOSObject();
  }

  private static COSDictionary link(PDDocument document, String key) throws IOException {
    for (var page : document.getPages()) {
      for (var annotation : page.getAnnotations()) {
        if (annotation.getCOSObject().containsKey(key)) {
          return annotation.getCOSObject();
        }
      }
    }
    throw new AssertionError("no link with " + key);
  }

  private static void swap(COSArray array, int a, int b) {
    COSBase first = array.get(a);
    array.set(a, array.get(b));
    array.set(b, first);
  }

  @Test
  void goodFileWrittenByAnotherProgramIsProven() throws IOException {
    assertThat(findings(document -> {})).isEmpty();
  }

  @Test
  void anotherRoleIsFound() throws IOException {
    assertFound("has P «", document -> element(document, "H2").setItem(COSName.S, COSName.P));
    assertFound(
        "has TH", document -> element(document, "TD").setItem(COSName.S, COSName.getPDFName("TH")));
  }

  @Test
  void cellThatIsMissingOrElsewhereIsFound() throws IOException {
    assertFound(
        "of headers [t1r1, t1c2] where it has [t1r1, t1c1]",
        document -> {
          COSDictionary row = (COSDictionary) element(document, "TD").getDictionaryObject("P");
          swap(row.getCOSArray(COSName.K), 1, 2);
        });
    assertFound(
        "content that no element has",
        document -> {
          COSDictionary row = (COSDictionary) element(document, "TD").getDictionaryObject("P");
          row.getCOSArray(COSName.K).remove(2);
        });
  }

  @Test
  void headerWithoutScopeOrIdentifierIsFound() throws IOException {
    assertFound(
        "TH Column",
        document -> attributes(element(document, "TH")).removeItem(COSName.getPDFName("Scope")));
    assertFound(
        "identifier", document -> element(document, "TH").removeItem(COSName.getPDFName("ID")));
  }

  @Test
  void cellWithTheHeadersOfAnotherIsFound() throws IOException {
    assertFound(
        "of headers [t1r1, t1c9]",
        document ->
            ((COSArray) attributes(element(document, "TD")).getDictionaryObject("Headers"))
                .set(1, new COSString("t1c9")));
  }

  @Test
  void linkThatLeadsElsewhereIsFound() throws IOException {
    assertFound(
        "https://example.org/other",
        document ->
            requireNonNull(link(document, "A").getCOSDictionary(COSName.A))
                .setString(COSName.URI, "https://example.org/other"));
    assertFound(
        "#table-roles.note-2",
        document -> link(document, "Dest").setString("Dest", "table-roles.note-2"));
    assertFound(
        "a link to a place that is not there",
        document -> link(document, "Dest").setString("Dest", "nowhere"));
    assertFound(
        "does not say where it leads",
        document -> link(document, "A").removeItem(COSName.CONTENTS));
  }

  @Test
  void annotationOutsideTheTreeIsFound() throws IOException {
    assertFound(
        "an annotation that does not know its element",
        document -> link(document, "A").setInt(COSName.STRUCT_PARENT, 0));
    assertFound(
        "an annotation that no element has",
        document -> {
          COSArray all = document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS);
          all.add(new COSDictionary((COSDictionary) all.getObject(0)));
        });
  }

  @Test
  void bookmarkWithAnotherTitleIsFound() throws IOException {
    assertFound(
        "bookmarks",
        document ->
            requireNonNull(catalog(document).getCOSDictionary(COSName.OUTLINES))
                .getCOSDictionary(COSName.FIRST)
                .setString(COSName.TITLE, "غير ذلك"));
  }

  @Test
  void documentWithoutLanguageOrMarksIsFound() throws IOException {
    assertFound("is in null", document -> catalog(document).removeItem(COSName.LANG));
    assertFound("tagged", document -> document.getDocumentCatalog().getMarkInfo().setMarked(false));
    assertFound(
        "another direction",
        document ->
            requireNonNull(
                    catalog(document).getCOSDictionary(COSName.getPDFName("ViewerPreferences")))
                .removeItem(COSName.getPDFName("Direction")));
    assertFound(
        "Document of another direction",
        document -> element(document, "Document").removeItem(COSName.A));
  }

  @Test
  void foreignWordsWithoutTheirLanguageAreFound() throws IOException {
    assertFound(
        "without their language", document -> element(document, "Span").removeItem(COSName.LANG));
  }

  @Test
  void pageThatDoesNotKnowItsStructureIsFound() throws IOException {
    assertFound(
        "tab order",
        document -> document.getPage(0).getCOSObject().removeItem(COSName.getPDFName("Tabs")));
    assertFound(
        "does not know its element",
        document -> document.getPage(0).getCOSObject().removeItem(COSName.STRUCT_PARENTS));
  }

  @Test
  void parentTreeThatLeadsElsewhereIsFound() throws IOException {
    assertFound(
        "does not know its element",
        document -> {
          COSDictionary tree =
              (COSDictionary)
                  document
                      .getDocumentCatalog()
                      .getStructureTreeRoot()
                      .getCOSObject()
                      .getDictionaryObject("ParentTree");
          COSArray owners = (COSArray) tree.getCOSArray(COSName.NUMS).getObject(1);
          swap(owners, 0, owners.size() - 1);
        });
    assertFound(
        "does not know its parent",
        document -> element(document, "H2").setItem(COSName.P, element(document, "Table")));
  }

  @Test
  void emptyElementIsFound() throws IOException {
    assertFound("an empty element", document -> element(document, "H2").removeItem(COSName.K));
  }

  @Test
  void pictureWithoutPlaceAndListWithoutNumberingAreFound() throws IOException {
    assertFound("L null", document -> element(document, "L").removeItem(COSName.A));
    assertFound(
        "identifiers of elements that are not there",
        document -> element(document, "Note").removeItem(COSName.getPDFName("ID")));
  }

  private static void repaint(PDDocument document, String from, String to) throws IOException {
    var page = document.getPage(0);
    String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
    COSStream stream = document.getDocument().createCOSStream();
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      assertThat(content).containsPattern(from);
      out.write(content.replaceFirst(from, to).getBytes(StandardCharsets.ISO_8859_1));
    }
    page.getCOSObject().setItem(COSName.CONTENTS, stream);
  }

  @Test
  void contentMarkedTwiceOrNotAtAllIsFound() throws IOException {
    assertFound(
        "marked content inside other",
        document -> repaint(document, "/MCID 1>> BDC", "/MCID 1>> BDC /Artifact BMC EMC"));
    assertFound(
        "two contents of one identifier", document -> repaint(document, "/MCID 1>>", "/MCID 0>>"));
    assertFound(
        "neither content nor artifact",
        document -> repaint(document, "EMC", "EMC BT <0021> Tj ET"));
  }

  @Test
  void pieceThatSaysAnotherTextThanItsGlyphsIsFound() throws IOException {
    assertFound(
        "a text that is not the one of its glyphs",
        document -> repaint(document, "/Piece<</ActualText<FEFF", "/Piece<</ActualText<FEFF0041"));
    assertFound(
        "a text that no glyph shows",
        document ->
            repaint(
                document, "(/Piece<</ActualText<[0-9A-F]+)>>>BDC <[0-9A-F]+>Tj", "$1>>>BDC <>Tj"));
    assertFound(
        "marked content inside other",
        document -> repaint(document, "/Piece<</ActualText", "/Piece<</MCID 0/ActualText"));
  }

  @Test
  void glyphWithoutTextIsFound() throws IOException {
    assertFound(
        "a glyph that stands for no text", document -> repaint(document, "Td \\(", "Td (\0\0"));
    assertFound(
        "",
        document -> {
          var resources = document.getPage(0).getResources();
          for (var name : resources.getFontNames()) {
            resources.getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
          }
        });
  }

  @Test
  void wordsOfAnotherElementAreFound() throws IOException {
    assertFound(
        "structure tree",
        document -> {
          COSArray kids = element(document, "Document").getCOSArray(COSName.K);
          swap(kids, 0, 1);
        });
  }

  @Test
  void placeWithoutItsNameIsFound() throws IOException {
    assertFound(
        "a place that is not there",
        document -> {
          COSDictionary names = catalog(document).getCOSDictionary(COSName.NAMES);
          requireNonNull(names).setItem(COSName.getPDFName("Dests"), new COSDictionary());
        });
    assertFound(
        "identifiers of elements that are not there",
        document -> {
          COSDictionary tree =
              (COSDictionary)
                  document
                      .getDocumentCatalog()
                      .getStructureTreeRoot()
                      .getCOSObject()
                      .getDictionaryObject("IDTree");
          COSArray names = tree.getCOSArray(COSName.NAMES);
          names.add(new COSString("zz"));
          names.add(COSInteger.ONE);
        });
  }
}
