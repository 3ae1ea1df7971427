package dev.bayan.export.pdf.write;

import dev.bayan.export.pdf.shape.Glyph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Glyphs numbered from 1 in the order in which they come: one number for equal ones. Asked for
 * every glyph of a document, so it is a table of its own without boxes.
 *
 * <pre>
 * codes.of(alef) → 1, codes.of(beh) → 2, codes.of(alef) → 1
 * </pre>
 */
final class GlyphCodes {

  private static final int FIRST = 1 << 10;

  private final List<Glyph> glyphs = new ArrayList<>();

  /** A glyph stands in the slot of its hash or in the next that was free. */
  private @Nullable Glyph[] table = new Glyph[FIRST];

  private int[] codes = new int[FIRST];

  /** In the order of their numbers. */
  List<Glyph> glyphs() {
    return glyphs;
  }

  /** The number of a glyph, a new one if it is new. */
  int of(Glyph glyph) {
    int slot = slot(glyph);
    if (table[slot] != null) {
      return codes[slot];
    }
    glyphs.add(glyph);
    put(slot, glyph, glyphs.size());
    if (2 * glyphs.size() > table.length) {
      grow();
    }
    return glyphs.size();
  }

  boolean contains(Glyph glyph) {
    return table[slot(glyph)] != null;
  }

  /** Where a glyph is, or would be. Most are the same objects as before. */
  @SuppressWarnings("ReferenceEquality")
  private int slot(Glyph glyph) {
    int mask = table.length - 1;
    int hash = glyph.hashCode();
    int slot = (hash ^ hash >>> 15) & mask;
    for (Glyph known = table[slot]; known != null; known = table[slot]) {
      if (known == glyph || known.equals(glyph)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void put(int slot, Glyph glyph, int code) {
    table[slot] = glyph;
    codes[slot] = code;
  }

  private void grow() {
    int size = 2 * table.length;
    table = new Glyph[size];
    codes = Arrays.copyOf(codes, size);
    for (int i = 0; i < glyphs.size(); i++) {
      put(slot(glyphs.get(i)), glyphs.get(i), i + 1);
    }
  }
}
