package dev.bayan.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The disk, of which one operation fails: the n-th. Zero: none. */
final class FaultyFiles implements FileOps {

  private final FileOps disk = new DiskFiles();
  private final int nth;
  private int count;

  FaultyFiles(int nth) {
    this.nth = nth;
  }

  /** Whether the fault has come. */
  boolean hasFailed() {
    return nth > 0 && count >= nth;
  }

  private synchronized void step(String what) throws IOException {
    if (++count == nth) {
      throw new IOException("injected into operation " + nth + ": " + what);
    }
  }

  @Override
  public Kind kind(Path path, boolean followLinks) throws IOException {
    step("kind " + path);
    return disk.kind(path, followLinks);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    step("list " + folder);
    return disk.list(folder);
  }

  @Override
  public byte[] read(Path file, int most) throws IOException {
    step("read " + file);
    return disk.read(file, most);
  }

  @Override
  public byte[] read(Path file, long from, int most) throws IOException {
    step("read " + file);
    return disk.read(file, from, most);
  }

  @Override
  public long size(Path file) throws IOException {
    step("size " + file);
    return disk.size(file);
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    step("create " + folder);
    disk.createFolders(folder);
  }

  @Override
  public void createPrivateFolder(Path folder) throws IOException {
    step("create " + folder);
    disk.createPrivateFolder(folder);
  }

  /** A write that fails has written half. */
  @Override
  public void write(Path file, byte[] content) throws IOException {
    try {
      step("write " + file);
    } catch (IOException fault) {
      disk.write(file, Arrays.copyOf(content, content.length / 2));
      throw fault;
    }
    disk.write(file, content);
  }

  @Override
  public void append(Path file, byte[] content) throws IOException {
    try {
      step("append " + file);
    } catch (IOException fault) {
      disk.append(file, Arrays.copyOf(content, content.length / 2));
      throw fault;
    }
    disk.append(file, content);
  }

  @Override
  public void sync(Path path) throws IOException {
    step("sync " + path);
    disk.sync(path);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step("move " + from + " to " + to);
    disk.move(from, to);
  }

  @Override
  public boolean awaitsRelease(int attempt) {
    return false;
  }

  @Override
  public void delete(Path path) throws IOException {
    step("delete " + path);
    disk.delete(path);
  }

  @Override
  public @Nullable Closeable lock(Path file) throws IOException {
    step("lock " + file);
    return disk.lock(file);
  }
}
