package dev.bayan.batch;

import dev.bayan.export.Pieces;
import dev.bayan.verify.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** Bytes on the disk: pieces that are added, and read again as the file that they make. */
record Spooled(FileOps files, Path file) implements Pieces, Stored {

  @Override
  public void add(byte[] piece, int length) throws IOException {
    files.append(file, Arrays.copyOf(piece, length));
  }

  @Override
  public void copyTo(OutputStream to) throws IOException {
    if (files.size(file) < 0) {
      return;
    }
    try (InputStream in = new Unrolling(files, file)) {
      in.transferTo(to);
    }
  }

  @Override
  public long size() throws IOException {
    return files.size(file);
  }

  @Override
  public byte[] read(long from, int most) throws IOException {
    return files.read(file, from, most);
  }
}
