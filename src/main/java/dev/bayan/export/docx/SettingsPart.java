package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;

/**
 * Writes the settings part (ECMA-376 part 1, 17.15): Word's present layout rules, no compatibility
 * mode, and nothing that asks the reader a question or tells who wrote the file.
 */
final class SettingsPart {

  /** Word 2013 and newer; without it the title bar says "Compatibility Mode" ([MS-DOCX] 2.6). */
  private static final String MODE = "15";

  private static final String WORD = "http://schemas.microsoft.com/office/word";

  private SettingsPart() {}

  /**
   * @param hasFonts whether the file carries its fonts; Word then carries them on when it is saved,
   *     in full ({@code saveSubsetFonts} is off), so that it stays editable
   */
  static byte[] part(Language language, boolean hasFonts) {
    Xml xml = Wml.root("w:settings");
    xml.empty("w:zoom", "w:percent", "100");
    if (hasFonts) {
      Wml.on(xml, "w:embedTrueTypeFonts");
    }
    Wml.val(xml, "w:defaultTabStop", 720);
    Wml.val(xml, "w:characterSpacingControl", "doNotCompress");
    xml.start("w:compat");
    compatibility(xml, "compatibilityMode", MODE);
    compatibility(xml, "overrideTableStyleFontSizeAndJustification", "1");
    compatibility(xml, "enableOpenTypeFeatures", "1");
    compatibility(xml, "doNotFlipMirrorIndents", "1");
    compatibility(xml, "differentiateMultirowTableHeaders", "1");
    xml.end();
    language.write(xml, "w:themeFontLang");
    xml.empty(
        "w:clrSchemeMapping",
        "w:bg1",
        "light1",
        "w:t1",
        "dark1",
        "w:bg2",
        "light2",
        "w:t2",
        "dark2",
        "w:accent1",
        "accent1",
        "w:accent2",
        "accent2",
        "w:accent3",
        "accent3",
        "w:accent4",
        "accent4",
        "w:accent5",
        "accent5",
        "w:accent6",
        "accent6",
        "w:hyperlink",
        "hyperlink",
        "w:followedHyperlink",
        "followedHyperlink");
    Wml.val(xml, "w:decimalSymbol", ".");
    Wml.val(xml, "w:listSeparator", ",");
    return xml.end().bytes();
  }

  private static void compatibility(Xml xml, String name, String value) {
    xml.empty("w:compatSetting", "w:name", name, "w:uri", WORD, "w:val", value);
  }
}
