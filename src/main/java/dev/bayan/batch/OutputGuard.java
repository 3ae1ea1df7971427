package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Whether packs can be published in a folder, tried before the first briefing is set: a night's
 * work is not done for a disk that is full or read only.
 *
 * <pre>
 * guard.probe(root, root.resolve(".bayan"))      .bayan/probe → .bayan-probe → gone
 * </pre>
 */
final class OutputGuard {

  /** What a large pack takes, and the report. */
  static final long LEAST_SPACE = 16L * 1024 * 1024;

  private final FileOps files;

  OutputGuard(FileOps files) {
    this.files = files;
  }

  /**
   * Looks for links among Bayan's own files: they could lead what is written there anywhere.
   *
   * @throws IOException if there is one
   */
  void refuseLinks(Path own) throws IOException {
    for (Path entry : files.list(own)) {
      if (files.kind(entry, false) == Kind.LINK) {
        throw new IOException("a symbolic link: " + entry);
      }
    }
  }

  /**
   * Does what publishing does, with an empty folder.
   *
   * @throws IOException if that fails, or if next to no space is left
   */
  void probe(Path root, Path own) throws IOException {
    long left = files.usableSpace(root);
    if (left < LEAST_SPACE) {
      throw new IOException("the disk is full, " + left / 1024 + " KiB are left: " + root);
    }
    Path probe = own.resolve("probe");
    Path published = root.resolve(".bayan-probe");
    files.deleteAll(probe);
    files.deleteAll(published);
    files.createPrivateFolder(probe);
    files.move(probe, published);
    files.delete(published);
  }
}
