package dev.bayan.cli;

import dev.bayan.batch.DiskFiles;
import dev.bayan.batch.FileOps;
import dev.bayan.batch.FileOps.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The temporary folder that the launcher made for this process alone: the JDK unpacks every font
 * into a file there. It goes with the process; of one that was killed, with the next.
 *
 * <pre>
 * /tmp/bayan-Xy12Zw34/{lock, +~JF123.tmp}      mode 0700, the lock held by the kernel
 * </pre>
 */
final class Scratch implements Closeable, Runnable {

  private static final String PREFIX = "bayan-";
  private static final String LOCK = "lock";

  /** No start of the program takes longer. */
  private static final Duration BEGINNING = Duration.ofHours(1);

  private static final FileOps FILES = new DiskFiles();

  private final Path folder;
  private final Closeable lock;

  private Scratch(Path folder, Closeable lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Takes the folder; null where it is none. */
  static @Nullable Scratch of(Path folder) {
    if (!String.valueOf(folder.getFileName()).startsWith(PREFIX)) {
      return null;
    }
    try {
      Closeable lock = FILES.lock(folder.resolve(LOCK));
      return lock == null ? null : new Scratch(folder, lock);
    } catch (IOException e) {
      // Without it a run goes on just as well.
      return null;
    }
  }

  /** Clears what dead processes left beside it. */
  @Override
  public void run() {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null) {
      return;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent)) {
      for (Path other : all) {
        Path name = other.getFileName();
        if (name.toString().startsWith(PREFIX) && !name.equals(folder.getFileName())) {
          clearIfDead(other, Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS));
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // The next process will try again.
    }
  }

  /**
   * Clears a folder whose lock nobody holds. Without a lock file a process may be about to begin
   * there, or was killed when it was, long ago; another user's folder may turn into a link while it
   * is being cleared.
   */
  private static void clearIfDead(Path folder, UserPrincipal me) {
    try {
      if (FILES.kind(folder, false) != Kind.FOLDER
          || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(me)) {
        return;
      }
      Kind lock = FILES.kind(folder.resolve(LOCK), false);
      if (lock == Kind.MISSING && age(folder).compareTo(BEGINNING) > 0) {
        // Only if it is empty.
        FILES.delete(folder);
      } else if (lock == Kind.FILE) {
        Closeable taken = FILES.lock(folder.resolve(LOCK));
        if (taken != null) {
          clear(folder, taken);
        }
      }
    } catch (IOException gone) {
      // Or another process is clearing it: either way it is not for this one.
    }
  }

  private static Duration age(Path folder) throws IOException {
    FileTime changed = Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS);
    return Duration.ofMillis(System.currentTimeMillis() - changed.toMillis());
  }

  /** Deletes the files of a folder, and the folder if nothing else is in it. */
  private static void clear(Path folder, Closeable lock) throws IOException {
    try (lock) {
      for (Path file : FILES.list(folder)) {
        FILES.delete(file);
      }
    }
    FILES.delete(folder);
  }

  @Override
  public void close() {
    try {
      clear(folder, lock);
    } catch (IOException e) {
      // Windows lets go of a font only when the process ends: the next one clears it.
    }
  }
}
