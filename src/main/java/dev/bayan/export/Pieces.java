package dev.bayan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Room for bytes that are made before their place in a file is known: in memory, or on a disk where
 * there may be more than memory has room for.
 *
 * <pre>
 * pieces.add(chunk, 4096); … pieces.copyTo(file);
 * </pre>
 */
public interface Pieces {

  /** Takes in the first bytes of an array, which may be used again afterwards. */
  void add(byte[] piece, int length) throws IOException;

  /** Writes everything in the order in which it came. */
  void copyTo(OutputStream to) throws IOException;

  /** Gives fresh room. */
  @FunctionalInterface
  interface Room {
    Pieces pieces();
  }

  /** Room in memory. */
  static Pieces inMemory() {
    return new InMemory(new ArrayList<>());
  }

  /** Pieces that are never joined: a large part would be in memory twice while one array grows. */
  record InMemory(List<byte[]> chunks) implements Pieces {
    @Override
    public void add(byte[] piece, int length) {
      chunks.add(Arrays.copyOf(piece, length));
    }

    @Override
    public void copyTo(OutputStream to) throws IOException {
      for (byte[] chunk : chunks) {
        to.write(chunk);
      }
    }
  }
}
