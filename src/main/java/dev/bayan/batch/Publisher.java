package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.read.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a finished pack in the place of the old one, whole.
 *
 * <pre>
 * staging/ID: write, sync, … sync folder     then    ID → old/ID, staging/ID → ID, sync, delete old/ID
 * </pre>
 *
 * <p>Java cannot replace a folder that holds something in one step. An exception between the two
 * renames puts the old pack back; after a kill {@link OutputFolder#open} does.
 */
final class Publisher {

  private final FileOps files;
  private final OutputFolder output;

  Publisher(FileOps files, OutputFolder output) {
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

  /** Writes the files of a pack beside the packs, on the same file system, and onto the disk. */
  void stage(String id, Map<String, byte[]> pack) throws IOException {
    Path staged = output.staged(id);
    files.deleteAll(staged);
    files.createFolders(staged);
    for (Map.Entry<String, byte[]> file : pack.entrySet()) {
      Path path = staged.resolve(file.getKey());
      files.write(path, file.getValue());
      // Without this a power cut could leave the new name over an empty file.
      files.sync(path);
    }
    files.sync(staged);
  }

  /**
   * Moves a staged pack to its place.
   *
   * @return warnings: what is left of the old pack
   * @throws IOException if the place has the old pack still
   */
  List<Diagnostic> swap(Input input, String id) throws IOException {
    Path pack = output.pack(id);
    Path old = files.kind(pack, false) == Kind.MISSING ? null : output.aside(id);
    if (old != null) {
      files.deleteAll(old);
      files.move(pack, old);
    }
    moveIn(output.staged(id), pack, old);
    if (old == null) {
      return List.of();
    }
    try {
      files.deleteAll(old);
      return List.of();
    } catch (IOException e) {
      return List.of(Trouble.oldPackLeft(input.name(), e));
    }
  }

  private void moveIn(Path staged, Path pack, @Nullable Path old) throws IOException {
    try {
      files.move(staged, pack);
      files.sync(output.root());
    } catch (IOException failure) {
      if (old != null) {
        putBack(staged, pack, old, failure);
      }
      throw failure;
    }
  }

  private void putBack(Path staged, Path pack, Path old, IOException failure) {
    try {
      if (files.kind(pack, false) != Kind.MISSING) {
        files.move(pack, staged);
      }
      files.move(old, pack);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
