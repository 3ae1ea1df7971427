package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;
import dev.bayan.text.LocaleProfile;

/**
 * The languages that Word proofs and reads aloud in (ECMA-376 part 1, 17.3.2.20): one for Latin
 * runs, one for Arabic ones. Word knows languages of countries only, so a bare {@code ar} is
 * written as {@code ar-SA} and a bare {@code en} as {@code en-US}.
 */
record Language(String latin, String complex, boolean rightToLeft) {

  static Language of(LocaleProfile locale) {
    String own =
        switch (locale.language()) {
          case "ar" -> "ar-SA";
          case "en" -> "en-US";
          default -> locale.language();
        };
    return locale.direction().isRightToLeft()
        ? new Language("en-US", own, true)
        : new Language(own, "ar-SA", false);
  }

  /** {@code w:lang} or {@code w:themeFontLang}. */
  void write(Xml xml, String element) {
    xml.empty(element, "w:val", latin, "w:eastAsia", latin, "w:bidi", complex);
  }
}
