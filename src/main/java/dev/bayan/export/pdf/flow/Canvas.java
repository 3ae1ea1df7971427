package dev.bayan.export.pdf.flow;

import dev.bayan.style.Colour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The marks of a page while it fills: grounds beneath all else, rules on them, then words and
 * pictures.
 *
 * <p>Rectangles that meet from strip to strip become one, and all edges fall on half points. Where
 * two would meet, a viewer that smooths edges shows a seam of the paper between them.
 */
final class Canvas {

  private static final double TOLERANCE = 0.01;

  private final List<Mark> words = new ArrayList<>();
  private final Rectangles grounds = new Rectangles();
  private final Rectangles rules = new Rectangles();

  boolean isEmpty() {
    return words.isEmpty() && grounds.isEmpty() && rules.isEmpty();
  }

  /** Adds the marks of a strip whose top is at a distance from the top of the page. */
  void add(List<Mark> marks, double y) {
    for (Mark mark : marks) {
      switch (mark) {
        case Mark.Text text -> words.add(text.moved(y));
        case Mark.Image image -> words.add(image.moved(y));
        case Mark.Dots dots -> words.add(dots.moved(y));
        case Mark.Ground ground -> grounds.add(ground.fill(), y);
        case Mark.Fill fill -> rules.add(fill, y);
      }
    }
  }

  /** All marks in painting order; the page is empty again. */
  List<Mark> take() {
    List<Mark> marks = new ArrayList<>(words.size() + 16);
    grounds.take(marks);
    rules.take(marks);
    marks.addAll(words);
    words.clear();
    return marks;
  }

  /** Rectangles of one layer; those that go on below each other are joined. */
  private static final class Rectangles {

    /** Where a rectangle stands from side to side, and its colour. */
    private record Column(double left, double width, Colour colour) {
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Column that
            && left == that.left
            && width == that.width
            && colour.equals(that.colour);
      }

      @Override
      public int hashCode() {
        return 31 * Double.hashCode(left) + Double.hashCode(width);
      }
    }

    private final List<Mark.Fill> fills = new ArrayList<>();
    private final Map<Column, Integer> last = new HashMap<>();

    boolean isEmpty() {
      return fills.isEmpty();
    }

    void add(Mark.Fill fill, double down) {
      double y = fill.y() + down;
      Column column = new Column(fill.x(), fill.width(), fill.colour());
      Integer above = last.get(column);
      if (above != null) {
        Mark.Fill upper = fills.get(above);
        if (Math.abs(upper.y() + upper.height() - y) < TOLERANCE) {
          double height = y + fill.height() - upper.y();
          fills.set(
              above, new Mark.Fill(upper.x(), upper.y(), upper.width(), height, upper.colour()));
          return;
        }
      }
      last.put(column, fills.size());
      fills.add(new Mark.Fill(fill.x(), y, fill.width(), fill.height(), fill.colour()));
    }

    void take(List<Mark> marks) {
      fills.forEach(fill -> marks.add(snapped(fill)));
      fills.clear();
      last.clear();
    }

    /** The edges of a rectangle on half points; one thinner than a point keeps its thickness. */
    private static Mark snapped(Mark.Fill fill) {
      double x = half(fill.x());
      double y = half(fill.y());
      double width = fill.width() <= 1 ? fill.width() : half(fill.x() + fill.width()) - x;
      double height = fill.height() <= 1 ? fill.height() : half(fill.y() + fill.height()) - y;
      return new Mark.Fill(x, y, width, height, fill.colour());
    }

    private static double half(double points) {
      return Math.round(points * 2) / 2.0;
    }
  }
}
