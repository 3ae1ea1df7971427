package dev.bayan.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A pack that has been written beside its place.
 *
 * @param folder where it lies
 * @param entry what will be remembered of it
 */
record Staged(Input input, String id, Path folder, Manifest.Entry entry) {

  /** All that must be on the disk before the pack may be moved: its files, then their folder. */
  List<Path> paths() {
    List<Path> paths = new ArrayList<>();
    entry.files().keySet().forEach(name -> paths.add(folder.resolve(name)));
    paths.add(folder);
    return paths;
  }
}
