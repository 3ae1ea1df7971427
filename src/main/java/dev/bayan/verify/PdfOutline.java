package dev.bayan.verify;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.verify.PdfObjects.Ref;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the bookmarks of a PDF are its title, headings and comparisons, each at its depth.
 */
final class PdfOutline {

  private final PdfObjects objects;
  private final Set<Ref> pages;
  private final List<String> found = new ArrayList<>();

  private PdfOutline(PdfObjects objects, PdfPages pages) {
    this.objects = objects;
    this.pages = new HashSet<>(pages.all());
  }

  static void check(Pack pack, PdfObjects objects, PdfPages pages, List<Finding> findings) {
    PdfOutline outline = new PdfOutline(objects, pages);
    outline.read(objects.dictionary(objects.catalog().get("Outlines")).get("First"), 0);
    List<String> expected = expected(pack);
    if (!expected.equals(outline.found)) {
      findings.add(
          new Finding(
              "bookmarks", "has %s where the pack has %s".formatted(outline.found, expected)));
    }
  }

  private static List<String> expected(Pack pack) {
    List<String> entries = new ArrayList<>();
    int level = 0;
    for (Block block : pack.blocks()) {
      if (block instanceof Block.Title title) {
        entries.add("0 " + title.text().text());
      } else if (block instanceof Block.Contents contents) {
        entries.add("1 " + contents.title().text());
      } else if (block instanceof Block.Heading heading) {
        level = heading.level();
        entries.add(level + " " + heading.text().text());
      } else if (block instanceof Block.Table table) {
        entries.add((level + 1) + " " + table.title().text());
      }
    }
    return entries;
  }

  private void read(@Nullable Object first, int level) {
    for (Object item = first; item != null; ) {
      Map<String, Object> entry = objects.dictionary(item);
      List<Object> destination = objects.list(entry.get("Dest"));
      if (destination.isEmpty() || !pages.contains(destination.get(0))) {
        throw new MalformedFile("a bookmark that leads to no page");
      }
      if (found.size() > objects.size()) {
        throw new MalformedFile("bookmarks without end");
      }
      found.add(level + " " + objects.text(entry.get("Title")));
      read(entry.get("First"), level + 1);
      item = entry.get("Next");
    }
  }
}
