package dev.bayan.verify;

import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found in parts that many files have alike: the fonts and styles of a theme.
 *
 * <p>A part is known again by its packed bytes, all of which are kept and compared: no change of a
 * single bit goes unseen.
 */
final class DocxMemory<V> {

  private static final int KEPT = 16;
  private static final int LARGEST = 1 << 20;

  private final ConcurrentMap<Known, Kept<V>> kept = new ConcurrentHashMap<>();

  /**
   * @param use what the part was read as, and with which key
   */
  private record Known(String use, int method, int crc, int size) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Known that
          && crc == that.crc
          && size == that.size
          && method == that.method
          && use.equals(that.use);
    }

    @Override
    public int hashCode() {
      return 31 * crc + use.hashCode();
    }
  }

  private record Kept<V>(ByteBuffer packed, V value) {}

  private static Known known(String use, OfficeParts.Entry entry) {
    return new Known(use, entry.method(), entry.crc(), entry.size());
  }

  /** What was found in the same part; null where it is a new one. */
  @Nullable V recall(String use, OfficeParts parts, OfficeParts.Entry entry) {
    Kept<V> same = kept.get(known(use, entry));
    return same != null && parts.packed(entry).equals(same.packed) ? same.value : null;
  }

  /** Large parts are not kept; of small ones so many as a run has themes. */
  void keep(String use, OfficeParts parts, OfficeParts.Entry entry, V value) {
    if (entry.length() > LARGEST) {
      return;
    }
    if (kept.size() >= KEPT) {
      kept.clear();
    }
    ByteBuffer copy = ByteBuffer.allocate(entry.length());
    copy.put(parts.packed(entry)).flip();
    kept.put(known(use, entry), new Kept<>(copy, value));
  }
}
