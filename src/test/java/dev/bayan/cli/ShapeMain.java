package dev.bayan.cli;

import dev.bayan.style.Theme;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Shapes one Arabic word with the bundled font, as a process, and prints its glyphs. */
final class ShapeMain {

  private ShapeMain() {}

  public static void main(String[] args) throws Exception {
    byte[] file = Theme.standard().typeface().regular().bytes();
    Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
    char[] word = "بيان".toCharArray();
    FontRenderContext context = new FontRenderContext(null, true, true);
    var glyphs = font.layoutGlyphVector(context, word, 0, word.length, Font.LAYOUT_RIGHT_TO_LEFT);
    StringBuilder shaped = new StringBuilder("shaped:");
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      shaped.append(' ').append(glyphs.getGlyphCode(i));
    }
    System.out.write(shaped.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
  }
}
