package dev.bayan.cli.bench;

import dev.bayan.batch.FileOps;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that keep a ledger of what it takes to publish: all but finding and reading inputs. */
record MeteredFiles(FileOps files, Ledger ledger) implements FileOps {

  private interface Deed {
    void take() throws IOException;
  }

  private void publish(Deed deed) throws IOException {
    ledger.<Boolean, IOException>measure(
        Phase.PUBLISH,
        () -> {
          deed.take();
          return true;
        });
  }

  @Override
  public Kind kind(Path path, boolean followLinks) throws IOException {
    return files.kind(path, followLinks);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    return files.list(folder);
  }

  @Override
  public byte[] read(Path file, int most) throws IOException {
    return files.read(file, most);
  }

  @Override
  public byte[] read(Path file, long from, int most) throws IOException {
    return files.read(file, from, most);
  }

  @Override
  public long size(Path file) throws IOException {
    return files.size(file);
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    publish(() -> files.createFolders(folder));
  }

  @Override
  public void createPrivateFolder(Path folder) throws IOException {
    publish(() -> files.createPrivateFolder(folder));
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    publish(() -> files.write(file, content));
    ledger.wrote(Phase.PUBLISH, content.length);
  }

  @Override
  public void append(Path file, byte[] content) throws IOException {
    publish(() -> files.append(file, content));
  }

  @Override
  public void sync(Path path) throws IOException {
    publish(() -> files.sync(path));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    publish(() -> files.move(from, to));
  }

  @Override
  public boolean awaitsRelease(int attempt) throws IOException {
    return files.awaitsRelease(attempt);
  }

  @Override
  public void delete(Path path) throws IOException {
    publish(() -> files.delete(path));
  }

  @Override
  public long usableSpace(Path folder) throws IOException {
    return files.usableSpace(folder);
  }

  @Override
  public @Nullable Closeable lock(Path file) throws IOException {
    return files.lock(file);
  }

  @Override
  public @Nullable Closeable share(Path file) throws IOException {
    return files.share(file);
  }
}
