package dev.bayan.export.pdf.write;

import org.jspecify.annotations.Nullable;

/**
 * An outline as it stands in a {@code glyf} table (ISO/IEC 14496-22, 5.3.3), on an even offset, and
 * its deflated bits where many documents want it.
 *
 * <pre>
 * outline.size() → 38 where bytes() are 37
 * </pre>
 */
final class GlyphOutline {

  static final GlyphOutline NONE = kept(new byte[0]);

  private final byte[] bytes;
  private final boolean isKept;

  /** Sums of its units of two bytes, of every second and of those between. */
  private final int even;

  private final int odd;

  /** The same whoever comes first. */
  private Bits.@Nullable Piece bits;

  private GlyphOutline(byte[] bytes, boolean isKept) {
    this.bytes = bytes;
    this.isKept = isKept;
    int even = 0;
    int odd = 0;
    int whole = bytes.length & ~3;
    for (int i = 0; i < whole; i += 4) {
      even += unit(i);
      odd += unit(i + 2);
    }
    if (bytes.length - whole >= 2) {
      even += unit(whole);
    }
    if ((bytes.length & 1) != 0) {
      int last = (bytes[bytes.length - 1] & 0xFF) << 8;
      even += (bytes.length & 2) == 0 ? last : 0;
      odd += (bytes.length & 2) == 0 ? 0 : last;
    }
    this.even = even;
    this.odd = odd;
  }

  private int unit(int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  /** One that is asked for again. */
  static GlyphOutline kept(byte[] bytes) {
    return new GlyphOutline(bytes, true);
  }

  /** One of this document alone. */
  static GlyphOutline once(byte[] bytes) {
    return new GlyphOutline(bytes, false);
  }

  /** Not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  /** How many bytes it takes in the table. */
  int size() {
    return bytes.length + (bytes.length & 1);
  }

  /** An edge of its box, which stand at 2, 4, 6 and 8. */
  int edge(int at) {
    return (short) (bytes[at] << 8 | (bytes[at + 1] & 0xFF));
  }

  /**
   * What it adds to the sum of the table's words of four bytes (ISO/IEC 14496-22, 5.2.1).
   *
   * @param offset where it stands in the table
   */
  int sum(int offset) {
    return (offset & 2) == 0 ? (even << 16) + odd : (odd << 16) + even;
  }

  void addTo(PressedFont font) {
    if (!isKept) {
      font.add(bytes, 0, bytes.length);
      // The length of a composite is even.
      return;
    }
    Bits.Piece known = bits;
    if (known == null) {
      known = PressedFont.piece(bytes, bytes.length & 1);
      bits = known;
    }
    font.add(known);
  }
}
