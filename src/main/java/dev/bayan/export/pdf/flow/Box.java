package dev.bayan.export.pdf.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * Tokens that no line break parts, and the spaces after them.
 *
 * @param penalty what it costs to end a line here; 0 at spaces
 */
record Box(List<Token> tokens, List<Token> gap, double penalty) {

  /**
   * What a break inside a word costs: as much as a line that is half empty, because no reader finds
   * the word again.
   */
  private static final double INSIDE_A_WORD = 5_000;

  /** The boxes of tokens in logical order, each no wider than the measure. */
  static List<Box> of(List<Token> tokens, double measure, Letterer letterer) {
    List<Box> boxes = new ArrayList<>();
    int at = 0;
    while (at < tokens.size() && tokens.get(at).isSpace()) {
      at++;
    }
    while (at < tokens.size()) {
      int end = at + 1;
      while (end < tokens.size() && !tokens.get(end).isSpace()) {
        end++;
      }
      int next = end;
      while (next < tokens.size() && tokens.get(next).isSpace()) {
        next++;
      }
      add(tokens.subList(at, end), tokens.subList(end, next), measure, letterer, boxes);
      at = next;
    }
    return boxes;
  }

  private static void add(
      List<Token> word, List<Token> gap, double measure, Letterer letterer, List<Box> boxes) {
    int[] breaks = WordBreaks.of(text(word));
    if (breaks.length == 0 && Lines.width(word) <= measure + Breaker.TOLERANCE) {
      boxes.add(new Box(word, gap, 0));
      return;
    }
    List<List<Token>> parts = new ArrayList<>();
    for (List<Token> part : parted(word, breaks, letterer)) {
      if (Lines.width(part) <= measure + Breaker.TOLERANCE) {
        parts.add(part);
      } else {
        parts.addAll(cut(part, measure, letterer));
      }
    }
    for (int i = 0; i < parts.size() - 1; i++) {
      boxes.add(new Box(parts.get(i), List.of(), INSIDE_A_WORD));
    }
    boxes.add(new Box(parts.get(parts.size() - 1), gap, 0));
  }

  private static String text(List<Token> word) {
    if (word.size() == 1) {
      return word.get(0).text();
    }
    StringBuilder text = new StringBuilder();
    word.forEach(token -> text.append(token.text()));
    return text.toString();
  }

  /** A word, parted wherever a line may end in it. */
  private static List<List<Token>> parted(List<Token> word, int[] breaks, Letterer letterer) {
    List<List<Token>> parts = new ArrayList<>();
    List<Token> part = new ArrayList<>();
    int next = 0;
    int at = 0;
    for (Token token : word) {
      int start = 0;
      int length = token.text().length();
      while (next < breaks.length && breaks[next] <= at + length) {
        int end = breaks[next++] - at;
        part.add(letterer.part(token, start, end));
        parts.add(part);
        part = new ArrayList<>();
        start = end;
      }
      if (start < length) {
        part.add(letterer.part(token, start, length));
      }
      at += length;
    }
    parts.add(part);
    return parts;
  }

  /** A word wider than the measure, cut between letters. */
  private static List<List<Token>> cut(List<Token> word, double measure, Letterer letterer) {
    List<List<Token>> parts = new ArrayList<>();
    List<Token> part = new ArrayList<>();
    double room = measure;
    for (Token token : word) {
      if (token.width() <= room + Breaker.TOLERANCE) {
        part.add(token);
        room -= token.width();
        continue;
      }
      int start = 0;
      int length = token.text().length();
      while (start < length) {
        int end = letterer.fitting(token, start, room, part.isEmpty());
        if (end > start) {
          Token piece = letterer.part(token, start, end);
          part.add(piece);
          room -= piece.width();
          start = end;
        }
        if (start < length) {
          parts.add(part);
          part = new ArrayList<>();
          room = measure;
        }
      }
    }
    parts.add(part);
    return parts;
  }
}
