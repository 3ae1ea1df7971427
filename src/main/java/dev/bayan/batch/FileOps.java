package dev.bayan.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run does to files, one system call or little more at a time, so that a test can let
 * any of them fail.
 *
 * <pre>
 * files.write(staged, bytes); files.sync(staged); files.move(staged, published);
 * </pre>
 */
public interface FileOps {

  /** What stands at a path. */
  enum Kind {
    FILE,
    FOLDER,
    /** A symbolic link, wherever it leads. */
    LINK,
    /** A pipe, a device, a socket. */
    OTHER,
    MISSING
  }

  /** What stands there; if asked to follow links, never {@link Kind#LINK}. */
  Kind kind(Path path, boolean followLinks) throws IOException;

  /** What lies directly in a folder, ordered by name. */
  List<Path> list(Path folder) throws IOException;

  /** A file's first bytes, as many as asked for or fewer; never through a symbolic link. */
  byte[] read(Path file, int most) throws IOException;

  /** As many bytes of a file as asked for or fewer, from a place in it on. */
  byte[] read(Path file, long from, int most) throws IOException;

  /** A file's size in bytes; -1 where no file stands, be it that something else does. */
  long size(Path file) throws IOException;

  /** Makes a folder and its parents where they are missing. */
  void createFolders(Path folder) throws IOException;

  /** Makes one folder that only its owner may enter, where it is missing. */
  void createPrivateFolder(Path folder) throws IOException;

  /** Writes a file that was not there. */
  void write(Path file, byte[] content) throws IOException;

  /**
   * Writes at the end of a file, which is made where it is missing. A disk that is full takes
   * nothing rather than a part.
   */
  void append(Path file, byte[] content) throws IOException;

  /** Has a file's or folder's content on the disk before it returns. */
  void sync(Path path) throws IOException;

  /** Renames a file or folder in one step; an existing file is replaced, a full folder is not. */
  void move(Path from, Path to) throws IOException;

  /**
   * Waits a moment, ever longer, for another program to let go of a file: Windows moves none that
   * is open.
   *
   * @param attempt how often this has been waited for already
   * @return whether to try again; false where waiting is of no use, or has been long enough
   */
  boolean awaitsRelease(int attempt) throws IOException;

  /** Deletes a file, a link (never what it leads to) or an empty folder. */
  void delete(Path path) throws IOException;

  /** How many bytes can still be written to the disk that a folder is on. */
  default long usableSpace(Path folder) throws IOException {
    return Long.MAX_VALUE;
  }

  /**
   * Takes a lock that the kernel frees if this process dies; null where another run holds it.
   *
   * @return gives the lock back when closed
   */
  @Nullable Closeable lock(Path file) throws IOException;

  /**
   * Takes the same lock together with others who only read; null where a run holds it for itself.
   * Writes nothing.
   *
   * @return gives the lock back when closed
   */
  @Nullable Closeable share(Path file) throws IOException;

  /** Deletes whatever stands there, folders with all they hold. */
  default void deleteAll(Path path) throws IOException {
    switch (kind(path, false)) {
      case MISSING -> {}
      case FOLDER -> {
        for (Path inside : list(path)) {
          deleteAll(inside);
        }
        delete(path);
      }
      case FILE, LINK, OTHER -> delete(path);
    }
  }
}
