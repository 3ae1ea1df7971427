package dev.bayan.export.pdf.write;

import static dev.bayan.export.pdf.write.PdfFile.array;
import static dev.bayan.export.pdf.write.PdfFile.reference;

import dev.bayan.export.pdf.flow.PageLayout;
import dev.bayan.export.pdf.flow.PageLayout.Anchor;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNull;
import org.openpdf.text.pdf.PdfObject;

/** The places of a document that have a name, and where they are (ISO 32000-1, 12.3.2). */
final class Places {

  private final SortedMap<String, PdfObject> destinations = new TreeMap<>();
  private final Map<String, String> titles = new HashMap<>();

  Places(List<PageLayout> pages, List<Integer> pageNumbers) {
    for (int page = 0; page < pages.size(); page++) {
      for (Anchor anchor : pages.get(page).bookmarks()) {
        String name = anchor.bookmark().name();
        PdfObject destination =
            destination(pageNumbers.get(page), pages.get(page).height() - anchor.y());
        if (destinations.put(name, destination) != null) {
          throw new IllegalStateException("two places of one name: " + name);
        }
        titles.put(name, anchor.bookmark().title());
      }
    }
  }

  /** The page from a height downwards, at the reader's own zoom. */
  static PdfArray destination(int page, double y) {
    return array(reference(page), PdfName.XYZ, PdfNull.PDFNULL, PdfFile.number(y), PdfNull.PDFNULL);
  }

  /** What is at the place a link leads to, in words. */
  String title(URI link) {
    String title = titles.get(link.getFragment());
    if (title == null) {
      throw new IllegalStateException("a link to no place: " + link);
    }
    return title;
  }

  /** The name tree of the destinations. */
  PdfDictionary tree(PdfFile file) {
    return NameTree.of(file, destinations);
  }
}
