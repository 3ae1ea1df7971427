package dev.bayan.export.pdf.flow;

import dev.bayan.style.Theme.Justify;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a line as wide as the measure: by its spaces, each as much as the others, and before them
 * by kashidas where the theme asks. A line that would be gappy stays as it is.
 *
 * <p>A space of another width is another glyph of the font, so that a run stays one string without
 * adjustments: readers take those for more spaces. Widths go in steps, so that there are few.
 */
final class Justifier {

  /** Steps of a space's width in an em. */
  private static final int STEPS = 125;

  /** Spaces wider than this share of their own width call for kashidas. */
  private static final double AT_EASE = 0.1;

  private final Justify justify;
  private final Kashidas kashidas;

  Justifier(Justify justify, Kashidas kashidas) {
    this.justify = justify;
    this.kashidas = kashidas;
  }

  boolean isWanted() {
    return justify != Justify.NONE;
  }

  /** Whether a word can take a kashida, and the theme wants some. */
  boolean isStretchable(Token token) {
    return justify == Justify.KASHIDA && kashidas.fits(token);
  }

  /** The line's tokens, set to the measure; the last line of a paragraph is made narrower only. */
  List<Token> justified(List<Token> tokens, double measure, boolean last) {
    double room = measure - Lines.width(tokens);
    double spaces = spaces(tokens);
    if (Math.abs(room) <= Breaker.TOLERANCE || spaces == 0 || (last && room > 0)) {
      return tokens;
    }
    List<Token> line = tokens;
    if (justify == Justify.KASHIDA && room > AT_EASE * spaces) {
      line = kashidas.stretched(tokens, room, AT_EASE * spaces);
      room = measure - Lines.width(line);
    }
    // The breaker lets pass what is too wide by its tolerance, however few the spaces are.
    boolean fits = room > -Boxes.SHRINK * spaces - 2 * Breaker.TOLERANCE;
    double share = room / spaces;
    return !fits || share > Boxes.STRETCH + 0.001 ? tokens : spaced(line, share);
  }

  private static double spaces(List<Token> tokens) {
    double spaces = 0;
    for (Token token : tokens) {
      spaces += token.isSpace() ? token.width() : token.innerSpace();
    }
    return spaces;
  }

  /** Every space wider by a share of its width; what rounding leaves goes to the next one. */
  private static List<Token> spaced(List<Token> tokens, double share) {
    List<Token> line = new ArrayList<>(tokens.size());
    double owed = 0;
    for (Token token : tokens) {
      double space = token.isSpace() ? token.width() : token.innerSpace();
      if (space == 0) {
        line.add(token);
        continue;
      }
      int step = Math.max(1, token.lettering().face().file().unitsPerEm() / STEPS);
      Token wider = token.spaced(1 + share + owed / space, step);
      owed += space * share - (wider.width() - token.width());
      line.add(wider);
    }
    return line;
  }
}
