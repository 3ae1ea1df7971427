package dev.bayan.cases;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.export.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What assistive technology relies on, in every PDF, by PDFBox. */
class PdfAccessTest {

  private static final Set<String> PAINTING =
      Set.of("Tj", "TJ", "'", "\"", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh");

  private static final Set<String> ARTIFACTS = Set.of("Pagination", "Layout", "Background");

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.PdfCorpus#all")
  void everythingPaintedIsContentOrAnArtifactAndNeverBoth(PdfCorpus example) throws IOException {
    try (PDDocument document = Loader.loadPDF(example.pdf())) {
      for (PDPage page : document.getPages()) {
        assertMarked(page);
      }
    }
  }

  private static void assertMarked(PDPage page) throws IOException {
    int depth = 0;
    Set<Integer> identifiers = new HashSet<>();
    List<COSBase> operands = new ArrayList<>();
    for (Object token : new PDFStreamParser(page).parse()) {
      if (token instanceof COSBase operand) {
        operands.add(operand);
        continue;
      }
      String name = ((Operator) token).getName();
      if (PAINTING.contains(name)) {
        assertThat(depth).as(name).isBetween(1, 2);
      }
      depth += name.equals("EMC") ? -1 : name.equals("BDC") || name.equals("BMC") ? 1 : 0;
      assertThat(depth).as("marked content in marked content").isBetween(0, 2);
      if (depth == 2 && name.equals("BDC")) {
        // A piece of a string, and what it says.
        COSDictionary properties = (COSDictionary) operands.get(1);
        assertThat(properties.keySet()).containsExactly(COSName.ACTUAL_TEXT);
        operands.clear();
        continue;
      }
      if (name.equals("BMC") || name.equals("BDC")) {
        assertThat(name).as("an artifact says of what kind it is").isEqualTo("BDC");
        COSDictionary properties = (COSDictionary) operands.get(1);
        if (((COSName) operands.get(0)).getName().equals("Artifact")) {
          assertThat(ARTIFACTS).contains(properties.getNameAsString(COSName.TYPE));
          assertThat(properties.containsKey(COSName.MCID)).isFalse();
        } else {
          assertThat(identifiers.add(properties.getInt(COSName.MCID))).isTrue();
        }
      }
      operands.clear();
    }
    assertThat(depth).isZero();
    int all = identifiers.size();
    assertThat(identifiers).allMatch(identifier -> identifier >= 0 && identifier < all);
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.PdfCorpus#all")
  void everyElementHasAKnownPlaceInTheTree(PdfCorpus example) throws IOException {
    try (PDDocument document = Loader.loadPDF(example.pdf())) {
      var root = requireNonNull(document.getDocumentCatalog().getStructureTreeRoot());
      Set<String> identifiers = new HashSet<>();
      Set<String> headers = new HashSet<>();
      COSDictionary top = root.getCOSObject();
      visit((COSDictionary) top.getDictionaryObject(COSName.K), top, identifiers, headers);
      assertThat(identifiers).containsAll(headers);
      var tree = root.getIDTree();
      for (String identifier : identifiers) {
        assertThat(requireNonNull(tree).getValue(identifier)).as(identifier).isNotNull();
      }
    }
  }

  private static void visit(
      COSDictionary element, COSDictionary parent, Set<String> identifiers, Set<String> headers) {
    assertThat(element.getCOSDictionary(COSName.P)).isSameAs(parent);
    String role = element.getNameAsString(COSName.S);
    COSBase kids = element.getDictionaryObject(COSName.K);
    assertThat(kids).as("an empty %s", role).isNotNull();
    String id = element.getString(COSName.ID);
    if (id != null) {
      assertThat(identifiers.add(id)).as("twice %s", id).isTrue();
    }
    assertThat(id != null || (!"TH".equals(role) && !"Note".equals(role))).as(role).isTrue();
    if (element.getDictionaryObject(COSName.A) instanceof COSArray attributes) {
      for (int i = 0; i < attributes.size(); i++) {
        COSArray named =
            ((COSDictionary) attributes.getObject(i)).getCOSArray(COSName.getPDFName("Headers"));
        for (int n = 0; named != null && n < named.size(); n++) {
          headers.add(named.getString(n));
        }
      }
    }
    if (kids instanceof COSArray all) {
      assertThat(all.size()).isPositive();
      for (int i = 0; i < all.size(); i++) {
        if (all.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
          visit(kid, element, identifiers, headers);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.PdfCorpus#all")
  void documentOpensByItsTitleInItsDirectionAndTabsByStructure(PdfCorpus example)
      throws IOException {
    try (PDDocument document = Loader.loadPDF(example.pdf())) {
      var catalog = document.getDocumentCatalog();
      boolean rightToLeft = example.pack().direction().isRightToLeft();
      assertThat(catalog.getLanguage()).isEqualTo(example.pack().locale().language());
      assertThat(requireNonNull(catalog.getViewerPreferences()).displayDocTitle()).isTrue();
      assertThat("R2L".equals(catalog.getViewerPreferences().getReadingDirection()))
          .isEqualTo(rightToLeft);
      String[] labels = requireNonNull(catalog.getPageLabels()).getLabelsByPageIndices();
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        COSDictionary page = document.getPage(i).getCOSObject();
        assertThat(page.getNameAsString("Tabs")).isEqualTo("S");
        assertThat(page.getInt(COSName.STRUCT_PARENTS)).isEqualTo(i);
        assertThat(labels[i]).isEqualTo(Integer.toString(i + 1));
      }
    }
  }

  @Test
  void sectionsComparisonsAndNotesHaveNamesThatAnAddressCanLeadTo() throws Exception {
    byte[] pdf = Example.export(Example.of("english").pack(), Format.PDF);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var places = document.getDocumentCatalog().getNames().getDests().getNames();
      assertThat(places).containsKeys("title", "sec-1", "table-roles", "table-roles.note-1");
      assertThat(requireNonNull(places.get("sec-1")).retrievePageNumber()).isZero();
    }
  }
}
