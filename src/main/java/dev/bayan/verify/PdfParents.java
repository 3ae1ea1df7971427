package dev.bayan.verify;

import dev.bayan.verify.PdfObjects.Ref;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way back from what stands on a page to its element (ISO 32000-1, 14.7.4.4): the parent tree,
 * which must agree with the structure tree in both directions.
 */
final class PdfParents {

  private final PdfObjects objects;
  private final PdfPages pages;
  private final Map<Integer, Object> owners = new HashMap<>();

  /** Content that the structure tree has claimed, by page. */
  private final Map<Ref, Claims> claimed = new HashMap<>();

  /**
   * What was claimed of one page.
   *
   * @param elements to which each content says that it belongs
   */
  private record Claims(BitSet taken, List<Object> elements) {}

  private final Set<Ref> annotations = new HashSet<>();

  PdfParents(PdfObjects objects, PdfPages pages, Map<String, Object> root) {
    this.objects = objects;
    this.pages = pages;
    read(objects.dictionary(root.get("ParentTree")));
  }

  private void read(Map<String, Object> node) {
    List<Object> nums = objects.list(node.get("Nums"));
    for (int i = 0; i + 1 < nums.size(); i += 2) {
      owners.put(objects.integer(nums.get(i)), nums.get(i + 1));
    }
    objects.list(node.get("Kids")).forEach(kid -> read(objects.dictionary(kid)));
  }

  /** An element takes content of a page as its own. */
  void claim(@Nullable Object page, int mcid, Ref element) {
    if (!(page instanceof Ref ref)) {
      throw new MalformedFile("content of no page");
    }
    Claims claims = claimed.get(ref);
    if (claims == null) {
      Object key = objects.dictionary(page).get("StructParents");
      claims =
          new Claims(
              new BitSet(),
              key == null ? List.of() : objects.list(owners.get(objects.integer(key))));
      claimed.put(ref, claims);
    }
    if (claims.taken.get(mcid)) {
      throw new MalformedFile("two elements with one content: " + mcid);
    }
    claims.taken.set(mcid);
    if (mcid >= claims.elements.size() || !element.equals(claims.elements.get(mcid))) {
      throw new MalformedFile("content that does not know its element: " + mcid);
    }
  }

  /** A link takes an annotation as its own. */
  void claim(Ref annotation, Ref element) {
    annotations.add(annotation);
    Object key = objects.dictionary(annotation).get("StructParent");
    if (key == null || !element.equals(owners.get(objects.integer(key)))) {
      throw new MalformedFile("an annotation that does not know its element");
    }
  }

  /** All that was read of the structure tree being read: is anything on the pages left over? */
  void finish() {
    int links = 0;
    for (Ref page : pages.all()) {
      Claims claims = claimed.get(page);
      int taken = claims == null ? 0 : claims.taken.cardinality();
      if (taken != pages.contents(page)) {
        throw new MalformedFile("content that no element has");
      }
      Map<String, Object> dictionary = objects.dictionary(page);
      if (!"S".equals(objects.name(dictionary.get("Tabs")))) {
        throw new MalformedFile("a page without tab order by structure");
      }
      for (Object annotation : objects.list(dictionary.get("Annots"))) {
        links++;
        if (!annotations.contains(annotation)) {
          throw new MalformedFile("an annotation that no element has");
        }
      }
    }
    if (links != annotations.size()) {
      throw new MalformedFile("an annotation that is on no page");
    }
  }
}
