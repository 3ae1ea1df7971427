package dev.bayan.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A finished file, in memory or on a disk, of which any piece can be read.
 *
 * <pre>
 * Stored.of(bytes).read(file.size() - 22, 22) → the end of a zip file
 * </pre>
 */
public interface Stored {

  /** How many bytes it has. */
  long size() throws IOException;

  /** So many bytes from a place on, or as many as there are; an array of its own. */
  byte[] read(long from, int most) throws IOException;

  /** A file in memory. */
  static Stored of(byte[] file) {
    return new Stored() {
      @Override
      public long size() {
        return file.length;
      }

      @Override
      public byte[] read(long from, int most) {
        int start = (int) Math.min(from, file.length);
        return Arrays.copyOfRange(file, start, Math.min(file.length, start + most));
      }
    };
  }

  /** A stretch of it, read as it is asked for. */
  default InputStream open(long from, long length) {
    return new InputStream() {
      private long at = from;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] to, int offset, int count) throws IOException {
        int wanted = (int) Math.min(count, from + length - at);
        byte[] piece = wanted <= 0 ? new byte[0] : Stored.this.read(at, wanted);
        System.arraycopy(piece, 0, to, offset, piece.length);
        at += piece.length;
        return piece.length == 0 && count > 0 ? -1 : piece.length;
      }
    };
  }
}
