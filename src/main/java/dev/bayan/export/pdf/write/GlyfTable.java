package dev.bayan.export.pdf.write;

import static dev.bayan.export.pdf.write.GlyphSource.ARGS_ARE_OFFSETS;
import static dev.bayan.export.pdf.write.GlyphSource.ARGS_ARE_WORDS;
import static dev.bayan.export.pdf.write.GlyphSource.MORE_PARTS;

import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.style.FontFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  private static final byte[] NONE = {};

  private final GlyphSource source;
  private final int numbered;

  /** The first glyph that is the copy of an outline, by the font's number of it; 0: none. */
  private final char[] copies;

  /** Outlines of the font that others refer to, in the order of their new numbers. */
  private final List<Integer> referred = new ArrayList<>();

  private final Map<Integer, Integer> numbers = new HashMap<>();

  private final List<byte[]> outlines = new ArrayList<>();

  /** Outlines for the glyphs in the order of their new numbers, after .notdef and the blanks. */
  GlyfTable(FontFile font, int blanks, List<Glyph> glyphs) {
    this.source = GlyphSource.of(font);
    this.numbered = 1 + blanks + glyphs.size();
    this.copies = new char[source.count()];
    outlines.add(copy(source.outline(0)));
    outlines.addAll(Collections.nCopies(blanks, NONE));
    for (Glyph glyph : glyphs) {
      outlines.add(outline(glyph));
    }
    // Copies may refer to further outlines: the list grows while it is worked off.
    for (int done = 0; done < referred.size(); done++) {
      outlines.add(copy(source.painted(referred.get(done))));
    }
  }

  int count() {
    return outlines.size();
  }

  /** The glyf table, each outline on an even offset. */
  byte[] glyf() {
    int size = 0;
    for (byte[] outline : outlines) {
      size += outline.length + outline.length % 2;
    }
    byte[] table = new byte[size];
    int at = 0;
    for (byte[] outline : outlines) {
      System.arraycopy(outline, 0, table, at, outline.length);
      at += outline.length + outline.length % 2;
    }
    return table;
  }

  /** The loca table in its long form. */
  byte[] loca() {
    ByteBuffer out = ByteBuffer.allocate(4 * (outlines.size() + 1));
    int offset = 0;
    for (byte[] outline : outlines) {
      out.putInt(offset);
      offset += outline.length + outline.length % 2;
    }
    return out.putInt(offset).array();
  }

  /** Left edge of an outline's box in font units; 0 for one without ink. */
  int leftEdge(int number) {
    byte[] outline = outlines.get(number);
    return outline.length == 0 ? 0 : edge(outline, 2);
  }

  private static int edge(byte[] outline, int at) {
    return (short) (outline[at] << 8 | (outline[at + 1] & 0xFF));
  }

  private byte[] outline(Glyph glyph) {
    List<Glyph.Part> parts = glyph.parts();
    if (parts.size() == 1 && parts.get(0).dx() == 0 && parts.get(0).dy() == 0) {
      return only(parts.get(0).glyph());
    }
    List<Glyph.Part> inked = new ArrayList<>(parts.size());
    for (Glyph.Part part : parts) {
      if (source.painted(part.glyph()).length > 0) {
        inked.add(part);
      }
    }
    return inked.isEmpty() ? NONE : moved(inked);
  }

  private byte[] only(int glyph) {
    byte[] outline = source.painted(glyph);
    int first = copies[glyph];
    if (first == 0 || outline.length <= REFERENCE) {
      copies[glyph] = (char) outlines.size();
      return copy(outline);
    }
    ByteBuffer out = ByteBuffer.allocate(REFERENCE);
    out.putShort((short) -1).put(outline, 2, 8);
    return out.putShort((short) ARGS_ARE_OFFSETS).putShort((short) first).array();
  }

  private byte[] moved(List<Glyph.Part> parts) {
    ByteBuffer out = ByteBuffer.allocate(10 + 8 * parts.size());
    out.putShort((short) -1);
    int[] edges = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
    for (Glyph.Part part : parts) {
      byte[] outline = source.painted(part.glyph());
      edges[0] = Math.min(edges[0], edge(outline, 2) + part.dx());
      edges[1] = Math.min(edges[1], edge(outline, 4) + part.dy());
      edges[2] = Math.max(edges[2], edge(outline, 6) + part.dx());
      edges[3] = Math.max(edges[3], edge(outline, 8) + part.dy());
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
    return out.array();
  }

  /** The new number of an outline that is referred to. */
  private int number(int glyph) {
    Integer known = numbers.get(glyph);
    if (known != null) {
      return known;
    }
    int number = numbered + referred.size();
    referred.add(glyph);
    numbers.put(glyph, number);
    return number;
  }

  /** An outline; the parts of a composite one get their new numbers. */
  private byte[] copy(byte[] outline) {
    if (outline.length == 0 || outline[0] >= 0) {
      return outline;
    }
    byte[] bytes = outline.clone();
    ByteBuffer copy = ByteBuffer.wrap(bytes);
    int at = 10;
    int flags;
    do {
      flags = copy.getShort(at);
      copy.putShort(at + 2, (short) number(copy.getShort(at + 2) & 0xFFFF));
      at = GlyphSource.after(at, flags);
    } while ((flags & MORE_PARTS) != 0);
    return bytes;
  }
}
