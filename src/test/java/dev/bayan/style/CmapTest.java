package dev.bayan.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FontBox reads the same glyphs of every character from both kinds of subtable. */
class CmapTest {

  @ParameterizedTest
  @CsvSource({"3, 1", "3, 10"})
  void everyCharacterHasTheGlyphThatFontBoxFinds(int platform, int encoding) throws Exception {
    FontFile font = Typeface.amiri().regular();
    try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font.bytes()))) {
      CmapSubtable expected = read.getCmap().getSubtable(platform, encoding);
      Cmap cmap = Cmap.of(only(Objects.requireNonNull(font.table("cmap")), platform, encoding));

      int found = 0;
      for (int c = 0x1FFFF; c >= 0; c--) {
        assertThat(cmap.glyph(c)).as("glyph of U+%04X", c).isEqualTo(expected.getGlyphId(c));
        found += cmap.glyph(c) == 0 ? 0 : 1;
      }
      assertThat(found).isGreaterThan(1_000);
    }
  }

  /** The same table, as if it had one subtable only. */
  private static ByteBuffer only(ByteBuffer table, int platform, int encoding) {
    ByteBuffer copy = ByteBuffer.allocate(table.capacity()).put(0, table, 0, table.capacity());
    for (int i = 0; i < table.getShort(2); i++) {
      if (table.getShort(4 + 8 * i) == platform && table.getShort(6 + 8 * i) == encoding) {
        copy.putLong(4, table.getLong(4 + 8 * i));
      }
    }
    return copy.putShort(2, (short) 1);
  }
}
