package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.shape.Kashida;
import dev.bayan.export.pdf.shape.ShapedWord;
import dev.bayan.export.pdf.shape.Shaper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills a line with kashidas: few of them, in the words that have the best places, never in two
 * words side by side; of equal places the one nearer to the line's end is taken.
 */
final class Kashidas {

  /** How many words of a line are stretched at most. */
  static final int MOST_OF_A_LINE = 3;

  /** What a stretched word usually gains, in ems. */
  static final double USUAL = 0.35;

  /** Tatweels of a kashida at most. */
  private static final int LONGEST = 3;

  /**
   * A kashida undoes what the font makes of letters that stand close; this much, in ems, is fine.
   */
  private static final double UNDONE = 0.15;

  private final Shaper shaper;

  Kashidas(Shaper shaper) {
    this.shaper = shaper;
  }

  private record Candidate(int index, Kashida place) {}

  boolean fits(Token token) {
    return token.isRightToLeft() && shaper.kashida(token.text()) != null;
  }

  /** The tokens, some stretched, until less than enough of the room is left. */
  List<Token> stretched(List<Token> tokens, double room, double enough) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Kashida place = tokens.get(i).isRightToLeft() ? shaper.kashida(tokens.get(i).text()) : null;
      if (place != null) {
        candidates.add(new Candidate(i, place));
      }
    }
    candidates.sort(Comparator.comparingInt(candidate -> candidate.place().rank()));
    List<Token> line = new ArrayList<>(tokens);
    List<Integer> taken = new ArrayList<>();
    double left = room;
    for (Candidate candidate : candidates) {
      if (left <= enough || taken.size() == MOST_OF_A_LINE) {
        break;
      }
      int at = candidate.index();
      Token token = tokens.get(at);
      Token longer =
          taken.stream().anyMatch(other -> Math.abs(other - at) <= 2)
              ? null
              : longest(token, candidate.place(), left);
      if (longer != null) {
        line.set(at, longer);
        taken.add(at);
        left -= longer.width() - token.width();
      }
    }
    return line;
  }

  /** A word with the longest kashida that there is room for; null where none fits. */
  private @Nullable Token longest(Token token, Kashida place, double room) {
    Lettering lettering = token.lettering();
    int unit = shaper.shape(lettering.face(), "\u0640", true).width();
    int undone = (int) (UNDONE * lettering.face().file().unitsPerEm());
    for (int count = LONGEST; count > 0; count--) {
      ShapedWord word = shaper.stretched(lettering.face(), token.text(), place.at(), count);
      int gain = word == null ? 0 : word.width() - token.word().width();
      if (word != null
          && gain > 0
          && gain <= count * unit + undone
          && lettering.points(gain) <= room) {
        return token.with(token.text(), word);
      }
    }
    return null;
  }
}
