package dev.bayan.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.Deflater;

/**
 * Deflaters that are used again (RFC 1951), each for one level only: a new one clears 268 KB of
 * memory, and one that changed its level might remember the other.
 *
 * <pre>
 * Deflater deflater = TEXT.take(); … TEXT.giveBack(deflater);
 * </pre>
 *
 * <p>A thread gets its own last one again, whose tables are still in the cache of its core. Two may
 * be in use at a time; one that is never given back is gone with who has it.
 */
public final class Deflaters {

  private final int level;
  private final boolean isBare;
  private final ThreadLocal<Deque<Deflater>> idle = ThreadLocal.withInitial(ArrayDeque::new);

  /**
   * @param isBare without zlib's header and checksum (RFC 1950)
   */
  public Deflaters(int level, boolean isBare) {
    this.level = level;
    this.isBare = isBare;
  }

  /** One that remembers nothing. */
  public Deflater take() {
    Deflater last = idle.get().poll();
    return last == null ? new Deflater(level, isBare) : last;
  }

  /** For the next one who wants it; not to be used any more by whoever had it. */
  public void giveBack(Deflater deflater) {
    deflater.reset();
    idle.get().push(deflater);
  }
}
