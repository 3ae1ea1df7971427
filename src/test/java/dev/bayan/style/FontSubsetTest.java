package dev.bayan.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bayan.Samples;
import dev.bayan.SeedArticle;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Span;
import dev.bayan.plan.Texts;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A cut font is a font, and draws what the whole one draws. */
class FontSubsetTest {

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final int FS_TYPE = 8;

  static Stream<FontFile> faces() {
    return Stream.of(Typeface.amiri().regular(), Typeface.amiri().bold());
  }

  /** Runs of one direction: the seed article, all samples, vocalised and odd words. */
  private static List<Span> corpus() {
    List<Prose> texts = new ArrayList<>();
    texts.addAll(Texts.of(Samples.pack(Samples.everything())));
    texts.addAll(Texts.of(Samples.pack(Samples.english())));
    if (SeedArticle.isPresent()) {
      texts.addAll(Texts.of(Samples.pack(SeedArticle.briefing())));
    }
    for (String words :
        List.of(
            "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ، مُحَمَّدٌ رَسُولٌ لِلسَّلَامِ",
            "لا لأ لإ لآ للإسلام الآلات الله لله فالله ﷺ ﷲ",
            "پاکستان چین گفتگو ڈاکٹر ہے ژاله",
            "٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ٪ ٫ ٬ ؛ ؟ ، «» ﴿﴾",
            "ممم نمم بحج تخخ سمحج يجي في كافٍ مَا",
            "Ḥasan ʿAbd al-Raḥmān, Ṣanʿāʾ — naïve façade “quoted” 10–20 € № ™",
            "office affluent fjord 1/2 3/4 AVATAR To Ty")) {
      texts.add(Prose.of(words, dev.bayan.text.Direction.RIGHT_TO_LEFT));
    }
    return texts.stream().flatMap(prose -> prose.spans().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("faces")
  void everyTextIsShapedAndDrawnAlike(FontFile face) throws Exception {
    Font whole = font(face.bytes());
    Font cut = font(FontSubset.of(face));
    assertThat(corpus()).hasSizeGreaterThan(60);
    for (Span span : corpus()) {
      GlyphVector expected = shaped(whole, span);
      GlyphVector found = shaped(cut, span);
      int count = expected.getNumGlyphs();
      assertThat(found.getGlyphCodes(0, found.getNumGlyphs(), null))
          .as(span.text())
          .containsExactly(expected.getGlyphCodes(0, count, null));
      assertThat(found.getGlyphPositions(0, count + 1, null))
          .as(span.text())
          .containsExactly(expected.getGlyphPositions(0, count + 1, null));
      for (int i = 0; i < count; i++) {
        assertThat(found.getGlyphOutline(i).getBounds2D())
            .as("glyph %s of %s", i, span.text())
            .isEqualTo(expected.getGlyphOutline(i).getBounds2D());
      }
    }
  }

  private static Font font(byte[] file) throws Exception {
    return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)).deriveFont(1000f);
  }

  private static GlyphVector shaped(Font font, Span span) {
    char[] text = span.text().toCharArray();
    int flags = span.isRightToLeft() ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
    return font.layoutGlyphVector(CONTEXT, text, 0, text.length, flags);
  }

  @ParameterizedTest
  @MethodSource("faces")
  void theRepertoireIsAllThatIsLeft(FontFile face) {
    FontFile cut = FontFile.of("cut", FontSubset.of(face));
    int kept = 0;
    for (int c = 0; c <= 0xFFFF; c++) {
      assertThat(cut.glyph(c))
          .as("U+%04X", c)
          .isEqualTo(Repertoire.contains(c) ? face.glyph(c) : 0);
      kept += cut.glyph(c) == 0 ? 0 : 1;
    }
    assertThat(kept).isGreaterThan(600);
    assertThat(face.glyph('ﭐ')).isNotZero();
    assertThat(cut.postScriptName()).isEqualTo(face.postScriptName());
  }

  @ParameterizedTest
  @MethodSource("faces")
  void theFileIsSoundAndTakesLessThanTwoHundredKilobytes(FontFile face) {
    byte[] cut = FontSubset.of(face);
    int sum = 0;
    for (int at = 0; at < cut.length; at += 4) {
      sum += ByteBuffer.wrap(cut).getInt(at);
    }
    assertThat(sum).isEqualTo(0xB1B0AFBA);
    Deflater deflater = new Deflater();
    deflater.setInput(cut);
    deflater.finish();
    assertThat(deflater.deflate(new byte[cut.length])).isLessThan(200_000);
    assertThat(FontSubset.of(face)).isEqualTo(cut);
  }

  @Test
  void outlinesThatPointOutsideTheFileAreRefused() {
    byte[] file = Typeface.amiri().regular().bytes();
    file[start(file, "loca") + 4 * 40] = 0x40;
    FontFile broken = FontFile.of("broken.ttf", file);
    assertThatThrownBy(() -> FontSubset.of(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broken.ttf");
  }

  @Test
  void postscriptOutlinesAreNotCut() {
    byte[] file = Typeface.amiri().regular().bytes();
    int tag = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("glyf");
    file[tag] = 'G';
    FontFile other = FontFile.of("other.otf", file);
    assertThat(FontSubset.isPossible(other)).isFalse();
    assertThat(FontSubset.isPossible(Typeface.amiri().regular())).isTrue();
    assertThatThrownBy(() -> FontSubset.of(other)).hasMessageContaining("glyf");
  }

  @ParameterizedTest
  @CsvSource({
    "0000, ANY",
    "0008, ANY",
    "0002, NONE",
    "0004, NONE",
    "000A, ANY",
    "0100, WHOLE",
    "0108, WHOLE",
    "0200, NONE",
    "0102, NONE"
  })
  void theLicenceSaysHowMuchMayBeCarried(String fsType, EmbeddingRights expected) {
    byte[] file = Typeface.amiri().regular().bytes();
    short bits = (short) Integer.parseInt(fsType, 16);
    ByteBuffer.wrap(file).putShort(start(file, "OS/2") + FS_TYPE, bits);
    assertThat(EmbeddingRights.of(FontFile.of("font.ttf", file))).isEqualTo(expected);
  }

  /** Where a table begins in a font file. */
  private static int start(byte[] file, String tag) {
    String latin = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    return ByteBuffer.wrap(file).getInt(latin.indexOf(tag) + 8);
  }
}
