package dev.bayan.batch;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of this machine. */
public final class DiskFiles implements FileOps {

  /** 50, 100, 200, 400 and 800 milliseconds: a virus scanner is done by then. */
  private static final int PATIENCE = 5;

  private static final long FIRST_WAIT = 50;

  @Override
  public Kind kind(Path path, boolean followLinks) throws IOException {
    BasicFileAttributes attributes;
    try {
      LinkOption[] options =
          followLinks ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
      attributes = Files.readAttributes(path, BasicFileAttributes.class, options);
    } catch (NoSuchFileException nothing) {
      return Kind.MISSING;
    }
    if (attributes.isSymbolicLink()) {
      return Kind.LINK;
    }
    if (attributes.isDirectory()) {
      // A junction of Windows says that it is a folder too, and leads elsewhere.
      return !followLinks && attributes.isOther() ? Kind.OTHER : Kind.FOLDER;
    }
    return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  @Override
  public byte[] read(Path file, int most) throws IOException {
    // In one piece: a stream would gather pieces of 16 KiB and join them.
    return read(file, 0, most);
  }

  @Override
  public byte[] read(Path file, long from, int most) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.clamp(channel.size() - from, 0, most));
      while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {}
      return Arrays.copyOf(bytes.array(), bytes.position());
    }
  }

  @Override
  public long size(Path file) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile() ? attributes.size() : -1;
    } catch (NoSuchFileException nothing) {
      return -1;
    }
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public void createPrivateFolder(Path folder) throws IOException {
    try {
      if (isPosix(folder)) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectory(folder);
      }
    } catch (FileAlreadyExistsException exists) {
      if (kind(folder, false) != Kind.FOLDER) {
        throw exists;
      }
    }
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public void append(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      long before = channel.size();
      ByteBuffer left = ByteBuffer.wrap(content);
      try {
        while (left.hasRemaining()) {
          channel.write(left);
        }
      } catch (IOException e) {
        // Half a line on a full disk would spoil the next one too.
        channel.truncate(before);
        throw e;
      }
    }
  }

  @Override
  public void sync(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    if (folder && !isPosix(path)) {
      // Windows cannot open a folder, and keeps its entries in a journal of its own.
      return;
    }
    StandardOpenOption mode = folder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    // Disks of this machine replace a file in any case; others want to be told.
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public boolean awaitsRelease(int attempt) throws IOException {
    if (File.separatorChar != '\\' || attempt >= PATIENCE) {
      return false;
    }
    try {
      Thread.sleep(FIRST_WAIT << attempt);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.delete(path);
  }

  @Override
  public long usableSpace(Path folder) throws IOException {
    FileStore store = Files.getFileStore(folder);
    // Some file systems that are made by programs do not know how large they are.
    return store.getTotalSpace() <= 0 ? Long.MAX_VALUE : store.getUsableSpace();
  }

  @Override
  public @Nullable Closeable lock(Path file) throws IOException {
    FileChannel channel =
        locked(
            FileChannel.open(
                file,
                Set.of(
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS)),
            false);
    if (channel != null) {
      // Who holds it is for people only: the lock is the kernel's, and dies with the process.
      channel.truncate(0).write(ByteBuffer.wrap(holder()));
    }
    return channel;
  }

  @Override
  public @Nullable Closeable share(Path file) throws IOException {
    return locked(FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS), true);
  }

  /** The channel, which holds the lock of its whole file; null, and it is closed, if it cannot. */
  private static @Nullable FileChannel locked(FileChannel channel, boolean isShared)
      throws IOException {
    try {
      if (channel.tryLock(0, Long.MAX_VALUE, isShared) != null) {
        return channel;
      }
    } catch (OverlappingFileLockException heldInThisProcess) {
      // As good as held by another.
    }
    channel.close();
    return null;
  }

  private static byte[] holder() {
    String pid = Long.toString(ProcessHandle.current().pid());
    return (pid + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
