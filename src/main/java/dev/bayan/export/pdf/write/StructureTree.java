package dev.bayan.export.pdf.write;

import static dev.bayan.export.pdf.write.PdfFile.array;
import static dev.bayan.export.pdf.write.PdfFile.dictionary;
import static dev.bayan.export.pdf.write.PdfFile.reference;

import dev.bayan.export.pdf.flow.Drawing;
import dev.bayan.export.pdf.flow.Kid;
import dev.bayan.export.pdf.flow.Tag;
import dev.bayan.export.pdf.write.ContentIndex.Place;
import dev.bayan.export.pdf.write.Links.Annotation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/**
 * The structure tree (ISO 32000-1, 14.7): elements in logical order, each pointing at its marked
 * content, and the parent tree that points back.
 */
final class StructureTree {

  private static final PdfName MCR = new PdfName("MCR");
  private static final PdfName OBJR = new PdfName("OBJR");
  private static final PdfName ID_TREE = new PdfName("IDTree");

  private final PdfFile file;
  private final ContentIndex index;
  private final List<Integer> pageNumbers;
  private final Links links;
  private final boolean rightToLeft;
  private final IdentityHashMap<Tag, Integer> numbers = new IdentityHashMap<>();

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
    number(document);
    int root = file.reserve();
    write(document, root);
    PdfArray nums = new PdfArray();
    for (int page = 0; page < ownersByPage.size(); page++) {
      PdfArray owners = new PdfArray();
      ownersByPage.get(page).forEach(owner -> owners.add(reference(numberOf(owner))));
      nums.add(new PdfNumber(page));
      nums.add(reference(file.add(owners)));
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

  private void number(Tag tag) {
    int number = file.reserve();
    numbers.put(tag, number);
    String id = tag.id();
    if (id != null && identified.put(id, reference(number)) != null) {
      throw new IllegalStateException("two elements of one identifier: " + id);
    }
    for (Kid kid : tag.kids()) {
      if (kid instanceof Tag child) {
        number(child);
      }
    }
  }

  private int numberOf(Tag tag) {
    Integer number = numbers.get(tag);
    if (number == null) {
      throw new IllegalStateException("an element outside the tree: " + tag.role());
    }
    return number;
  }

  private void write(Tag tag, int parent) {
    PdfArray kids = new PdfArray();
    int pageOfElement = -1;
    Place last = null;
    for (Kid kid : tag.kids()) {
      switch (kid) {
        case Tag child -> {
          kids.add(reference(numberOf(child)));
          last = null;
        }
        case Kid.Painted painted -> {
          Place place = index.of(painted);
          if (place.equals(last)) {
            continue;
          }
          last = place;
          if (pageOfElement < 0) {
            pageOfElement = place.page();
          }
          kids.add(
              place.page() == pageOfElement
                  ? new PdfNumber(place.mcid())
                  : dictionary(
                      PdfName.TYPE,
                      MCR,
                      PdfName.PG,
                      reference(pageNumbers.get(place.page())),
                      PdfName.MCID,
                      new PdfNumber(place.mcid())));
        }
      }
    }
    for (Annotation annotation : links.of(tag)) {
      kids.add(
          dictionary(
              PdfName.TYPE, OBJR,
              PdfName.PG, reference(pageNumbers.get(annotation.page())),
              PdfName.OBJ, reference(annotation.number())));
    }
    PdfDictionary element =
        dictionary(
            PdfName.TYPE, new PdfName("StructElem"),
            PdfName.S, new PdfName(tag.role()),
            PdfName.P, reference(parent));
    if (kids.size() > 0) {
      element.put(PdfName.K, kids);
    }
    if (pageOfElement >= 0) {
      element.put(PdfName.PG, reference(pageNumbers.get(pageOfElement)));
    }
    attributes(tag, element);
    file.write(numberOf(tag), element);
    for (Kid kid : tag.kids()) {
      if (kid instanceof Tag child) {
        write(child, numberOf(tag));
      }
    }
  }

  /** Standard structure attributes (14.8.5), and the language where it changes. */
  private void attributes(Tag tag, PdfDictionary element) {
    List<PdfDictionary> attributes = new ArrayList<>();
    if (tag.parent() == null && rightToLeft) {
      attributes.add(attribute("Layout", "WritingMode", "RlTb"));
    }
    if (tag.scope() != null || !tag.headers().isEmpty()) {
      attributes.add(headers(tag));
    }
    if (tag.listNumbering() != null) {
      attributes.add(attribute("List", "ListNumbering", tag.listNumbering()));
    }
    for (Kid kid : tag.kids()) {
      if (kid instanceof Drawing drawing) {
        attributes.add(box(index.box(drawing)));
      }
    }
    if (!attributes.isEmpty()) {
      element.put(PdfName.A, array(attributes.toArray(PdfDictionary[]::new)));
    }
    if (tag.id() != null) {
      element.put(PdfName.ID, new PdfString(tag.id()));
    }
    String alternative = tag.alternative();
    if (alternative != null) {
      element.put(PdfName.ALT, PdfFile.text(alternative));
    }
    if (tag.language() != null) {
      element.put(PdfName.LANG, new PdfString(tag.language()));
    }
  }

  /** What a header cell heads, and what heads a cell (14.8.5.7). */
  private static PdfDictionary headers(Tag tag) {
    PdfDictionary table = dictionary(PdfName.O, new PdfName("Table"));
    String scope = tag.scope();
    if (scope != null) {
      table.put(new PdfName("Scope"), new PdfName(scope));
    }
    if (!tag.headers().isEmpty()) {
      PdfArray ids = new PdfArray();
      tag.headers().forEach(id -> ids.add(new PdfString(id)));
      table.put(new PdfName("Headers"), ids);
    }
    return table;
  }

  /** Where a picture stands (14.8.5.4.3). */
  private static PdfDictionary box(ContentIndex.Box box) {
    PdfDictionary layout = attribute("Layout", "Placement", "Block");
    layout.put(
        PdfName.BBOX,
        array(
            PdfFile.number(box.left()),
            PdfFile.number(box.bottom()),
            PdfFile.number(box.right()),
            PdfFile.number(box.top())));
    return layout;
  }

  private static PdfDictionary attribute(String owner, String key, String value) {
    return dictionary(PdfName.O, new PdfName(owner), new PdfName(key), new PdfName(value));
  }
}
