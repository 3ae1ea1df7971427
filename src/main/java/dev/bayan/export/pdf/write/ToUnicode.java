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

  private static final String BLANKS = blanks();

  private static final String FOOT =
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """;

  private ToUnicode() {}

  /** The same for all fonts: a font that has none painted has them all the same. */
  private static String blanks() {
    StringBuilder entries = new StringBuilder();
    int count = 0;
    for (int code = 1; code <= Blanks.COUNT; code++) {
      if (Blanks.isPainted(code)) {
        Hexadecimal.append(code, entries.append('<'));
        entries.append("> <>\n");
        count++;
      }
    }
    return count + " beginbfchar\n" + entries + "endbfchar\n";
  }

  /** The CMap of blanks and of glyphs whose codes count from theirs. */
  static byte[] of(List<Glyph> glyphs) {
    StringBuilder out = new StringBuilder(HEAD.length() + FOOT.length() + 16 * glyphs.size());
    out.append(HEAD).append(BLANKS);
    for (int from = 0; from < glyphs.size(); from += SECTION) {
      int to = Math.min(from + SECTION, glyphs.size());
      out.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        String text = glyphs.get(i).text();
        Hexadecimal.append(Blanks.COUNT + 1 + i, out.append('<'));
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
