package dev.bayan.export.pdf.write;

import dev.bayan.export.Bytes;
import dev.bayan.export.pdf.shape.Glyph;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Character codes to the text they stand for: a ToUnicode CMap (ISO 32000-1, 9.10.3). */
final class ToUnicode {

  /** A CMap section holds at most so many entries. */
  private static final int SECTION = 100;

  private static final String HEAD =
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange
      """;

  private static final byte[] START = start();

  private static final byte[] FOOT =
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """
          .getBytes(StandardCharsets.ISO_8859_1);

  private ToUnicode() {}

  /** The same for all fonts: a font that has none painted has them all the same. */
  private static byte[] start() {
    Bytes entries = new Bytes(256);
    int count = 0;
    for (int code = 1; code <= Blanks.COUNT; code++) {
      if (Blanks.isPainted(code)) {
        entries.append('<').hexadecimal(code);
        entries.append("> <>\n");
        count++;
      }
    }
    return new Bytes(512)
        .append(HEAD)
        .append(count)
        .append(" beginbfchar\n")
        .append(entries.bytes())
        .append("endbfchar\n")
        .bytes();
  }

  /** The CMap of blanks and of glyphs whose codes count from theirs. */
  static byte[] of(List<Glyph> glyphs) {
    Bytes out = new Bytes(START.length + FOOT.length + 20 * glyphs.size());
    out.append(START);
    for (int from = 0; from < glyphs.size(); from += SECTION) {
      int to = Math.min(from + SECTION, glyphs.size());
      out.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        String text = glyphs.get(i).text();
        out.append('<').hexadecimal(Blanks.COUNT + 1 + i);
        out.append("> <");
        for (int at = 0; at < text.length(); at++) {
          out.hexadecimal(text.charAt(at));
        }
        out.append(">\n");
      }
      out.append("endbfchar\n");
    }
    return out.append(FOOT).bytes();
  }
}
