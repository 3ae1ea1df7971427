package dev.bayan.export.pdf.write;

import dev.bayan.export.pdf.shape.Face;
import dev.bayan.export.pdf.shape.Glyph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;

/**
 * The fonts of one document: {@code F1}, {@code F2}, … in order of first use.
 *
 * <p>A face has one, and another one when its codes are used up: a table of 100,000 numbers in
 * Arabic-Indic digits has as many glyphs. A run has one font, because readers take a change of font
 * for a change of words.
 */
final class Fonts {

  /**
   * Codes have two bytes, 0 is .notdef, and a font's last numbers are those of the outlines that
   * its composites refer to.
   */
  private static final int MOST_CODES = 50_000;

  private final int mostCodes;
  private final Map<Face, List<Named>> byFace = new HashMap<>();
  private final List<Named> all = new ArrayList<>();

  Fonts() {
    this(MOST_CODES);
  }

  Fonts(int mostCodes) {
    this.mostCodes = mostCodes;
  }

  /** A font, and what content streams call it. */
  record Named(String name, PdfFont font) {}

  /** The font for a run. */
  Named of(Face face, List<Glyph> run) {
    List<Named> fonts = byFace.computeIfAbsent(face, f -> new ArrayList<>(1));
    for (Named named : fonts) {
      if (named.font().hasRoomFor(run, mostCodes)) {
        return named;
      }
    }
    Named fresh =
        new Named("F" + (all.size() + 1), new PdfFont(face.file(), face.file().postScriptName()));
    fonts.add(fresh);
    all.add(fresh);
    return fresh;
  }

  /** Writes all fonts; gives the dictionary that names them. */
  PdfDictionary write(PdfFile file) {
    PdfDictionary fonts = new PdfDictionary();
    for (Named named : all) {
      int number = file.reserve();
      named.font().write(file, number);
      fonts.put(new PdfName(named.name()), PdfFile.reference(number));
    }
    return fonts;
  }
}
