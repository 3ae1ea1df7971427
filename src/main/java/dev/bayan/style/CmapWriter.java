package dev.bayan.style;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a character map of format 4 (ISO/IEC 14496-22, 5.2.1), for Windows and for Unicode. */
final class CmapWriter {

  private static final int HEADER = 4 + 2 * 8;

  /** Characters in a row whose glyphs are in a row too. */
  private record Segment(int first, int last, int glyph) {}

  private CmapWriter() {}

  /** The map of those characters that the font has; ascending, none beyond U+FFFE. */
  static byte[] table(FontFile font, IntStream codePoints) {
    List<Segment> segments = segments(font, codePoints);
    int count = segments.size();
    int length = 16 + 8 * count;
    ByteBuffer out = ByteBuffer.allocate(HEADER + length);
    out.putShort((short) 0).putShort((short) 2);
    out.putShort((short) 0).putShort((short) 3).putInt(HEADER);
    out.putShort((short) 3).putShort((short) 1).putInt(HEADER);
    int power = Integer.highestOneBit(count);
    out.putShort((short) 4).putShort((short) length).putShort((short) 0);
    out.putShort((short) (2 * count)).putShort((short) (2 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (2 * (count - power)));
    segments.forEach(segment -> out.putShort((short) segment.last()));
    out.putShort((short) 0);
    segments.forEach(segment -> out.putShort((short) segment.first()));
    segments.forEach(segment -> out.putShort((short) (segment.glyph() - segment.first())));
    segments.forEach(segment -> out.putShort((short) 0));
    return out.array();
  }

  private static List<Segment> segments(FontFile font, IntStream codePoints) {
    List<Segment> segments = new ArrayList<>();
    codePoints.forEach(
        c -> {
          int glyph = font.glyph(c);
          if (glyph == 0) {
            return;
          }
          Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
          if (last != null && last.last() + 1 == c && glyph - c == last.glyph() - last.first()) {
            segments.set(segments.size() - 1, new Segment(last.first(), c, last.glyph()));
          } else {
            segments.add(new Segment(c, c, glyph));
          }
        });
    // The format ends with a segment for U+FFFF, which is no character: glyph 0.
    segments.add(new Segment(0xFFFF, 0xFFFF, 0));
    return segments;
  }
}
