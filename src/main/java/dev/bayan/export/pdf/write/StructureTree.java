package dev.bayan.export.pdf.write;

import static dev.bayan.export.pdf.write.PdfFile.dictionary;
import static dev.bayan.export.pdf.write.PdfFile.reference;

import dev.bayan.export.Bytes;
import dev.bayan.export.pdf.flow.Kid;
import dev.bayan.export.pdf.flow.Tag;
import dev.bayan.export.pdf.write.Links.Annotation;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;

/**
 * The structure tree (ISO 32000-1, 14.7): elements in logical order, each pointing at its marked
 * content, and the parent tree that points back.
 */
final class StructureTree {

  private static final PdfName ID_TREE = new PdfName("IDTree");

  private final PdfFile file;
  private final ContentIndex index;
  private final List<Integer> pageNumbers;
  private final Links links;
  private final boolean rightToLeft;
  private final ElementText text = new ElementText();

  /** The object number of the element that is its tree's first. */
  private int first;

  /** Elements by their identifiers (14.7.2). */
  private final SortedMap<String, PdfObject> identified = new TreeMap<>();

  StructureTree(
      PdfFile file,
      ContentIndex index,
      List<Integer> pageNumbers,
      Links links,
      boolean rightToLeft) {
    this.file = file;
    this.index = index;
    this.pageNumbers = pageNumbers;
    this.links = links;
    this.rightToLeft = rightToLeft;
  }

  /** Writes the tree; gives the number of its root. */
  int write(Tag document, List<List<Tag>> ownersByPage) {
    first = file.reserve(document.number(0));
    int root = file.reserve();
    write(document, root);
    PdfArray nums = new PdfArray();
    for (int page = 0; page < ownersByPage.size(); page++) {
      nums.add(new PdfNumber(page));
      nums.add(reference(owners(ownersByPage.get(page))));
    }
    for (Annotation annotation : links.all()) {
      nums.add(new PdfNumber(annotation.structParent()));
      nums.add(reference(numberOf(annotation.tag())));
    }
    int parentTree = file.add(dictionary(PdfName.NUMS, nums));
    PdfDictionary entries =
        dictionary(
            PdfName.TYPE,
            PdfName.STRUCTTREEROOT,
            PdfName.K,
            reference(numberOf(document)),
            PdfName.PARENTTREE,
            reference(parentTree),
            new PdfName("ParentTreeNextKey"),
            new PdfNumber(nums.size() / 2));
    if (!identified.isEmpty()) {
      entries.put(ID_TREE, NameTree.of(file, identified));
    }
    file.write(root, entries);
    return root;
  }

  /** The elements of a page's marked contents, by their identifiers. */
  private int owners(List<Tag> owners) {
    Bytes array = new Bytes(8 * owners.size() + 2).append('[');
    for (Tag owner : owners) {
      array.append(numberOf(owner)).append(" 0 R ");
    }
    int number = file.reserve();
    file.write(number, array.append(']'));
    return number;
  }

  private int numberOf(Tag tag) {
    return first + tag.number();
  }

  private void write(Tag tag, int parent) {
    int number = numberOf(tag);
    String id = tag.id();
    if (id != null && identified.put(id, reference(number)) != null) {
      throw new IllegalStateException("two elements of one identifier: " + id);
    }
    text.begin(tag.role(), parent);
    int page = page(tag);
    if (page >= 0) {
      text.page(pageNumbers.get(page));
    }
    if (tag.kidCount() > 0) {
      kids(tag, page);
    }
    file.write(number, text.end(tag, index, rightToLeft));
    for (int i = 0; i < tag.kidCount(); i++) {
      if (tag.kid(i) instanceof Tag child) {
        write(child, number);
      }
    }
  }

  /** The page of an element's first content; less than 0 where it has none of its own. */
  private int page(Tag tag) {
    for (int i = 0; i < tag.kidCount(); i++) {
      if (tag.kid(i) instanceof Kid.Painted painted) {
        return index.page(painted);
      }
    }
    return -1;
  }

  private void kids(Tag tag, int pageOfElement) {
    text.beginKids();
    int lastPage = -1;
    int lastMcid = -1;
    for (int i = 0; i < tag.kidCount(); i++) {
      switch (tag.kid(i)) {
        case Tag child -> {
          text.element(numberOf(child));
          lastPage = -1;
        }
        case Kid.Painted painted -> {
          int page = index.page(painted);
          int mcid = index.mcid(painted);
          if (page == lastPage && mcid == lastMcid) {
            continue;
          }
          lastPage = page;
          lastMcid = mcid;
          if (page == pageOfElement) {
            text.content(mcid);
          } else {
            text.content(mcid, pageNumbers.get(page));
          }
        }
      }
    }
    for (Annotation annotation : links.of(tag)) {
      text.annotation(annotation.number(), pageNumbers.get(annotation.page()));
    }
    text.endKids();
  }
}
