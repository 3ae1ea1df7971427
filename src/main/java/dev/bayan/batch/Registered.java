package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.export.Format;
import dev.bayan.export.Register.Item;
import dev.bayan.plan.RegisterEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The packs that the workbook of all packs is of. Their names are all that is held: what they give
 * is read from the disk each time it is asked for, and its failures are {@link
 * UncheckedIOException}s.
 */
final class Registered extends AbstractCollection<Item> {

  private final FileOps files;
  private final OutputFolder output;
  private final List<String> ids = new ArrayList<>();

  Registered(FileOps files, OutputFolder output) {
    this.files = files;
    this.output = output;
  }

  void add(String id) {
    ids.add(id);
  }

  @Override
  public int size() {
    return ids.size();
  }

  @Override
  public Iterator<Item> iterator() {
    return ids.stream().map(this::item).iterator();
  }

  /** What is said of each in one line. */
  Iterable<RegisterEntry.Head> heads() {
    return () -> ids.stream().map(id -> entry(id).head()).iterator();
  }

  private Item item(String id) {
    RegisterEntry entry = entry(id);
    List<String> names =
        Stream.of(Format.values())
            .map(format -> id + "." + format.extension())
            .filter(name -> stands(output.pack(id).resolve(name)))
            .map(name -> id + "/" + name)
            .toList();
    return new Item(entry.head(), names, () -> entry);
  }

  private boolean stands(Path file) {
    try {
      return files.kind(file, false) == Kind.FILE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RegisterEntry entry(String id) {
    try {
      return RegisterFolder.entry(files.read(output.registered(id), RegisterFolder.MOST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is kept of packs that are gone goes too. */
  void tidy() throws IOException {
    Set<String> known = new HashSet<>(ids);
    for (Path kept : files.list(output.register())) {
      if (!known.contains(String.valueOf(kept.getFileName()))) {
        files.deleteAll(kept);
      }
    }
  }
}
