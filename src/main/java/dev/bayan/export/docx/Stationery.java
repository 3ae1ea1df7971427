package dev.bayan.export.docx;

import dev.bayan.export.opc.Packed;
import dev.bayan.export.opc.Xml;
import dev.bayan.style.Theme;

/**
 * The parts that all packs of one theme and language share, written and packed once: styles,
 * settings, drawing theme, program. Never changed after construction.
 */
final class Stationery {

  private final Packed styles;
  private final Packed settings;
  private final Packed settingsWithFonts;
  private final Faces faces;
  private final Packed theme;
  private final Packed application;
  private final Measure measure;

  Stationery(Theme theme, Language language) {
    this.styles = Packed.deflated(Styles.part(theme, language));
    this.settings = Packed.deflated(SettingsPart.part(language, false));
    this.settingsWithFonts = Packed.deflated(SettingsPart.part(language, true));
    this.faces = Faces.of(theme);
    this.theme = Packed.deflated(ThemePart.part(theme));
    this.application = Packed.deflated(program());
    this.measure = new Measure(theme.typeface());
  }

  Packed styles() {
    return styles;
  }

  /** Settings of a file that carries its fonts, or of one that does not. */
  Packed settings(boolean hasFonts) {
    return hasFonts ? settingsWithFonts : settings;
  }

  Packed application() {
    return application;
  }

  /** Extended properties (ECMA-376 part 1, 22.2): the program, and nothing about its user. */
  private static byte[] program() {
    return new Xml()
        .start("Properties")
        .attr("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
        .start("Application")
        .text("Bayan")
        .end()
        .end()
        .bytes();
  }

  Faces faces() {
    return faces;
  }

  Packed theme() {
    return theme;
  }

  Measure measure() {
    return measure;
  }
}
