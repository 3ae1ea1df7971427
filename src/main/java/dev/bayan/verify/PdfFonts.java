package dev.bayan.verify;

import dev.bayan.verify.PdfObjects.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the codes of a PDF's fonts stand for (ISO 32000-1, 9.10.3): each font is read once. */
final class PdfFonts {

  private final PdfObjects objects;
  private final Map<Integer, Map<Integer, String>> fonts = new HashMap<>();

  PdfFonts(PdfObjects objects) {
    this.objects = objects;
  }

  /** Codes to text, from the font's ToUnicode map. */
  Map<Integer, String> texts(@Nullable Object reference) {
    if (!(reference instanceof Ref ref)) {
      throw new MalformedFile("a font was expected");
    }
    return fonts.computeIfAbsent(ref.number(), n -> toUnicode(objects.dictionary(ref)));
  }

  private Map<Integer, String> toUnicode(Map<String, Object> font) {
    PdfTokens tokens = new PdfTokens(objects.content(font.get("ToUnicode")), 0);
    Map<Integer, String> texts = new HashMap<>();
    boolean inside = false;
    byte[] code = null;
    while (!tokens.atEnd()) {
      Object value = tokens.value();
      if (value instanceof PdfTokens.Word word) {
        inside = word.text().equals("beginbfchar");
        code = null;
      } else if (inside && value instanceof byte[] bytes) {
        if (code == null) {
          code = bytes;
        } else {
          texts.put((code[0] & 0xFF) << 8 | (code[1] & 0xFF), PdfCharacters.utf16(bytes, 0));
          code = null;
        }
      }
    }
    return texts;
  }

  /** The texts of what an operator shows: a string, or an array of strings and distances. */
  static List<String> glyphs(Object shown, Map<Integer, String> font) {
    List<String> glyphs = new ArrayList<>();
    for (Object part : shown instanceof List<?> parts ? parts : List.of(shown)) {
      if (part instanceof byte[] codes) {
        for (int i = 0; i + 1 < codes.length; i += 2) {
          int code = (codes[i] & 0xFF) << 8 | (codes[i + 1] & 0xFF);
          String text = font.get(code);
          // Code 0 is .notdef: our codes are the glyphs' own numbers.
          if (text == null || code == 0) {
            throw new MalformedFile("a glyph that stands for no text");
          }
          glyphs.add(text);
        }
      }
    }
    return glyphs;
  }
}
