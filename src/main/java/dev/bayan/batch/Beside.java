package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.read.Message;
import dev.bayan.read.Neighbours;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * The files beside an input, read through no symbolic link, and a note of what was read: a pack is
 * made of these bytes too.
 */
final class Beside implements Neighbours {

  private final FileOps files;
  private final Spelling spelling;
  private final Digest digest;
  private final Path folder;
  private final TreeMap<String, String> hashes = new TreeMap<>();

  Beside(FileOps files, Path input, Digest digest) {
    this.files = files;
    this.digest = digest;
    this.spelling = new Spelling(files);
    Path parent = input.toAbsolutePath().getParent();
    this.folder = parent == null ? input.toAbsolutePath() : parent;
  }

  @Override
  public Found read(String name, int most) {
    Path at = folder;
    List<String> steps = List.of(name.split("/"));
    try {
      for (int i = 0; i < steps.size(); i++) {
        Path next = spelling.at(at, steps.get(i));
        Kind wanted = i + 1 < steps.size() ? Kind.FOLDER : Kind.FILE;
        Kind kind = files.kind(next, false);
        if (kind == Kind.MISSING) {
          hashes.put(name, "");
          return new Found.Missing(names(at));
        }
        if (kind != wanted) {
          return new Found.Unreadable(Trouble.what(kind));
        }
        at = next;
      }
      byte[] bytes = files.read(at, most);
      hashes.put(name, digest.of(bytes));
      return new Found.Bytes(bytes);
    } catch (InvalidPathException e) {
      // A question mark on Windows, say: no file there has such a name.
      hashes.put(name, "");
      return new Found.Missing(List.of());
    } catch (IOException e) {
      return new Found.Unreadable(Message.verbatim(Trouble.reason(e)));
    }
  }

  /** What was read: an input's own bytes, and all beside it. */
  Ingredients with(String inputHash) {
    return new Ingredients(inputHash, hashes);
  }

  private List<String> names(Path at) throws IOException {
    return files.list(at).stream().map(file -> String.valueOf(file.getFileName())).toList();
  }
}
