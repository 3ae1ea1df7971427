package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.flow.PageLayout.Anchor;
import java.util.ArrayList;
import java.util.List;

/**
 * Strips to pages. Strips that are kept together move to the next page together, as long as a page
 * can hold them.
 */
final class Paginator {

  private final double top;
  private final double bottom;
  private final List<PageLayout> pages = new ArrayList<>();
  private List<Mark> marks = new ArrayList<>();
  private List<Anchor> anchors = new ArrayList<>();
  private double y;

  /** Strips go between two distances from the top of the page. */
  Paginator(double top, double bottom) {
    this.top = top;
    this.bottom = bottom;
    this.y = top;
  }

  List<PageLayout> paginate(List<Strip> strips) {
    int from = 0;
    while (from < strips.size()) {
      int to = from + 1;
      while (to < strips.size() && strips.get(to - 1).keepWithNext()) {
        to++;
      }
      place(strips.subList(from, to));
      from = to;
    }
    endPage();
    return pages;
  }

  private void place(List<Strip> together) {
    double height = together.stream().mapToDouble(s -> s.before() + s.height()).sum();
    boolean fitsAPage = height <= bottom - top;
    if (fitsAPage && y + height > bottom && !marks.isEmpty()) {
      endPage();
    }
    for (Strip strip : together) {
      double before = marks.isEmpty() ? 0 : strip.before();
      if (y + before + strip.height() > bottom && !marks.isEmpty()) {
        endPage();
        before = 0;
      }
      Strip repeat = strip.repeat();
      // A header so tall that it leaves no room is not repeated.
      if (marks.isEmpty() && repeat != null && repeat.height() + strip.height() < bottom - top) {
        draw(repeat, 0);
        before = 0;
      }
      draw(strip, before);
    }
  }

  private void draw(Strip strip, double before) {
    y += before;
    Bookmark bookmark = strip.bookmark();
    if (bookmark != null) {
      anchors.add(new Anchor(bookmark, y));
    }
    strip.marks().forEach(mark -> marks.add(Marks.moved(mark, y)));
    y += strip.height();
  }

  private void endPage() {
    pages.add(new PageLayout(List.of(), List.of(), marks, anchors));
    marks = new ArrayList<>();
    anchors = new ArrayList<>();
    y = top;
  }
}
