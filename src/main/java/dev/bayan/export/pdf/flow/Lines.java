package dev.bayan.export.pdf.flow;

import dev.bayan.plan.Prose;
import dev.bayan.style.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph into lines on shaped widths. Breaks fall at spaces, in an address after its
 * separators; a word wider than the measure is cut between letters.
 */
final class Lines {

  /** A title's lines are as even as so many halvings of the measure make them. */
  private static final int BALANCINGS = 6;

  private final Letterer letterer;
  private final Justifier justifier;

  Lines(Letterer letterer, Justifier justifier) {
    this.letterer = letterer;
    this.justifier = justifier;
  }

  /**
   * A line's tokens in logical order, without the spaces at its end.
   *
   * @param wordGoesOn whether its last word is cut and goes on in the next line
   */
  record Line(List<Token> tokens, boolean wordGoesOn) {}

  /** The paragraph's words and spaces, before they are lines. */
  List<Token> tokens(Prose prose, TextStyle style) {
    return letterer.tokens(prose, style);
  }

  /** The paragraph's lines, as even as they can be without stretching; at least one. */
  List<Line> of(Prose prose, TextStyle style, double measure) {
    return of(letterer.tokens(prose, style), measure);
  }

  /** The same of words and spaces. */
  List<Line> of(List<Token> tokens, double measure) {
    return broken(tokens, measure, false);
  }

  /**
   * The lines of a title: as few as the measure allows, and as even, so that no word or two stand
   * alone below a full line.
   */
  List<Line> balanced(Prose prose, TextStyle style, double measure) {
    List<Token> tokens = letterer.tokens(prose, style);
    List<Line> lines = broken(tokens, measure, false);
    double low = measure / 2;
    double high = measure;
    for (int i = 0; i < BALANCINGS && lines.size() > 1; i++) {
      double middle = (low + high) / 2;
      List<Line> narrower = broken(tokens, middle, false);
      if (narrower.size() > lines.size() || narrower.stream().anyMatch(Line::wordGoesOn)) {
        low = middle;
      } else {
        lines = narrower;
        high = middle;
      }
    }
    return lines;
  }

  /** The lines of running text: all but the last as wide as the measure, if the theme wants it. */
  List<Line> justified(Prose prose, TextStyle style, double measure) {
    if (!justifier.isWanted()) {
      return of(prose, style, measure);
    }
    List<Line> lines = broken(letterer.tokens(prose, style), measure, true);
    List<Line> set = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean last = i == lines.size() - 1;
      set.add(new Line(justifier.justified(line.tokens(), measure, last), line.wordGoesOn()));
    }
    return set;
  }

  private List<Line> broken(List<Token> tokens, double measure, boolean justified) {
    if (width(tokens) <= measure + Breaker.TOLERANCE) {
      return List.of(new Line(stripped(tokens), false));
    }
    Boxes boxes =
        new Boxes(
            Box.of(tokens, measure, letterer),
            token -> justified && justifier.isStretchable(token));
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int end : new Breaker(boxes, measure, justified).breaks()) {
      lines.add(boxes.line(start, end));
      start = end;
    }
    return lines.isEmpty() ? List.of(new Line(List.of(), false)) : lines;
  }

  /** The first line alone, with every word that it can take. */
  Line first(Prose prose, TextStyle style, double measure) {
    Boxes boxes =
        new Boxes(Box.of(letterer.tokens(prose, style), measure, letterer), token -> false);
    int end = 0;
    while (end < boxes.count()
        && (end == 0 || boxes.width(0, end + 1) <= measure + Breaker.TOLERANCE)) {
      end++;
    }
    return end == 0 ? new Line(List.of(), false) : boxes.line(0, end);
  }

  private static List<Token> stripped(List<Token> tokens) {
    int start = 0;
    int end = tokens.size();
    while (start < end && tokens.get(start).isSpace()) {
      start++;
    }
    while (end > start && tokens.get(end - 1).isSpace()) {
      end--;
    }
    return tokens.subList(start, end);
  }

  /** Width of the widest part that no line break parts, and of the whole, in points. */
  double[] extent(Prose prose, TextStyle style) {
    return extent(letterer.tokens(prose, style));
  }

  double[] extent(List<Token> tokens) {
    double widest = 0;
    double whole = 0;
    for (Box box : Box.of(tokens, Double.MAX_VALUE, letterer)) {
      double width = width(box.tokens());
      widest = Math.max(widest, width);
      whole += width + width(box.gap());
    }
    return new double[] {widest, whole};
  }

  static double width(List<Token> tokens) {
    double width = 0;
    // No iterators: every line is measured several times.
    for (int i = 0, count = tokens.size(); i < count; i++) {
      width += tokens.get(i).width();
    }
    return width;
  }
}
