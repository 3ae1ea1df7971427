package dev.bayan.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a run is about to put in place, written to the disk before it does, so that after a kill or
 * a power cut the next run knows which staged packs are whole.
 *
 * <pre>
 * 3610a686 intent gaza-talks-roles
 * 9d2f01c4 done gaza-talks-roles
 * </pre>
 */
final class Journal {

  private static final String INTENT = "intent ";
  private static final String DONE = "done ";

  /** More than the intents of a million packs. */
  private static final int MOST_BYTES = 256 * 1024 * 1024;

  private final FileOps files;
  private final Path file;
  private boolean hasBegun;

  Journal(FileOps files, Path file) {
    this.files = files;
    this.file = file;
  }

  /** Says that these packs are staged, whole and on the disk, and are now moved to their places. */
  void intend(Collection<String> ids) throws IOException {
    append(INTENT, ids);
    files.sync(file);
    Path folder = file.getParent();
    if (!hasBegun && folder != null) {
      // A new file's name is on the disk when its folder is (POSIX promises no more).
      files.sync(folder);
      hasBegun = true;
    }
  }

  /** Says that nothing is left to do for these. Not synced: to find it undone does no harm. */
  void done(Collection<String> ids) throws IOException {
    append(DONE, ids);
  }

  /** The packs that were to be moved, and of which it is not said that they were. */
  Set<String> open() throws IOException {
    Set<String> open = new LinkedHashSet<>();
    if (files.size(file) < 0) {
      return open;
    }
    byte[] bytes = files.read(file, MOST_BYTES);
    for (CheckedLines.Line line : CheckedLines.read(bytes).whole()) {
      String text = line.text(bytes);
      if (text.startsWith(INTENT)) {
        open.add(text.substring(INTENT.length()));
      } else if (text.startsWith(DONE)) {
        open.remove(text.substring(DONE.length()));
      }
    }
    return open;
  }

  /** Forgets everything: a new run begins. */
  void clear() throws IOException {
    files.deleteAll(file);
  }

  private void append(String what, Collection<String> ids) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    ids.forEach(id -> lines.writeBytes(CheckedLines.of(what + id)));
    files.append(file, lines.toByteArray());
  }
}
