package dev.bayan.export.pdf;

import dev.bayan.export.Hands;
import dev.bayan.export.pdf.flow.Flow;
import dev.bayan.export.pdf.flow.Letterer;
import dev.bayan.export.pdf.flow.Mark;
import dev.bayan.export.pdf.flow.PageLayout;
import dev.bayan.export.pdf.shape.Face;
import dev.bayan.export.pdf.shape.Faces;
import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.export.pdf.shape.Shaper;
import dev.bayan.plan.Pack;
import dev.bayan.style.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Packs laid out on pages, and what can be asked of them. */
final class Laid {

  private static final Shaper SHAPER = new Shaper();
  private static final Faces REGULAR = faces(false);
  private static final Faces BOLD = faces(true);

  private Laid() {}

  private static Faces faces(boolean bold) {
    return new Faces(List.of(new Face(Typeface.amiri().weight(bold))));
  }

  static Flow out(Pack pack) {
    return Flow.of(
        pack, new Letterer(SHAPER, REGULAR, BOLD, pack.theme().palette().accent()), Hands.OWN);
  }

  static List<Mark.Text> texts(PageLayout page) {
    return page.marks().stream()
        .filter(Mark.Text.class::isInstance)
        .map(Mark.Text.class::cast)
        .toList();
  }

  /** The letters of a run as they are painted, left to right. */
  static String visual(Mark.Text text) {
    return text.run().glyphs().stream().map(Glyph::text).collect(Collectors.joining()).strip();
  }

  /** Pairs of runs whose letters stand on each other, in words. */
  static List<String> overlaps(PageLayout page) {
    List<Mark.Text> texts = texts(page).stream().filter(text -> !visual(text).isEmpty()).toList();
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        if (meet(texts.get(i), texts.get(j))) {
          overlaps.add(visual(texts.get(i)) + " on " + visual(texts.get(j)));
        }
      }
    }
    return overlaps;
  }

  /** By the height of small letters; a space at a line's end has no ink. */
  private static boolean meet(Mark.Text one, Mark.Text other) {
    double size = Math.max(one.run().lettering().size(), other.run().lettering().size());
    return Math.abs(one.baseline() - other.baseline()) < 0.6 * size
        && one.x() + one.run().width() - 0.4 * size > other.x()
        && other.x() + other.run().width() - 0.4 * size > one.x();
  }
}
