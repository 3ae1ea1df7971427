package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finishes what a run that was killed had begun: a pack that its journal names and that lies whole
 * in staging is put in place; otherwise the old one is, if it lay aside. Then nothing is left of
 * that run. Whatever it is killed at itself, it does the same again.
 */
final class Recovery {

  private final FileOps files;
  private final OutputFolder output;
  private final Swap swap;

  Recovery(FileOps files, OutputFolder output) {
    this.files = files;
    this.output = output;
    this.swap = new Swap(files, output);
  }

  void run() throws IOException {
    Set<String> intents = output.journal().open();
    Set<String> all = new LinkedHashSet<>(intents);
    for (Path aside : files.list(output.old())) {
      all.add(String.valueOf(aside.getFileName()));
    }
    for (String id : all) {
      if (!(intents.contains(id) && forward(id))) {
        back(id);
      }
    }
    if (!all.isEmpty()) {
      files.sync(output.root());
    }
    for (String id : all) {
      files.deleteAll(output.aside(id));
    }
    files.deleteAll(output.staging());
    output.journal().clear();
  }

  /** Whether the new pack is in place now. */
  private boolean forward(String id) throws IOException {
    if (!isWhole(output.staged(id)) || swap.isBlocked(id)) {
      return false;
    }
    if (files.kind(output.pack(id), false) != Kind.MISSING) {
      try {
        swap.in(id);
        return true;
      } catch (IOException heldOpen) {
        // The old pack is in place, and whole: that is an end too.
        if (files.kind(output.pack(id), false) == Kind.MISSING) {
          throw heldOpen;
        }
        return false;
      }
    }
    files.move(output.staged(id), output.pack(id));
    return true;
  }

  private void back(String id) throws IOException {
    if (files.kind(output.pack(id), false) == Kind.MISSING
        && files.kind(output.aside(id), false) != Kind.MISSING) {
      files.move(output.aside(id), output.pack(id));
    }
  }

  /**
   * Whether all files of a pack have the bytes that its record says: no disk is taken at its word.
   */
  private boolean isWhole(Path folder) throws IOException {
    Path record = folder.resolve(PackRecord.FILE);
    if (files.size(record) < 0) {
      return false;
    }
    Map<String, PackRecord.Written> written =
        PackJson.files(files.read(record, PackRecord.MOST_BYTES));
    if (written.isEmpty()) {
      return false;
    }
    for (Map.Entry<String, PackRecord.Written> each : written.entrySet()) {
      Path file = folder.resolve(each.getKey());
      long size = files.size(file);
      if (size != each.getValue().bytes()
          || !Hash.of(files.read(file, (int) size)).equals(each.getValue().sha256())) {
        return false;
      }
    }
    return true;
  }
}
