package dev.bayan.verify;

import dev.bayan.verify.PdfPages.Drawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a tagged PDF says and shows in the order of its structure tree, which is the order in which
 * assistive technology reads it.
 */
final class PdfText {

  /** A figure: what it says it shows, and what it shows. */
  record Figure(@Nullable String alternative, List<Drawn> pictures) {}

  /** The title is H1. */
  private static final Pattern HEADING = Pattern.compile("H[2-6]");

  private final PdfObjects objects;
  private final PdfPages pages;
  private final StringBuilder words = new StringBuilder();
  private final List<Figure> figures = new ArrayList<>();
  private final StringBuilder contents = new StringBuilder();
  private final List<Integer> headings = new ArrayList<>();
  private boolean inContents;
  private final List<Integer> tables = new ArrayList<>();
  private boolean inFirstRow;

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

  /** The words of the table of contents, which are no words of the text. */
  String contents() {
    return contents.toString();
  }

  /** On which page each heading begins, in order. */
  List<Integer> headings() {
    return headings;
  }

  /** How many cells the first row of each table has. */
  List<Integer> tables() {
    return tables;
  }

  /** Counts the cells of first rows. */
  private void count(@Nullable String role) {
    switch (role == null ? "" : role) {
      case "Table" -> {
        tables.add(0);
        inFirstRow = true;
      }
      case "TBody" -> inFirstRow = false;
      case "TH", "TD" -> {
        if (inFirstRow) {
          tables.set(tables.size() - 1, tables.getLast() + 1);
        }
      }
      default -> {
        // No part of a table.
      }
    }
  }

  private void readElement(Object reference) {
    if (!inContents && "TOC".equals(objects.name(objects.dictionary(reference).get("S")))) {
      inContents = true;
      readKids(reference);
      inContents = false;
    } else {
      readKids(reference);
    }
  }

  private void readKids(Object reference) {
    Map<String, Object> element = objects.dictionary(reference);
    String role = objects.name(element.get("S"));
    if ("Lbl".equals(role)) {
      return;
    }
    count(role);
    List<Drawn> pictures = new ArrayList<>();
    Object page = element.get("Pg");
    if (role != null && HEADING.matcher(role).matches()) {
      headings.add(pages.number(page));
    }
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
    (inContents ? contents : words).append(pages.words(page, mcid));
    pictures.addAll(pages.pictures(page, mcid));
  }
}
