package dev.bayan.verify;

import dev.bayan.verify.PdfObjects.Ref;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the codes of a PDF's fonts stand for (ISO 32000-1, 9.10.3): each font is read once. */
final class PdfFonts {

  private final PdfObjects objects;
  private final Map<Integer, Texts> fonts = new ConcurrentHashMap<>();

  PdfFonts(PdfObjects objects) {
    this.objects = objects;
  }

  /** One font's codes: their texts, and which way these run. */
  static final class Texts {

    /** A font that has no codes. */
    static final Texts NONE = new Texts();

    static final byte NEUTRAL = 0;
    static final byte LEFT_TO_RIGHT = 1;
    static final byte RIGHT_TO_LEFT = 2;

    private @Nullable String[] texts = new String[0];

    /** Those of one character; 0 for all others. */
    private char[] characters = new char[0];

    private byte[] directions = new byte[0];

    private void put(int code, String text) {
      if (code >= texts.length) {
        int room = Math.max(2 * texts.length, code + 256);
        texts = Arrays.copyOf(texts, room);
        characters = Arrays.copyOf(characters, room);
        directions = Arrays.copyOf(directions, room);
      }
      texts[code] = text;
      characters[code] = text.length() == 1 && code > 0 ? text.charAt(0) : 0;
      directions[code] = PdfShown.direction(text);
    }

    /** Code 0 is .notdef: our codes are the glyphs' own numbers. */
    String text(int code) {
      String text = code > 0 && code < texts.length ? texts[code] : null;
      if (text == null) {
        throw new MalformedFile("a glyph that stands for no text");
      }
      return text;
    }

    /** The only character of a text; 0 where there are more, or none. */
    char character(int code) {
      return code < characters.length ? characters[code] : 0;
    }

    /** The direction of a text of the font. */
    byte direction(int code) {
      return directions[code];
    }
  }

  /** Codes to text, from the font's ToUnicode map. */
  Texts texts(@Nullable Object reference) {
    if (!(reference instanceof Ref ref)) {
      throw new MalformedFile("a font was expected");
    }
    return fonts.computeIfAbsent(ref.number(), n -> toUnicode(objects.dictionary(ref)));
  }

  private Texts toUnicode(Map<String, Object> font) {
    PdfTokens tokens = new PdfTokens(objects.content(font.get("ToUnicode")), 0);
    Texts texts = new Texts();
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

  /** Reads what an operator shows: a string, or an array of strings and distances. */
  static void show(Object operand, Texts font, PdfShown shown) {
    shown.clear();
    if (operand instanceof byte[] codes) {
      shown.add(codes, font);
    } else if (operand instanceof List<?> parts) {
      for (Object part : parts) {
        if (part instanceof byte[] codes) {
          shown.add(codes, font);
        }
      }
    }
  }
}
