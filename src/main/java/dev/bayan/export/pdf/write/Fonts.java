package dev.bayan.export.pdf.write;

import dev.bayan.export.pdf.shape.Face;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;

/** The fonts of one document, by face: {@code F1}, {@code F2}, … in order of first use. */
final class Fonts {

  private record Entry(String name, PdfFont font) {}

  private final Map<Face, Entry> entries = new LinkedHashMap<>();

  PdfFont of(Face face) {
    return entry(face).font();
  }

  String name(Face face) {
    return entry(face).name();
  }

  private Entry entry(Face face) {
    return entries.computeIfAbsent(
        face,
        f ->
            new Entry(
                "F" + (entries.size() + 1), new PdfFont(f.file(), f.file().postScriptName())));
  }

  /** Writes all fonts; gives the dictionary that names them. */
  PdfDictionary write(PdfFile file) {
    PdfDictionary fonts = new PdfDictionary();
    for (Entry entry : entries.values()) {
      int number = file.reserve();
      entry.font().write(file, number);
      fonts.put(new PdfName(entry.name()), PdfFile.reference(number));
    }
    return fonts;
  }
}
