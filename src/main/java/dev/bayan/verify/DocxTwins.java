package dev.bayan.verify;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The run properties that Word keeps twice, once for Latin and once for Arabic (17.3.2). */
final class DocxTwins {

  private boolean bold;
  private boolean complexBold;
  private boolean italic;
  private boolean complexItalic;
  private @Nullable String size;
  private @Nullable String complexSize;
  private boolean face;
  private boolean complexFace;

  void clear() {
    bold = false;
    complexBold = false;
    italic = false;
    complexItalic = false;
    size = null;
    complexSize = null;
    face = false;
    complexFace = false;
  }

  /** A child of a run's properties. */
  void see(String name, DocxXml.Attributes attributes) {
    switch (name) {
      case "b" -> bold = attributes.isOn();
      case "bCs" -> complexBold = attributes.isOn();
      case "i" -> italic = attributes.isOn();
      case "iCs" -> complexItalic = attributes.isOn();
      case "sz" -> size = attributes.get("val");
      case "szCs" -> complexSize = attributes.get("val");
      case "rFonts" -> {
        face = true;
        complexFace = attributes.get("cs") != null;
      }
      default -> {
        // The others hold for both scripts.
      }
    }
  }

  /** What is formatted for one script only; null where nothing is. */
  @Nullable String lacking() {
    if (bold != complexBold) {
      return "b and bCs differ";
    }
    if (italic != complexItalic) {
      return "i and iCs differ";
    }
    if (!Objects.equals(size, complexSize)) {
      return "sz and szCs differ";
    }
    return face && !complexFace ? "no face for Arabic" : null;
  }
}
