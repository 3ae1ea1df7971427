package dev.bayan.verify;

import dev.bayan.text.ArabicLetters;
import dev.bayan.text.Direction;
import dev.bayan.verify.PdfObjects.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The structure tree of a PDF (ISO 32000-1, 14.7), taken apart in reading order: what is malformed
 * throws, what is well formed is a list of parts to be held against the plan's.
 */
final class PdfStructure {

  /** What stands within a line (14.8.4.4). */
  private static final Set<String> INLINE = Set.of("Span", "Link", "Reference");

  private final PdfObjects objects;
  private final PdfPages pages;
  private final PdfParents parents;
  private final PdfTable table;
  private final boolean rightToLeft;
  private final List<Growing> parts = new ArrayList<>();
  private final Map<String, Object> identifiers;
  private final Map<String, Object> destinations;

  /** On which page each heading below the title begins, in order. */
  private final List<Integer> headings = new ArrayList<>();

  /** The words of the content at hand. */
  private char[] words = new char[256];

  /** Elements with an identifier, and the part that each is or has first in it. */
  private final Map<String, Integer> identified = new HashMap<>();

  /** A part that is being read. */
  private static final class Growing {
    final String kind;
    final StringBuilder ink = new StringBuilder();
    List<PdfPart.Link> links = List.of();
    List<PdfPage.Drawn> pictures = List.of();

    /** The page of its first words. */
    @Nullable Object page;

    Growing(String kind) {
      this.kind = kind;
    }
  }

  PdfStructure(PdfObjects objects, PdfPages pages, Direction direction) {
    this.objects = objects;
    this.pages = pages;
    this.rightToLeft = direction.isRightToLeft();
    this.table = new PdfTable(objects);
    Map<String, Object> catalog = objects.catalog();
    Map<String, Object> root = objects.dictionary(catalog.get("StructTreeRoot"));
    this.parents = new PdfParents(objects, pages, root);
    this.identifiers = PdfNames.of(objects, root.get("IDTree"));
    Object names = catalog.get("Names");
    this.destinations =
        names == null ? Map.of() : PdfNames.of(objects, objects.dictionary(names).get("Dests"));
    if (!(root.get("K") instanceof Ref document)) {
      throw new MalformedFile("a structure tree without its one root");
    }
    element(document, null, null, null);
    parents.finish();
    if (!identified.keySet().equals(identifiers.keySet())) {
      throw new MalformedFile("identifiers of elements that are not there");
    }
  }

  List<PdfPart> parts() {
    List<PdfPart> finished = new ArrayList<>(parts.size());
    for (Growing part : parts) {
      List<PdfPart.Link> links =
          part.links.isEmpty() ? List.of() : part.links.stream().map(this::followed).toList();
      String shown = part.pictures.isEmpty() ? "" : PdfPart.shown(part.pictures);
      finished.add(new PdfPart(part.kind + shown, PdfCheck.settled(part.ink), links));
    }
    return finished;
  }

  List<Integer> headings() {
    return headings;
  }

  /** How many cells the first row of each table has. */
  List<Integer> tables() {
    return table.tables();
  }

  /** Links within the document lead to places that have a name, and are where that says. */
  private PdfPart.Link followed(PdfPart.Link link) {
    String target = link.target();
    if (target.startsWith("#")) {
      String name = target.substring(1);
      Integer place = identified.get(name);
      List<Object> destination = objects.list(destinations.get(name));
      Object page = null;
      for (int i = place == null ? parts.size() : place; page == null && i < parts.size(); i++) {
        page = parts.get(i).page;
      }
      if (page == null || destination.isEmpty() || !page.equals(destination.get(0))) {
        throw new MalformedFile("a link to a place that is not there: " + name);
      }
    }
    return new PdfPart.Link(target, PdfCheck.settled(link.ink()));
  }

  /**
   * Reads an element and all below it.
   *
   * @param part the part it stands in; null of the root
   * @param language what it is in unless it says so itself; null for the document's
   */
  private void element(
      Ref reference, @Nullable Ref parent, @Nullable Growing part, @Nullable String language) {
    Map<String, Object> element = objects.dictionary(reference);
    if (parent != null && !parent.equals(element.get("P"))) {
      throw new MalformedFile("an element that does not know its parent");
    }
    String role = String.valueOf(objects.name(element.get("S")));
    String id = objects.text(element.get("ID"));
    if (id != null) {
      if (!reference.equals(identifiers.get(id)) || identified.put(id, parts.size()) != null) {
        throw new MalformedFile("an identifier that is not its element's alone: " + id);
      }
    }
    String own = objects.text(element.get("Lang"));
    String spoken = own == null ? language : own;
    Growing in = part == null || !INLINE.contains(role) ? begun(kind(role, element, id)) : part;
    if (isHeading(role)) {
      headings.add(pages.number(element.get("Pg")));
    }
    List<Object> kids = objects.list(element.get("K"));
    if (kids.isEmpty()) {
      throw new MalformedFile("an empty element: " + role);
    }
    int before = in.ink.length();
    String target = null;
    Object page = element.get("Pg");
    for (Object kid : kids) {
      if (kid instanceof Double mcid) {
        content(page, mcid.intValue(), reference, in, spoken);
        continue;
      }
      Map<String, Object> child = objects.dictionary(kid);
      if (child.containsKey("MCID")) {
        content(child.get("Pg"), objects.integer(child.get("MCID")), reference, in, spoken);
      } else if (child.get("Obj") instanceof Ref annotation) {
        parents.claim(annotation, reference);
        target = target(annotation);
      } else if (kid instanceof Ref ref) {
        element(ref, reference, in, spoken);
      } else {
        throw new MalformedFile("something in an element that is no content");
      }
    }
    if (role.equals("Link")) {
      link(in, target, in.ink.substring(before));
    }
  }

  /** The title is H1. */
  private static boolean isHeading(String role) {
    return role.length() == 2 && role.charAt(0) == 'H' && role.charAt(1) > '1';
  }

  private Growing begun(String kind) {
    Growing part = new Growing(kind);
    parts.add(part);
    return part;
  }

  private static void link(Growing part, @Nullable String target, String ink) {
    if (target == null) {
      throw new MalformedFile("a link that leads nowhere");
    }
    PdfPart.Link last = part.links.isEmpty() ? null : part.links.getLast();
    part.links = new ArrayList<>(part.links);
    // A link that goes on in the next line.
    if (last != null && last.target().equals(target)) {
      part.links.removeLast();
      part.links.add(new PdfPart.Link(target, last.ink() + ink));
    } else {
      part.links.add(new PdfPart.Link(target, ink));
    }
  }

  private String target(Ref reference) {
    Map<String, Object> annotation = objects.dictionary(reference);
    String contents = objects.text(annotation.get("Contents"));
    if (contents == null || contents.isBlank()) {
      throw new MalformedFile("a link that does not say where it leads");
    }
    Object action = annotation.get("A");
    return action == null
        ? "#" + objects.text(annotation.get("Dest"))
        : String.valueOf(objects.text(objects.dictionary(action).get("URI")));
  }

  private void content(
      @Nullable Object page, int mcid, Ref element, Growing part, @Nullable String language) {
    parents.claim(page, mcid, element);
    PdfPage.Content shown = pages.content(page, mcid);
    int length = shown.length();
    if (length > words.length) {
      words = new char[2 * length];
    }
    shown.copyTo(words);
    if (part.page == null) {
      part.page = page;
    }
    for (int i = 0; language == null && i < length; i++) {
      if (isForeign(words[i])) {
        throw new MalformedFile(
            "words in another script without their language: " + new String(words, 0, length));
      }
    }
    Ink.append(words, length, part.ink);
    if (!shown.pictures().isEmpty()) {
      part.pictures = new ArrayList<>(part.pictures);
      part.pictures.addAll(shown.pictures());
    }
  }

  /** Whether a letter belongs to a script that runs against the document's. */
  private boolean isForeign(char c) {
    if (ArabicLetters.contains(c)) {
      // As most are: the letters of Arabic.
      return !rightToLeft;
    }
    if (c < 'A' || !Character.isLetter(c)) {
      return false;
    }
    boolean leftToRight = Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    return leftToRight == rightToLeft;
  }

  /** A role with what a reader must know of it. */
  private String kind(String role, Map<String, Object> element, @Nullable String id) {
    return switch (role) {
      case "Document" -> {
        boolean declared = "RlTb".equals(objects.attribute(element, "WritingMode"));
        yield declared == rightToLeft ? role : role + " of another direction";
      }
      case "Figure" ->
          role
              + (objects.attribute(element, "BBox") == null ? " without a place " : " ")
              + objects.text(element.get("Alt"));
      case "Note", "H1", "H2", "H3", "H4" -> role + " " + id;
      case "L" -> role + " " + objects.attribute(element, "ListNumbering");
      case "Table", "THead", "TBody", "TR", "TH", "TD" -> table.kind(role, element, id);
      default -> role;
    };
  }
}
