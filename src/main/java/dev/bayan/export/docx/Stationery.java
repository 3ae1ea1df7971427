package dev.bayan.export.docx;

import dev.bayan.style.Theme;

/**
 * The parts that all packs of one theme and language share, written once: styles, settings, drawing
 * theme. Never changed after construction.
 */
final class Stationery {

  private final byte[] styles;
  private final byte[] settings;
  private final byte[] settingsWithFonts;
  private final Faces faces;
  private final byte[] theme;
  private final Measure measure;

  Stationery(Theme theme, Language language) {
    this.styles = Styles.part(theme, language);
    this.settings = SettingsPart.part(language, false);
    this.settingsWithFonts = SettingsPart.part(language, true);
    this.faces = Faces.of(theme);
    this.theme = ThemePart.part(theme);
    this.measure = new Measure(theme.typeface());
  }

  byte[] styles() {
    return styles;
  }

  /** Settings of a file that carries its fonts, or of one that does not. */
  byte[] settings(boolean hasFonts) {
    return hasFonts ? settingsWithFonts : settings;
  }

  Faces faces() {
    return faces;
  }

  byte[] theme() {
    return theme;
  }

  Measure measure() {
    return measure;
  }
}
