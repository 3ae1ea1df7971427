package dev.bayan.export.docx;

import dev.bayan.export.opc.OfficePackage;
import dev.bayan.export.opc.Xml;
import dev.bayan.style.FontFile;
import dev.bayan.style.Theme;
import dev.bayan.style.Typeface;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes the font table (ECMA-376 part 1, 17.8): what the theme's faces are like, so that Word
 * finds the nearest one on a machine that has them not, and the faces themselves. Classification
 * and coverage are the font's own, from its OS/2 table (ISO/IEC 14496-22, 5.2.3).
 */
final class FontTable {

  private static final int PANOSE = 32;
  private static final int PANOSE_BYTES = 10;
  private static final int UNICODE_RANGES = 42;
  private static final int CODE_PAGES = 78;
  private static final int OS2_SIZE = 86;

  /** Second byte of a PANOSE number: what the serifs are like; the last five kinds are sans. */
  private static final int SERIFS = 1;

  private static final int FIRST_SANS = 11;
  private static final int LAST_SANS = 15;

  private final OfficePackage file;
  private final OfficePackage.Part part;
  private final EmbeddedFonts fonts;
  private final Theme.EmbedFonts wish;
  private final int[] rare;
  private final Xml xml = Wml.root("w:fonts");
  private int embedded;

  /**
   * @param rare the pack's characters outside the repertoire
   */
  FontTable(
      OfficePackage file,
      OfficePackage.Part part,
      EmbeddedFonts fonts,
      Theme.EmbedFonts wish,
      int[] rare) {
    this.file = file;
    this.part = part;
    this.fonts = fonts;
    this.wish = wish;
    this.rare = rare;
  }

  /** Fills the part; gives how many fonts go along. */
  int write(Faces faces) {
    faces.distinct().forEach(this::font);
    part.write(xml.end().bytes());
    return embedded;
  }

  private void font(Typeface typeface) {
    xml.start("w:font").attr("w:name", typeface.family());
    ByteBuffer os2 = typeface.regular().table("OS/2");
    byte[] panose = new byte[PANOSE_BYTES];
    if (os2 != null && os2.capacity() >= OS2_SIZE) {
      os2.get(PANOSE, panose);
      Wml.val(xml, "w:panose1", HexFormat.of().withUpperCase().formatHex(panose));
    }
    // Arabic, so that a substitute is one that has Arabic.
    Wml.val(xml, "w:charset", "B2");
    boolean isSans = panose[SERIFS] >= FIRST_SANS && panose[SERIFS] <= LAST_SANS;
    Wml.val(xml, "w:family", isSans ? "swiss" : "roman");
    Wml.val(xml, "w:pitch", "variable");
    if (os2 != null && os2.capacity() >= OS2_SIZE) {
      signature(os2);
    }
    embed("w:embedRegular", typeface.regular());
    if (!typeface.bold().equals(typeface.regular())) {
      embed("w:embedBold", typeface.bold());
    }
    xml.end();
  }

  private void signature(ByteBuffer os2) {
    HexFormat hex = HexFormat.of().withUpperCase();
    xml.start("w:sig");
    for (int i = 0; i < 4; i++) {
      xml.attr("w:usb" + i, hex.toHexDigits(os2.getInt(UNICODE_RANGES + 4 * i)));
    }
    for (int i = 0; i < 2; i++) {
      xml.attr("w:csb" + i, hex.toHexDigits(os2.getInt(CODE_PAGES + 4 * i)));
    }
    xml.end();
  }

  private void embed(String element, FontFile font) {
    @Nullable EmbeddedFont known = fonts.of(font, wish, rare);
    if (known != null) {
      OfficePackage.Part target =
          file.first(
              "/word/fonts/font" + ++embedded + ".odttf",
              "application/vnd.openxmlformats-officedocument.obfuscatedFont",
              known.content());
      String id = part.relate(target, Wml.relation("font"));
      xml.empty(element, "r:id", id, "w:fontKey", known.key());
    }
  }
}
