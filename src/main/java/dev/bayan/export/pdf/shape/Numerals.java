package dev.bayan.export.pdf.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The glyphs of digits and of the signs within numbers, for a face that draws each the same
 * whatever stands beside it. Tables hold thousands of numbers, no two alike: each is put together
 * from these, at a tenth of what the layout engine takes.
 *
 * <pre>
 * Numerals.of("0123456789.,", layout).glyphs("1,234.5") → seven glyphs, or null with an "x" in it
 * </pre>
 */
final class Numerals {

  /** Of either kind of digits, those with their own signs. */
  static final List<String> SETS = List.of("0123456789.,", "٠١٢٣٤٥٦٧٨٩٫٬");

  private final String characters;
  private final List<Glyph> glyphs;

  private Numerals(String characters, List<Glyph> glyphs) {
    this.characters = characters;
    this.glyphs = glyphs;
  }

  /** The set that a word's first character is of; less than 0 where it begins no number. */
  static int set(String word) {
    char first = word.isEmpty() ? 0 : word.charAt(0);
    return first >= '0' && first <= '9' ? 0 : first >= '٠' && first <= '٩' ? 1 : -1;
  }

  /**
   * A set's glyphs; null where the face kerns or replaces some of them. That is seen from a text in
   * which any three of the characters follow each other somewhere.
   *
   * @param layout glyphs of a left-to-right word
   */
  static @Nullable Numerals of(String characters, Function<String, List<Glyph>> layout) {
    List<Glyph> single = new ArrayList<>(characters.length());
    for (int i = 0; i < characters.length(); i++) {
      List<Glyph> one = layout.apply(characters.substring(i, i + 1));
      if (one.size() != 1) {
        return null;
      }
      single.add(one.get(0));
    }
    Numerals numerals = new Numerals(characters, single);
    String all = triples(characters);
    return layout.apply(all).equals(numerals.glyphs(all)) ? numerals : null;
  }

  /** The glyphs of a number; null where it has a character of no set or of another. */
  @Nullable List<Glyph> glyphs(String number) {
    List<Glyph> found = new ArrayList<>(number.length());
    for (int i = 0; i < number.length(); i++) {
      int at = characters.indexOf(number.charAt(i));
      if (at < 0) {
        return null;
      }
      found.add(glyphs.get(at));
    }
    return found;
  }

  /** Every three characters once: the greedy sequence of de Bruijn, the largest one first. */
  private static String triples(String characters) {
    StringBuilder out = new StringBuilder();
    out.append(characters.charAt(0)).append(characters.charAt(0));
    Set<String> seen = new HashSet<>();
    for (boolean grown = true; grown; ) {
      grown = false;
      String before = out.substring(out.length() - 2);
      for (int i = characters.length() - 1; i >= 0 && !grown; i--) {
        grown = seen.add(before + characters.charAt(i));
        if (grown) {
          out.append(characters.charAt(i));
        }
      }
    }
    return out.toString();
  }
}
