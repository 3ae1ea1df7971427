package dev.bayan.export.docx;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.bayan.Foreign;
import dev.bayan.Samples;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.style.FontFile;
import dev.bayan.style.FontSubset;
import dev.bayan.style.Theme;
import dev.bayan.style.Typeface;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Fonts that go along with a document. */
class DocxFontsTest {

  private static final String TABLE = "word/fontTable.xml";

  private static Docx file(Theme.EmbedFonts wish, Typeface typeface, String... paragraphs)
      throws Exception {
    return Docx.of(pack(wish, typeface, List.of(), paragraphs));
  }

  private static Pack pack(
      Theme.EmbedFonts wish, Typeface typeface, List<Typeface> fallbacks, String... paragraphs) {
    Theme base = Theme.standard();
    Theme theme =
        new Theme(
            base.page(),
            base.palette(),
            typeface,
            fallbacks,
            base.styles(),
            base.running(),
            base.wording(),
            base.classifications(),
            new Theme.Files(wish, true, Theme.Justify.SPACE));
    return new Planner(theme).plan(Samples.paragraphs("fonts", null, paragraphs));
  }

  /**
   * The font as a reader of ECMA-376 part 1, 17.8.1 gets it back: by the key's text from behind.
   */
  private static byte[] decoded(Docx file, String element) throws Exception {
    Element embed = file.all(TABLE, "//w:" + element).get(0);
    String key = embed.getAttribute("w:fontKey").replaceAll("[{}-]", "");
    String id = embed.getAttribute("r:id");
    Element relation = file.all("word/_rels/fontTable.xml.rels", "//*[@Id='" + id + "']").get(0);
    assertThat(relation.getAttribute("Type")).endsWith("/relationships/font");
    byte[] font = requireNonNull(file.parts.get("word/" + relation.getAttribute("Target"))).clone();
    for (int i = 0; i < 32; i++) {
      int digits = 30 - 2 * (i % 16);
      font[i] ^= (byte) HexFormat.fromHexDigits(key.substring(digits, digits + 2));
    }
    return font;
  }

  @Test
  void bothWeightsGoAlongCutAndCanBeRead() throws Exception {
    Docx file = file(Theme.EmbedFonts.SUBSET, Typeface.amiri(), "نص");
    assertThat(decoded(file, "embedRegular")).isEqualTo(FontSubset.of(Typeface.amiri().regular()));
    byte[] bold = decoded(file, "embedBold");
    assertThat(bold).isEqualTo(FontSubset.of(Typeface.amiri().bold()));
    Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bold));
    assertThat(font.getFamily()).isEqualTo("Amiri");
    assertThat(file.all("word/settings.xml", "//w:embedTrueTypeFonts")).hasSize(1);
    assertThat(file.markup("word/settings.xml")).doesNotContain("saveSubsetFonts");
    assertThat(file.markup("[Content_Types].xml")).contains(".obfuscatedFont");
    assertThat(Docx.attributes(file.all(TABLE, "//w:embedBold"), "w:fontKey"))
        .allMatch(key -> key.matches("\\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}}"))
        .doesNotContainAnyElementsOf(
            Docx.attributes(file.all(TABLE, "//w:embedRegular"), "w:fontKey"));
  }

  @Test
  void theThemeDecidesWhetherTheyGoAlongWholeOrNotAtAll() throws Exception {
    Docx whole = file(Theme.EmbedFonts.FULL, Typeface.amiri(), "نص");
    assertThat(decoded(whole, "embedRegular")).isEqualTo(Typeface.amiri().regular().bytes());
    assertNone(file(Theme.EmbedFonts.NONE, Typeface.amiri(), "نص"));
  }

  private static void assertNone(Docx file) throws Exception {
    assertThat(file.names("word/fonts/")).isEmpty();
    assertThat(file.markup(TABLE)).doesNotContain("embed").contains("w:name=\"Amiri\"");
    assertThat(file.markup("word/settings.xml")).doesNotContain("embedTrueTypeFonts");
  }

  @Test
  void aCharacterThatTheCutWouldLoseBringsTheWholeFont() throws Exception {
    int rare = 'ﭐ';
    assertThat(Typeface.amiri().regular().glyph(rare)).isNotZero();
    Docx file = file(Theme.EmbedFonts.SUBSET, Typeface.amiri(), "نص " + (char) rare);
    assertThat(decoded(file, "embedRegular")).isEqualTo(Typeface.amiri().regular().bytes());
    Docx foreign = file(Theme.EmbedFonts.SUBSET, Typeface.amiri(), "نص 中 😀");
    assertThat(decoded(foreign, "embedRegular"))
        .isEqualTo(FontSubset.of(Typeface.amiri().regular()));
  }

  @Test
  void noFontGoesAlongAgainstItsLicence() throws Exception {
    assertNone(file(Theme.EmbedFonts.FULL, licensed(0x0002), "نص"));
    assertNone(file(Theme.EmbedFonts.SUBSET, licensed(0x0004), "نص"));
    Typeface uncut = licensed(0x0100);
    assertThat(decoded(file(Theme.EmbedFonts.SUBSET, uncut, "نص"), "embedBold"))
        .isEqualTo(uncut.bold().bytes());
  }

  private static Typeface licensed(int type) {
    return new Typeface(
        "Amiri",
        licensed(Typeface.amiri().regular(), type),
        licensed(Typeface.amiri().bold(), type));
  }

  private static FontFile licensed(FontFile font, int type) {
    byte[] file = font.bytes();
    int entry = new String(file, StandardCharsets.ISO_8859_1).indexOf("OS/2");
    ByteBuffer bytes = ByteBuffer.wrap(file);
    bytes.putShort(bytes.getInt(entry + 8) + 8, (short) type);
    return FontFile.of(font.name(), file);
  }

  @Test
  void oneFileForBothWeightsGoesAlongOnce() throws Exception {
    Typeface one = new Typeface("Amiri", Typeface.amiri().regular(), Typeface.amiri().regular());
    Docx file = file(Theme.EmbedFonts.SUBSET, one, "نص");
    assertThat(file.names("word/fonts/")).containsExactly("word/fonts/font1.odttf");
    assertThat(file.all(TABLE, "//w:embedBold")).isEmpty();
  }

  @Test
  void aScriptThatTheFaceLacksTakesTheFallbacksFace() throws Exception {
    Typeface arabic = new Typeface("Arabic Only", withoutLatin(), withoutLatin());
    Pack pack = pack(Theme.EmbedFonts.SUBSET, arabic, List.of(), "نص Reuters");
    Docx file = Docx.of(pack);
    Element face = file.all("word/styles.xml", "//w:rPrDefault/w:rPr/w:rFonts").get(0);
    Map.of("w:ascii", "Amiri", "w:hAnsi", "Amiri", "w:cs", "Arabic Only")
        .forEach((slot, family) -> assertThat(face.getAttribute(slot)).isEqualTo(family));
    assertThat(Docx.attributes(file.all(TABLE, "//w:font"), "w:name"))
        .containsExactly("Amiri", "Arabic Only");
    assertThat(file.names("word/fonts/")).hasSize(4);
  }

  /** Amiri whose character map begins after Latin: the first segments of format 4 end at 'ؿ'. */
  private static FontFile withoutLatin() {
    byte[] cut = FontSubset.of(Typeface.amiri().regular());
    int entry = new String(cut, StandardCharsets.ISO_8859_1).indexOf("cmap");
    ByteBuffer bytes = ByteBuffer.wrap(cut);
    int table = bytes.getInt(entry + 8) + 20;
    int segments = bytes.getShort(table + 6) / 2;
    for (int i = 0; i < segments; i++) {
      int start = table + 16 + 2 * segments + 2 * i;
      if ((bytes.getShort(start) & 0xFFFF) < 0x600) {
        // A start beyond the end: no character is in the segment.
        bytes.putShort(start, (short) 0xFFFF);
      }
    }
    return FontFile.of("arabic-only.ttf", cut);
  }

  @Test
  void libreOfficeSetsTheTextInTheFontThatCameAlong(@TempDir Path folder) throws Exception {
    Foreign.requireInstalled("soffice");
    Foreign.requireInstalled("fc-list");
    assumeFalse(Foreign.run("fc-list").contains("Amiri"), "Amiri is installed: proves nothing");
    Path docx = folder.resolve("fonts.docx");
    Files.write(docx, new DocxExporter().export(Samples.pack(Samples.everything())));
    Foreign.run(
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder.toString(),
        docx.toString());
    assertThat(Foreign.run("pdffonts", folder.resolve("fonts.pdf").toString()))
        .contains("+Amiri-Regular", "+Amiri-Bold");
  }
}
