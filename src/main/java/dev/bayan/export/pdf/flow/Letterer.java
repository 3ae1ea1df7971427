package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.shape.Face;
import dev.bayan.export.pdf.shape.Faces;
import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.export.pdf.shape.ShapedWord;
import dev.bayan.export.pdf.shape.Shaper;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Span;
import dev.bayan.style.Colour;
import dev.bayan.style.TextStyle;
import dev.bayan.text.Direction;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Cuts paragraphs into shaped words and spaces. */
public final class Letterer {

  /** A word longer than any line is shaped in pieces: each cut of it shapes the rest anew. */
  private static final int LONGEST_WORD = 150;

  /** Words and spaces of a cell, or the first of a paragraph. */
  private static final int TOKENS = 6;

  private final Shaper shaper;
  private final Faces regular;
  private final Faces bold;
  private final Colour accent;

  /** What ends a right-to-left line: the space beyond a mark, or before it and after it. */
  private record LineEnds(ShapedWord before, ShapedWord beyond) {}

  private final ConcurrentMap<Face, LineEnds> lineEnds = new ConcurrentHashMap<>();

  /** Links and emphasis are set in the accent. */
  public Letterer(Shaper shaper, Faces regular, Faces bold, Colour accent) {
    this.shaper = shaper;
    this.regular = regular;
    this.bold = bold;
    this.accent = accent;
  }

  Kashidas kashidas() {
    return new Kashidas(shaper);
  }

  /** The paragraph's words and spaces in logical order. */
  List<Token> tokens(Prose prose, TextStyle style) {
    boolean rightToLeft = prose.base().isRightToLeft();
    List<Token> tokens = new ArrayList<>(TOKENS);
    for (Span span : prose.spans()) {
      Faces faces = style.bold() || span.strong() ? bold : regular;
      Colour colour = leadsAway(span.link()) || span.emphasis() ? accent : style.colour();
      boolean foreign =
          rightToLeft ? !span.complex() && hasLetter(span.text()) : span.isRightToLeft();
      String text = drawn(span.text());
      Lettering last = null;
      int start = 0;
      while (start < text.length()) {
        int end = isBlank(text.charAt(start)) ? start + 1 : endOfWord(text, start);
        end = span.isRightToLeft() ? endOfPart(text, start, end) : end;
        end = span.isRightToLeft() && !rightToLeft ? besideBracket(text, start, end) : end;
        String word =
            end == start + 1 && text.charAt(start) == ' ' ? " " : text.substring(start, end);
        Face whole = word.equals(" ") ? faces.ofSpaces() : faces.first(word);
        if (whole != null) {
          last = lettering(last, whole, style, colour);
          tokens.add(token(word, last, span, foreign));
        } else {
          for (Faces.Piece piece : faces.pieces(word)) {
            last = lettering(last, piece.face(), style, colour);
            tokens.add(token(piece.text(), last, span, foreign));
          }
        }
        start = end;
      }
    }
    return tokens;
  }

  private static Lettering lettering(
      @Nullable Lettering last, Face face, TextStyle style, Colour colour) {
    return last != null && last.face().equals(face)
        ? last
        : new Lettering(face, style.size(), colour);
  }

  private static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Links within the document look as what stands around them. */
  private static boolean leadsAway(@Nullable URI link) {
    return link != null && !Bookmark.isWithin(link);
  }

  private Token token(String text, Lettering lettering, Span span, boolean foreign) {
    return new Token(
        text,
        shaper.shape(lettering.face(), text, span.isRightToLeft()),
        lettering,
        span.level(),
        foreign,
        span.link());
  }

  /** A part of a token; its letters keep the forms that they have in the whole. */
  Token part(Token token, int from, int to) {
    String text = token.text();
    return from == 0 && to == text.length()
        ? token
        : token.with(text.substring(from, to), shaped(token, from, to));
  }

  private ShapedWord shaped(Token token, int from, int to) {
    Face face = token.lettering().face();
    return shaper.part(face, token.text(), from, to, token.isRightToLeft());
  }

  /**
   * How far a token's text from an index on fits into a width, between letters.
   *
   * @param atLeastOne whether one letter must be taken, however wide
   */
  int fitting(Token token, int from, double width, boolean atLeastOne) {
    String text = token.text();
    int best = atLeastOne ? next(text, from) : from;
    int high = text.length();
    int low = best;
    while (low < high) {
      int middle = next(text, low + (high - low) / 2);
      if (token.lettering().points(shaped(token, from, middle).width()) <= width) {
        best = middle;
        low = middle;
      } else {
        high = low + (high - low) / 2;
      }
    }
    return best;
  }

  /** The first place after an index at which a text can be cut. */
  private static int next(String text, int at) {
    int next = at + 1;
    while (next < text.length() && !isBoundary(text, next)) {
      next++;
    }
    return Math.min(next, text.length());
  }

  /**
   * What ends a line: a space of the base direction, lettered as the token it follows. In a
   * right-to-left line a mark stands with it: readers take the direction of a whole line, or of the
   * stop that ends it, from what stands leftmost. After a stop it stands before the space, lest the
   * stop be taken for a number; after a word beyond it, so that the word stays as it is.
   */
  Token lineEnd(Token after, Direction base) {
    Lettering last = after.lettering();
    Face face = regular.withSpace(last.face());
    Lettering lettering =
        face.equals(last.face()) ? last : new Lettering(face, last.size(), last.colour());
    if (!base.isRightToLeft()) {
      return new Token(" ", shaper.shape(face, " ", false), lettering, 0, false, null);
    }
    LineEnds ends = lineEnds.computeIfAbsent(face, this::lineEnds);
    return Character.isLetterOrDigit(after.text().codePointBefore(after.text().length()))
        ? new Token(" \u200F ", ends.beyond(), lettering, 1, false, null)
        : new Token("\u200F ", ends.before(), lettering, 1, false, null);
  }

  private LineEnds lineEnds(Face face) {
    Glyph blank = shaper.shape(face, " ", true).glyphs().get(0);
    int half = blank.width() / 2;
    Glyph first = new Glyph(blank.parts(), blank.text(), blank.width() - half);
    Glyph second = new Glyph(blank.parts(), blank.text(), half);
    return new LineEnds(
        ShapedWord.of(List.of(first, Glyph.mark(Token.RIGHT_TO_LEFT_MARK, half))),
        ShapedWord.of(List.of(first, Glyph.mark(Token.RIGHT_TO_LEFT_MARK, 0), second)));
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && !isBlank(text.charAt(end))) {
      end++;
    }
    if (end - start <= LONGEST_WORD) {
      return end;
    }
    end = start + LONGEST_WORD;
    while (end > start + 1 && !isBoundary(text, end)) {
      end--;
    }
    return end;
  }

  /**
   * A sign at either end of a span of right-to-left text stands alone: it may touch a word of the
   * other direction, to which readers would add it.
   */
  private static int endOfPart(String text, int start, int end) {
    boolean atStart = start == 0;
    boolean atEnd = end == text.length();
    if (start > 0 && !isBlank(text.charAt(start - 1)) && isSign(text.codePointBefore(start))) {
      atStart = true;
    }
    if (atStart && isSign(text.codePointAt(start))) {
      return text.offsetByCodePoints(start, 1);
    }
    int signs = end;
    while (atEnd && signs > start && isSign(text.codePointBefore(signs))) {
      signs = text.offsetByCodePoints(signs, -1);
    }
    return signs == start ? text.offsetByCodePoints(start, 1) : signs;
  }

  /** In a left-to-right line a bracket among right-to-left letters stands alone. */
  private static int besideBracket(String text, int start, int end) {
    int at = start;
    while (at < end && !Signs.isTurned(text.codePointAt(at))) {
      at = text.offsetByCodePoints(at, 1);
    }
    return at == start ? text.offsetByCodePoints(start, 1) : at;
  }

  private static boolean isSign(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.FORMAT -> false;
      default -> !Character.isLetterOrDigit(codePoint) && !Character.isSpaceChar(codePoint);
    };
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u00A0';
  }

  /** Whether a text can be cut here: not inside a character, before a mark, in a lam-alef. */
  private static boolean isBoundary(String text, int at) {
    char next = text.charAt(at);
    return switch (Character.getType(text.codePointAt(at))) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> false;
      default ->
          !Character.isLowSurrogate(next)
              && !(text.charAt(at - 1) == 'ل' && "اأإآ".indexOf(next) >= 0);
    };
  }

  /** Directional marks have done their work; they draw nothing. */
  private static String drawn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDirectionalMark(text.charAt(i))) {
        StringBuilder drawn = new StringBuilder(text.length());
        text.chars().filter(c -> !isDirectionalMark(c)).forEach(c -> drawn.append((char) c));
        return drawn.toString();
      }
    }
    return text;
  }

  private static boolean isDirectionalMark(int c) {
    return c == '\u200E' || c == '\u200F' || c == '\u061C';
  }
}
