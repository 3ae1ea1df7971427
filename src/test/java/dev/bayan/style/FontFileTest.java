package dev.bayan.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

class FontFileTest {

  @Test
  void glyphsAndAdvancesAreTheFontsOwn() throws Exception {
    FontFile file = Typeface.amiri().regular();
    Font font =
        Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file.bytes()))
            .deriveFont((float) file.unitsPerEm());
    FontRenderContext context = new FontRenderContext(null, true, true);
    for (char c : "ABCz09 .,()«»؟،".toCharArray()) {
      var vector = font.createGlyphVector(context, new char[] {c});
      assertThat(file.glyph(c)).as("glyph of %s", c).isEqualTo(vector.getGlyphCode(0));
      assertThat((double) file.advance(file.glyph(c)))
          .as("advance of %s", c)
          .isEqualTo(vector.getGlyphMetrics(0).getAdvance());
    }
  }

  @Test
  void characterTheFontLacksHasNoGlyph() {
    assertThat(Typeface.amiri().regular().glyph('中')).isZero();
    assertThat(Typeface.amiri().regular().glyph(0x1F600)).isZero();
  }

  @Test
  void brokenFontIsNamed() {
    assertThatThrownBy(() -> FontFile.of("broken.ttf", new byte[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broken.ttf");
  }

  @Test
  void standardThemeIsReadable() {
    Theme theme = Theme.standard();
    Colour paper = Colour.hex("FFFFFF");
    for (TextRole role : TextRole.values()) {
      Colour ground = role == TextRole.TABLE_HEADER ? theme.palette().accent() : paper;
      assertThat(theme.style(role).colour().contrast(ground))
          .as("contrast of %s", role)
          .isGreaterThanOrEqualTo(4.5);
    }
    assertThat(theme.palette().ink().contrast(theme.palette().tint())).isGreaterThan(4.5);
    theme
        .classifications()
        .values()
        .forEach(c -> assertThat(c.colour().contrast(paper)).isGreaterThanOrEqualTo(4.5));
  }
}
