package dev.bayan.cases;

import dev.bayan.cases.PdfShown.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The structure tree of a tagged PDF (ISO 32000-1, 14.7) with the words that each element's marked
 * content shows.
 */
final class PdfTree {

  /** What an element holds, in its order. */
  sealed interface Kid {}

  /** Words of the element's own marked content. */
  record Words(String text) implements Kid {}

  /** Where an annotation of the element leads. */
  record Link(String target) implements Kid {}

  /**
   * An element.
   *
   * @param attributes such as {@code Scope=Column Lang=en}, each after a space
   */
  record Element(String role, String attributes, List<Kid> kids) implements Kid {}

  private final PDDocument document;
  private final PdfShown shown;
  private final Map<Place, StringBuilder> words = new LinkedHashMap<>();
  private final Set<Place> unclaimed = new LinkedHashSet<>();
  private final List<Element> roots = new ArrayList<>();

  PdfTree(PDDocument document, PdfShown shown) {
    this.document = document;
    this.shown = shown;
    for (PdfShown.Shown string : shown.strings()) {
      if (string.mcid() != PdfShown.ARTIFACT) {
        words
            .computeIfAbsent(new Place(string.page(), string.mcid()), place -> new StringBuilder())
            .append(string.text());
      }
    }
    unclaimed.addAll(words.keySet());
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    for (COSBase kid : list(root.getDictionaryObject(COSName.K))) {
      roots.add(element((COSDictionary) kid));
    }
  }

  List<Element> roots() {
    return List.copyOf(roots);
  }

  /** Words that stand on a page, are no artifact, and yet belong to no element. */
  List<String> unclaimed() {
    return unclaimed.stream().map(place -> place + " " + words.get(place)).toList();
  }

  private Element element(COSDictionary element) {
    List<Kid> kids = new ArrayList<>();
    COSDictionary page = element.getCOSDictionary(COSName.PG);
    for (COSBase kid : list(element.getDictionaryObject(COSName.K))) {
      if (kid instanceof COSNumber mcid) {
        words(page, mcid.intValue(), kids);
      } else if (kid instanceof COSDictionary child) {
        switch (child.getNameAsString(COSName.TYPE, "")) {
          case "MCR" -> words(child.getCOSDictionary(COSName.PG), child.getInt("MCID"), kids);
          case "OBJR" -> kids.add(new Link(target(child)));
          default -> kids.add(element(child));
        }
      }
    }
    return new Element(element.getNameAsString(COSName.S), attributes(element), kids);
  }

  private static String target(COSDictionary reference) {
    COSDictionary annotation = reference.getCOSDictionary(COSName.OBJ);
    COSDictionary action = annotation.getCOSDictionary(COSName.A);
    return action == null
        ? "#" + annotation.getString("Dest", "nowhere")
        : action.getString(COSName.URI, "no address");
  }

  /** Adds the words of one marked-content sequence, to those before them if these are words. */
  private void words(COSDictionary page, int mcid, List<Kid> kids) {
    Place place = new Place(document.getPages().indexOf(new PDPage(page)), mcid);
    StringBuilder found = words.get(place);
    if (found == null && shown.marks(place)) {
      return;
    }
    if (found == null) {
      throw new AssertionError("the tree names content that is not there: " + place);
    }
    unclaimed.remove(place);
    String before = "";
    if (!kids.isEmpty() && kids.getLast() instanceof Words last) {
      before = last.text();
      kids.removeLast();
    }
    kids.add(new Words(before + found));
  }

  private static String attributes(COSDictionary element) {
    Map<String, String> found = new LinkedHashMap<>();
    for (COSBase attribute : list(element.getDictionaryObject(COSName.A))) {
      COSDictionary dictionary = (COSDictionary) attribute;
      for (COSName key : dictionary.keySet()) {
        if (!key.equals(COSName.O)) {
          found.put(key.getName(), value(dictionary.getDictionaryObject(key)));
        }
      }
    }
    for (String key : new String[] {"ID", "Lang", "Alt", "ActualText", "T"}) {
      if (element.containsKey(key)) {
        found.put(key, value(element.getDictionaryObject(COSName.getPDFName(key))));
      }
    }
    StringBuilder line = new StringBuilder();
    found.forEach((key, value) -> line.append(' ').append(key).append('=').append(value));
    return line.toString();
  }

  private static String value(COSBase value) {
    if (value instanceof COSName name) {
      return name.getName();
    }
    if (value instanceof COSArray array) {
      return list(array).stream().map(PdfTree::value).collect(Collectors.joining("+"));
    }
    if (value instanceof COSNumber number) {
      return PdfProjection.half(number.floatValue());
    }
    return value instanceof COSString string ? string.getString() : String.valueOf(value);
  }

  /** One thing may stand for an array of it. */
  private static List<COSBase> list(@Nullable COSBase one) {
    if (one instanceof COSArray array) {
      List<COSBase> items = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        items.add(array.getObject(i));
      }
      return items;
    }
    return one == null ? List.of() : List.of(one);
  }
}
