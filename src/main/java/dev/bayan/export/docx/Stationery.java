package dev.bayan.export.docx;

import dev.bayan.style.Theme;

/**
 * The parts that all packs of one theme and language share, written once: styles, settings, font
 * table, drawing theme. Never changed after construction.
 */
final class Stationery {

  private final byte[] styles;
  private final byte[] settings;
  private final byte[] fonts;
  private final byte[] theme;
  private final Measure measure;

  Stationery(Theme theme, Language language) {
    this.styles = Styles.part(theme, language);
    this.settings = SettingsPart.part(language);
    this.fonts = FontTable.part(theme.typeface());
    this.theme = ThemePart.part(theme);
    this.measure = new Measure(theme.typeface());
  }

  byte[] styles() {
    return styles;
  }

  byte[] settings() {
    return settings;
  }

  byte[] fonts() {
    return fonts;
  }

  byte[] theme() {
    return theme;
  }

  Measure measure() {
    return measure;
  }
}
