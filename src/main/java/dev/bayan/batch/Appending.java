package dev.bayan.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes to the end of a file, a chunk at a time: each is an operation of {@link FileOps}. */
final class Appending extends OutputStream {

  private static final int CHUNK = 256 * 1024;

  private final FileOps files;
  private final Path file;

  private Appending(FileOps files, Path file) {
    this.files = files;
    this.file = file;
  }

  static OutputStream buffered(FileOps files, Path file) {
    return new BufferedOutputStream(new Appending(files, file), CHUNK);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    files.append(file, Arrays.copyOfRange(bytes, from, from + length));
  }
}
