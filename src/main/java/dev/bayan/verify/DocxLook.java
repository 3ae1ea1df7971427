package dev.bayan.verify;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What run properties say (ECMA-376 part 1, 17.3.2.28), many of them twice: once for Latin and once
 * for Arabic. One object serves all properties of a part.
 */
final class DocxLook {

  private boolean bold;
  private boolean complexBold;
  private boolean italic;
  private boolean complexItalic;
  private @Nullable String size;
  private @Nullable String complexSize;
  private boolean face;
  private boolean complexFace;
  private boolean rightToLeft;
  private boolean spaced;

  void clear() {
    bold = false;
    complexBold = false;
    italic = false;
    complexItalic = false;
    size = null;
    complexSize = null;
    face = false;
    complexFace = false;
    rightToLeft = false;
    spaced = false;
  }

  /** A child of the properties. */
  void see(String name, DocxXml.Attributes attributes) {
    switch (name) {
      case "b" -> bold = attributes.isOn();
      case "bCs" -> complexBold = attributes.isOn();
      case "i" -> italic = attributes.isOn();
      case "iCs" -> complexItalic = attributes.isOn();
      case "sz" -> size = attributes.get("val");
      case "szCs" -> complexSize = attributes.get("val");
      case "rtl" -> rightToLeft = attributes.isOn();
      case "spacing" -> spaced = !"0".equals(attributes.get("val"));
      case "rFonts" -> {
        face = true;
        complexFace = attributes.get("cs") != null || attributes.get("cstheme") != null;
      }
      default -> {
        // The others hold for both scripts.
      }
    }
  }

  boolean isRightToLeft() {
    return rightToLeft;
  }

  boolean hasFace() {
    return face;
  }

  /** Rules 3 to 6 and 31: what is formatted for one script only, or not as Arabic is. */
  void check(DocxLint lint, Supplier<String> place) {
    if (face && !complexFace) {
      lint.report(DocxRule.ARABIC_FACE, place.get(), "no face for Arabic");
    }
    if (!Objects.equals(size, complexSize)) {
      lint.report(DocxRule.ARABIC_SIZE, place.get(), "sz and szCs differ");
    }
    if (bold != complexBold) {
      lint.report(DocxRule.ARABIC_BOLD, place.get(), "b and bCs differ");
    }
    if (italic != complexItalic) {
      lint.report(DocxRule.NO_ITALICS, place.get(), "i and iCs differ");
    } else if (italic && lint.rightToLeft()) {
      lint.report(DocxRule.NO_ITALICS, place.get(), "italics");
    }
    if (spaced) {
      lint.report(DocxRule.NO_SPACED_LETTERS, place.get(), "space between letters");
    }
  }
}
