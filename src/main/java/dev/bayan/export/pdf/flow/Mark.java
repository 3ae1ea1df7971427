package dev.bayan.export.pdf.flow;

import dev.bayan.style.Colour;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something painted. Distances are from the left edge of the page and the top of the strip. */
public sealed interface Mark {

  /** The same, so much further down. A method of each: every mark of a page is moved twice. */
  Mark moved(double down);

  /**
   * A run of text.
   *
   * @param tag the element it belongs to; null for an artifact
   * @param baseline distance of the baseline from the top
   */
  record Text(@Nullable Tag tag, double x, double baseline, TextRun run) implements Mark {
    @Override
    public Text moved(double down) {
      return new Text(tag, x, baseline + down, run);
    }
  }

  /**
   * A picture, its upper left corner at x and y; sizes in points.
   *
   * @param tag the Figure it belongs to
   */
  record Image(Tag tag, double x, double y, double width, double height, Drawing drawing)
      implements Mark {
    @Override
    public Image moved(double down) {
      return new Image(tag, x, y + down, width, height, drawing);
    }
  }

  /** A filled rectangle: a rule, a bar. Always an artifact. */
  record Fill(double x, double y, double width, double height, Colour colour) implements Mark {
    @Override
    public Fill moved(double down) {
      return new Fill(x, y + down, width, height, colour);
    }
  }

  /** A row of round dots on a baseline, which leads the eye. Always an artifact. */
  record Dots(double from, double to, double baseline, Colour colour) implements Mark {
    @Override
    public Dots moved(double down) {
      return new Dots(from, to, baseline + down, colour);
    }
  }

  /** A filled rectangle beneath everything else: a cell's ground. Pages have it as a Fill. */
  record Ground(Fill fill) implements Mark {
    @Override
    public Ground moved(double down) {
      return new Ground(fill.moved(down));
    }
  }

  /** Marks, each so much further down. */
  static void move(List<Mark> marks, double down, List<Mark> to) {
    for (int i = 0, count = marks.size(); i < count; i++) {
      to.add(marks.get(i).moved(down));
    }
  }
}
