package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;

/**
 * Finds a file by its name however the disk spells it: Macs, and archives made there, decompose
 * letters (أ as ا and a hamza), which to other systems is another name (UAX #15).
 *
 * <pre>
 * at(folder, "أرقام.csv") → folder/أرقام.csv as it lies there, in NFC or NFD
 * </pre>
 *
 * The exact name always comes first; of several other spellings none is taken.
 */
final class Spelling {

  private final FileOps files;

  Spelling(FileOps files) {
    this.files = files;
  }

  /**
   * The path of an entry of a folder; the name as it was given where nothing of it is there.
   *
   * @throws InvalidPathException if no file of this system can have the name
   */
  Path at(Path folder, String name) throws IOException {
    Path exact = folder.resolve(name);
    if (isPlain(name)
        || files.kind(exact, false) != Kind.MISSING
        || files.kind(folder, true) != Kind.FOLDER) {
      return exact;
    }
    String wanted = Normalizer.normalize(name, Normalizer.Form.NFC);
    List<Path> same =
        files.list(folder).stream()
            .filter(
                entry ->
                    Normalizer.normalize(String.valueOf(entry.getFileName()), Normalizer.Form.NFC)
                        .equals(wanted))
            .toList();
    return same.size() == 1 ? same.get(0) : exact;
  }

  /** A path as the user wrote it, its last name as the disk spells it. */
  Path of(Path path) throws IOException {
    Path name = path.getFileName();
    Path folder = path.toAbsolutePath().getParent();
    if (name == null || folder == null || isPlain(name.toString())) {
      return path;
    }
    Path found = at(folder, name.toString()).getFileName();
    return found == null || found.equals(name) ? path : path.resolveSibling(found);
  }

  /** No letter of ASCII is ever decomposed. */
  private static boolean isPlain(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }
}
