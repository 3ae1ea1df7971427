package dev.bayan.export.pdf.write;

import static dev.bayan.export.pdf.write.PdfFile.array;
import static dev.bayan.export.pdf.write.PdfFile.dictionary;
import static dev.bayan.export.pdf.write.PdfFile.reference;

import dev.bayan.export.Bytes;
import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.style.FontFile;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;

/**
 * A composite font (ISO 32000-1, 9.7) whose character codes are given out as glyphs are painted:
 * one code for each outline, offset and text. No CIDSet (PDF/UA-1 and PDF/A-3 fail a wrong one and
 * ask for none).
 */
final class PdfFont {

  private static final Pattern UNFIT_FOR_NAMES = Pattern.compile("[^A-Za-z0-9._-]");

  private final FontFile font;
  private final String name;
  private final GlyphCodes codes = new GlyphCodes();
  private final List<Glyph> glyphs = codes.glyphs();

  PdfFont(FontFile font, String name) {
    this.font = font;
    this.name = nameOf(name);
  }

  int unitsPerEm() {
    return font.unitsPerEm();
  }

  /** The code of a glyph, above those of the {@link Blanks}; the same for equal glyphs. */
  int code(Glyph glyph) {
    return Blanks.COUNT + codes.of(glyph);
  }

  /** Whether all glyphs of a run have codes or can get some. */
  boolean hasRoomFor(List<Glyph> run, int mostCodes) {
    int room = mostCodes - glyphs.size();
    return run.size() <= room
        || run.stream().distinct().filter(glyph -> !codes.contains(glyph)).count() <= room;
  }

  /** A length in thousandths of the size, as PDF measures glyphs. */
  double thousandths(int units) {
    return units * 1000.0 / font.unitsPerEm();
  }

  /** Writes the font under its reserved number. */
  void write(PdfFile file, int number) {
    FontProgram outlines = new FontProgram(font, glyphs);
    byte[] program = outlines.bytes();
    PdfStream stream = PdfFile.deflated(outlines.deflated());
    stream.put(new PdfName("Length1"), new PdfNumber(program.length));
    PdfName fullName = new PdfName(prefix(program, number) + "+" + name);
    int descriptor = file.add(descriptor(fullName, file.add(stream)));
    PdfDictionary systemInfo =
        dictionary(
            PdfName.REGISTRY, new PdfString("Adobe"),
            PdfName.ORDERING, new PdfString("Identity"),
            PdfName.SUPPLEMENT, new PdfNumber(0));
    int descendant =
        file.add(
            dictionary(
                PdfName.TYPE,
                PdfName.FONT,
                PdfName.SUBTYPE,
                PdfName.CIDFONTTYPE2,
                PdfName.BASEFONT,
                fullName,
                PdfName.CIDSYSTEMINFO,
                systemInfo,
                PdfName.FONTDESCRIPTOR,
                reference(descriptor),
                PdfName.DW,
                new PdfNumber(0),
                PdfName.W,
                widths(),
                PdfName.CIDTOGIDMAP,
                PdfName.IDENTITY));
    int toUnicode = file.add(PdfFile.stream(ToUnicode.of(glyphs)));
    file.write(
        number,
        dictionary(
            PdfName.TYPE,
            PdfName.FONT,
            PdfName.SUBTYPE,
            PdfName.TYPE0,
            PdfName.BASEFONT,
            fullName,
            PdfName.ENCODING,
            new PdfName("Identity-H"),
            PdfName.DESCENDANTFONTS,
            array(reference(descendant)),
            PdfName.TOUNICODE,
            reference(toUnicode)));
  }

  private PdfDictionary descriptor(PdfName fullName, int program) {
    ByteBuffer head = font.table("head");
    PdfArray box = new PdfArray();
    for (int at = 36; at <= 42; at += 2) {
      box.add(number(head == null ? 0 : head.getShort(at)));
    }
    return dictionary(
        PdfName.TYPE,
        PdfName.FONTDESCRIPTOR,
        PdfName.FONTNAME,
        fullName,
        // Symbolic: its codes are no standard encoding's (9.8.2).
        PdfName.FLAGS,
        new PdfNumber(4),
        PdfName.FONTBBOX,
        box,
        PdfName.ITALICANGLE,
        new PdfNumber(0),
        PdfName.ASCENT,
        number(font.ascent()),
        PdfName.DESCENT,
        number(font.descent()),
        PdfName.CAPHEIGHT,
        number(font.ascent()),
        PdfName.STEMV,
        new PdfNumber(80),
        PdfName.FONTFILE2,
        reference(program));
  }

  /** As it is written, for there are hundreds. */
  private PdfLiteral widths() {
    Bytes widths = new Bytes(1 << 10).append("[1[");
    for (int code = 1; code <= Blanks.COUNT; code++) {
      append(Blanks.width(code, font.unitsPerEm()), widths);
    }
    for (int i = 0; i < glyphs.size(); i++) {
      append(glyphs.get(i).width(), widths);
    }
    return new PdfLiteral(PdfObject.ARRAY, widths.append("]]").bytes());
  }

  private void append(int units, Bytes widths) {
    Decimals.append(thousandths(units), widths).append(' ');
  }

  private PdfLiteral number(int units) {
    return new PdfLiteral(PdfNumber.NUMBER, Decimals.of(thousandths(units)));
  }

  /** A PostScript name has no space and no bracket in it (9.6.2). */
  private static String nameOf(String name) {
    String clean = UNFIT_FOR_NAMES.matcher(name).replaceAll("");
    return clean.isEmpty() ? "Font" : clean;
  }

  /**
   * Six letters that tell subsets apart (9.6.4): of the subset's own bytes and the font's number,
   * not drawn by lot.
   */
  private static String prefix(byte[] program, int number) {
    CRC32 sum = new CRC32();
    sum.update(program);
    sum.update(number >> 8);
    sum.update(number);
    StringBuilder prefix = new StringBuilder(6);
    long rest = sum.getValue();
    for (int i = 0; i < 6; i++) {
      prefix.append((char) ('A' + rest % 26));
      rest /= 26;
    }
    return prefix.toString();
  }
}
