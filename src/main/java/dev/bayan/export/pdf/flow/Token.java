package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.shape.ShapedWord;
import dev.bayan.text.ArabicLetters;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A word or a space of a paragraph, shaped. Its width is worked out once: each line is measured
 * several times.
 */
final class Token {

  private static final char NO_BREAK_SPACE = '\u00A0';
  static final String RIGHT_TO_LEFT_MARK = "\u200F";
  static final String LEFT_TO_RIGHT_MARK = "\u200E";

  /** A right-to-left mark that pdf.js too takes for one. */
  static final String ARABIC_LETTER_MARK = "\u061C";

  /** A left-to-right mark that does not end a right-to-left word: a word joiner stands first. */
  static final String LEFTWARD = "\u2060\u200E";

  /** A joiner, which keeps the word together in MuPDF, and what begins an isolate (U+2067). */
  static final String ISOLATE = "\u2060\u2067";

  private final String text;
  private final ShapedWord word;
  private final Lettering lettering;
  private final int level;
  private final boolean foreign;
  private final @Nullable URI link;
  private final double width;

  /**
   * @param text in logical order
   * @param level embedding level (UAX #9)
   * @param foreign whether its script is not the one the document's language is written in
   */
  Token(
      String text,
      ShapedWord word,
      Lettering lettering,
      int level,
      boolean foreign,
      @Nullable URI link) {
    this.text = text;
    this.word = word;
    this.lettering = lettering;
    this.level = level;
    this.foreign = foreign;
    this.link = link;
    this.width = lettering.points(word.width());
  }

  String text() {
    return text;
  }

  ShapedWord word() {
    return word;
  }

  Lettering lettering() {
    return lettering;
  }

  int level() {
    return level;
  }

  boolean foreign() {
    return foreign;
  }

  @Nullable URI link() {
    return link;
  }

  boolean isSpace() {
    return text.equals(" ");
  }

  boolean isRightToLeft() {
    return (level & 1) == 1;
  }

  double width() {
    return width;
  }

  /** Width of the spaces inside it, at which no line ends, in points. */
  double innerSpace() {
    return text.indexOf(NO_BREAK_SPACE) < 0 ? 0 : lettering.points(word.widthOfSpaces());
  }

  /** The same, its spaces wider by a factor, in steps of so many font units. */
  Token spaced(double factor, int step) {
    return with(text, word.spaced(factor, step));
  }

  /** The same in another lettering of its face. */
  Token lettered(Lettering other) {
    return new Token(text, word, other, level, foreign, link);
  }

  Token with(String newText, ShapedWord newWord) {
    return new Token(newText, newWord, lettering, level, foreign, link);
  }

  /** Whether it parts words, be it that a line may not break there. */
  boolean isBlank() {
    if (!text.isEmpty() && ArabicLetters.contains(text.charAt(0))) {
      // As most words begin.
      return false;
    }
    return text.isBlank() || text.equals("\u00A0") || text.contains(RIGHT_TO_LEFT_MARK + " ");
  }

  /** Whether it runs right to left for no reason of its own: it has no letter that does. */
  boolean isNeutral() {
    if (!isRightToLeft()) {
      return false;
    }
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isRightToLeft(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a bracket, or another sign that readers may turn round, by itself. */
  boolean isBracket() {
    return !text.isEmpty() && Signs.isTurned(text.codePointAt(0));
  }

  private static boolean isRightToLeft(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return codePoint != RIGHT_TO_LEFT_MARK.charAt(0)
        && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  /** A directional mark, lettered as this; it draws nothing. */
  Token mark(String mark) {
    return new Token(mark, ShapedWord.EMPTY, lettering, level, foreign, link);
  }

  boolean isMark() {
    return text.length() <= LEFTWARD.length()
        && (text.equals(RIGHT_TO_LEFT_MARK)
            || text.equals(ARABIC_LETTER_MARK)
            || text.equals(LEFT_TO_RIGHT_MARK)
            || text.equals(LEFTWARD));
  }

  /**
   * Whether both can stand in one run. Of one level, not only of one direction: in an English line
   * the 2025 of «حماس 2025» has level 2 and belongs to the Arabic, not to the English beside it.
   */
  boolean joins(Token other) {
    return level == other.level
        && foreign == other.foreign
        && lettering.equals(other.lettering)
        && Objects.equals(link, other.link);
  }
}
