package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The two renames that put a staged pack in the place of the old one. Java cannot replace a folder
 * that holds something in one step.
 *
 * <pre>
 * ID → .bayan/old/ID      .bayan/staging/ID → ID
 * </pre>
 */
final class Swap {

  private final FileOps files;
  private final OutputFolder output;

  Swap(FileOps files, OutputFolder output) {
    this.files = files;
    this.output = output;
  }

  /** Something in the way that is not a pack of ours, which must not be lost. */
  boolean isBlocked(String id) throws IOException {
    Path pack = output.pack(id);
    return switch (files.kind(pack, false)) {
      case MISSING -> false;
      case FILE, LINK, OTHER -> true;
      case FOLDER ->
          files.kind(pack.resolve(PackRecord.FILE), false) != Kind.FILE
              && !files.list(pack).isEmpty();
    };
  }

  /**
   * Moves a staged pack to its place.
   *
   * @return whether there was an old one, which now lies aside
   * @throws IOException if the place has the old pack still
   */
  boolean in(String id) throws IOException {
    Path pack = output.pack(id);
    boolean hasOld = files.kind(pack, false) != Kind.MISSING;
    if (hasOld) {
      files.deleteAll(output.aside(id));
      patiently(pack, output.aside(id));
    }
    try {
      patiently(output.staged(id), pack);
    } catch (IOException failure) {
      try {
        back(id);
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
      throw failure;
    }
    return hasOld;
  }

  /** Gives the place back to the old pack; where there was none, to nothing. */
  void back(String id) throws IOException {
    Path pack = output.pack(id);
    if (files.kind(pack, false) != Kind.MISSING
        && files.kind(output.staged(id), false) == Kind.MISSING) {
      patiently(pack, output.staged(id));
    }
    if (files.kind(output.aside(id), false) != Kind.MISSING) {
      patiently(output.aside(id), pack);
    }
  }

  /** Moves a folder of which a file may be open in another program. */
  private void patiently(Path from, Path to) throws IOException {
    for (int attempt = 0; ; attempt++) {
      try {
        files.move(from, to);
        return;
      } catch (NoSuchFileException e) {
        throw e;
      } catch (FileSystemException held) {
        if (!files.awaitsRelease(attempt)) {
          throw held;
        }
      }
    }
  }
}
