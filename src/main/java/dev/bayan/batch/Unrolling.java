package dev.bayan.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads a file from its beginning, a chunk at a time: each is an operation of {@link FileOps}. */
final class Unrolling extends InputStream {

  private final FileOps files;
  private final Path file;
  private long from;

  Unrolling(FileOps files, Path file) {
    this.files = files;
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    byte[] chunk = files.read(file, from, length);
    System.arraycopy(chunk, 0, to, offset, chunk.length);
    from += chunk.length;
    return chunk.length == 0 && length > 0 ? -1 : chunk.length;
  }
}
