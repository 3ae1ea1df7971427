package dev.bayan.export.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A paragraph as a breaker of lines sees it: boxes, the spaces between them, and how much these may
 * give. The width of a stretch of it is the difference of two sums.
 */
final class Boxes {

  /** How far below and above its natural width a space may be set, as a share of it. */
  static final double SHRINK = 0.25;

  static final double STRETCH = 0.6;

  private final List<Box> boxes;

  /** Sums over the boxes before one: widths with the gaps, spaces, what words may give. */
  private final double[] widths;

  private final double[] spaces;
  private final double[] stretches;

  /** What the spaces after each box take up. */
  private final double[] gaps;

  /** The most that the words of one line give. */
  private double most;

  /** Boxes whose words of a kind can be stretched. */
  Boxes(List<Box> boxes, Predicate<Token> stretchable) {
    this.boxes = boxes;
    this.widths = new double[boxes.size() + 1];
    this.spaces = new double[boxes.size() + 1];
    this.stretches = new double[boxes.size() + 1];
    this.gaps = new double[boxes.size()];
    for (int i = 0; i < boxes.size(); i++) {
      double width = 0;
      double space = 0;
      double stretch = 0;
      for (Token token : boxes.get(i).tokens()) {
        width += token.width();
        space += token.innerSpace();
        if (stretchable.test(token)) {
          stretch = Kashidas.USUAL * token.lettering().size();
          most = Math.max(most, Kashidas.MOST_OF_A_LINE * stretch);
        }
      }
      gaps[i] = Lines.width(boxes.get(i).gap());
      widths[i + 1] = widths[i] + width + gaps[i];
      spaces[i + 1] = spaces[i] + space + gaps[i];
      stretches[i + 1] = stretches[i] + stretch;
    }
  }

  int count() {
    return boxes.size();
  }

  /** Natural width of the boxes from one to before another on one line. */
  double width(int start, int end) {
    return widths[end] - widths[start] - gaps[end - 1];
  }

  private double spaces(int start, int end) {
    return spaces[end] - spaces[start] - gaps[end - 1];
  }

  double shrink(int start, int end) {
    return SHRINK * spaces(start, end);
  }

  double stretch(int start, int end) {
    return STRETCH * spaces(start, end) + Math.min(most, stretches[end] - stretches[start]);
  }

  /** What it costs to end a line after a box. */
  double penalty(int box) {
    return boxes.get(box).penalty();
  }

  /** The tokens of a line, without the spaces at its end. */
  Lines.Line line(int start, int end) {
    List<Token> tokens = new ArrayList<>();
    for (int i = start; i < end; i++) {
      tokens.addAll(boxes.get(i).tokens());
      if (i < end - 1) {
        tokens.addAll(boxes.get(i).gap());
      }
    }
    return new Lines.Line(tokens, end < count() && boxes.get(end - 1).gap().isEmpty());
  }
}
