package dev.bayan.verify;

import dev.bayan.verify.PdfPages.Drawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a tagged PDF says and shows in the order of its structure tree, which is the order in which
 * assistive technology reads it.
 */
final class PdfText {

  /** A figure: what it says it shows, and what it shows. */
  record Figure(@Nullable String alternative, List<Drawn> pictures) {}

  private final PdfObjects objects;
  private final PdfPages pages;
  private final StringBuilder words = new StringBuilder();
  private final List<Figure> figures = new ArrayList<>();

  PdfText(PdfObjects objects, PdfPages pages) {
    this.objects = objects;
    this.pages = pages;
    Map<String, Object> root = objects.dictionary(objects.catalog().get("StructTreeRoot"));
    for (Object kid : objects.list(root.get("K"))) {
      readElement(kid);
    }
  }

  /** The words of the whole document, list labels left out. */
  String inStructureOrder() {
    return words.toString();
  }

  List<Figure> figures() {
    return figures;
  }

  private void readElement(Object reference) {
    Map<String, Object> element = objects.dictionary(reference);
    String role = objects.name(element.get("S"));
    if ("Lbl".equals(role)) {
      return;
    }
    List<Drawn> pictures = new ArrayList<>();
    Object page = element.get("Pg");
    for (Object kid : objects.list(element.get("K"))) {
      if (kid instanceof Double mcid) {
        append(page, mcid.intValue(), pictures);
        continue;
      }
      Map<String, Object> child = objects.dictionary(kid);
      String type = objects.name(child.get("Type"));
      if ("MCR".equals(type)) {
        append(child.get("Pg"), objects.integer(child.get("MCID")), pictures);
      } else if (!"OBJR".equals(type)) {
        readElement(kid);
      }
    }
    if ("Figure".equals(role) || !pictures.isEmpty()) {
      figures.add(new Figure(objects.text(element.get("Alt")), pictures));
    }
  }

  private void append(@Nullable Object page, int mcid, List<Drawn> pictures) {
    words.append(pages.words(page, mcid));
    pictures.addAll(pages.pictures(page, mcid));
  }
}
