package dev.bayan.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The disk, of which one operation fails, the n-th, or at which the program dies there. Zero: none.
 */
class FaultyFiles implements FileOps {

  /** What goes wrong. */
  enum Fault {
    EIO("Input/output error"),
    ENOSPC("No space left on device"),
    /** Nothing happens any more, as if the process were gone. */
    KILL("killed");

    private final String words;

    Fault(String words) {
      this.words = words;
    }
  }

  /** The end of the process, as far as its files can tell. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;

    Killed(String message) {
      super(message);
    }
  }

  private final FileOps disk = new DiskFiles();
  private final int nth;
  private final Fault fault;
  private int count;

  FaultyFiles(int nth) {
    this(nth, Fault.EIO);
  }

  FaultyFiles(int nth, Fault fault) {
    this.nth = nth;
    this.fault = fault;
  }

  /** Whether the fault has come. */
  boolean hasFailed() {
    return nth > 0 && count >= nth;
  }

  private synchronized void step(String what) throws IOException {
    ++count;
    String message = "injected into operation " + nth + ": " + what + ": " + fault.words;
    if (fault == Fault.KILL && hasFailed()) {
      throw new Killed(message);
    }
    if (count == nth) {
      throw new IOException(message);
    }
  }

  /** Whether this is the operation at which the program dies: it has done half of it then. */
  private synchronized boolean isLast() {
    return count == nth;
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
    } catch (IOException | Killed end) {
      if (isLast()) {
        disk.write(file, Arrays.copyOf(content, content.length / 2));
      }
      throw end;
    }
    disk.write(file, content);
  }

  @Override
  public void append(Path file, byte[] content) throws IOException {
    try {
      step("append " + file);
    } catch (IOException | Killed end) {
      if (isLast()) {
        disk.append(file, Arrays.copyOf(content, content.length / 2));
      }
      throw end;
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

  @Override
  public @Nullable Closeable share(Path file) throws IOException {
    step("share " + file);
    return disk.share(file);
  }
}
