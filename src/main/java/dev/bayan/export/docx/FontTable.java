package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;
import dev.bayan.style.Typeface;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * Writes the font table (ECMA-376 part 1, 17.8): what the theme's face is like, so that Word finds
 * the nearest one on a machine that has it not. Classification and coverage are the font's own,
 * from its OS/2 table (ISO/IEC 14496-22, 5.2.3).
 */
final class FontTable {

  private static final int PANOSE = 32;
  private static final int PANOSE_BYTES = 10;
  private static final int UNICODE_RANGES = 42;
  private static final int CODE_PAGES = 78;

  private FontTable() {}

  static byte[] part(Typeface typeface) {
    Xml xml = Wml.root("w:fonts");
    xml.start("w:font").attr("w:name", typeface.family());
    ByteBuffer os2 = typeface.regular().table("OS/2");
    if (os2 != null) {
      StringBuilder panose = new StringBuilder();
      for (int i = 0; i < PANOSE_BYTES; i++) {
        panose.append(String.format(Locale.ROOT, "%02X", os2.get(PANOSE + i)));
      }
      Wml.val(xml, "w:panose1", panose.toString());
    }
    // Arabic, so that a substitute is one that has Arabic.
    Wml.val(xml, "w:charset", "B2");
    Wml.val(xml, "w:family", "roman");
    Wml.val(xml, "w:pitch", "variable");
    if (os2 != null) {
      xml.start("w:sig");
      for (int i = 0; i < 4; i++) {
        xml.attr("w:usb" + i, hex(os2, UNICODE_RANGES + 4 * i));
      }
      for (int i = 0; i < 2; i++) {
        xml.attr("w:csb" + i, hex(os2, CODE_PAGES + 4 * i));
      }
      xml.end();
    }
    return xml.end().end().bytes();
  }

  private static String hex(ByteBuffer table, int at) {
    return String.format(Locale.ROOT, "%08X", table.getInt(at));
  }
}
