package dev.bayan.export.xlsx;

import dev.bayan.plan.Prose;
import dev.bayan.plan.Span;
import dev.bayan.style.Colour;
import dev.bayan.text.ArabicLetters;
import dev.bayan.text.Direction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a cell looks (ECMA-376 part 1, 18.8.45 xf); {@link Stylesheet} turns it into an index.
 *
 * @param fill null: none
 * @param code number format; empty: General
 * @param quoted whether the cell is text even after it has been edited, as text that opens like a
 *     formula must be
 */
record CellFormat(
    Face face, @Nullable Colour fill, Edge edge, Alignment alignment, String code, boolean quoted) {

  /** The rule below a cell. */
  enum Edge {
    NONE(0),
    HAIRLINE(1),
    /** In the accent colour, with weight. */
    STRONG(2);

    private final int border;

    Edge(int border) {
      this.border = border;
    }

    /** Its place among the borders of the style sheet. */
    int border() {
      return border;
    }
  }

  enum Side {
    LEFT("left"),
    RIGHT("right"),
    CENTRE("center");

    private final String value;

    Side(String value) {
      this.value = value;
    }

    /** ST_HorizontalAlignment. */
    String value() {
      return value;
    }
  }

  /**
   * Where the text stands (18.8.1 alignment).
   *
   * @param side physical, never General: that goes by the content
   * @param rightToLeft the reading order; never left to the first strong letter
   * @param indent in steps of three spaces
   */
  record Alignment(Side side, boolean rightToLeft, boolean middle, boolean wrap, int indent) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Alignment that
          && side == that.side
          && rightToLeft == that.rightToLeft
          && middle == that.middle
          && wrap == that.wrap
          && indent == that.indent;
    }

    @Override
    public int hashCode() {
      int flags = (rightToLeft ? 4 : 0) + (middle ? 2 : 0) + (wrap ? 1 : 0);
      return (side.value().hashCode() * 31 + indent) * 8 + flags;
    }
  }

  /** Asked for once a cell: written out, because a record's own goes by way of method handles. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CellFormat that
        && quoted == that.quoted
        && edge == that.edge
        && face.equals(that.face)
        && alignment.equals(that.alignment)
        && Objects.equals(fill, that.fill)
        && code.equals(that.code);
  }

  @Override
  public int hashCode() {
    int ground = fill == null ? 0 : fill.hashCode();
    int text = (face.hashCode() * 31 + alignment.hashCode()) * 31 + code.hashCode();
    return ((text * 31 + ground) * 3 + edge.border()) * 2 + (quoted ? 1 : 0);
  }

  CellFormat with(Face other) {
    return new CellFormat(other, fill, edge, alignment, code, quoted);
  }

  CellFormat with(Edge other) {
    return new CellFormat(face, fill, other, alignment, code, quoted);
  }

  CellFormat with(Alignment other) {
    return new CellFormat(face, fill, edge, other, code, quoted);
  }

  CellFormat filled(Colour colour) {
    return new CellFormat(face, colour, edge, alignment, code, quoted);
  }

  CellFormat coded(String other) {
    return new CellFormat(face, fill, edge, alignment, other, quoted);
  }

  CellFormat quoted(boolean isQuoted) {
    return isQuoted == quoted ? this : new CellFormat(face, fill, edge, alignment, code, isQuoted);
  }

  CellFormat indented(int steps) {
    Alignment a = alignment;
    return with(new Alignment(a.side(), a.rightToLeft(), a.middle(), a.wrap(), steps));
  }

  CellFormat at(Side side) {
    Alignment a = alignment;
    return with(new Alignment(side, a.rightToLeft(), a.middle(), a.wrap(), 0));
  }

  /**
   * The format for a paragraph. A text all of one direction that is not the pack's, such as a web
   * address or a telephone number in Arabic, is read in its own.
   */
  CellFormat reading(Prose prose) {
    boolean base = prose.base().isRightToLeft();
    if (hasLetter(prose.text(), base)) {
      boolean foreign = mayBeAddress(prose.text()) && isForeign(prose);
      return read(foreign != base);
    }
    return read(isForeign(prose.text(), base) != base);
  }

  /** The same for a text whose direction nobody has resolved, in a pack of a direction. */
  CellFormat reading(String text, boolean base) {
    if (hasLetter(text, base) && !mayBeAddress(text)) {
      return this;
    }
    Direction direction = base ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
    return hasLetter(text, base)
        ? reading(Prose.of(text, direction))
        : isForeign(text, base) ? read(!base) : this;
  }

  /** An address is read as one whatever letters are in it; all have one of these. */
  private static boolean mayBeAddress(String text) {
    return text.indexOf(':') >= 0 || text.indexOf('@') >= 0 || text.indexOf('.') >= 0;
  }

  private static boolean isForeign(Prose prose) {
    boolean foreign = !prose.isEmpty();
    for (Span span : prose.spans()) {
      foreign &= span.isRightToLeft() != prose.base().isRightToLeft();
    }
    return foreign;
  }

  /** Whether a text without letters of its own direction has any of the other, or digits. */
  private static boolean isForeign(String text, boolean base) {
    if (hasLetter(text, !base)) {
      return true;
    }
    return base && text.chars().anyMatch(Character::isDigit);
  }

  private static boolean hasLetter(String text, boolean rightToLeft) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ArabicLetters.contains(c)) {
        // A letter of Arabic, as most are.
        if (rightToLeft) {
          return true;
        }
        continue;
      }
      byte direction = Character.getDirectionality(c);
      if (rightToLeft
          ? direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
              || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          : direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        return true;
      }
    }
    return false;
  }

  private CellFormat read(boolean rightToLeft) {
    Alignment a = alignment;
    return rightToLeft == a.rightToLeft()
        ? this
        : with(new Alignment(a.side(), rightToLeft, a.middle(), a.wrap(), a.indent()));
  }
}
