package dev.bayan.export.pdf.flow;

import java.util.List;

/**
 * A finished page.
 *
 * @param heads header and footer
 * @param marks the page's own content, placed from its top left corner, in painting order
 * @param bookmarks headings on this page, with their distance from the top
 */
public record PageLayout(List<Mark> heads, List<Mark> marks, List<Anchor> bookmarks) {

  public record Anchor(Bookmark bookmark, double y) {}

  public PageLayout {
    heads = List.copyOf(heads);
    marks = List.copyOf(marks);
    bookmarks = List.copyOf(bookmarks);
  }
}
