package dev.bayan.export.xlsx;

import dev.bayan.plan.Prose;
import dev.bayan.plan.Span;
import dev.bayan.style.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of a cell, in stretches of one face (ECMA-376 part 1, 18.4.4 r). A stretch has no
 * direction of its own: the cell's reading order is all that SpreadsheetML knows.
 *
 * <pre>
 * of(paragraph, 0, "قال الوزير", face, accent) → "قال " in the cell's face, "الوزير" in bold
 * </pre>
 */
record CellText(List<Stretch> stretches) {

  /**
   * Text in one face.
   *
   * @param face null: the cell's own
   */
  record Stretch(String text, @Nullable Face face) {}

  CellText {
    stretches = List.copyOf(stretches);
  }

  /** Words in the cell's own face. */
  static CellText plain(String text) {
    return new CellText(List.of(new Stretch(text, null)));
  }

  /**
   * A piece of a paragraph and what was put behind it, such as the marker of a note.
   *
   * @param from where in the paragraph the piece begins
   * @param own the cell's face
   * @param accent the colour of emphasis and of links
   */
  static CellText of(Prose paragraph, int from, String text, Face own, Colour accent) {
    List<Stretch> stretches = new ArrayList<>();
    int to = from + text.length();
    int at = 0;
    for (Span span : paragraph.spans()) {
      int end = at + span.text().length();
      if (end > from && at < to) {
        String words = span.text().substring(Math.max(0, from - at), Math.min(end, to) - at);
        append(stretches, words, face(span, own, accent));
      }
      at = end;
    }
    append(stretches, text.substring(Math.min(text.length(), Math.max(0, at - from))), null);
    CellText whole = new CellText(stretches);
    // A column's name may be another than the words of its header.
    return whole.text().equals(text) ? whole : plain(text);
  }

  private static void append(List<Stretch> stretches, String text, @Nullable Face face) {
    int last = stretches.size() - 1;
    if (text.isEmpty()) {
      return;
    }
    if (last >= 0 && Objects.equals(stretches.get(last).face(), face)) {
      stretches.set(last, new Stretch(stretches.get(last).text() + text, face));
    } else {
      stretches.add(new Stretch(text, face));
    }
  }

  private static @Nullable Face face(Span span, Face own, Colour accent) {
    boolean leads = span.link() != null;
    Face face =
        new Face(
            own.size(),
            own.bold() || span.strong(),
            own.underlined() || leads,
            leads || span.emphasis() ? accent : own.colour());
    return face.equals(own) ? null : face;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    stretches.forEach(stretch -> text.append(stretch.text()));
    return text.toString();
  }

  /** Whether all of it is in the cell's own face. */
  boolean isPlain() {
    return stretches.stream().allMatch(stretch -> stretch.face() == null);
  }
}
