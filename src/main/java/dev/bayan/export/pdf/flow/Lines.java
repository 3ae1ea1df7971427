package dev.bayan.export.pdf.flow;

import dev.bayan.plan.Prose;
import dev.bayan.style.TextStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Breaks a paragraph into lines on shaped widths: a line takes every word that fits. Breaks fall at
 * spaces; a word wider than the measure is cut between letters.
 */
final class Lines {

  /** Widths are sums of fractions: a word as wide as its column fits it. */
  private static final double TOLERANCE = 0.01;

  private final Letterer letterer;

  Lines(Letterer letterer) {
    this.letterer = letterer;
  }

  /**
   * A line's tokens in logical order, without the spaces at its end.
   *
   * @param wordGoesOn whether its last word is cut and goes on in the next line
   */
  record Line(List<Token> tokens, boolean wordGoesOn) {
    Line {
      tokens = List.copyOf(tokens);
    }
  }

  /** The paragraph's lines; at least one. */
  List<Line> of(Prose prose, TextStyle style, double measure) {
    List<Line> lines = new ArrayList<>();
    List<Token> line = new ArrayList<>();
    List<Token> spaces = new ArrayList<>();
    double width = 0;
    double spaceWidth = 0;
    for (List<Token> word : words(letterer.tokens(prose, style), measure)) {
      if (word.get(0).isSpace()) {
        spaces.addAll(word);
        spaceWidth += width(word);
        continue;
      }
      double wordWidth = width(word);
      if (!line.isEmpty() && width + spaceWidth + wordWidth > measure + TOLERANCE) {
        lines.add(new Line(line, spaces.isEmpty()));
        line = new ArrayList<>();
        width = 0;
      } else if (!line.isEmpty()) {
        line.addAll(spaces);
        width += spaceWidth;
      }
      line.addAll(word);
      width += wordWidth;
      spaces.clear();
      spaceWidth = 0;
    }
    lines.add(new Line(line, false));
    return lines;
  }

  /** Width of the widest word, and of the whole paragraph on one line, in points. */
  double[] extent(Prose prose, TextStyle style) {
    List<Token> tokens = letterer.tokens(prose, style);
    double widest = 0;
    for (List<Token> word : words(tokens, Double.MAX_VALUE)) {
      widest = Math.max(widest, width(word));
    }
    return new double[] {widest, width(tokens)};
  }

  /** Tokens that no line break parts, each no wider than the measure. */
  private List<List<Token>> words(List<Token> tokens, double measure) {
    List<List<Token>> words = new ArrayList<>();
    List<Token> word = new ArrayList<>();
    for (Token token : tokens) {
      if (!word.isEmpty() && (token.isSpace() || word.get(0).isSpace())) {
        addCut(word, measure, words);
        word = new ArrayList<>();
      }
      word.add(token);
    }
    if (!word.isEmpty()) {
      addCut(word, measure, words);
    }
    return words;
  }

  private void addCut(List<Token> word, double measure, List<List<Token>> words) {
    if (width(word) <= measure + TOLERANCE) {
      words.add(word);
      return;
    }
    Deque<Token> pending = new ArrayDeque<>(word);
    List<Token> part = new ArrayList<>();
    double room = measure;
    while (!pending.isEmpty()) {
      Token next = pending.pop();
      if (next.width() <= room + TOLERANCE) {
        part.add(next);
        room -= next.width();
        continue;
      }
      List<Token> halves = letterer.split(next, room);
      if (halves.get(0).width() <= room || part.isEmpty()) {
        part.add(halves.get(0));
        halves.stream().skip(1).forEach(pending::push);
      } else {
        pending.push(next);
      }
      words.add(part);
      part = new ArrayList<>();
      room = measure;
    }
    if (!part.isEmpty()) {
      words.add(part);
    }
  }

  static double width(List<Token> tokens) {
    return tokens.stream().mapToDouble(Token::width).sum();
  }
}
