package dev.bayan.export.pdf.write;

import static dev.bayan.export.pdf.write.GlyphSource.ARGS_ARE_OFFSETS;
import static dev.bayan.export.pdf.write.GlyphSource.ARGS_ARE_WORDS;
import static dev.bayan.export.pdf.write.GlyphSource.MORE_PARTS;

import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.style.FontFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The outlines of a font subset: {@code glyf} and {@code loca} (ISO/IEC 14496-22, 5.3.3 and 5.3.4).
 *
 * <p>A glyph of one unmoved part is a copy of the font's outline, or refers to it where another
 * glyph has it already, as those do that differ in width only. Any other is a composite that refers
 * to outlines which stand after the numbered glyphs. Hinting programs are left out. Wherever a
 * glyph asks for the font's .notdef it gets our {@link EmptyBox}.
 */
final class GlyfTable {

  /** A composite of one part: to refer to an outline takes so many bytes. */
  private static final int REFERENCE = 16;

  /** The furthest offset of which the half has two bytes. */
  private static final int MOST_SHORT = 0x1FFFE;

  private final GlyphSource source;
  private final int numbered;

  /** The first glyph that is the copy of an outline, by the font's number of it; 0: none. */
  private final char[] copies;

  /** Outlines of the font that others refer to, in the order of their new numbers. */
  private final List<Integer> referred = new ArrayList<>();

  /** Their new numbers, by those of the font; 0: not referred to. */
  private final char[] numbers;

  private final List<GlyphOutline> outlines = new ArrayList<>();

  /** How many bytes they take. */
  private final int size;

  /** Outlines for the glyphs in the order of their new numbers, after .notdef and the blanks. */
  GlyfTable(FontFile font, int blanks, List<Glyph> glyphs) {
    this.source = GlyphSource.of(font);
    this.numbered = 1 + blanks + glyphs.size();
    this.copies = new char[source.count()];
    this.numbers = new char[source.count()];
    outlines.add(copy(source.outline(0)));
    outlines.addAll(Collections.nCopies(blanks, GlyphOutline.NONE));
    for (Glyph glyph : glyphs) {
      outlines.add(outline(glyph));
    }
    // Copies may refer to further outlines: the list grows while it is worked off.
    for (int done = 0; done < referred.size(); done++) {
      outlines.add(copy(source.painted(referred.get(done))));
    }
    int sum = 0;
    for (int i = 0; i < outlines.size(); i++) {
      sum += outlines.get(i).size();
    }
    this.size = sum;
  }

  int count() {
    return outlines.size();
  }

  /** The length of the glyf table. */
  int size() {
    return size;
  }

  /** The glyf table, each outline on an even offset. */
  byte[] glyf() {
    byte[] table = new byte[size];
    int at = 0;
    for (int i = 0; i < outlines.size(); i++) {
      byte[] outline = outlines.get(i).bytes();
      System.arraycopy(outline, 0, table, at, outline.length);
      at += outlines.get(i).size();
    }
    return table;
  }

  /** The sum of its words, without a look at its bytes. */
  int checksum() {
    int sum = 0;
    int at = 0;
    for (int i = 0; i < outlines.size(); i++) {
      sum += outlines.get(i).sum(at);
      at += outlines.get(i).size();
    }
    return sum;
  }

  /** Adds the same bytes, deflated. */
  void addTo(PressedFont font) {
    for (int i = 0; i < outlines.size(); i++) {
      outlines.get(i).addTo(font);
    }
  }

  /** Whether the loca table has its short form: halves of offsets, in two bytes each. */
  boolean isShort() {
    return size <= MOST_SHORT;
  }

  byte[] loca() {
    boolean isShort = isShort();
    int count = outlines.size();
    byte[] table = new byte[(isShort ? 2 : 4) * (count + 1)];
    int offset = 0;
    for (int i = 0; i <= count; i++) {
      if (isShort) {
        put(table, 2 * i, offset / 2);
      } else {
        put(table, 4 * i, offset >> 16);
        put(table, 4 * i + 2, offset);
      }
      offset += i < count ? outlines.get(i).size() : 0;
    }
    return table;
  }

  /** Left edge of an outline's box in font units; 0 for one without ink. */
  int leftEdge(int number) {
    GlyphOutline outline = outlines.get(number);
    return outline.isEmpty() ? 0 : outline.edge(2);
  }

  private GlyphOutline outline(Glyph glyph) {
    List<Glyph.Part> parts = glyph.parts();
    if (parts.size() == 1 && parts.get(0).dx() == 0 && parts.get(0).dy() == 0) {
      return only(parts.get(0).glyph());
    }
    List<Glyph.Part> inked = new ArrayList<>(parts.size());
    for (Glyph.Part part : parts) {
      if (!source.painted(part.glyph()).isEmpty()) {
        inked.add(part);
      }
    }
    return inked.isEmpty() ? GlyphOutline.NONE : moved(inked);
  }

  private GlyphOutline only(int glyph) {
    GlyphOutline outline = source.painted(glyph);
    int first = copies[glyph];
    if (first == 0 || outline.size() <= REFERENCE) {
      copies[glyph] = (char) outlines.size();
      return copy(outline);
    }
    byte[] reference = new byte[REFERENCE];
    put(reference, 0, -1);
    System.arraycopy(outline.bytes(), 2, reference, 2, 8);
    put(reference, 10, ARGS_ARE_OFFSETS);
    put(reference, 12, first);
    return GlyphOutline.once(reference);
  }

  private GlyphOutline moved(List<Glyph.Part> parts) {
    ByteBuffer out = ByteBuffer.allocate(10 + 8 * parts.size());
    out.putShort((short) -1);
    int[] edges = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
    for (Glyph.Part part : parts) {
      GlyphOutline outline = source.painted(part.glyph());
      edges[0] = Math.min(edges[0], outline.edge(2) + part.dx());
      edges[1] = Math.min(edges[1], outline.edge(4) + part.dy());
      edges[2] = Math.max(edges[2], outline.edge(6) + part.dx());
      edges[3] = Math.max(edges[3], outline.edge(8) + part.dy());
    }
    for (int edge : edges) {
      out.putShort((short) edge);
    }
    for (int i = 0; i < parts.size(); i++) {
      Glyph.Part part = parts.get(i);
      int more = i + 1 < parts.size() ? MORE_PARTS : 0;
      out.putShort((short) (ARGS_ARE_WORDS | ARGS_ARE_OFFSETS | more));
      out.putShort((short) number(part.glyph()));
      out.putShort((short) part.dx());
      out.putShort((short) part.dy());
    }
    return GlyphOutline.once(out.array());
  }

  /** The new number of an outline that is referred to. */
  private int number(int glyph) {
    if (numbers[glyph] == 0) {
      numbers[glyph] = (char) (numbered + referred.size());
      referred.add(glyph);
    }
    return numbers[glyph];
  }

  /** An outline; the parts of a composite one get their new numbers. */
  private GlyphOutline copy(GlyphOutline outline) {
    if (outline.isEmpty() || outline.bytes()[0] >= 0) {
      return outline;
    }
    byte[] bytes = outline.bytes().clone();
    int at = 10;
    int flags;
    do {
      flags = unit(bytes, at);
      put(bytes, at + 2, number(unit(bytes, at + 2)));
      at = GlyphSource.after(at, flags);
    } while ((flags & MORE_PARTS) != 0);
    return GlyphOutline.once(bytes);
  }

  private static int unit(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  private static void put(byte[] bytes, int at, int unit) {
    bytes[at] = (byte) (unit >> 8);
    bytes[at + 1] = (byte) unit;
  }
}
