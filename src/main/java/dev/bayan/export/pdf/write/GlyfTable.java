package dev.bayan.export.pdf.write;

import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.style.FontFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The outlines of a font subset: {@code glyf} and {@code loca} (ISO/IEC 14496-22, 5.3.3 and 5.3.4).
 *
 * <p>A glyph of one unmoved part is a copy of the font's outline; any other is a composite that
 * refers to outlines which stand after the numbered glyphs. Hinting programs are left out. Wherever
 * a glyph asks for the font's .notdef it gets our {@link EmptyBox}.
 */
final class GlyfTable {

  private static final int ARGS_ARE_WORDS = 0x0001;
  private static final int ARGS_ARE_OFFSETS = 0x0002;
  private static final int HAS_SCALE = 0x0008;
  private static final int MORE_PARTS = 0x0020;
  private static final int HAS_X_AND_Y_SCALE = 0x0040;
  private static final int HAS_TWO_BY_TWO = 0x0080;
  private static final int HAS_INSTRUCTIONS = 0x0100;

  private final ByteBuffer box;
  private final ByteBuffer glyf;
  private final ByteBuffer loca;
  private final boolean longLoca;
  private final int numbered;

  /** Outlines of the font that others refer to, in the order of their new numbers. */
  private final List<Integer> referred = new ArrayList<>();

  private final Map<Integer, Integer> numbers = new HashMap<>();

  private final List<byte[]> outlines = new ArrayList<>();

  /** Outlines for the glyphs in the order of their new numbers, after .notdef and the blanks. */
  GlyfTable(FontFile font, int blanks, List<Glyph> glyphs) {
    this.box = EmptyBox.outline(font);
    this.glyf = table(font, "glyf");
    this.loca = table(font, "loca");
    this.longLoca = table(font, "head").getShort(50) == 1;
    this.numbered = 1 + blanks + glyphs.size();
    outlines.add(copy(slice(0)));
    outlines.addAll(Collections.nCopies(blanks, new byte[0]));
    for (Glyph glyph : glyphs) {
      outlines.add(outline(glyph));
    }
    // Copies may refer to further outlines: the list grows while it is worked off.
    for (int done = 0; done < referred.size(); done++) {
      outlines.add(copy(source(referred.get(done))));
    }
  }

  private static ByteBuffer table(FontFile font, String tag) {
    ByteBuffer table = font.table(tag);
    if (table == null) {
      throw new IllegalArgumentException(font + " has no TrueType outlines (" + tag + ")");
    }
    return table;
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
    return outline.length == 0 ? 0 : ByteBuffer.wrap(outline).getShort(2);
  }

  private byte[] outline(Glyph glyph) {
    List<Glyph.Part> parts = glyph.parts();
    if (parts.size() == 1 && parts.get(0).dx() == 0 && parts.get(0).dy() == 0) {
      return copy(source(parts.get(0).glyph()));
    }
    List<Glyph.Part> inked = new ArrayList<>(parts.size());
    for (Glyph.Part part : parts) {
      if (source(part.glyph()).hasRemaining()) {
        inked.add(part);
      }
    }
    if (inked.isEmpty()) {
      return new byte[0];
    }
    ByteBuffer out = ByteBuffer.allocate(10 + 8 * inked.size());
    out.putShort((short) -1);
    int[] edges = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
    for (Glyph.Part part : inked) {
      ByteBuffer source = source(part.glyph());
      edges[0] = Math.min(edges[0], source.getShort(2) + part.dx());
      edges[1] = Math.min(edges[1], source.getShort(4) + part.dy());
      edges[2] = Math.max(edges[2], source.getShort(6) + part.dx());
      edges[3] = Math.max(edges[3], source.getShort(8) + part.dy());
    }
    for (int edge : edges) {
      out.putShort((short) edge);
    }
    for (int i = 0; i < inked.size(); i++) {
      Glyph.Part part = inked.get(i);
      int more = i + 1 < inked.size() ? MORE_PARTS : 0;
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

  private int offset(int glyph) {
    return longLoca ? loca.getInt(4 * glyph) : 2 * (loca.getShort(2 * glyph) & 0xFFFF);
  }

  private ByteBuffer source(int glyph) {
    return glyph == 0 ? box : slice(glyph);
  }

  private ByteBuffer slice(int glyph) {
    return glyf.slice(offset(glyph), offset(glyph + 1) - offset(glyph));
  }

  private byte[] copy(ByteBuffer source) {
    if (source.capacity() == 0) {
      return new byte[0];
    }
    int contours = source.getShort(0);
    return contours < 0 ? composite(source) : simple(source, contours);
  }

  private static byte[] simple(ByteBuffer source, int contours) {
    int instructions = 10 + 2 * contours;
    int skipped = source.getShort(instructions) & 0xFFFF;
    byte[] copy = new byte[source.capacity() - skipped];
    source.get(0, copy, 0, instructions);
    int rest = instructions + 2 + skipped;
    source.get(rest, copy, instructions + 2, source.capacity() - rest);
    return copy;
  }

  private byte[] composite(ByteBuffer source) {
    byte[] bytes = new byte[source.capacity()];
    source.get(0, bytes);
    ByteBuffer copy = ByteBuffer.wrap(bytes);
    int at = 10;
    int flags;
    do {
      flags = copy.getShort(at);
      copy.putShort(at, (short) (flags & ~HAS_INSTRUCTIONS));
      copy.putShort(at + 2, (short) number(copy.getShort(at + 2) & 0xFFFF));
      at += (flags & ARGS_ARE_WORDS) != 0 ? 8 : 6;
      at += (flags & HAS_SCALE) != 0 ? 2 : 0;
      at += (flags & HAS_X_AND_Y_SCALE) != 0 ? 4 : 0;
      at += (flags & HAS_TWO_BY_TWO) != 0 ? 8 : 0;
    } while ((flags & MORE_PARTS) != 0);
    return Arrays.copyOf(bytes, at);
  }
}
