package dev.bayan.export.docx;

import java.util.ArrayList;
import java.util.List;

/**
 * On which page each heading will stand, as well as can be told without Word: paragraphs as boxes,
 * filled into pages by the rules that Word keeps too. Where it errs, Word puts it right when the
 * table of contents is updated.
 */
final class Pagination {

  /** No paragraph leaves fewer lines than these alone on a page (17.3.1.44). */
  private static final int WIDOW = 2;

  private final List<Box> boxes;
  private final List<Integer> headings = new ArrayList<>();
  private int page = 1;
  private double filled;
  private double below;

  private Pagination(List<Box> boxes) {
    this.boxes = boxes;
  }

  /**
   * A paragraph or a table's row; all measures in points.
   *
   * @param around what stands round its lines and never leaves them: a cell's edges
   * @param keepNext whether it stays with what follows
   * @param whole whether it never breaks across pages
   * @param repeated height of the header that stands above it on a new page
   */
  record Box(
      Sheet sheet,
      double before,
      double after,
      double line,
      int lines,
      double around,
      boolean keepNext,
      boolean whole,
      double repeated,
      boolean isHeading) {

    double height() {
      return line * lines + around;
    }

    /** What of it must stand on the page where it begins. */
    double least() {
      return whole || lines < 2 * WIDOW ? height() : line * WIDOW;
    }
  }

  /** The pages of the headings among the boxes, in their order, from 1. */
  static List<Integer> ofHeadings(List<Box> boxes) {
    Pagination pages = new Pagination(boxes);
    for (int i = 0; i < boxes.size(); i++) {
      pages.set(i);
    }
    return pages.headings;
  }

  private void set(int i) {
    Box box = boxes.get(i);
    if (i > 0 && !boxes.get(i - 1).sheet().equals(box.sheet())) {
      turn(0);
    }
    double room = box.sheet().textHeight();
    if (filled > 0 && filled + gap(box) + needed(i) > room) {
      turn(box.repeated());
    }
    if (box.isHeading()) {
      headings.add(page);
    }
    filled += filled > 0 ? gap(box) : 0;
    below = box.after();
    if (box.whole() || filled + box.height() <= room) {
      filled += box.height();
      return;
    }
    int here = (int) ((room - filled) / box.line());
    int left = box.lines() - Math.min(here, box.lines() - WIDOW);
    int full = Math.max(1, (int) (room / box.line()));
    page += (left + full - 1) / full;
    filled = ((left - 1) % full + 1) * box.line();
  }

  /** Between two paragraphs stands the larger of their spaces, not both. */
  private double gap(Box box) {
    return Math.max(below, box.before());
  }

  /** The box, with all that it draws along. */
  private double needed(int first) {
    double height = 0;
    int i = first;
    while (boxes.get(i).keepNext()
        && i + 1 < boxes.size()
        && height < boxes.get(i).sheet().textHeight()) {
      height += boxes.get(i).height();
      height += Math.max(boxes.get(i).after(), boxes.get(i + 1).before());
      i++;
    }
    double all = height + boxes.get(i).least();
    return all > boxes.get(first).sheet().textHeight() ? boxes.get(first).least() : all;
  }

  private void turn(double repeated) {
    page++;
    filled = repeated;
    below = 0;
  }
}
