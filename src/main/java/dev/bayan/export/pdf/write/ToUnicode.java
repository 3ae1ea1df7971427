package dev.bayan.export.pdf.write;

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

  private static final String FOOT =
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """;

  private ToUnicode() {}

  /** The CMap of glyphs whose codes count from 1. */
  static byte[] of(List<Glyph> glyphs) {
    StringBuilder out = new StringBuilder(HEAD.length() + FOOT.length() + 16 * glyphs.size());
    out.append(HEAD);
    for (int from = 0; from < glyphs.size(); from += SECTION) {
      int to = Math.min(from + SECTION, glyphs.size());
      out.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        String text = glyphs.get(i).text();
        Hexadecimal.append(i + 1, out.append('<'));
        out.append("> <");
        for (int at = 0; at < text.length(); at++) {
          Hexadecimal.append(text.charAt(at), out);
        }
        out.append(">\n");
      }
      out.append("endbfchar\n");
    }
    return out.append(FOOT).toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
