package dev.bayan.export.pdf.shape.opentype;

/**
 * Makes one glyph of several. Marks between them stay behind it, and remember which part of it they
 * belong to, so that they are put on that part.
 */
final class Ligating {

  private final Glyphs glyphs;

  Ligating(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  /**
   * Puts a glyph in the place of those at some places.
   *
   * @param begins what may begin at the glyph
   * @return the glyph after the last of them
   */
  int join(int[] places, int made, long[] begins) {
    int first = places[0];
    int end = places[places.length - 1] + 1;
    glyphs.merge(first, end);
    // A letter that took its marks up is a letter still, and marks that joined are marks.
    boolean isLigature = !isOfMarks(places);
    boolean staysMark = !isLigature && glyphs.isMark(first);
    int total = 0;
    for (int place : places) {
      total += glyphs.partsOf(place);
    }
    int number = isLigature ? glyphs.nextLigature() : 0;
    int lastNumber = glyphs.ligature[first];
    int lastParts = glyphs.partsOf(first);
    int soFar = lastParts;
    if (isLigature) {
      glyphs.ligature[first] = number;
      glyphs.part[first] = 0;
      glyphs.parts[first] = total;
    }
    glyphs.replace(first, made, begins);
    glyphs.kind[first] &= ~Glyphs.TAKEN_APART;
    int at = first + 1;
    for (int i = 1; i < places.length; i++) {
      for (int gone = i - 1; at < places[i] - gone; at++) {
        if (isLigature) {
          belong(at, number, soFar - lastParts, lastParts);
        }
      }
      lastNumber = glyphs.ligature[at];
      lastParts = glyphs.partsOf(at);
      soFar += lastParts;
      glyphs.remove(at);
    }
    if (!staysMark && lastNumber != 0) {
      for (int i = at; i < glyphs.count && glyphs.ligature[i] == lastNumber; i++) {
        if (glyphs.part[i] == 0) {
          break;
        }
        belong(i, number, soFar - lastParts, lastParts);
      }
    }
    return at;
  }

  private boolean isOfMarks(int[] places) {
    for (int i = 1; i < places.length; i++) {
      if (!glyphs.isMark(places[i])) {
        return false;
      }
    }
    int first = glyphs.kind[places[0]];
    return (first & (GlyphKinds.BASE | GlyphKinds.MARK)) != 0;
  }

  /** A mark of a part that has itself become part of a ligature. */
  private void belong(int mark, int number, int before, int parts) {
    int part = glyphs.part[mark] == 0 ? parts : glyphs.part[mark];
    glyphs.ligature[mark] = number;
    glyphs.part[mark] = before + Math.min(part, parts);
  }
}
