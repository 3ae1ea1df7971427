package dev.bayan.export.opc;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Small parts that many files have alike, packed once: running heads, tables of fonts. A part is
 * known again by all of its bytes.
 *
 * <pre>
 * part.write(Recurring.packed(fontTable)); // the second time nothing is deflated
 * </pre>
 *
 * <p>Whether a part was known no byte of a file depends on.
 */
final class Recurring {

  /** Larger parts are mostly of one file alone. */
  private static final int LARGEST = 1 << 12;

  /** A file has some twenty parts of its own, which take the places of others as they come. */
  private static final int PLACES = 1 << 8;

  private static final AtomicReferenceArray<@Nullable Known> KNOWN =
      new AtomicReferenceArray<>(PLACES);

  @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
  private record Known(byte[] content, Packed packed) {}

  private Recurring() {}

  /**
   * A part that is in memory, packed.
   *
   * @param content not to be changed any more
   */
  static Packed packed(byte[] content) {
    if (content.length > LARGEST) {
      return PackedStream.of(content);
    }
    CRC32 crc = new CRC32();
    crc.update(content);
    int place = (int) crc.getValue() & (PLACES - 1);
    Known known = KNOWN.get(place);
    if (known != null && Arrays.equals(known.content, content)) {
      return known.packed;
    }
    Packed packed = PackedStream.of(content);
    KNOWN.set(place, new Known(content, packed));
    return packed;
  }
}
