package dev.bayan.cases;

import java.io.IOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * A PDF as text: facts of the catalog, the structure tree with its words, and every string that
 * stands on a page with its place to half a point.
 *
 * <pre>
 * H1 «العنوان»
 * 451.5 120.0 18.0 Amiri «العنوان»
 * </pre>
 *
 * <p>Words are in logical order, as PDFBox makes it of the painted glyphs of each string: brackets
 * come out mirrored, and a string without letters comes in the order in which it is painted. {@code
 * ~} marks an artifact, {@code !} what is not marked.
 */
final class PdfProjection {

  private final Page page = new Page();
  private final PDDocument document;
  private final PdfShown shown;

  private PdfProjection(PDDocument document) throws IOException {
    this.document = document;
    shown = PdfShown.of(document);
  }

  static String of(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PdfProjection(document).text();
    }
  }

  private String text() throws IOException {
    catalog();
    outline();
    page.title("structure");
    PdfTree tree = new PdfTree(document, shown);
    tree.roots().forEach(root -> element(0, root));
    tree.unclaimed().forEach(words -> page.line("in no element: " + words));
    pages();
    fonts();
    return page.toString();
  }

  private void catalog() throws IOException {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    page.title("catalog");
    page.line("version " + document.getVersion());
    page.line("Lang " + catalog.getLanguage());
    page.line("Marked " + catalog.getMarkInfo().isMarked());
    page.line("opens with " + catalog.getPageMode().stringValue());
    String[] labels = catalog.getPageLabels().getLabelsByPageIndices();
    page.line("page labels " + labels[0] + " to " + labels[labels.length - 1]);
    var places = new TreeSet<>(catalog.getNames().getDests().getNames().keySet());
    page.line("places " + String.join(" ", places));
    COSDictionary preferences =
        catalog.getCOSObject().getCOSDictionary(COSName.getPDFName("ViewerPreferences"));
    for (COSName key : new TreeSet<>(preferences.keySet())) {
      Object value = preferences.getDictionaryObject(key);
      page.line(key.getName() + " " + (value instanceof COSName name ? name.getName() : value));
    }
    COSDictionary info = document.getDocumentInformation().getCOSObject();
    for (COSName key : new TreeSet<>(info.keySet())) {
      page.line(key.getName() + " " + info.getString(key));
    }
    for (PDPage sheet : document.getPages()) {
      page.line(
          "page %s x %s, annotations %d"
              .formatted(
                  half(sheet.getMediaBox().getWidth()),
                  half(sheet.getMediaBox().getHeight()),
                  sheet.getAnnotations().size()));
    }
  }

  private void outline() throws IOException {
    page.title("outline");
    if (document.getDocumentCatalog().getDocumentOutline() != null) {
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        outline(0, item);
      }
    }
  }

  private void outline(int depth, PDOutlineItem item) throws IOException {
    int number = document.getPages().indexOf(item.findDestinationPage(document));
    page.line(depth, item.getTitle() + " → page " + (number + 1));
    for (PDOutlineItem child : item.children()) {
      outline(depth + 1, child);
    }
  }

  /** An element of nothing but words is one line; else its kids stand below it. */
  private void element(int depth, PdfTree.Element element) {
    String line = element.role() + element.attributes();
    if (element.kids().size() == 1 && element.kids().get(0) instanceof PdfTree.Words words) {
      page.line(depth, line + " «" + words.text() + "»");
      return;
    }
    page.line(depth, line);
    for (PdfTree.Kid kid : element.kids()) {
      switch (kid) {
        case PdfTree.Words words -> page.line(depth + 1, "«" + words.text() + "»");
        case PdfTree.Link link -> page.line(depth + 1, "leads to " + link.target());
        case PdfTree.Element child -> element(depth + 1, child);
      }
    }
  }

  private void pages() {
    int number = -1;
    for (PdfShown.Shown string : shown.strings()) {
      if (string.page() != number) {
        number = string.page();
        page.title("page " + (number + 1));
      }
      String mark =
          switch (string.mcid()) {
            case PdfShown.ARTIFACT -> "~ ";
            case PdfShown.UNMARKED -> "! ";
            default -> "";
          };
      String place = half(string.x()) + " " + half(string.y()) + " " + half(string.size());
      page.line("%s%s %s «%s»".formatted(mark, place, string.font(), string.text()));
    }
  }

  /** Fonts by name; how many glyphs are shown of each. */
  private void fonts() throws IOException {
    page.title("fonts");
    // The six letters before a name are the subset's, and nobody's to expect.
    Map<String, PDFont> fonts =
        new TreeMap<>(
            Comparator.comparing((String name) -> name.substring(7)).thenComparing(n -> n));
    for (PDPage sheet : document.getPages()) {
      PDResources resources = sheet.getResources();
      for (COSName name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        fonts.put(font.getName(), font);
      }
    }
    fonts.forEach(
        (name, font) ->
            page.line(
                "%s %s%s%s, %d glyphs"
                    .formatted(
                        name.replaceFirst("^[A-Z]{6}\\+", "…+"),
                        font.getSubType(),
                        font.isEmbedded() ? " embedded" : "",
                        font.getCOSObject().containsKey(COSName.TO_UNICODE) ? " ToUnicode" : "",
                        shown.codes().getOrDefault(name, Set.of()).size())));
  }

  /** To the nearest half point: what two builds of one JDK may measure apart is below that. */
  static String half(double points) {
    return String.format(Locale.ROOT, "%.1f", Math.round(points * 2) / 2.0);
  }
}
