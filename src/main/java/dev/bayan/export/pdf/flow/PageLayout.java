package dev.bayan.export.pdf.flow;

import java.util.List;

/**
 * A finished page.
 *
 * @param width of the paper in points
 * @param height of the paper in points
 * @param header the line above the page's own content
 * @param footer the line below it
 * @param marks the page's own content, placed from its top left corner, in painting order
 * @param bookmarks headings on this page, with their distance from the top
 */
public record PageLayout(
    double width,
    double height,
    List<Mark> header,
    List<Mark> footer,
    List<Mark> marks,
    List<Anchor> bookmarks) {

  public record Anchor(Bookmark bookmark, double y) {}

  public PageLayout {
    header = List.copyOf(header);
    footer = List.copyOf(footer);
    marks = List.copyOf(marks);
    bookmarks = List.copyOf(bookmarks);
  }

  PageLayout with(List<Mark> above, List<Mark> below) {
    return new PageLayout(width, height, above, below, marks, bookmarks);
  }
}
