package dev.bayan.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The temporary folder that the launcher made for this process alone: the JDK unpacks every font
 * into a file there. It goes with the process; of one that was killed, with the next.
 *
 * <pre>
 * /tmp/bayan-Xy12Zw34/{lock, +~JF123.tmp}      mode 0700, the lock held by the kernel
 * </pre>
 */
final class Scratch implements AutoCloseable {

  private static final String PREFIX = "bayan-";
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel lock;

  private Scratch(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Takes the folder, and clears what dead processes left beside it; null where it is none. */
  static @Nullable Scratch of(Path folder) {
    if (!String.valueOf(folder.getFileName()).startsWith(PREFIX)) {
      return null;
    }
    try {
      FileChannel lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        lock.close();
        return null;
      }
      clearBeside(folder);
      return new Scratch(folder, lock);
    } catch (IOException e) {
      // Without it a run goes on just as well.
      return null;
    }
  }

  private static void clearBeside(Path folder) throws IOException {
    UserPrincipal me = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS);
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null) {
      return;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path other : all) {
        // Another user's folder may turn into a link while it is being cleared.
        if (!other.getFileName().equals(folder.getFileName())
            && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
            && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(me)) {
          clearIfDead(other);
        }
      }
    }
  }

  /** Without a lock file a process may be about to begin there. */
  private static void clearIfDead(Path folder) {
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(LOCK), Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        FileLock taken = channel.tryLock()) {
      if (taken != null) {
        clear(folder);
      }
    } catch (IOException | OverlappingFileLockException alive) {
      // Or gone meanwhile: either way it is not for this process.
    }
  }

  /** Deletes the files of a folder, and the folder if nothing else is in it. */
  private static void clear(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  @Override
  public void close() {
    try {
      clear(folder);
      lock.close();
    } catch (IOException e) {
      // Windows lets go of a font only when the process ends: the next one clears it.
    }
  }
}
