package dev.bayan.export.pdf.write;

import static dev.bayan.export.pdf.write.PdfFile.dictionary;
import static dev.bayan.export.pdf.write.PdfFile.reference;

import dev.bayan.export.pdf.flow.Bookmark;
import dev.bayan.export.pdf.flow.PageLayout;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;

/**
 * The document outline (ISO 32000-1, 12.3.3): title, headings, comparisons. A short one stands open
 * whole, of a long one only the sections of the first level.
 */
final class Outline {

  /** Entries that a viewer's side bar shows without scrolling. */
  private static final int SHORT = 30;

  private static final class Item {
    final int number;
    final int level;
    final PdfDictionary entry;
    final List<Item> children = new ArrayList<>();

    Item(int number, int level, PdfDictionary entry) {
      this.number = number;
      this.level = level;
      this.entry = entry;
    }
  }

  private Outline() {}

  /** Writes the outline; gives the number of its root. */
  static int write(PdfFile file, List<PageLayout> pages, List<Integer> pageNumbers) {
    Item root = new Item(file.reserve(), -1, dictionary(PdfName.TYPE, PdfName.OUTLINES));
    int count = 0;
    List<Item> path = new ArrayList<>(List.of(root));
    for (int page = 0; page < pages.size(); page++) {
      for (PageLayout.Anchor anchor : pages.get(page).bookmarks()) {
        if (anchor.bookmark().level() == Bookmark.UNLISTED) {
          continue;
        }
        PdfDictionary entry =
            dictionary(
                PdfName.TITLE, PdfFile.text(anchor.bookmark().title()),
                PdfName.DEST,
                    Places.destination(
                        pageNumbers.get(page), pages.get(page).height() - anchor.y()));
        Item item = new Item(file.reserve(), anchor.bookmark().level(), entry);
        while (path.get(path.size() - 1).level >= item.level) {
          path.remove(path.size() - 1);
        }
        path.get(path.size() - 1).children.add(item);
        path.add(item);
        count++;
      }
    }
    write(file, root, count <= SHORT ? Integer.MAX_VALUE : 0);
    return root.number;
  }

  /**
   * Writes an item and everything below it; gives how many items its parent shows for it when that
   * is open.
   *
   * @param deepest the level below which items are closed
   */
  private static int write(PdfFile file, Item item, int deepest) {
    List<Item> children = item.children;
    int below = children.size();
    for (int i = 0; i < children.size(); i++) {
      Item child = children.get(i);
      child.entry.put(PdfName.PARENT, reference(item.number));
      if (i > 0) {
        child.entry.put(PdfName.PREV, reference(children.get(i - 1).number));
      }
      if (i + 1 < children.size()) {
        child.entry.put(PdfName.NEXT, reference(children.get(i + 1).number));
      }
      below += write(file, child, deepest);
    }
    if (!children.isEmpty()) {
      item.entry.put(PdfName.FIRST, reference(children.get(0).number));
      item.entry.put(PdfName.LAST, reference(children.get(children.size() - 1).number));
      item.entry.put(PdfName.COUNT, new PdfNumber(item.level <= deepest ? below : -below));
    }
    file.write(item.number, item.entry);
    return item.level <= deepest ? below : 0;
  }
}
