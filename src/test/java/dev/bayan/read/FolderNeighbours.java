package dev.bayan.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The files of a folder of the tests, as neighbours of an input. */
record FolderNeighbours(Path folder) implements Neighbours {

  @Override
  public Found read(String name, int most) {
    Path file = folder.resolve(name);
    if (Files.isDirectory(file)) {
      return new Found.Unreadable(Message.verbatim("a folder"));
    }
    if (!Files.exists(file)) {
      String[] names = file.resolveSibling("").toFile().list();
      return new Found.Missing(names == null ? List.of() : List.of(names));
    }
    byte[] bytes = Fixtures.bytes(file);
    return new Found.Bytes(Arrays.copyOf(bytes, Math.min(bytes.length, most)));
  }
}
