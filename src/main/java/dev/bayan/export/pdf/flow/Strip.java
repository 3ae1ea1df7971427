package dev.bayan.export.pdf.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A full-width slice of the document that no page break cuts: a line, a table row.
 *
 * @param before space above, dropped at the top of a page
 * @param keep whether a page break may follow
 * @param repeat painted again, as an artifact, when a page begins with this strip: a table's header
 * @param bookmark the heading that stands here
 * @param sheet the paper it is made for; null: the theme's own
 */
record Strip(
    double before,
    double height,
    Keep keep,
    List<Mark> marks,
    @Nullable Strip repeat,
    @Nullable Bookmark bookmark,
    @Nullable Sheet sheet) {

  /** What holds a strip and the next one together. */
  enum Keep {
    /** Nothing: a page may end between them. */
    NOT,
    /** They share a page if all that is held together fits one: the rows of a small table. */
    IF_WHOLE,
    /** They share a page, unless they are taller than one: a heading and what follows it. */
    ALWAYS
  }

  Strip {
    marks = List.copyOf(marks);
  }

  static Strip of(double before, double height, List<Mark> marks) {
    return new Strip(before, height, Keep.NOT, marks, null, null, null);
  }

  Strip keptWithNext() {
    return kept(Keep.ALWAYS);
  }

  /** Held to the next strip at least so much. */
  Strip kept(Keep atLeast) {
    return keep.compareTo(atLeast) >= 0
        ? this
        : new Strip(before, height, atLeast, marks, repeat, bookmark, sheet);
  }

  Strip withBefore(double space) {
    return new Strip(space, height, keep, marks, repeat, bookmark, sheet);
  }

  Strip withMarks(List<Mark> all) {
    return new Strip(before, height, keep, all, repeat, bookmark, sheet);
  }

  Strip withBookmark(Bookmark heading) {
    return new Strip(before, height, keep, marks, repeat, heading, sheet);
  }

  Strip repeating(@Nullable Strip header) {
    return new Strip(before, height, keep, marks, header, bookmark, sheet);
  }

  Strip on(Sheet paper) {
    return new Strip(before, height, keep, marks, repeat, bookmark, paper);
  }

  /** The same ink without meaning. */
  Strip asArtifact() {
    List<Mark> bare =
        marks.stream()
            .map(
                mark ->
                    mark instanceof Mark.Text text
                        ? new Mark.Text(null, text.x(), text.baseline(), text.run())
                        : mark)
            .toList();
    return new Strip(0, height, Keep.ALWAYS, bare, null, null, sheet);
  }
}
