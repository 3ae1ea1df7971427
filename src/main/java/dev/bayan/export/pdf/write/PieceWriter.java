package dev.bayan.export.pdf.write;

import dev.bayan.export.Bytes;
import dev.bayan.export.pdf.flow.TextRun;
import dev.bayan.export.pdf.shape.Glyph;
import java.util.List;

/**
 * Paints a left-to-right run of several pieces on a page that runs right to left, so that five
 * readers find it in its order.
 *
 * <pre>
 * F-16 → the string "F", then the string "-16", which begins to the left of the "F" and is led to
 *        its place by blanks
 * </pre>
 *
 * <p>PDFium takes the pieces of a line by where their strings begin, from right to left; all others
 * go by the order of painting or by where the glyphs are, and both are as they are read. The blank
 * that a string begins with would be a space to PDFium, so that the piece has its text beside it
 * (ISO 32000-1, 14.9.4).
 */
final class PieceWriter {

  /** From the beginning of a string to that of the next, in points. */
  private static final double STEP = 0.01;

  /** PDFium drops a string of the same codes as one of so many before it. */
  private static final int REMEMBERED = 5;

  private final Bytes out;
  private final PdfFont font;
  private final TextRun run;
  private final double size;

  PieceWriter(Bytes out, PdfFont font, TextRun run) {
    this.out = out;
    this.font = font;
    this.run = run;
    this.size = run.lettering().size();
  }

  /** Shows the run, whose font is set, at a place. */
  void show(double x, double y) {
    List<List<Glyph>> pieces = run.pieces();
    int last = pieces.size() - 1;
    List<Glyph> marks = pieces.get(0);
    if (!marks.isEmpty()) {
      // To readers that go by the painting before all pieces, to PDFium after them.
      Decimals.append(x - last * STEP, out).append(' ');
      Decimals.append(y, out).append(" Td <");
      codes(marks);
      out.append(">Tj ");
      Decimals.append(last * STEP, out).append(" 0 Td\n");
    } else {
      Decimals.append(x, out).append(' ');
      Decimals.append(y, out).append(" Td\n");
    }
    int at = 0;
    for (int i = 1; i <= last; i++) {
      List<Glyph> piece = pieces.get(i);
      if (i == last && piece.getLast().isMark()) {
        Decimals.append(points(at) + (i - 1) * STEP, out).append(" 0 Td <");
        codes(piece);
        out.append(">Tj\n");
        break;
      }
      out.append("/Piece<</ActualText<FEFF");
      piece.forEach(glyph -> text(glyph.text()));
      out.append(">>>BDC ");
      if (i == 1) {
        // PDFium goes on at the run's other end: farther off there would be a space before it.
        out.append('<');
        codes(piece);
        out.append(">Tj ");
        Decimals.append(-STEP, out).append(" 0 Td [<");
        out.hexadecimal(Blanks.ANCHOR);
        lead(units(run.width() + STEP) - Blanks.width(Blanks.NARROWEST, font.unitsPerEm()));
        out.hexadecimal(Blanks.NARROWEST);
      } else {
        Decimals.append(-STEP, out).append(" 0 Td [<");
        boolean leftmost = i == last || (i + 1 == last && pieces.get(last).getLast().isMark());
        out.hexadecimal(leftmost ? Blanks.START : Blanks.ANCHOR);
        // Of equal pieces each begins with another number of blanks.
        for (int k = equals(pieces, i) % (REMEMBERED + 1); k > 0; k--) {
          out.hexadecimal(Blanks.ANCHOR);
        }
        lead(at + units(i * STEP));
        codes(piece);
      }
      out.append(">]TJ EMC\n");
      for (Glyph glyph : piece) {
        at += glyph.width();
      }
    }
  }

  private void codes(List<Glyph> glyphs) {
    for (Glyph glyph : glyphs) {
      out.hexadecimal(font.code(glyph));
    }
  }

  /** How many pieces to the left of one are equal to it. */
  private static int equals(List<List<Glyph>> pieces, int of) {
    int equal = 0;
    for (int i = 0; i < of; i++) {
      equal += pieces.get(i).equals(pieces.get(of)) ? 1 : 0;
    }
    return equal;
  }

  /** Blanks within a string that lead to the right: none of five readers takes them for a gap. */
  private void lead(int units) {
    int past = Blanks.fill(Math.max(0, units), font.unitsPerEm(), out) - units;
    if (past != 0) {
      out.append(">");
      Decimals.append(font.thousandths(past), out).append("<");
    }
  }

  private double points(int units) {
    return units * size / font.unitsPerEm();
  }

  private int units(double points) {
    return (int) Math.round(points * font.unitsPerEm() / size);
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      out.hexadecimal(text.charAt(i));
    }
  }
}
