package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.flow.PageLayout.Anchor;
import dev.bayan.export.pdf.flow.Strip.Keep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Strips to pages. Strips that are held together move to the next page together, as long as a page
 * can hold them; where all of them are too many, at least those that must not part.
 */
final class Paginator {

  /** Share of a page that a header may fill on every page; a taller one is not repeated. */
  private static final double TALLEST_REPEAT = 0.4;

  /** Heights are sums of fractions. */
  private static final double TOLERANCE = 0.001;

  private final Sheet usual;
  private final List<PageLayout> pages = new ArrayList<>();
  private final Canvas canvas = new Canvas();
  private List<Anchor> anchors = new ArrayList<>();
  private Sheet sheet;
  private double y;

  /** Pages of the usual paper, but for strips that are made for another. */
  Paginator(Sheet usual) {
    this.usual = usual;
    this.sheet = usual;
    this.y = usual.top();
  }

  List<PageLayout> paginate(List<Strip> strips) {
    int from = 0;
    while (from < strips.size()) {
      int to = end(strips, from, Keep.IF_WHOLE);
      turn(strips.get(from));
      List<Strip> together = strips.subList(from, to);
      if (height(together) <= sheet.room() + TOLERANCE) {
        place(together);
      } else {
        for (int part = from; part < to; ) {
          int partEnd = Math.min(to, end(strips, part, Keep.ALWAYS));
          place(strips.subList(part, partEnd));
          part = partEnd;
        }
      }
      from = to;
    }
    endPage();
    return pages;
  }

  /** After the last strip that is held at least so much to the one before it. */
  private static int end(List<Strip> strips, int from, Keep keep) {
    int to = from + 1;
    while (to < strips.size() && strips.get(to - 1).keep().compareTo(keep) >= 0) {
      to++;
    }
    return to;
  }

  /** Goes on on other paper, if that is what a strip is made for. */
  private void turn(Strip strip) {
    Sheet needed = strip.sheet() == null ? usual : strip.sheet();
    if (!needed.equals(sheet)) {
      if (!canvas.isEmpty()) {
        endPage();
      }
      sheet = needed;
      y = sheet.top();
    }
  }

  /** Height of strips at the top of a page. */
  private double height(List<Strip> together) {
    Strip repeat = repeat(together.get(0));
    double height = (repeat == null ? 0 : repeat.height()) - together.get(0).before();
    for (Strip strip : together) {
      height += strip.before() + strip.height();
    }
    return height;
  }

  private void place(List<Strip> together) {
    double height = 0;
    for (Strip strip : together) {
      height += strip.before() + strip.height();
    }
    if (!canvas.isEmpty() && !fits(height) && height(together) <= sheet.room() + TOLERANCE) {
      endPage();
    }
    for (Strip strip : together) {
      if (!canvas.isEmpty() && !fits(strip.before() + strip.height())) {
        endPage();
      }
      double before = canvas.isEmpty() ? 0 : strip.before();
      Strip repeat = repeat(strip);
      if (canvas.isEmpty() && repeat != null) {
        draw(repeat, 0);
      }
      draw(strip, before);
    }
  }

  private boolean fits(double height) {
    return y + height <= sheet.bottom() + TOLERANCE;
  }

  /** What a page repeats that begins with a strip. */
  private @Nullable Strip repeat(Strip strip) {
    Strip repeat = strip.repeat();
    return repeat == null || repeat.height() > TALLEST_REPEAT * sheet.room() ? null : repeat;
  }

  private void draw(Strip strip, double before) {
    y += before;
    Bookmark bookmark = strip.bookmark();
    if (bookmark != null) {
      anchors.add(new Anchor(bookmark, y));
    }
    canvas.add(strip.marks(), y);
    y += strip.height();
  }

  private void endPage() {
    pages.add(
        new PageLayout(
            sheet.width(), sheet.height(), List.of(), List.of(), canvas.take(), anchors));
    anchors = new ArrayList<>();
    y = sheet.top();
  }
}
