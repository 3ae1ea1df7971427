package dev.bayan.export.pdf.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A full-width slice of the document that no page break cuts: a line, a table row.
 *
 * @param before space above, dropped at the top of a page
 * @param keepWithNext no page break below
 * @param repeat painted again, as an artifact, when a page begins with this strip: a table's header
 * @param bookmark the heading that stands here
 */
record Strip(
    double before,
    double height,
    boolean keepWithNext,
    List<Mark> marks,
    @Nullable Strip repeat,
    @Nullable Bookmark bookmark) {

  Strip {
    marks = List.copyOf(marks);
  }

  static Strip of(double before, double height, List<Mark> marks) {
    return new Strip(before, height, false, marks, null, null);
  }

  Strip keptWithNext() {
    return new Strip(before, height, true, marks, repeat, bookmark);
  }

  Strip withBefore(double space) {
    return new Strip(space, height, keepWithNext, marks, repeat, bookmark);
  }

  Strip withMarks(List<Mark> all) {
    return new Strip(before, height, keepWithNext, all, repeat, bookmark);
  }

  Strip withBookmark(Bookmark heading) {
    return new Strip(before, height, keepWithNext, marks, repeat, heading);
  }

  Strip repeating(@Nullable Strip header) {
    return new Strip(before, height, keepWithNext, marks, header, bookmark);
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
    return new Strip(0, height, true, bare, null, null);
  }
}
